"""The ten figures that matter, each with its count and its change against the period before."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from actions.domain.intervals import LEVEL, Mean, Median, Share
from actions.domain.reports.facts import Tally
from actions.domain.surveys.satisfaction import Nps

CHANCE = 1 - LEVEL
"""Changes that would come so often by themselves are no news."""


class Unit(StrEnum):
    """How a figure is written."""

    CASES = "cases"
    SHARE = "share"
    HOURS = "hours"
    DAYS = "days"
    POINTS = "points"


@dataclass(frozen=True)
class Change:
    """The difference to the period before.

    Attributes:
        by: in the figure's own unit.
        news: whether it is more than chance does.
        better: whether it is good news; None where neither direction is.
    """

    by: float
    news: bool
    better: bool | None


@dataclass(frozen=True)
class Figure:
    """One figure of a period; without cases there is no value."""

    key: str
    unit: Unit
    value: float | None
    count: int
    low: float | None = None
    high: float | None = None
    before: float | None = None
    change: Change | None = None


def figures_of(now: Tally, before: Tally, *, share: float = 0.5) -> list[Figure]:
    """Give the ten figures of a period beside those of the one before, if that had any ticket.

    Args:
        now: what the period adds up to.
        before: what the one before does.
        share: of the days of both, how many are the period's: February is shorter than January.
    """
    figures = [
        _counted("opened", now.opened, before.opened, up=None, share=share),
        _counted("closed", now.closed, before.closed, up=True, share=share),
        _counted("open", now.open, before.open, up=False),
        _shared("promises", now.promises, before.promises),
        _middle("answer", Unit.HOURS, now.answer, before.answer, up=False),
        _middle("done", Unit.DAYS, now.done, before.done, up=False),
        _shared("first-time", now.first_time, before.first_time),
        _shared("held", now.held, before.held),
        _shared("satisfied", now.satisfied.satisfied, before.satisfied.satisfied),
        _middle("recommended", Unit.POINTS, now.recommended, before.recommended, up=True),
    ]
    return figures if before.facts else [replace(one, change=None) for one in figures]


def _counted(key: str, now: int, before: int, *, up: bool | None, share: float = 0.5) -> Figure:
    """Compare two counts: each case fell into either time by its length alone (exact test)."""
    news = False
    if now + before:
        from scipy import stats  # here: it takes seconds that no start of the desk should wait for

        news = bool(stats.binomtest(now, now + before, share).pvalue < CHANCE)
    return Figure(
        key, Unit.CASES, now, now, before=before, change=_change(now, before, news=news, up=up)
    )


def _shared(key: str, now: Share, before: Share) -> Figure:
    """Compare two shares by Fisher's exact test."""
    from scipy import stats

    # Its type stubs want an array.
    table: Any = [[one.good, one.of - one.good] for one in (now, before)]
    news = bool(stats.fisher_exact(table).pvalue < CHANCE)
    change = _change(now.value, before.value, news=news, up=True)
    return Figure(key, Unit.SHARE, now.value, now.of, now.low, now.high, before.value, change)


def _middle(
    key: str, unit: Unit, now: Median | Mean | Nps, before: Median | Mean | Nps, *, up: bool
) -> Figure:
    """Compare two figures by their intervals: where these touch, it may be chance."""
    apart = False
    if None not in (now.low, now.high, before.low, before.high):
        apart = (now.low or 0) > (before.high or 0) or (now.high or 0) < (before.low or 0)
    change = _change(now.value, before.value, news=apart, up=up)
    count = now.response.answered if isinstance(now, Nps) else now.count
    return Figure(key, unit, now.value, count, now.low, now.high, before.value, change)


def _change(
    now: float | None, before: float | None, *, news: bool, up: bool | None
) -> Change | None:
    if now is None or before is None:
        return None
    by = now - before
    return Change(by, news, None if up is None or not by else (by > 0) is up)
