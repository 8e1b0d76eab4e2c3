"""A group of a test: its members, its topics, and what happens to the bot in it."""

from __future__ import annotations

from typing import Any

from .listening import Listener, said, thread_of
from .people import Member, tell_membership
from .state import Chat, Message, State, Topic
from .topics import drop_topic, open_topic, set_closed


class Group(Listener):
    """A group or supergroup that the bot is in."""

    def __init__(self, state: State, chat: Chat, members: list[str]) -> None:
        super().__init__(state, chat)
        self.people: dict[str, Member] = {}
        self.owner = self.member("Owner", status="creator")
        for name in members:
            self.member(name)

    def __repr__(self) -> str:
        return f"<Group {self.chat.title} {self.id}>"

    @property
    def id(self) -> int:
        return self.chat.id

    def member(self, name: str, *, status: str = "member", **details: Any) -> Member:
        """Find a member by first name, or let one join."""
        if name not in self.people:
            user = self.state.add_user(name, **details)
            self.people[name] = Member(self.state, self.chat, user)
            self.chat.members[user["id"]] = member_object(user, status)
        return self.people[name]

    def remove(self, name: str) -> None:
        """Let a member leave."""
        member = self.people.pop(name)
        self.chat.members[member.id] = {"status": "left", "user": member.user}

    @property
    def topics(self) -> list[Topic]:
        """The topics that there are now, oldest first."""
        return list(self.chat.topics.values())

    def topic(self, name: str) -> Topic:
        """Find the newest topic of a name."""
        return self.chat.topics[thread_of(self.chat, name) or 0]

    def messages_in(self, topic: Topic | int | str) -> list[Message]:
        """Everything in a topic, oldest first."""
        thread_id = thread_of(self.chat, topic)
        return [m for m in self.messages if m.get("message_thread_id") == thread_id]

    def heard_in(self, topic: Topic | int | str) -> list[str]:
        """The bot's texts and captions in a topic, oldest first."""
        return [said(m) for m in self.messages_in(topic) if self.is_from_bot(m) and said(m)]

    def open_topic(self, name: str) -> Topic:
        """Let the owner open a topic."""
        return open_topic(self.state, self.chat, self.owner.user, name)

    def close_topic(self, topic: Topic | int | str) -> None:
        """Let the owner close a topic."""
        self.set_closed(topic, closed=True)

    def reopen_topic(self, topic: Topic | int | str) -> None:
        """Let the owner open a closed topic again."""
        self.set_closed(topic, closed=False)

    def set_closed(self, topic: Topic | int | str, *, closed: bool) -> None:
        found = self.chat.topics[thread_of(self.chat, topic) or 0]
        set_closed(self.state, self.chat, self.owner.user, found, closed=closed)

    def delete_topic(self, topic: Topic | int | str) -> None:
        """Let the owner delete a topic with all its messages; the bot is not told."""
        drop_topic(self.chat, self.chat.topics[thread_of(self.chat, topic) or 0])

    def kick_bot(self) -> None:
        """Throw the bot out."""
        self.change_bot(self.state.membership("kicked"))

    def add_bot(self, status: str = "administrator", **rights: bool) -> None:
        """Let the bot in (again), as administrator with its usual rights or as plain member."""
        self.change_bot(self.state.membership(status, **rights))

    def set_rights(self, **rights: bool) -> None:
        """Give or take rights of the bot, such as `can_manage_topics=False`."""
        self.change_bot({**self.chat.bot, **rights})

    def change_bot(self, new: dict[str, Any]) -> None:
        old, self.chat.bot = self.chat.bot, new
        tell_membership(self.state, self.chat, self.owner.user, old, new)

    def migrate(self) -> Group:
        """Turn the group into a supergroup with another id; the old one refuses from then on."""
        title, owner = self.chat.title, self.owner.user
        chat = self.state.add_group(title, "supergroup")
        chat.bot, chat.members = self.chat.bot, self.chat.members
        self.state.announce(self.chat, owner, migrate_to_chat_id=chat.id)
        self.state.announce(chat, owner, migrate_from_chat_id=self.chat.id)
        self.chat.migrated_to = chat.id
        successor = Group(self.state, chat, [])
        for name, member in self.people.items():
            successor.people[name] = Member(self.state, chat, member.user)
        successor.owner = successor.people["Owner"]
        return successor


def member_object(user: dict[str, Any], status: str) -> dict[str, Any]:
    """Return the ChatMember object of a person."""
    extra = {"is_anonymous": False} if status == "creator" else {}
    return {"status": status, "user": user, **extra}
