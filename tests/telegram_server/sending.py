"""Methods that put the bot's messages into chats."""

from __future__ import annotations

import itertools
import random
from typing import Any

from .errors import refuse
from .files import StoredFile
from .markup import utf16, words
from .methods import BEHAVIOURS, Call, method, minimal
from .state import Chat, Message, State

MEDIA = {
    "sendPhoto": "photo",
    "sendAudio": "audio",
    "sendDocument": "document",
    "sendVideo": "video",
    "sendAnimation": "animation",
    "sendVoice": "voice",
    "sendVideoNote": "video_note",
    "sendSticker": "sticker",
}
ALONE_IN_ALBUM = ("document", "audio")
CONTENT = words(
    "text entities caption caption_entities photo audio document video animation voice video_note"
    " sticker location venue contact poll dice has_media_spoiler show_caption_above_media"
)
ACTIONS = words(
    "typing upload_photo record_video upload_video record_voice upload_voice upload_document"
    " choose_sticker find_location record_video_note upload_video_note"
)

albums = itertools.count(13370000000000001)


def destination(call: Call) -> tuple[Chat, dict[str, Any]]:
    """Find where a message goes: the chat, and the fields that topic and reply add."""
    chat = call.chat()
    if chat.bot.get("status") == "restricted":
        refuse("not enough rights to send text messages to the chat")
    extra = topic_fields(call, chat) | reply_fields(call, chat)
    if call.get("protect_content"):
        extra["has_protected_content"] = True
    markup = call.get("reply_markup")
    if markup and markup.get("inline_keyboard"):
        extra["reply_markup"] = markup
    return chat, extra


def topic_fields(call: Call, chat: Chat) -> dict[str, Any]:
    """Return the fields of a message in a topic, or refuse a topic that is gone or closed."""
    thread_id = call.get("message_thread_id")
    if thread_id is None:
        return {}
    topic = chat.topic(thread_id)
    if topic.closed and not chat.may("can_manage_topics"):
        refuse("TOPIC_CLOSED")
    return {"message_thread_id": thread_id, "is_topic_message": True}


def reply_fields(call: Call, chat: Chat) -> dict[str, Any]:
    """Return the fields of a reply, or refuse to reply to what is not there."""
    wanted = call.get("reply_parameters")
    if not wanted:
        return {}
    home = call.state.find_chat(wanted["chat_id"]) if "chat_id" in wanted else chat
    target = home.messages.get(wanted["message_id"])
    if target is None:
        if wanted.get("allow_sending_without_reply"):
            return {}
        refuse("message to be replied not found")
    quote = str(wanted.get("quote", ""))
    said = str(target.get("text", target.get("caption", "")))
    if quote and quote not in said:
        refuse("QUOTE_TEXT_INVALID")
    shown = {key: value for key, value in target.items() if key != "reply_to_message"}
    quoted = {"text": quote, "position": utf16(said[: said.find(quote)])} if quote else None
    if home is not chat:
        origin = {"type": "user", "date": target["date"], "sender_user": target["from"]}
        return {"external_reply": {"origin": origin, "message_id": target["message_id"]}}
    return {"reply_to_message": shown} | ({"quote": quoted} if quoted else {})


def send(call: Call, **content: Any) -> Message:
    """Post one message with this content and remember the keyboard that came with it."""
    chat, extra = destination(call)
    message = call.state.post(chat, call.state.bot, **extra, **content)
    markup = call.get("reply_markup")
    if markup and "inline_keyboard" not in markup:
        chat.keyboards.append((message["message_id"], markup))
    return message


def picked(call: Call, *names: str) -> dict[str, Any]:
    """Return the parameters of these names that were given."""
    return {name: call[name] for name in names if name in call.params}


def captioned(values: dict[str, Any]) -> dict[str, Any]:
    """Return the caption fields that are not empty."""
    names = ("caption", "caption_entities", "show_caption_above_media")
    shown = {name: values[name] for name in names if values.get(name)}
    return shown | ({"has_media_spoiler": True} if values.get("has_spoiler") else {})


@method("sendMessage")
def send_message(call: Call) -> Message:
    return send(call, **picked(call, "text", "entities", "link_preview_options"))


@method(*MEDIA)
def send_media(call: Call) -> Message:
    kind = next(kind for kind in MEDIA.values() if kind in call.params)
    call.chat()
    file = call.state.files.take(call[kind], kind, call.uploads)
    return send(call, **media_content(call.state, kind, file), **captioned(call.params))


