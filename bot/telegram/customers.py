"""What customers do in their private chat with the bot."""

import asyncio
import contextlib

from telegram import Message, Update
from telegram.error import TelegramError
from telegram.ext import (
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from actions.domain.language import of_code
from actions.texts import say
from bot.telegram.attachments import read_attachment, read_serial_number
from bot.telegram.context import (
    DeskApplication,
    DeskContext,
    address_of,
    key_of,
    sender_of,
)
from bot.telegram.files import FILES
from bot.telegram.group import on_group_membership
from bot.telegram.pieces import CAPTION
from bot.telegram.rendering import LIMIT, length, read_press

COMMANDS = {
    "start": "greet",
    "help": "ask_help",
    "status": "ask_status",
    "cancel": "cancel_request",
    "human": "request_human",
    "language": "choose_language",
}
OWN = ("products", "privacy")
"""The commands that need no understanding."""


async def on_command(update: Update, context: DeskContext) -> None:
    """Start the intent of a command; an unknown command gets the help."""
    message = _message(update)
    name, _, rest = (message.text or "").lstrip("/").partition(" ")
    command = name.partition("@")[0].lower()
    sender = sender_of(message.chat, message.from_user)
    if command in OWN:
        await context.conversation.show(key_of(update), sender, command)
        return
    if command == "start" and rest.strip():
        begin = await asyncio.to_thread(context.desk.stickers.begins, rest.strip())
        await context.conversation.start(key_of(update), sender, *begin)
        return
    intent = COMMANDS.get(command, "ask_help")
    entities = {"ticket_code": rest.strip()} if rest.strip() and intent == "ask_status" else {}
    await context.conversation.start(key_of(update), sender, intent, entities)


async def on_text(update: Update, context: DeskContext) -> None:
    """Bring words to the conversation."""
    await bring(_message(update), key_of(update), context)


async def on_edit(update: Update, context: DeskContext) -> None:
    """Take an edit as a new version and, of the newest message, as a correction."""
    message = _message(update)
    item = read_attachment(message, key_of(update)) if FILES.check_update(update) else None
    read = read_serial_number
    await context.conversation.edit(
        key_of(update),
        sender_of(message.chat, message.from_user),
        message.text or message.caption or "",
        message_id=message.message_id,
        item=item,
        serial_number=await read(item, context.bot, context.desk.labels) if item else None,
    )


async def on_attachment(update: Update, context: DeskContext) -> None:
    """Bring what was sent to the conversation."""
    await bring(_message(update), key_of(update), context)


async def bring(message: Message, key: str, context: DeskContext) -> None:
    """Bring a message of words or with a file to the conversation, as its sender's turn."""
    talk, number = context.conversation, message.message_id
    sender = sender_of(message.chat, message.from_user)
    if message.text:
        await talk.write(key, sender, message.text, message_id=number)
        return
    item = read_attachment(message, key)
    serial = await read_serial_number(item, context.bot, context.desk.labels)
    await talk.attach(key, sender, item, message_id=number, serial_number=serial)


async def on_place(update: Update, context: DeskContext) -> None:
    """Take a shared location as the place to come to."""
    message = _message(update)
    if message.location is None:
        return
    where = f"{message.location.latitude:.6f}, {message.location.longitude:.6f}"
    if message.venue:
        where = f"{message.venue.title}, {message.venue.address} ({where})"
    await _give(update, context, "place", where)


async def on_contact(update: Update, context: DeskContext) -> None:
    """Take a shared contact as the telephone number to call."""
    message = _message(update)
    if message.contact:
        await _give(update, context, "phone", message.contact.phone_number)


async def _give(update: Update, context: DeskContext, entity: str, value: str) -> None:
    message = _message(update)
    sender = sender_of(message.chat, message.from_user)
    await context.conversation.start(key_of(update), sender, "give_data", {entity: value})


async def on_unreadable(update: Update, context: DeskContext) -> None:
    """Say what can be read instead of a sticker, a poll or a die."""
    message = _message(update)
    sender = sender_of(message.chat, message.from_user)
    await context.conversation.refuse(key_of(update), sender, "not-readable")


async def on_press(update: Update, context: DeskContext) -> None:
    """Bring a pressed button to the conversation and leave the choice in the chat."""
    query = update.callback_query
    assert query
    chat = query.message.chat if query.message else None
    pressed = read_press(query.data or "")
    found = None
    if chat and pressed:
        sender = sender_of(chat, query.from_user)
        # The spinner on the button ends before the engine answers.
        with contextlib.suppress(TelegramError):
            await query.answer()
        found = await context.conversation.press(key_of(update), sender, *pressed)
    else:
        with contextlib.suppress(TelegramError):
            await query.answer(say("talk-press", of_code(query.from_user.language_code)))
    if found and isinstance(query.message, Message):
        with contextlib.suppress(TelegramError):
            await _mark(query.message, found[1].title)


async def _mark(message: Message, chosen: str) -> None:
    """Leave the choice under what was asked: only the last part of a long text has buttons."""
    if message.text is None:
        await message.edit_caption(_marked(message.caption or "", chosen, CAPTION))
    else:
        await message.edit_text(_marked(message.text, chosen, LIMIT))


def _marked(said: str, chosen: str, limit: int) -> str:
    mark = f"\n\n✓ {chosen}"
    return f"{said}{mark}".strip() if length(said + mark) <= limit else said


async def on_membership(update: Update, context: DeskContext) -> None:
    """Remember who shut the bot out or let it in again."""
    change = update.my_chat_member
    assert change
    if change.chat.type == change.chat.PRIVATE:
        if change.new_chat_member.status == "kicked":
            address, key = address_of(change.chat), key_of(update)
            await asyncio.to_thread(context.desk.customers.block, address)
            await asyncio.to_thread(context.desk.relay.blocked, address, key)
    else:
        await on_group_membership(change, context)


def _message(update: Update) -> Message:
    message = update.effective_message
    assert message
    return message


def add_customer_handlers(app: DeskApplication) -> None:
    """Register all a customer may do: each kind of message has an answer, or none on purpose."""
    private = filters.ChatType.PRIVATE
    fresh = private & filters.UpdateType.MESSAGE
    edited = filters.UpdateType.EDITED_MESSAGE & private & (filters.TEXT | FILES)
    app.add_handlers(
        [
            CommandHandler(list(COMMANDS), on_command, filters=fresh),
            MessageHandler(fresh & filters.COMMAND, on_command),
            MessageHandler(fresh & filters.TEXT, on_text),
            MessageHandler(fresh & FILES, on_attachment),
            MessageHandler(fresh & (filters.LOCATION | filters.VENUE), on_place),
            MessageHandler(fresh & filters.CONTACT, on_contact),
            MessageHandler(fresh & ~filters.StatusUpdate.ALL, on_unreadable),
            MessageHandler(edited, on_edit),
            CallbackQueryHandler(on_press),
            ChatMemberHandler(on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
