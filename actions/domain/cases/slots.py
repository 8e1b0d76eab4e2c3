"""Free slots: when a technician can come, from calendar, days off and visits (Rule R2)."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from actions.domain.policy.policy import WorkingHours
from actions.domain.policy.visits import Visiting
from actions.domain.sla.hours import spans

BEFORE = timedelta(days=2)
"""Slots are counted from the opening of a span, so the search begins before any that runs."""


Cut = tuple[datetime, datetime, date]
"""A time of the grid, from when to when, with the day it is there."""


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
    back_on: date | None = None
    """Away until this day."""


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


def slots_of(
    workers: Sequence[Worker], rules: Visiting, *, now: datetime, far: bool
) -> list[Slot]:
    """List when any of them can come, the earliest first.

    A slot lies whole inside a working span. Holidays and nights are no working time; a visit that
    is far keeps the way before and after it free, and no day holds more than the policy allows.
    """
    ahead = timedelta(hours=rules.lead_hours) + (rules.travel_far if far else timedelta())
    earliest, latest = now + ahead, now + timedelta(days=rules.days_ahead)
    grids: dict[int, list[Cut]] = {}
    found: list[Slot] = []
    for worker in workers:
        grid = grids.get(id(worker.calendar))
        if grid is None:
            cuts = _grid(worker.calendar, rules, since=now - BEFORE, until=latest)
            grid = grids[id(worker.calendar)] = [cut for cut in cuts if cut[0] >= earliest]
        found += _free(worker, grid, rules, far=far)
    return sorted(found, key=lambda slot: (slot.starts_at, slot.technician_id))


def _grid(
    calendar: WorkingHours, rules: Visiting, *, since: datetime, until: datetime
) -> Iterator[Cut]:
    """Cut each working span into slots from its opening on."""
    for opens, closes in spans(since, calendar):
        if opens >= until:
            return
        starts = opens
        while starts + rules.length <= closes and starts < until:
            yield starts, starts + rules.length, starts.astimezone(calendar.zone).date()
            starts += rules.length


def _free(worker: Worker, grid: Sequence[Cut], rules: Visiting, *, far: bool) -> Iterator[Slot]:
    """Choose from a grid what a technician has time for."""
    zone = worker.calendar.zone
    days = Counter(one.starts_at.astimezone(zone).date() for one in worker.busy)
    full = {day for day, count in days.items() if count >= rules.visits_a_day}
    full.update(worker.off_on)
    gaps = [(one, rules.travel_far if far or one.far else timedelta()) for one in worker.busy]
    taken = [(one.starts_at - gap, one.ends_at + gap) for one, gap in gaps]
    for starts, ends, day in grid:
        here = worker.back_on is None or day >= worker.back_on
        if (
            here
            and day not in full
            and not any(starts < closes and opens < ends for opens, closes in taken)
        ):
            yield Slot(starts, ends, worker.id, zone)