def media_content(state: State, kind: str, file: StoredFile) -> dict[str, Any]:
    """Return the field that shows a file; an animation is shown as a document too."""
    shown = state.files.media(file, kind)
    if kind == "animation":
        return {"animation": shown, "document": shown}
    return {kind: shown}


@method("sendMediaGroup")
def send_media_group(call: Call) -> list[Message]:
    items = call["media"]
    kinds = {item["type"] for item in items}
    for kind in ALONE_IN_ALBUM:
        if kind in kinds and len(kinds) > 1:
            refuse(f"{kind} can't be mixed with other media types")
    call.chat()
    take = call.state.files.take
    files = [take(item["media"], item["type"], call.uploads) for item in items]
    group = str(next(albums))
    return [
        send(call, media_group_id=group, **media_content(call.state, i["type"], f), **captioned(i))
        for i, f in zip(items, files, strict=True)
    ]


@method("sendLocation")
def send_location(call: Call) -> Message:
    names = ("latitude", "longitude", "horizontal_accuracy", "live_period", "heading")
    return send(call, location=picked(call, *names))


@method("sendVenue")
def send_venue(call: Call) -> Message:
    place = picked(call, "latitude", "longitude")
    venue = {"location": place, **picked(call, "title", "address")}
    return send(call, location=place, venue=venue)


@method("sendContact")
def send_contact(call: Call) -> Message:
    return send(call, contact=picked(call, "phone_number", "first_name", "last_name", "vcard"))


@method("sendDice")
def send_dice(call: Call) -> Message:
    return send(call, dice={"emoji": call.get("emoji", "🎲"), "value": random.randint(1, 5)})


@method("sendPoll")
def send_poll(call: Call) -> Message:
    options = [
        minimal("PollOption") | {"persistent_id": str(number), "text": option["text"]}
        for number, option in enumerate(call["options"])
    ]
    chosen = picked(call, "question", "type", "is_anonymous", "allows_multiple_answers")
    poll = minimal("Poll") | {"id": str(next(albums)), "type": "regular", "is_closed": False}
    poll |= {"allows_multiple_answers": False, **chosen, "options": options}
    return send(call, poll=poll)


def source(call: Call, message_id: int, purpose: str) -> Message:
    """Find the message to forward or to copy, or refuse."""
    chat = call.state.find_chat(call["from_chat_id"])
    message = chat.messages.get(message_id)
    if message is None:
        refuse(f"message to {purpose} not found")
    if message.get("has_protected_content"):
        refuse(f"message can't be {'copied' if purpose == 'copy' else 'forwarded'}")
    return message


def content_of(message: Message) -> dict[str, Any]:
    """Return what a message says and shows, without where, when and by whom."""
    return {name: message[name] for name in CONTENT if name in message}


@method("forwardMessage")
def forward_message(call: Call) -> Message:
    return forwarded(call, source(call, call["message_id"], "forward"))


def forwarded(call: Call, message: Message) -> Message:
    """Post a message again, saying where it is from."""
    content = content_of(message)
    if not content:
        refuse("message can't be forwarded")
    first = {"type": "user", "date": message["date"], "sender_user": message["from"]}
    return send(call, forward_origin=message.get("forward_origin", first), **content)


@method("copyMessage")
def copy_message(call: Call) -> dict[str, int]:
    message = source(call, call["message_id"], "copy")
    content = content_of(message)
    if not content:
        refuse("message can't be copied")
    if "caption" in call.params and "text" not in content:
        content = {k: v for k, v in content.items() if not k.startswith("caption")}
        content |= captioned(call.params)
    return {"message_id": send(call, **content)["message_id"]}


@method("forwardMessages", "copyMessages")
def send_several(call: Call) -> list[dict[str, int]]:
    home = call.state.find_chat(call["from_chat_id"])
    numbers = [number for number in call["message_ids"] if number in home.messages]
    if not numbers:
        refuse("there are no messages to forward")
    sent = []
    for number in numbers:
        one = Call(call.state, call.params | {"message_id": number}, {})
        sent.append({"message_id": BEHAVIOURS["copyMessage"](one)["message_id"]})
    return sent


@method("sendChatAction")
def send_chat_action(call: Call) -> bool:
    chat = call.chat()
    thread_id = call.get("message_thread_id")
    if thread_id not in (None, 1):
        chat.topic(thread_id)
    if call["action"] not in ACTIONS:
        refuse("wrong parameter action in request")
    chat.actions.append((call["action"], thread_id))
    chat.changed.set()
    return True
