"""How long repairs hold: the share still working after so many days (Kaplan and Meier).

Repairs that were watched for a shorter time, or only asked about once, count as long as they were
seen to hold. The curve and its band are SciPy's: it is needed for intervals anyway, and a second
library of statistics would bring pandas into the service.
"""

import warnings
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import isnan
from typing import Any

from actions.domain.intervals import LEVEL

LEAST_WATCHED = 5


@dataclass(frozen=True)
class Repair:
    """One repair: after how many days the fault came back, or how long it is known to hold.

    Attributes:
        group: what it is counted under, such as a product, a part or a technician.
    """

    days: float
    came_back: bool
    group: str = ""

    def __post_init__(self) -> None:
        if not self.days >= 0:
            raise ValueError(f"{self.days} days")


@dataclass(frozen=True)
class Step:
    """The curve from a day on: share held, its interval, and how many were still watched.

    There is no interval before the first fault has come back, nor once all have.
    """

    days: float
    held: float
    low: float | None
    high: float | None
    at_risk: int
    came_back: int


@dataclass(frozen=True)
class HeldCurve:
    """The share of repairs that hold, over the days since the repair."""

    repairs: int
    came_back: int
    steps: tuple[Step, ...]

    def at(self, days: float) -> Step | None:
        """Give the step that holds on a day, or None if no repair was watched that long.

        Once every watched repair has failed, none holds on any later day.
        """
        if not self.steps or (days > self.steps[-1].days and self.steps[-1].held > 0):
            return None
        return next((step for step in reversed(self.steps) if step.days <= days), None)

    def told(self) -> "HeldCurve":
        """Give the curve as far as enough repairs were watched: the last few tell nothing."""
        least = min(LEAST_WATCHED, self.repairs)
        return replace(self, steps=tuple(one for one in self.steps if one.at_risk >= least))


def held_curve(repairs: Sequence[Repair]) -> HeldCurve:
    """Draw the curve of some repairs, with Greenwood's log-log band."""
    if not repairs:
        return HeldCurve(0, 0, ())
    from scipy import stats  # here: it takes seconds that no start of the desk should wait for

    found = stats.ecdf(
        stats.CensoredData(
            uncensored=[repair.days for repair in repairs if repair.came_back],
            right=[repair.days for repair in repairs if not repair.came_back],
        )
    ).sf
    with warnings.catch_warnings():
        # Where there is no interval, SciPy warns and gives nan.
        warnings.simplefilter("ignore", RuntimeWarning)
        band: Any = found.confidence_interval(LEVEL, method="log-log")
    edges = (band.low.probabilities, band.high.probabilities)
    rows = zip(found.quantiles, found.probabilities, *edges, strict=True)
    steps = [_step(repairs, *map(float, row)) for row in rows]
    if steps[0].days > 0:
        steps.insert(0, Step(0.0, 1.0, None, None, len(repairs), 0))
    return HeldCurve(len(repairs), sum(repair.came_back for repair in repairs), tuple(steps))


def _step(repairs: Sequence[Repair], days: float, held: float, low: float, high: float) -> Step:
    known = not (isnan(low) or isnan(high))
    return Step(
        days,
        held,
        low if known else None,
        high if known else None,
        sum(repair.days >= days for repair in repairs),
        sum(repair.days == days and repair.came_back for repair in repairs),
    )


def held_by_group(repairs: Iterable[Repair]) -> dict[str, HeldCurve]:
    """Draw one curve a group, the largest group first."""
    groups: dict[str, list[Repair]] = defaultdict(list)
    for repair in repairs:
        groups[repair.group].append(repair)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return {group: held_curve(members) for group, members in ordered}
