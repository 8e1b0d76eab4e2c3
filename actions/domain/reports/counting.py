"""Counted things in order: the few causes of most cases, and where cases drop out on their way."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from actions.domain.intervals import Share, share_of


@dataclass(frozen=True)
class Cause:
    """One cause, how often it occurred, and the share of all cases up to and with it."""

    name: str
    count: int
    up_to_here: float


def pareto(causes: Iterable[str]) -> list[Cause]:
    """Order causes, the most frequent first; those alike by name."""
    counted = sorted(Counter(causes).items(), key=lambda item: (-item[1], item[0]))
    sums = list(accumulate(count for _, count in counted))
    return [
        Cause(name, count, up_to / sums[-1])
        for (name, count), up_to in zip(counted, sums, strict=True)
    ]


@dataclass(frozen=True)
class Passage:
    """One stage of a funnel: how many reached it, of all and of those one stage before."""

    name: str
    count: int
    of_all: Share
    of_before: Share


def funnel(stages: Sequence[tuple[str, int]]) -> list[Passage]:
    """Work out a funnel from the counts of its stages, the first the largest.

    Raises:
        ValueError: if a stage is reached by more than the one before it.
    """
    counts = [count for _, count in stages]
    before = [counts[0], *counts] if counts else []
    return [
        Passage(name, count, share_of(count, counts[0]), share_of(count, earlier))
        for (name, count), earlier in zip(stages, before, strict=False)
    ]
