"""Clocks: how long a promise has run, when it falls due, and what held it (Rules R2, R3, R10).

A case has one chain of intervals, each running or waiting for something. A clock counts the
working time inside the running ones, so that any deadline can be worked out again from them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.policy.policy import WorkingHours
from actions.domain.sla.hours import spans

FOREVER = datetime.max.replace(tzinfo=UTC)


class ClockKind(StrEnum):
    """What is promised by when (Rule R2)."""

    ANSWER = "answer"
    ARRIVAL = "arrival"
    COMPLETION = "completion"
    PARTNER = "partner"
    """What a supplier or service partner owes the company, not the customer (Rule R32)."""

    @property
    def is_pausable(self) -> bool:
        """Tell whether it stands still while the case waits: who waits was answered before.

        A partner's clock runs because the case waits for it.
        """
        return self not in (ClockKind.ANSWER, ClockKind.PARTNER)


class Waiting(StrEnum):
    """What a case waits for while its clocks stand still."""

    CUSTOMER = "customer"
    PART = "part"
    DATE = "date"
    """A day that was agreed with the customer."""
    PARTNER = "partner"
    """A supplier or service partner (Rule R32)."""


class NotWaiting(DeskError):
    """Raised when a day is named for a part that a case does not wait for."""

    key = "error-not-waiting"


class ClocksStopped(DeskError):
    """Raised when the clocks of a case that has ended should wait or run on."""

    key = "error-clocks-stopped"


class Clock(SQLModel, table=True):
    """One promise of a case: what was promised, when it falls due, what became of it."""

    __table_args__ = (UniqueConstraint("ticket_id", "kind", "round"),)

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    kind: ClockKind = Field(sa_type=coded(ClockKind))
    round: int = 1
    """Counts up when a case is reopened: its promises begin anew."""
    started_at: datetime = Field(sa_type=Moment)
    seconds: int
    """Working time that was promised."""
    rule: str
    """Why so much: the part of the policy that says it."""
    calendar: str
    due_at: datetime | None = Field(default=None, sa_type=Moment)
    """None while the case waits: nobody can know it then."""
    met_at: datetime | None = Field(default=None, sa_type=Moment)
    stopped_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the case ended without it: closed or cancelled."""
    warned_at: datetime | None = Field(default=None, sa_type=Moment)
    breached_at: datetime | None = Field(default=None, sa_type=Moment)
    """When it was found that the promise is not kept."""
    level: int = 0
    """How many levels of the escalation have heard of it."""
    named_id: int | None = Field(default=None, foreign_key="staff_member.id")
    """Who was named last."""
    check_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    """When the next warning or alert is due."""

    @property
    def promised(self) -> timedelta:
        """Give the working time that was promised."""
        return timedelta(seconds=self.seconds)

    @property
    def ended_at(self) -> datetime | None:
        """Give when it stopped counting for good."""
        return self.met_at or self.stopped_at

    @property
    def is_pausable(self) -> bool:
        """Tell whether it stands still while the case waits."""
        return self.kind.is_pausable

    def is_late(self, now: datetime) -> bool:
        """Tell whether the promise is broken, whether or not anybody was alerted."""
        end = self.met_at or self.stopped_at or now
        return self.due_at is not None and end > self.due_at


class ClockInterval(SQLModel, table=True):
    """A stretch of a case in which its clocks ran, or waited for something."""

    __tablename__ = "clock_interval"
    __table_args__ = (
        # One open interval a case: two people at once cannot pause it twice.
        Index(
            "ix_clock_interval_open",
            "ticket_id",
            unique=True,
            sqlite_where=text("until_at IS NULL"),
            postgresql_where=text("until_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    since_at: datetime = Field(sa_type=Moment)
    until_at: datetime | None = Field(default=None, sa_type=Moment)
    why: Waiting | None = Field(default=None, sa_type=coded(Waiting))
    """What it waits for; None while the clocks run."""
    person: str
    """Who began it: `customer`, `desk`, or a staff member's name."""
    expected_on: date | None = None
    """The day until which the case is to wait, where one was named."""
    expected_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    """When that wait ends by itself: as somebody works on that day, or the next."""


@dataclass(frozen=True)
class Stretch:
    """From a moment to another, or on and on."""

    since: datetime
    until: datetime | None = None

    def after(self, moment: datetime) -> "Stretch | None":
        """Leave out what lies before a moment."""
        if self.until is not None and self.until <= moment:
            return None
        return Stretch(max(self.since, moment), self.until)


class Promised(Protocol):
    """What counting needs of a clock, whichever way it was read."""

    @property
    def started_at(self) -> datetime:
        """Give when it began."""
        ...

    @property
    def is_pausable(self) -> bool:
        """Tell whether it stands still while the case waits."""
        ...

    @property
    def ended_at(self) -> datetime | None:
        """Give when it stopped counting for good."""
        ...


class Lasted(Protocol):
    """What counting needs of an interval."""

    @property
    def since_at(self) -> datetime:
        """Give when it began."""
        ...

    @property
    def until_at(self) -> datetime | None:
        """Give when it ended."""
        ...

    @property
    def why(self) -> Waiting | None:
        """Give what the case waited for."""
        ...


def running(clock: Promised, intervals: Sequence[Lasted]) -> list[Stretch]:
    """Give the stretches in which a clock ran; one that runs when it ends stays open."""
    if not clock.is_pausable:
        return [Stretch(clock.started_at)]
    end = clock.ended_at or FOREVER
    found = []
    for one in intervals:
        until = None if one.until_at is None or one.until_at >= end else one.until_at
        left = Stretch(one.since_at, until).after(clock.started_at)
        if one.why is None and one.since_at <= end and left:
            found.append(left)
            if until is None:
                break
    return found


def used_up(
    length: timedelta, stretches: Sequence[Stretch], calendar: WorkingHours | None
) -> datetime | None:
    """Give the moment at which `length` of working time has run, or None if it never does."""
    left = length
    for stretch in stretches:
        for opens, closes in _working(stretch, calendar):
            if left <= closes - opens:
                return opens + left
            left -= closes - opens
    return None


def worked(
    stretches: Sequence[Stretch], until: datetime, calendar: WorkingHours | None
) -> timedelta:
    """Give the working time that has run until a moment."""
    total = timedelta()
    for stretch in stretches:
        if stretch.since < until:
            end = until if stretch.until is None else min(stretch.until, until)
            for opens, closes in _working(Stretch(stretch.since, end), calendar):
                total += closes - opens
    return total


def _working(
    stretch: Stretch, calendar: WorkingHours | None
) -> Iterator[tuple[datetime, datetime]]:
    """Yield the working spans inside a stretch; without a calendar the whole of it is one."""
    end = stretch.until or FOREVER
    if calendar is None:
        yield stretch.since, end
        return
    for opens, closes in spans(stretch.since, calendar):
        if opens >= end:
            return
        yield opens, min(closes, end)


def falls_due(
    clock: Clock, intervals: Sequence[ClockInterval], calendar: WorkingHours | None
) -> datetime | None:
    """Work out when a promise falls due, from nothing but its intervals."""
    return used_up(clock.promised, running(clock, intervals), calendar)
