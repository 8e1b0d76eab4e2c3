"""What a report counts: one fact a ticket, and what any heap of facts adds up to (Rule R19).

Every figure is a sum over tickets, or comes of two such sums, or is the middle of their values; so
it can be counted again from the list of tickets that goes with the report.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from actions.domain.intervals import Median, Share, median_of, share_of
from actions.domain.reports.performance import CaseRecord
from actions.domain.surveys.satisfaction import Csat, Nps, csat, nps
from actions.domain.tickets import FaultClass, Kind, Stage


class Group(StrEnum):
    """What tickets are counted under."""

    KIND = "kind"
    CAUSE = "cause"
    PRODUCT = "product"
    UNIT = "unit"
    PERSON = "person"
    SUPPLIER = "supplier"
    PART = "part"
    TECHNICIAN = "technician"
    HANDED = "handed"
    """Why a person was needed."""


@dataclass(frozen=True)
class Cost:
    """What one ticket cost, and who bears it."""

    amount: Decimal
    borne_by: str


@dataclass(frozen=True)
class Due:
    """One promise that fell due, and whether it was kept."""

    at: datetime
    kept: bool


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One ticket as one period counts it.

    Attributes:
        groups: its names, by what they are counted under; none where nothing is known.
        opened, closed, cancelled: whether that happened in the period.
        open: whether work was still owed when the period ended.
        promises: those that fell due in the period.
        overdue: promises that are missed and still owed.
        answer_hours: working time to the first answer, if it was given in the period.
        done_days: from opened to closed, if it was closed in the period.
        first_time: whether one visit was enough, of a repair closed in the period.
        held: whether a repair still holds, if that became known in the period.
        asked, stars: surveys of the period that are over, and the stars they brought.
        might_recommend, recommended: likewise, for the question of recommending.
        reopened: how often it was opened again in the period.
        rescued: unhappy answers in the period; `righted_hours` how soon they were put right.
        record: what the case says of the person who had it, if it was closed in the period.
    """

    code: str
    kind: Kind
    stage: Stage
    fault_class: FaultClass | None
    urgent: bool
    opened_at: datetime
    ended_at: datetime | None
    groups: dict[Group, tuple[str, ...]]
    opened: bool = False
    closed: bool = False
    cancelled: bool = False
    open: bool = False
    promises: tuple[Due, ...] = ()
    overdue: int = 0
    answer_hours: float | None = None
    done_days: float | None = None
    first_time: bool | None = None
    held: bool | None = None
    asked: int = 0
    stars: tuple[int, ...] = ()
    might_recommend: int = 0
    recommended: tuple[int, ...] = ()
    rescued: int = 0
    reopened: int = 0
    righted_hours: tuple[float, ...] = ()
    costs: tuple[Cost, ...] = ()
    record: CaseRecord | None = None

    @property
    def due(self) -> int:
        """Give how many promises fell due."""
        return len(self.promises)

    @property
    def kept(self) -> int:
        """Give how many of them were kept."""
        return sum(promise.kept for promise in self.promises)

    def named(self, group: Group) -> tuple[str, ...]:
        """Give what the ticket is counted under."""
        return self.groups.get(group, ())


@dataclass(frozen=True)
class Tally:
    """What some tickets add up to; the parts that take time are worked out when asked for."""

    facts: Sequence[Fact]

    def _count(self, name: str) -> int:
        return sum(int(getattr(fact, name)) for fact in self.facts)

    @cached_property
    def opened(self) -> int:
        """Give how many were opened."""
        return self._count("opened")

    @cached_property
    def closed(self) -> int:
        """Give how many were closed."""
        return self._count("closed")

    @cached_property
    def cancelled(self) -> int:
        """Give how many were cancelled."""
        return self._count("cancelled")

    @cached_property
    def open(self) -> int:
        """Give of how many work was owed at the end."""
        return self._count("open")

    @cached_property
    def rescued(self) -> int:
        """Give how many unhappy answers opened a case again."""
        return self._count("rescued")

    @cached_property
    def promises(self) -> Share:
        """Give how many of the promises that fell due were kept."""
        return share_of(self._count("kept"), self._count("due"))

    @cached_property
    def answer(self) -> Median:
        """Give the working hours to the first answer."""
        return median_of([f.answer_hours for f in self.facts if f.answer_hours is not None])

    @cached_property
    def done(self) -> Median:
        """Give the days from opened to closed."""
        return median_of([f.done_days for f in self.facts if f.done_days is not None])

    @cached_property
    def first_time(self) -> Share:
        """Give how many repairs needed one try."""
        known = [f.first_time for f in self.facts if f.first_time is not None]
        return share_of(sum(known), len(known))

    @cached_property
    def held(self) -> Share:
        """Give how many of the repairs that were asked about hold."""
        known = [f.held for f in self.facts if f.held is not None]
        return share_of(sum(known), len(known))

    @cached_property
    def satisfied(self) -> Csat:
        """Give what customers answered in stars."""
        return csat([n for f in self.facts for n in f.stars], asked=self._count("asked"))

    @cached_property
    def recommended(self) -> Nps:
        """Give what customers answered about recommending."""
        given = [n for f in self.facts for n in f.recommended]
        return nps(given, asked=self._count("might_recommend"))

    @cached_property
    def righted(self) -> Median:
        """Give the hours from an unhappy answer until it was put right."""
        return median_of([hours for f in self.facts for hours in f.righted_hours])

    @cached_property
    def cost(self) -> Decimal | None:
        """Give what the tickets cost; None where nothing is known."""
        found = [cost.amount for fact in self.facts for cost in fact.costs]
        return sum(found, Decimal()) if found else None

    @property
    def weight(self) -> tuple[int, int]:
        """Give what lines are ordered by: those that came up most first."""
        return len(self.facts), self.opened


@dataclass(frozen=True)
class Line:
    """One name with its tickets; no name gathers what has none, `rest` what is not shown."""

    name: str
    tally: Tally
    rest: int = 0


def lines_of(facts: Iterable[Fact], group: Group, *, most: int, least: int = 1) -> list[Line]:
    """Count tickets by name, the largest first; those beyond `most` stand in one line.

    So do names with fewer tickets than `least`. Where no name is left to tell apart, there is no
    line at all.
    """
    heaps: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for name in fact.named(group) or ("",):
            heaps[name].append(fact)
    nameless = heaps.pop("", [])
    if not heaps:
        return []
    lines = [Line(name, Tally(heap)) for name, heap in heaps.items()]
    lines.sort(key=lambda line: (-line.tally.weight[0], -line.tally.weight[1], line.name))
    most = min(most, sum(len(line.tally.facts) >= least for line in lines))
    if not most:
        return []
    shown, rest = lines[:most], lines[most:]
    if rest:
        shown.append(Line("", Tally([f for line in rest for f in line.tally.facts]), len(rest)))
    if nameless:
        shown.append(Line("", Tally(nameless)))
    return shown
