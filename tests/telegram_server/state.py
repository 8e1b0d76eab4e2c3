"""What the server remembers: people, chats, messages, topics and the bot's own settings."""

from __future__ import annotations

import asyncio
import itertools
import time
from dataclasses import dataclass, field
from typing import Any, Literal

from .errors import ApiError, bad, forbidden, refuse
from .files import Files
from .markup import words
from .updates import Updates

Message = dict[str, Any]
Happening = Literal["sent", "edited", "deleted"]

ADMIN_RIGHTS = words(
    "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats"
    " can_restrict_members can_promote_members can_change_info can_invite_users can_post_stories"
    " can_edit_stories can_delete_stories can_pin_messages can_manage_topics"
)
USUAL_RIGHTS = frozenset(
    {"can_manage_chat", "can_delete_messages", "can_pin_messages", "can_manage_topics"}
)
AWAY = ("left", "kicked")
FIRST_SUPERGROUP = -1001000000000
TOPIC_COLOUR = 7322096

# Each server of a process has people of its own, so that one test's conversations are never
# taken for those of the next.
SERVERS = itertools.count()


@dataclass(slots=True)
class Topic:
    """One topic of a forum; its id is that of the message that opened it."""

    thread_id: int
    name: str
    icon_color: int = TOPIC_COLOUR
    icon_custom_emoji_id: str = ""
    closed: bool = False


@dataclass
class Chat:
    """A private chat, a group or a supergroup, with its messages."""

    id: int
    type: str
    title: str = ""
    user: dict[str, Any] | None = None
    forum: bool = False
    numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))
    messages: dict[int, Message] = field(default_factory=dict)
    log: list[tuple[Happening, Message]] = field(default_factory=list)
    topics: dict[int, Topic] = field(default_factory=dict)
    members: dict[int, dict[str, Any]] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    reactions: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    actions: list[tuple[str, int | None]] = field(default_factory=list)
    bot: dict[str, Any] = field(default_factory=dict)
    migrated_to: int | None = None
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    keyboards: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def shown(self) -> dict[str, Any]:
        """Return the Chat object that stands in messages."""
        if self.user is not None:
            names = ("first_name", "last_name", "username")
            person = {name: self.user[name] for name in names if name in self.user}
            return {"id": self.id, "type": "private", **person}
        forum = {"is_forum": True} if self.forum else {}
        return {"id": self.id, "type": self.type, "title": self.title, **forum}

    def note(self, happening: Happening, message: Message) -> None:
        """Write down what the bot did here and wake who waits for it."""
        self.log.append((happening, message))
        self.changed.set()

    def may(self, right: str) -> bool:
        """Tell whether the bot has a right here."""
        return self.type == "private" or bool(self.bot.get(right))

    def topic(self, thread_id: int) -> Topic:
        """Find an open or closed topic, or refuse."""
        if thread_id not in self.topics:
            refuse("message thread not found")
        return self.topics[thread_id]


class State:
    """Everything behind one bot token."""

    def __init__(self, bot: dict[str, Any]) -> None:
        self.bot = bot
        self.users: dict[int, dict[str, Any]] = {bot["id"]: bot}
        self.chats: dict[int, Chat] = {}
        self.files = Files()
        self.updates = Updates()
        self.queries: dict[str, float] = {}
        self.answers: dict[str, dict[str, Any]] = {}
        self.answered = asyncio.Event()
        self.query_lifetime = 60.0
        self.settings: dict[tuple[Any, ...], Any] = {}
        self.user_numbers = itertools.count(700001 + 1000 * next(SERVERS))
        self.group_numbers = itertools.count(4001)
        self.shared_numbers = itertools.count(1)
        self.query_numbers = itertools.count(4380000001)

    def add_user(self, first_name: str, **details: Any) -> dict[str, Any]:
        """Register a person."""
        number = details.pop("id", None) or next(self.user_numbers)
        known = {key: value for key, value in details.items() if value is not None}
        user = {"id": number, "is_bot": False, "first_name": first_name, **known}
        self.users[number] = user
        return user

    def add_private_chat(self, user: dict[str, Any]) -> Chat:
        """Make the chat between the bot and a person."""
        chat = Chat(user["id"], "private", user=user, numbers=self.shared_numbers)
        self.chats[chat.id] = chat
        return chat

    def add_group(
        self, title: str, kind: str, *, forum: bool = False, chat_id: int | None = None
    ) -> Chat:
        """Make a group in which the bot is an administrator (or member of a basic group)."""
        number = next(self.group_numbers)
        if kind == "group":
            chat = Chat(chat_id or -number, kind, title, numbers=self.shared_numbers)
        else:
            chat = Chat(chat_id or FIRST_SUPERGROUP - number, kind, title, forum=forum)
        chat.bot = self.membership("administrator")
        self.chats[chat.id] = chat
        return chat

    def membership(self, status: str, **rights: bool) -> dict[str, Any]:
        """Return the bot's ChatMember object."""
        member: dict[str, Any] = {"status": status, "user": self.bot}
        if status == "administrator":
            member |= {right: right in USUAL_RIGHTS for right in ADMIN_RIGHTS} | rights
        if status == "kicked":
            member["until_date"] = 0
        return member

    def find_chat(self, chat_id: int | str) -> Chat:
        """Find a chat that the bot knows, or refuse."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else self.by_name(chat_id)
        if chat is None:
            refuse("chat not found")
        return chat

    def by_name(self, name: str) -> Chat | None:
        wanted = name.removeprefix("@").lower()
        groups = (chat for chat in self.chats.values() if name.startswith("@"))
        return next((c for c in groups if c.type != "private" and c.title.lower() == wanted), None)

    def writable(self, chat_id: int | str) -> Chat:
        """Find a chat to which the bot may send now, or refuse."""
        chat = self.find_chat(chat_id)
        if refusal := self.refusal(chat):
            raise refusal
        return chat

    def refusal(self, chat: Chat) -> ApiError | None:
        """Say why the bot may not act in a chat, if so."""
        if chat.migrated_to is not None:
            return bad(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to
            )
        if chat.deactivated:
            return forbidden("user is deactivated")
        if chat.blocked:
            return forbidden("bot was blocked by the user")
        if chat.type == "private":
            never = "bot can't initiate conversation with a user"
            return None if chat.started else forbidden(never)
        kind = "supergroup" if chat.type == "supergroup" else "group"
        if chat.bot["status"] == "kicked":
            return forbidden(f"bot was kicked from the {kind} chat")
        if chat.bot["status"] == "left":
            return forbidden(f"bot is not a member of the {kind} chat")
        return None

    def post(self, chat: Chat, sender: dict[str, Any], **content: Any) -> Message:
        """Put a message into a chat."""
        number = next(chat.numbers)
        message = {
            "message_id": number,
            "from": sender,
            "chat": chat.shown(),
            "date": int(time.time()),
            **content,
        }
        chat.messages[number] = message
        if sender is self.bot:
            chat.note("sent", message)
        return message

    def announce(self, chat: Chat, sender: dict[str, Any], **content: Any) -> Message:
        """Put a service message into a chat; bots are told of these, even of their own."""
        number = next(chat.numbers)
        message = {
            "message_id": number,
            "from": sender,
            "chat": chat.shown(),
            "date": int(time.time()),
            **content,
        }
        chat.messages[number] = message
        if chat.bot.get("status") not in AWAY:
            self.updates.add("message", message)
        return message
