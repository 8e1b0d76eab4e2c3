"""Reading what a message carries besides words."""

import asyncio
import logging
from datetime import UTC

from telegram import Bot, Message
from telegram.error import TelegramError

from actions.domain.messages import Attachment
from actions.services.products.labels import Labels

logger = logging.getLogger(__name__)

LARGEST = 20 * 2**20
"""Bytes that Telegram lets a bot download."""

KINDS = {
    "photo": "photo",
    "video": "video",
    "video_note": "video",
    "animation": "video",
    "voice": "voice",
    "audio": "voice",
    "document": "document",
}


def read_attachment(message: Message, key: str) -> Attachment:
    """Take the file of a message, of a photo the largest size; `customer_id` is set when kept."""
    field, file = next((f, getattr(message, f)) for f in KINDS if getattr(message, f))
    if field == "photo":
        file = max(file, key=lambda size: size.width * size.height)
    return Attachment(
        customer_id=0,
        kind=KINDS[field],
        file_id=file.file_id,
        unique_id=file.file_unique_id,
        album_id=message.media_group_id or "",
        message_id=message.message_id,
        name=getattr(file, "file_name", None) or "",
        size=file.file_size,
        caption=message.caption or "",
        key=key,
        sent_at=message.date.astimezone(UTC),
    )


async def read_serial_number(item: Attachment, bot: Bot, labels: Labels) -> str | None:
    """Read the serial number on a photo of a label; None for anything else.

    A photo that cannot be fetched is kept all the same: the customer is then asked to type.
    """
    picture = item.kind == "photo" or item.name.lower().endswith(
        (".jpg", ".jpeg", ".png", ".webp")
    )
    if not picture or (item.size or 0) > LARGEST:
        return None
    try:
        file = await bot.get_file(item.file_id)
        photo = bytes(await file.download_as_bytearray())
    except TelegramError as error:
        logger.warning("photo %s cannot be fetched: %s", item.key, type(error).__name__)
        return None
    return await asyncio.to_thread(labels.serial_number, photo)
