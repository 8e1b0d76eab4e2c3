"""Figures that carry their count and a 95 % interval, so that chance is not taken for news."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, sqrt
from statistics import NormalDist, fmean, median, stdev
from typing import Any

LEVEL = 0.95
Z = NormalDist().inv_cdf((1 + LEVEL) / 2)
ALIKE = 6
"""So many values that are all alike say something: with fewer, chance makes them so too often."""


@dataclass(frozen=True)
class Share:
    """`good` of `of` cases, with Wilson's interval; without cases there is neither."""

    good: int
    of: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Mean:
    """A mean over `count` values with Student's interval, which needs two that differ."""

    count: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Median:
    """The middle of `count` values; its interval needs six and assumes no shape."""

    count: int
    value: float | None
    low: float | None
    high: float | None


def share_of(good: int, of: int) -> Share:
    """Give a share of cases.

    Raises:
        ValueError: if more are good than there are.
    """
    if not 0 <= good <= of:
        raise ValueError(f"{good} of {of} cases")
    if not of:
        return Share(0, 0, None, None, None)
    from scipy import stats  # here: it takes seconds that no start of the desk should wait for

    found = stats.binomtest(good, of).proportion_ci(LEVEL, method="wilson")
    return Share(good, of, good / of, float(found.low), float(found.high))


def mean_of(values: Sequence[float], *, within: tuple[float, float] = (-inf, inf)) -> Mean:
    """Give a mean; with differences of pairs as values, the interval is the paired one.

    Args:
        values: what the mean is of.
        within: the ends of their scale, beyond which no interval tells anything.
    """
    count = len(values)
    # Two or three who all agree would have an interval without width, and look certain.
    if count < 2 or (count < ALIKE and len({*values}) == 1):
        return Mean(count, fmean(values) if values else None, None, None)
    from scipy import stats

    middle, error = fmean(values), stdev(values) / sqrt(count)
    half = float(stats.t.ppf((1 + LEVEL) / 2, count - 1)) * error
    return Mean(count, middle, max(middle - half, within[0]), min(middle + half, within[1]))


def median_of(values: Sequence[float]) -> Median:
    """Give a median, which a few very long waits do not carry away as they would a mean."""
    if not values:
        return Median(0, None, None, None)
    from scipy import stats

    # Its type stubs say float.
    found: Any = stats.quantile_test(values, p=0.5).confidence_interval(LEVEL)
    low, high = float(found.low), float(found.high)
    known = -inf < low and high < inf
    return Median(len(values), median(values), low if known else None, high if known else None)
