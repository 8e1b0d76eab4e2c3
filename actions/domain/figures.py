"""The ten figures that matter, each with its count and its change against the period before."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import sqrt

from actions.domain.intervals import Mean, Median, Share, Z
from actions.domain.reports import Tally
from actions.domain.satisfaction import Nps


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


def figures_of(now: Tally, before: Tally) -> list[Figure]:
    """Give the ten figures of a period beside those of the one before, if that had any ticket."""
    figures = [
        _counted("opened", now.opened, before.opened, up=None),
        _counted("closed", now.closed, before.closed, up=True),
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


def _counted(key: str, now: int, before: int, *, up: bool | None) -> Figure:
    """Compare two counts; what is rare varies by the root of how many there are (Poisson)."""
    news = abs(now - before) > Z * sqrt(now + before)
    return Figure(
        key, Unit.CASES, now, now, before=before, change=_change(now, before, news=news, up=up)
    )


def _shared(key: str, now: Share, before: Share) -> Figure:
    """Compare two shares by the test of two proportions."""
    news = False
    if now.of and before.of:
        pooled = (now.good + before.good) / (now.of + before.of)
        error = sqrt(pooled * (1 - pooled) * (1 / now.of + 1 / before.of))
        news = abs((now.value or 0) - (before.value or 0)) > Z * error
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
