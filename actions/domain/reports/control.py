"""Control charts: which points of a series are news and which are its usual noise.

Limits and run rules follow L. S. Nelson, The Shewhart Control Chart—Tests for Special Causes,
Journal of Quality Technology 16(4), 1984. Four of his tests are used: each further one would call
more noise a signal.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import sqrt
from statistics import fmean

# Mean range of two values in standard deviations (d2 of control charts).
RANGE_IN_SIGMAS = 1.128
FIRM = 20
"""From so many points on the limits are firm; before that they may still move."""


class Signal(StrEnum):
    """Why a point is no noise."""

    BEYOND = "beyond"
    """Outside three standard deviations."""
    RUN = "run"
    """The ninth in a row on one side of the centre."""
    TREND = "trend"
    """The sixth in a row that only rises, or only falls."""
    NEAR = "near"
    """The second of three beyond two standard deviations on one side."""


@dataclass(frozen=True)
class Point:
    """One value with the limits that hold for it."""

    label: str
    value: float
    low: float
    high: float
    signals: tuple[Signal, ...]
    cases: int | None = None


@dataclass(frozen=True)
class Chart:
    """A series with its centre; `empty` are labels of periods without cases."""

    centre: float
    points: tuple[Point, ...]
    empty: tuple[str, ...] = ()

    @property
    def firm(self) -> bool:
        """Tell whether there are enough points for limits that stay."""
        return len(self.points) >= FIRM


@dataclass(frozen=True)
class Kept:
    """How many clocks of a period were kept."""

    label: str
    kept: int
    cases: int

    def __post_init__(self) -> None:
        if not 0 <= self.kept <= self.cases:
            raise ValueError(f"{self.kept} of {self.cases} kept")


def individuals(values: Sequence[tuple[str, float]], *, floor: float | None = 0.0) -> Chart:
    """Chart single values by their moving range (XmR).

    Args:
        values: labels and values in the order of time, at least two.
        floor: a length of time cannot fall below zero, so neither does the lower limit.

    Raises:
        ValueError: if there are fewer than two values.
    """
    if len(values) < 2:
        raise ValueError("a chart needs at least two values")
    series = [value for _, value in values]
    centre = fmean(series)
    sigma = fmean(abs(after - before) for before, after in pairwise(series)) / RANGE_IN_SIGMAS
    low = centre - 3 * sigma if floor is None else max(centre - 3 * sigma, floor)
    distances = [_distance(value - centre, sigma) for value in series]
    return Chart(
        centre,
        tuple(
            Point(label, value, low, centre + 3 * sigma, _signals(series, distances, number))
            for number, (label, value) in enumerate(values)
        ),
    )


def shares(periods: Sequence[Kept]) -> Chart:
    """Chart the share kept per period (p-chart); few cases have wide limits.

    Raises:
        ValueError: if there are no cases at all.
    """
    counted = [period for period in periods if period.cases]
    if not counted:
        raise ValueError("a chart needs cases")
    centre = sum(period.kept for period in counted) / sum(period.cases for period in counted)
    series = [period.kept / period.cases for period in counted]
    sigmas = [sqrt(centre * (1 - centre) / period.cases) for period in counted]
    distances = [_distance(v - centre, s) for v, s in zip(series, sigmas, strict=True)]
    points = (
        Point(
            period.label,
            series[number],
            max(centre - 3 * sigmas[number], 0.0),
            min(centre + 3 * sigmas[number], 1.0),
            _signals(series, distances, number),
            period.cases,
        )
        for number, period in enumerate(counted)
    )
    return Chart(centre, tuple(points), tuple(p.label for p in periods if not p.cases))


def _distance(difference: float, sigma: float) -> float:
    """Give a distance in standard deviations; a series that never moves has none."""
    return difference / sigma if sigma > 0 else 0.0


def _signals(
    series: Sequence[float], distances: Sequence[float], number: int
) -> tuple[Signal, ...]:
    """Give what makes a point news, from it and those before it."""

    def last(count: int, of: Sequence[float]) -> Sequence[float]:
        return of[number + 1 - count : number + 1] if number + 1 >= count else ()

    def one_side(values: Sequence[float], beyond: float, needed: int) -> bool:
        above = sum(value > beyond for value in values)
        below = sum(value < -beyond for value in values)
        return max(above, below) >= needed

    def steady(values: Sequence[float]) -> bool:
        rises = [after > before for before, after in pairwise(values)]
        falls = [after < before for before, after in pairwise(values)]
        return bool(rises) and (all(rises) or all(falls))

    tests: dict[Signal, Callable[[], bool]] = {
        Signal.BEYOND: lambda: abs(distances[number]) > 3,
        Signal.RUN: lambda: one_side(last(9, distances), 0, 9),
        Signal.TREND: lambda: steady(last(6, series)),
        Signal.NEAR: lambda: abs(distances[number]) > 2 and one_side(last(3, distances), 2, 2),
    }
    return tuple(signal for signal, test in tests.items() if test())
