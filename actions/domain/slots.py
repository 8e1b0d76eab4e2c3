"""Free slots: when a technician can come, from calendar, days off and visits (Rule R2)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from actions.domain.hours import spans
from actions.domain.policy import WorkingHours
from actions.domain.visit_policy import Visiting

BEFORE = timedelta(days=2)
"""Slots are counted from the opening of a span, so the search begins before any that runs."""


@dataclass(frozen=True)
class Busy:
    """A visit that a technician has already."""

    starts_at: datetime
    ends_at: datetime
    far: bool = False


@dataclass(frozen=True)
class Worker:
    """A technician as the search for slots sees them."""

    id: int
    calendar: WorkingHours
    busy: Sequence[Busy] = ()
    off_on: Collection[date] = field(default_factory=frozenset)


@dataclass(frozen=True, order=True)
class Slot:
    """A time at which a technician can come."""

    starts_at: datetime
    ends_at: datetime
    technician_id: int
    zone: ZoneInfo = field(compare=False)

    @property
    def day(self) -> date:
        """Give the day it is there."""
        return self.local[0].date()

    @property
    def local(self) -> tuple[datetime, datetime]:
        """Give from when to when it is, by the clock on the wall there."""
        return self.starts_at.astimezone(self.zone), self.ends_at.astimezone(self.zone)


def free_slots(worker: Worker, rules: Visiting, *, now: datetime, far: bool) -> list[Slot]:
    """List when a technician can come, the earliest first.

    A slot lies whole inside a working span. Holidays and nights are no working time; a visit that
    is far keeps the way before and after it free, and no day holds more than the policy allows.
    """
    ahead = timedelta(hours=rules.lead_hours) + (rules.travel_far if far else timedelta())
    earliest, latest = now + ahead, now + timedelta(days=rules.days_ahead)
    return [
        slot
        for slot in _grid(worker, rules, since=now - BEFORE, until=latest)
        if slot.starts_at >= earliest and _is_free(slot, worker, rules, far=far)
    ]


def _grid(worker: Worker, rules: Visiting, *, since: datetime, until: datetime) -> Iterator[Slot]:
    """Cut each working span into slots from its opening on."""
    for opens, closes in spans(since, worker.calendar):
        if opens >= until:
            return
        starts = opens
        while starts + rules.length <= closes and starts < until:
            yield Slot(starts, starts + rules.length, worker.id, worker.calendar.zone)
            starts += rules.length


def _is_free(slot: Slot, worker: Worker, rules: Visiting, *, far: bool) -> bool:
    if slot.day in worker.off_on:
        return False
    zone = worker.calendar.zone
    that_day = [one for one in worker.busy if one.starts_at.astimezone(zone).date() == slot.day]
    if len(that_day) >= rules.visits_a_day:
        return False
    return not any(_clash(slot, one, rules, far=far) for one in worker.busy)


def _clash(slot: Slot, other: Busy, rules: Visiting, *, far: bool) -> bool:
    gap = rules.travel_far if far or other.far else timedelta()
    return slot.starts_at < other.ends_at + gap and other.starts_at < slot.ends_at + gap
