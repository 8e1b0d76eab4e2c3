"""What a message of staff carries, as the desk keeps and sends it."""

from telegram import Message
from telegram.ext import filters

from actions.domain.chats.topics import Said
from actions.domain.messages import Medium
from actions.domain.words.readable import readable
from bot.telegram.attachments import KINDS

MEDIA = (*KINDS, "sticker")
PLACE = "location"
"""A point on the map: no file, but two numbers."""
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


def read_said(message: Message) -> Said | None:
    """Read words and files of a message, None if it holds nothing that can be carried."""
    text, media = message.text or message.caption or "", media_of(message)
    if message.location:
        text = f"{message.location.latitude:.6f}, {message.location.longitude:.6f}"
        media = [Medium(kind=PLACE, file_id=text)]
        if message.venue:
            text = f"{message.venue.title}, {message.venue.address} ({text})"
    elif message.contact:
        contact = message.contact
        text = f"{contact.first_name} {contact.last_name or ''} {contact.phone_number}"
    if not readable(text) and not media:
        return None
    return Said(
        chat_id=message.chat.id,
        message_id=message.message_id,
        text=" ".join(text.split()) if message.contact else text,
        media=media,
        album_id=message.media_group_id or "",
    )
