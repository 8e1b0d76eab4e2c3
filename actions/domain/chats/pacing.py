"""Pacing: how many messages may go out, kept a little below what Telegram allows.

A sliding window a chat and one over all chats, as the limits are worded; a store that several
processes share keeps what was spent, so that together they stay within it and a restart forgets
nothing. Urgent things never wait for the less urgent: some room in each window is kept for them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import JSON, BigInteger
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment
from actions.domain.messages import Act, Outbound, Priority

EVERYWHERE = 0
"""Stands for all chats together; no chat has this number."""
PART = 4096
CAPTION = 1024
PATIENCE = timedelta(seconds=15)
"""A row of the next lower priority bears so much longer before it may use all the room."""
KEPT_FREE = {
    Priority.REPLY: 0,
    Priority.RELAY: 2,
    Priority.ALERT: 0,
    Priority.CARD: 4,
    Priority.MARK: 6,
}
"""How much of a shared window each leaves to others: what flows for long leaves some always."""


@dataclass(frozen=True)
class Window:
    """So many messages in any span of so many seconds."""

    messages: int
    seconds: float

    def left(self, spent: Sequence[float], now: datetime) -> int:
        """Tell how many more fit now."""
        return self.messages - len(self.within(spent, now))

    def within(self, spent: Sequence[float], now: datetime) -> list[float]:
        """Keep the moments that still count."""
        return [at for at in spent if at > now.timestamp() - self.seconds]

    def free_at(self, spent: Sequence[float], now: datetime) -> datetime:
        """Tell when one more fits."""
        if len(spent) < self.messages:
            return now
        return datetime.fromtimestamp(spent[-self.messages] + self.seconds, UTC)


@dataclass(frozen=True)
class Limits:
    """Telegram's limits (1 a second in a chat, 20 a minute in a group, 30 a second in all).

    Calls that leave together may arrive closer together, hence fewer than allowed.
    """

    private: Window = Window(3, 4)
    group: Window = Window(18, 60)
    all: Window = Window(27, 1)

    def of(self, chat_id: int) -> Window:
        """Give the window of a chat; groups have negative numbers."""
        if chat_id == EVERYWHERE:
            return self.all
        return self.group if chat_id < 0 else self.private


TELEGRAM = Limits()


class Pace(SQLModel, table=True):
    """What was sent to a chat of late, and when more may be."""

    chat_id: int = Field(primary_key=True, sa_type=BigInteger)
    spent: list[float] = Field(default=[], sa_type=JSON)
    free_at: datetime = Field(sa_type=Moment)

    def spend(self, messages: int, window: Window, now: datetime) -> None:
        """Count messages that go out now; a pause that Telegram asked for stays."""
        self.spent = [*window.within(self.spent, now), *([now.timestamp()] * messages)]
        self.free_at = max(self.free_at, window.free_at(self.spent, now))


def cost(row: Outbound) -> int:
    """Count the messages that a row makes; a reaction is none, though it is a call."""
    if row.act is Act.REACT:
        return 0
    if row.act is not Act.SEND:
        return 1
    parts = -(-len(row.text) // PART)
    if row.media:
        return len(row.media) + (parts if len(row.text) > CAPTION else 0)
    return max(parts, 1)


def kept_free(priority: Priority, waited: timedelta) -> int:
    """Tell how much room a row leaves to others; cards and marks that waited long leave none."""
    patient = waited <= PATIENCE * priority
    return KEPT_FREE[priority] if patient or priority <= Priority.ALERT else 0


def fits(
    row: Outbound, window: Window, spent: Sequence[float], now: datetime, *, kept: int = 0
) -> bool:
    """Tell whether a row may go out now; one larger than the window waits until that is empty."""
    most = window.messages - min(kept, window.messages - 1)
    return len(window.within(spent, now)) + min(max(cost(row), 1), most) <= most
