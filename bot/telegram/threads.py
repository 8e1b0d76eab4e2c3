"""Topics in Telegram: made on the first message, named, closed, opened again, made anew."""

import contextlib
from collections.abc import Iterator
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from actions.domain.chats.topics import TITLE_LIMIT, Topic
from actions.domain.messages import Act, Outbound, Priority
from actions.services.desk import Desk
from bot.telegram.persisting import persist

UNCHANGED = ("not modified", "TOPIC_NOT_MODIFIED")
MISSING = ("message thread not found", "TOPIC_DELETED", "TOPIC_ID_INVALID")
NO_RIGHT = "not enough rights"


class ThreadWaits(Exception):
    """Raised when a topic has no place in Telegram yet and another row is about to make it."""


class NothingLeft(Exception):
    """Raised when what a row would change went with its topic."""


class Threads:
    """Where rows of a topic go."""

    def __init__(self, desk: Desk, bot: Bot) -> None:
        self.desk = desk
        self.bot = bot
        self.used: dict[int, int | None] = {}
        """The thread that a row was sent to, by the row: what a refusal is about."""

    async def place(self, row: Outbound) -> dict[str, Any]:
        """Give the chat and the thread of a row; the topic is made if it is not there."""
        if row.topic_id is None:
            return {"chat_id": row.chat_id}
        topic = await persist(self.desk.topics.get, row.topic_id)
        if topic.thread_id is None and row.act is not Act.SEND:
            raise NothingLeft
        if topic.lost_at is not None and await persist(self.desk.topics.comes_back_first, row):
            raise ThreadWaits
        if topic.thread_id is None:
            topic = await self._make(topic)
        elif topic.closed and row.priority <= Priority.ALERT:
            await self._set_closed(topic, closed=False)
        self.used[row.id or 0] = topic.thread_id
        return {"chat_id": topic.chat_id, "message_thread_id": topic.thread_id}

    def chat_of(self, row: Outbound) -> int:
        """Give the chat of a row."""
        return row.chat_id

    async def rename(self, row: Outbound) -> None:
        """Give the topic its name; one that is not made yet gets it when it is."""
        topic = await self._known(row)
        if topic:
            name = row.text[:TITLE_LIMIT]
            with quiet(*UNCHANGED):
                await self.bot.edit_forum_topic(topic.chat_id, topic.thread_id or 0, name=name)
            await persist(self.desk.topics.named, topic.id or 0, name)

    async def close(self, row: Outbound) -> None:
        """Close the topic."""
        await self._shut(row, closed=True)

    async def reopen(self, row: Outbound) -> None:
        """Open the topic again."""
        await self._shut(row, closed=False)

    async def remove(self, row: Outbound) -> None:
        """Delete the topic; where the bot has no right to, staff are told to do it by hand."""
        topic = await self._known(row)
        if topic is None:
            return
        try:
            with quiet(*MISSING):
                await self.bot.delete_forum_topic(topic.chat_id, topic.thread_id or 0)
        except BadRequest as error:
            if not says(error, NO_RIGHT):
                raise
            await persist(self.desk.topics.not_removed, topic.id or 0, row.key)
        else:
            await persist(self.desk.topics.removed, topic.id or 0)

    async def _shut(self, row: Outbound, *, closed: bool) -> None:
        topic = await self._known(row)
        if topic:
            await self._set_closed(topic, closed=closed)

    async def _known(self, row: Outbound) -> Topic | None:
        """Get the topic of a row if it stands in Telegram."""
        topic = await persist(self.desk.topics.get, row.topic_id or 0)
        self.used[row.id or 0] = topic.thread_id
        return topic if topic.thread_id else None

    async def _set_closed(self, topic: Topic, *, closed: bool) -> None:
        change = self.bot.close_forum_topic if closed else self.bot.reopen_forum_topic
        with quiet(*UNCHANGED):
            await change(topic.chat_id, topic.thread_id or 0)
        await persist(self.desk.topics.set_closed, topic.id or 0, closed=closed)

    async def _make(self, topic: Topic) -> Topic:
        """Make the topic; if another process was quicker, its one counts and ours goes."""
        name = await persist(self.desk.topics.wanted_title, topic.id or 0)
        made = await self.bot.create_forum_topic(topic.chat_id, name)
        thread_id = made.message_thread_id
        kept = await persist(self.desk.topics.made, topic.id or 0, thread_id, name)
        if kept.thread_id != thread_id:
            await self.bot.delete_forum_topic(topic.chat_id, thread_id)
        return kept


@contextlib.contextmanager
def quiet(*answers: str) -> Iterator[None]:
    """Take these refusals for success: what was wanted is so already, or can no longer be."""
    try:
        yield
    except BadRequest as error:
        if not says(error, *answers):
            raise


def says(error: TelegramError, *parts: str) -> bool:
    """Tell whether a refusal is one of these; the library changes the case of the first letter."""
    return any(part.casefold() in error.message.casefold() for part in parts)
