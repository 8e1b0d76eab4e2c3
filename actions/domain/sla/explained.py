"""Why a deadline is when it is: every stretch of a clock, with what it counted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from actions.domain.policy.policy import Policy
from actions.domain.sla.clocks import Clock, ClockInterval, Stretch, Waiting, running, worked
from actions.domain.tickets import Ticket


@dataclass(frozen=True)
class Counted:
    """A stretch of time and the working time in it that counted."""

    since: datetime
    until: datetime | None
    why: Waiting | None
    """What the case waited for; nothing of it counted then."""
    person: str
    time: timedelta


@dataclass(frozen=True)
class Explained:
    """One deadline, with everything that it follows from."""

    clock: Clock
    parts: list[Counted]
    total: timedelta
    """Working time used so far."""


@dataclass(frozen=True)
class CaseExplained:
    """All deadlines of a ticket."""

    ticket: Ticket
    clocks: list[Explained] = field(default_factory=list)


def explain(
    clock: Clock, intervals: Sequence[ClockInterval], policy: Policy, *, now: datetime
) -> Explained:
    """List what a clock counted until now, or until it ended."""
    calendar = policy.calendar(clock.calendar)
    end = max(clock.started_at, min(clock.ended_at or now, now))
    parts = []
    for one in intervals if clock.is_pausable else [_whole(clock, intervals)]:
        seen = Stretch(one.since_at, one.until_at).after(clock.started_at)
        if seen is None or (clock.ended_at and seen.since >= clock.ended_at):
            continue
        until = clock.ended_at if seen.until is None else min(seen.until, clock.ended_at or end)
        counts = [] if one.why else [Stretch(seen.since, until)]
        parts.append(
            Counted(seen.since, until, one.why, one.person, worked(counts, end, calendar))
        )
    return Explained(clock, parts, worked(running(clock, intervals), end, calendar))


def _whole(clock: Clock, intervals: Sequence[ClockInterval]) -> ClockInterval:
    """Give the one interval of a clock that nothing pauses."""
    began = [one for one in intervals if one.since_at <= clock.started_at]
    person = began[-1].person if began else "desk"
    return ClockInterval(ticket_id=clock.ticket_id, since_at=clock.started_at, person=person)
