"""Methods that change messages: edit, delete, pin, react, and answer pressed buttons."""

from __future__ import annotations

import time
from typing import Any

from .errors import refuse
from .methods import Call, method
from .sending import ALONE_IN_ALBUM, captioned, media_content, picked
from .state import Chat, Message

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
MAY_GET_MEDIA = ("text", "animation", "audio", "document", "photo", "live_photo", "video")
MEDIA_FIELDS = (*MAY_GET_MEDIA[1:], "voice", "video_note")
IN_ALBUMS = ("audio", "document", "photo", "live_photo", "video")
DELETABLE_SECONDS = 48 * 3600


def editable(call: Call) -> tuple[Chat, Message]:
    """Find the bot's own message to edit, or refuse."""
    if "inline_message_id" in call.params:
        refuse("MESSAGE_ID_INVALID")
    chat = call.chat()
    message = call.message(chat, "edit")
    if message["from"]["id"] != call.state.bot["id"] or "forward_origin" in message:
        refuse("message can't be edited")
    return chat, message


def replace(call: Call, chat: Chat, old: Message, new: Message) -> Message:
    """Put the edited message in place of the old one, or refuse an edit without difference."""
    new.pop("reply_markup", None)
    markup = call.get("reply_markup")
    if markup and markup["inline_keyboard"]:
        new["reply_markup"] = markup
    if new == old:
        refuse(NOT_MODIFIED)
    new["edit_date"] = int(time.time())
    chat.messages[old["message_id"]] = new
    chat.note("edited", new)
    return new


@method("editMessageText")
def edit_message_text(call: Call) -> Message:
    chat, message = editable(call)
    if "text" not in message:
        refuse("there is no text in the message to edit")
    return replace(call, chat, message, without(message, "entities") | text_of(call))


def text_of(call: Call) -> dict[str, Any]:
    return picked(call, "text", "entities")


def without(message: Message, *names: str) -> Message:
    """Copy a message, leaving out some fields."""
    return {key: value for key, value in message.items() if key not in names}


@method("editMessageCaption")
def edit_message_caption(call: Call) -> Message:
    chat, message = editable(call)
    if not any(name in message for name in MEDIA_FIELDS):
        refuse("there is no caption in the message to edit")
    bare = without(message, "caption", "caption_entities")
    return replace(call, chat, message, bare | captioned(call.params))


@method("editMessageMedia")
def edit_message_media(call: Call) -> Message:
    chat, message = editable(call)
    media = call["media"]
    may_get(message, media["type"])
    file = call.state.files.take(media["media"], media["type"], call.uploads)
    bare = without(message, "text", "entities", "caption", "caption_entities", *MEDIA_FIELDS)
    new = bare | media_content(call.state, media["type"], file) | captioned(media)
    return replace(call, chat, message, new)


def may_get(message: Message, kind: str) -> None:
    """Refuse what holds no media to change, and what does not fit the rest of its album."""
    was = next((name for name in MAY_GET_MEDIA if name in message), None)
    if was is None:
        refuse("there is no media in the message to edit")
    if "media_group_id" not in message or was == kind:
        return
    if kind not in IN_ALBUMS:
        refuse("message content type can't be used in an album")
    if was in ALONE_IN_ALBUM or kind in ALONE_IN_ALBUM:
        refuse("can't change media type in the album")


@method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Message:
    chat, message = editable(call)
    return replace(call, chat, message, dict(message))


@method("deleteMessage")
def delete_message(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "delete")
    if not may_delete(call, chat, message):
        refuse("message can't be deleted")
    remove(chat, message)
    return True


def may_delete(call: Call, chat: Chat, message: Message) -> bool:
    """Tell whether the bot may delete: fresh messages, of others only with the right to."""
    own = message["from"]["id"] == call.state.bot["id"]
    if not own and not chat.may("can_delete_messages"):
        return False
    while_fresh = chat.type == "private" or not chat.may("can_delete_messages")
    return not while_fresh or time.time() - float(message["date"]) < DELETABLE_SECONDS


def remove(chat: Chat, message: Message) -> None:
    del chat.messages[message["message_id"]]
    chat.note("deleted", message)


@method("deleteMessages")
def delete_messages(call: Call) -> bool:
    chat = call.chat()
    for number in call["message_ids"]:
        message = chat.messages.get(number)
        if message and may_delete(call, chat, message):
            remove(chat, message)
    return True


@method("pinChatMessage")
def pin_chat_message(call: Call) -> bool:
    chat = call.chat()
    need_pin_right(chat)
    message = call.message(chat, "pin")
    chat.pinned.append(message["message_id"])
    call.state.announce(chat, call.state.bot, pinned_message=without(message, "reply_to_message"))
    return True


def need_pin_right(chat: Chat) -> None:
    if not chat.may("can_pin_messages"):
        refuse("not enough rights to manage pinned messages in the chat")


@method("unpinChatMessage")
def unpin_chat_message(call: Call) -> bool:
    chat = call.chat()
    need_pin_right(chat)
    number = call.get("message_id", chat.pinned[-1] if chat.pinned else None)
    if number not in chat.pinned:
        refuse("message to unpin not found")
    chat.pinned.remove(number)
    return True


@method("unpinAllChatMessages")
def unpin_all_chat_messages(call: Call) -> bool:
    chat = call.chat()
    need_pin_right(chat)
    chat.pinned.clear()
    return True


@method("setMessageReaction")
def set_message_reaction(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "react")
    reactions = call.get("reaction", [])
    if len(reactions) > 1:
        refuse("REACTIONS_TOO_MANY")
    if any(reaction["type"] == "paid" for reaction in reactions):
        refuse("REACTION_INVALID")
    chat.reactions[message["message_id"]] = reactions
    chat.changed.set()
    return True


@method("answerCallbackQuery")
def answer_callback_query(call: Call) -> bool:
    number = call["callback_query_id"]
    pressed = call.state.queries.pop(number, None)
    if pressed is None or time.monotonic() - pressed > call.state.query_lifetime:
        refuse(TOO_OLD)
    call.state.answers[number] = call.params
    call.state.answered.set()
    return True
