"""A report: everything a period is told by, worked out once and written in any form (Rule R19)."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from actions.domain.ahp.standing import Evaluated
from actions.domain.periods import Period, Window, midnight
from actions.domain.reports import five_gaps
from actions.domain.reports.control import Chart, Kept, shares
from actions.domain.reports.counting import Cause, Passage, pareto
from actions.domain.reports.facts import Fact, Group, Line, Tally
from actions.domain.reports.figures import Figure
from actions.domain.reports.held import HeldCurve
from actions.domain.reports.performance import PersonFigures
from actions.domain.surveys.satisfaction import Csat
from actions.domain.surveys.servqual import Quality


@dataclass(frozen=True)
class Stretch:
    """A part of the period: its days, and what fell into it."""

    first: date
    end: date
    opened: int
    closed: int
    kept: int
    due: int


@dataclass(frozen=True, kw_only=True)
class Report:
    """One period of the desk.

    Attributes:
        window: what has passed of the period; `before` is what it is compared with.
        over: whether nothing of the period is still to come.
        figures: the ten that matter.
        lines: tickets by what they are counted under; groups nobody knows anything of are empty.
        causes: what most tickets are about, counted by `caused_by`.
        held: how long repairs hold; those finished in `held_window`.
        to_do: open tickets with a missed promise, the longest open first.
        evaluation: the comparison by criteria, where the company has such a file (Rule R25).
    """

    period: Period
    window: Window
    before: Window
    made_at: datetime
    over: bool
    figures: Sequence[Figure]
    total: Tally
    lines: Mapping[Group, Sequence[Line]]
    stretches: Sequence[Stretch]
    people: Sequence[PersonFigures]
    quality: Quality
    gaps: Sequence[five_gaps.Finding]
    annual: Csat
    passages: Sequence[Passage]
    causes: Sequence[Cause]
    caused_by: Group
    held: Mapping[Group, Mapping[str, HeldCurve]]
    held_window: Window
    to_do: Sequence[Fact]
    evaluation: Evaluated | None = None
    currency: str = ""

    @property
    def facts(self) -> Sequence[Fact]:
        """Give the tickets that everything was counted from."""
        return self.total.facts

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to report."""
        return not self.facts

    @property
    def chart(self) -> Chart | None:
        """Chart the promises kept, where there were any in two stretches at least."""
        counted = [one for one in self.stretches if one.due]
        if len(counted) < 2:
            return None
        return shares([Kept(one.first.isoformat(), one.kept, one.due) for one in self.stretches])

    def figure(self, key: str) -> Figure:
        """Give one of the ten."""
        return next(figure for figure in self.figures if figure.key == key)


def causes_of(facts: Sequence[Fact], group: Group) -> list[Cause]:
    """Order what the tickets opened in a period are about."""
    return pareto(name for fact in facts if fact.opened for name in fact.named(group))


def stretches_of(
    period: Period, facts: Sequence[Fact], zone: ZoneInfo, until: datetime
) -> list[Stretch]:
    """Count what fell into each day or week of a period, as far as it has passed."""
    days = [pair for pair in period.stretches() if midnight(pair[0], zone) < until]
    begins = [midnight(first, zone) for first, _ in days]
    opened, closed, kept, due = ([0] * len(days) for _ in range(4))

    def note(counts: list[int], at: datetime) -> None:
        counts[max(bisect_right(begins, at) - 1, 0)] += 1

    for fact in facts:
        if fact.opened:
            note(opened, fact.opened_at)
        if fact.closed and fact.ended_at:
            note(closed, fact.ended_at)
        for promise in fact.promises:
            note(due, promise.at)
            if promise.kept:
                note(kept, promise.at)
    return [
        Stretch(first, end, *counts)
        for (first, end), *counts in zip(days, opened, closed, kept, due, strict=True)
    ]
