"""Reading what a message carries besides words."""

from datetime import UTC

from telegram import Message

from actions.domain.messages import Attachment

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
        name=getattr(file, "file_name", None) or "",
        size=file.file_size,
        caption=message.caption or "",
        key=key,
        sent_at=message.date.astimezone(UTC),
    )
