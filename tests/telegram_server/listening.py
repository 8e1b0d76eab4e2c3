"""Listening to the bot: each message once, all words so far, or the answer to a press."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from .state import Chat, Message, State, Topic


def fail(why: str) -> NoReturn:
    """Fail the test with words."""
    raise AssertionError(why)


@dataclass
class Press:
    """A pressed button; `answer` is what the bot answered, None before that."""

    id: str
    data: str
    message: Message
    state: State

    @property
    def answer(self) -> dict[str, Any] | None:
        return self.state.answers.get(self.id)

    async def answered(self, timeout: float = 15) -> dict[str, Any]:
        """Wait for the bot's `answerCallbackQuery`."""
        what = f"the bot did not answer the button {self.data!r}"
        await until(lambda: self.answer is not None, self.state.answered, timeout, lambda: what)
        return self.answer or {}

    def expire(self) -> None:
        """Let Telegram forget the press, as it does after a while."""
        self.state.queries.pop(self.id, None)


async def until(
    ready: Callable[[], bool], changed: asyncio.Event, timeout: float, why: Callable[[], str]
) -> None:
    """Wait until something is so, or fail with words."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + timeout
    while not ready():
        changed.clear()
        try:
            await asyncio.wait_for(changed.wait(), max(deadline - loop.time(), 0.001))
        except TimeoutError:
            if not ready():
                fail(f"{why()} within {timeout:g} s")


class Listener:
    """Reads what the bot says in a chat, each message once."""

    def __init__(self, state: State, chat: Chat) -> None:
        self.state = state
        self.chat = chat
        self.read = 0

    @property
    def messages(self) -> list[Message]:
        """Everything that stands in the chat now, oldest first."""
        return list(self.chat.messages.values())

    @property
    def heard(self) -> list[str]:
        """The texts and captions of the bot as they stand now, oldest first."""
        return [said(m) for m in self.messages if self.is_from_bot(m) and said(m)]

    def is_from_bot(self, message: Message) -> bool:
        return bool(message["from"]["id"] == self.state.bot["id"])

    async def receives(
        self, timeout: float = 15, *, edits: bool = False, topic: Topic | int | str | None = None
    ) -> Message:
        """Return the bot's next message that was not received yet."""
        wanted = {"sent", "edited"} if edits else {"sent"}
        thread_id = thread_of(self.chat, topic)
        found: list[Message] = []

        def ready() -> bool:
            while self.read < len(self.chat.log) and not found:
                happening, message = self.chat.log[self.read]
                self.read += 1
                here = thread_id is None or message.get("message_thread_id") == thread_id
                if happening in wanted and here:
                    found.append(message)
            return bool(found)

        await until(ready, self.chat.changed, timeout, self.silence)
        return found[0]

    async def hears(self, fragment: str, timeout: float = 15) -> Message:
        """Wait until the bot's words in the chat hold a fragment and return the newest such."""
        found: list[Message] = []

        def ready() -> bool:
            found[:] = [m for m in self.messages if self.is_from_bot(m) and fragment in said(m)]
            return bool(found)

        await until(
            ready, self.chat.changed, timeout, lambda: f"no {fragment!r}: {self.silence()}"
        )
        return found[-1]

    def silence(self) -> str:
        heard = "; ".join(map(repr, self.heard)) or "nothing at all"
        return f"no further message in {self.chat.title or self.chat.shown()}; heard {heard}"


def thread_of(chat: Chat, topic: Topic | int | str | None) -> int | None:
    """Return a topic's id; a test may name the topic."""
    if isinstance(topic, str):
        names = [t for t in chat.topics.values() if t.name == topic]
        if not names:
            known = [t.name for t in chat.topics.values()]
            fail(f"no topic {topic!r}; there are {known}")
        return names[-1].thread_id
    return topic.thread_id if isinstance(topic, Topic) else topic


def said(message: Message) -> str:
    """Return a message's text or caption."""
    return str(message.get("text", message.get("caption", "")))
