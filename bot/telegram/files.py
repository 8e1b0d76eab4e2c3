"""The file that a message of staff carries, as the desk keeps and sends it."""

from telegram import Message
from telegram.ext import filters

from actions.domain.messages import Medium
from bot.telegram.attachments import KINDS

MEDIA = (*KINDS, "sticker")
FILES = (
    filters.PHOTO
    | filters.VIDEO
    | filters.VOICE
    | filters.AUDIO
    | filters.VIDEO_NOTE
    | filters.ANIMATION
    | filters.Document.ALL
)


def media_of(message: Message) -> list[Medium]:
    """Give the file of a message, of a photo the largest size; empty where there is none."""
    field = next((name for name in MEDIA if getattr(message, name)), None)
    if field is None:
        return []
    file = getattr(message, field)
    if field == "photo":
        file = max(file, key=lambda size: size.width * size.height)
    return [Medium(kind=field, file_id=file.file_id, unique_id=file.file_unique_id)]
