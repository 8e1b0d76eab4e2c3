"""The people of a test: what they write, send and press."""

from __future__ import annotations

import itertools
import time
from collections.abc import Sequence
from typing import Any

from .editing import MAY_GET_MEDIA
from .entities import detect
from .files import StoredFile
from .listening import Listener, Press, fail, said, thread_of
from .sending import media_content
from .state import AWAY, Chat, Message, State, Topic

PHOTO = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
VOICE = b"OggS\x00\x02" + bytes(22) + b"OpusHead"

albums = itertools.count(14470000000000001)


class Person(Listener):
    """Somebody who writes in one chat."""

    def __init__(self, state: State, chat: Chat, user: dict[str, Any]) -> None:
        super().__init__(state, chat)
        self.user = user
        self.id: int = user["id"]
        self.name: str = user["first_name"]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name} {self.id}>"

    async def sends(self, text: str, **place: Any) -> Message:
        """Write a text; `topic=` and `reply_to=` say where."""
        entities = detect(text)
        return self.put({"text": text} | ({"entities": entities} if entities else {}), **place)

    writes = sends

    async def sends_photo(
        self, *, caption: str = "", data: bytes = PHOTO, size: int | None = None, **place: Any
    ) -> Message:
        file = self.state.files.keep(data, "photo", size=size)
        return self.put_file(file, caption, **place)

    async def sends_album(
        self, photos: Sequence[bytes] = (PHOTO, PHOTO), *, caption: str = "", **place: Any
    ) -> list[Message]:
        """Send photos as one album: several messages with one `media_group_id`."""
        group = {"media_group_id": str(next(albums))}
        sent = []
        for number, data in enumerate(photos):
            file = self.state.files.keep(data, "photo")
            shown = "" if number else caption
            sent.append(self.put_file(file, shown, more=group, **place))
        return sent

    async def sends_voice(
        self, data: bytes = VOICE, *, size: int | None = None, **place: Any
    ) -> Message:
        return self.put_file(self.state.files.keep(data, "voice", size=size), "", **place)

    async def sends_video(
        self, data: bytes = b"video", *, caption: str = "", size: int | None = None, **place: Any
    ) -> Message:
        return self.put_file(self.state.files.keep(data, "video", size=size), caption, **place)

    async def sends_document(
        self,
        name: str = "receipt.pdf",
        data: bytes = b"%PDF-1.4",
        *,
        caption: str = "",
        size: int | None = None,
        **place: Any,
    ) -> Message:
        """Send a file; `size=` may pretend that it is larger than the data."""
        file = self.state.files.keep(data, "document", name=name, size=size)
        return self.put_file(file, caption, **place)

    async def sends_sticker(self, data: bytes = b"RIFF", **place: Any) -> Message:
        return self.put_file(self.state.files.keep(data, "sticker"), "", **place)

    async def sends_location(self, latitude: float, longitude: float, **place: Any) -> Message:
        return self.put({"location": {"latitude": latitude, "longitude": longitude}}, **place)

    async def sends_contact(self, phone: str, **place: Any) -> Message:
        """Share the person's own number."""
        contact = {"phone_number": phone, "first_name": self.name, "user_id": self.id}
        return self.put({"contact": contact}, **place)

    async def sends_dice(self, emoji: str = "🎲", **place: Any) -> Message:
        return self.put({"dice": {"emoji": emoji, "value": 4}}, **place)

    async def edits(self, message: Message, text: str) -> Message:
        """Change an own text or caption."""
        old = self.chat.messages[message["message_id"]]
        field = "text" if "text" in old else "caption"
        new = {**old, field: text, "edit_date": int(time.time())}
        if not text:
            del new[field]
        new.pop("entities" if field == "text" else "caption_entities", None)
        if entities := detect(text):
            new["entities" if field == "text" else "caption_entities"] = entities
        self.chat.messages[message["message_id"]] = new
        self.tell("edited_message", new)
        return new

    async def edits_photo(
        self, message: Message, data: bytes, *, caption: str | None = None
    ) -> Message:
        """Put another picture into an own message; the caption stays unless one is given."""
        old = self.chat.messages[message["message_id"]]
        said = old.get("text", old.get("caption", "")) if caption is None else caption
        gone = (*MAY_GET_MEDIA, "entities", "caption", "caption_entities")
        file = self.state.files.keep(data, "photo")
        new = {k: v for k, v in old.items() if k not in gone} | {"edit_date": now()}
        new |= media_content(self.state, "photo", file) | ({"caption": said} if said else {})
        self.chat.messages[message["message_id"]] = new
        self.tell("edited_message", new)
        return new

    async def reacts(self, message: Message, emoji: str) -> None:
        """Put a reaction on a message."""
        reaction = {"type": "emoji", "emoji": emoji}
        update = {"message_id": message["message_id"], "user": self.user, "date": now()}
        update |= {"old_reaction": [], "new_reaction": [reaction], "chat": self.chat.shown()}
        self.state.updates.add("message_reaction", update)

    async def presses(self, label: str, *, message: Message | None = None) -> Press | Message:
        """Press the newest button with a label: inline first, then the reply keyboard's."""
        labels: list[str] = []
        newest_first = [message] if message else reversed(self.messages)
        for candidate in newest_first:
            current = self.chat.messages.get(candidate["message_id"], candidate)
            for button in inline_buttons(current):
                labels.append(button["text"])
                if button["text"] == label:
                    return self.press(button, current)
        for button in reply_buttons(self.chat):
            labels.append(button["text"])
            if button["text"] == label:
                return await self.press_reply(button)
        fail(f"no button {label!r}; there are {labels}")

    def press(self, button: dict[str, Any], message: Message) -> Press:
        if "callback_data" not in button:
            fail(f"the button {button['text']!r} sends no callback: {button}")
        number = str(next(self.state.query_numbers))
        data = button["callback_data"]
        self.state.queries[number] = time.monotonic()
        query = {"id": number, "from": self.user, "message": message, "data": data}
        self.tell("callback_query", query | {"chat_instance": str(self.chat.id)})
        return Press(number, data, message, self.state)

    async def press_reply(self, button: dict[str, Any]) -> Message:
        if button.get("request_contact"):
            return await self.sends_contact("+12025550123")
        if button.get("request_location"):
            return await self.sends_location(52.52, 13.405)
        return await self.sends(button["text"])

    def put_file(
        self, file: StoredFile, caption: str, *, more: dict[str, Any] | None = None, **place: Any
    ) -> Message:
        content = media_content(self.state, file.kind, file) | (more or {})
        if caption:
            content["caption"] = caption
            if entities := detect(caption):
                content["caption_entities"] = entities
        return self.put(content, **place)

    def put(
        self,
        content: dict[str, Any],
        *,
        topic: Topic | int | str | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Post a message of this person and tell the bot."""
        self.before()
        extra: dict[str, Any] = {}
        thread_id = thread_of(self.chat, topic)
        if thread_id is not None:
            opening = self.chat.messages.get(thread_id)
            extra = {"message_thread_id": thread_id, "is_topic_message": True}
            reply_to = reply_to or opening
        if reply_to is not None:
            bare = {k: v for k, v in reply_to.items() if k != "reply_to_message"}
            extra["reply_to_message"] = bare
        message = self.state.post(self.chat, self.user, **extra, **content)
        self.tell("message", message)
        return message

    def before(self) -> None:
        """Prepare the chat for a message."""

    def tell(self, kind: str, content: dict[str, Any]) -> None:
        """Give the bot an update, if it sees this chat."""
        if self.chat.bot.get("status") not in AWAY:
            self.state.updates.add(kind, content)


class Customer(Person):
    """Somebody in a private chat with the bot."""

    def before(self) -> None:
        if self.chat.blocked:
            fail(f"{self.name} has blocked the bot: unblock() comes first")
        self.chat.started = True

    def block(self) -> None:
        """Block the bot: it is told, and cannot write any more."""
        self.chat.blocked = True
        self.change("member", "kicked")

    def unblock(self) -> None:
        """Take the block back."""
        self.chat.blocked = False
        self.chat.started = True
        self.change("kicked", "member")

    def deactivate(self) -> None:
        """Delete the person's account."""
        self.chat.deactivated = True

    def change(self, old: str, new: str) -> None:
        member = self.state.membership
        tell_membership(self.state, self.chat, self.user, member(old), member(new))


class Member(Person):
    """Somebody in a group."""

    def tell(self, kind: str, content: dict[str, Any]) -> None:
        if kind.endswith("message") and not self.is_seen(content):
            return
        super().tell(kind, content)

    def is_seen(self, message: Message) -> bool:
        """Tell whether the bot gets a message: an administrator gets all, others but a few."""
        if self.chat.bot["status"] == "administrator":
            return True
        spoken_to = message.get("reply_to_message", {}).get("from") is self.state.bot
        mention = f"@{self.state.bot['username']}"
        text = said(message)
        return spoken_to or text.startswith("/") or mention in text


def tell_membership(
    state: State, chat: Chat, by: dict[str, Any], old: dict[str, Any], new: dict[str, Any]
) -> None:
    """Tell the bot that its own place in a chat has changed."""
    change = {"chat": chat.shown(), "from": by, "date": now()}
    state.updates.add("my_chat_member", change | {"old_chat_member": old, "new_chat_member": new})


def inline_buttons(message: Message) -> list[dict[str, Any]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def reply_buttons(chat: Chat) -> list[dict[str, Any]]:
    """Return the buttons of the reply keyboard that is shown now."""
    markup = chat.keyboards[-1][1] if chat.keyboards else {}
    return [button for row in markup.get("keyboard", []) for button in row]


def now() -> int:
    return int(time.time())
