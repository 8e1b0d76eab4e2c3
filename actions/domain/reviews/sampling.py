"""Drawing cases to look at: each kind of case in its share, the same draw for the same seed."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from random import Random
from typing import TypeVar

Stratum = TypeVar("Stratum", bound=Hashable)


def shares_of(counts: Mapping[Stratum, int], size: int) -> dict[Stratum, int]:
    """Share a sample out by how many cases each stratum has, largest remainders rounded up.

    A stratum that would get none gets one from whichever has most above its share, while each
    can have one; the largest strata come first.
    """
    order = sorted(counts, key=lambda name: (-counts[name], str(name)))
    total = sum(counts.values())
    size = min(size, total)
    exact = {name: size * counts[name] / total for name in order} if total else {}
    given = {name: int(share) for name, share in exact.items()}
    by_rest = sorted(order, key=lambda name: given[name] - exact[name])
    for name in by_rest[: size - sum(given.values())]:
        given[name] += 1
    for name in order:
        richest = max(order, key=lambda one: (given[one] > 1, given[one] - exact[one]))
        if not given[name] and given[richest] > 1:
            given[name], given[richest] = 1, given[richest] - 1
    return given


def draw(strata: Mapping[int, Stratum], size: int, seed: int) -> list[int]:
    """Draw cases by their numbers, stratum by stratum, in their order.

    Args:
        strata: the stratum of each case.
        size: how many are wanted.
        seed: the same one draws the same cases, in whatever order they are given.
    """
    cases: dict[Stratum, list[int]] = defaultdict(list)
    for number in sorted(strata):
        cases[strata[number]].append(number)
    given = shares_of({name: len(found) for name, found in cases.items()}, size)
    found: list[int] = []
    for name in sorted(cases, key=str):
        chance = Random(f"{seed}/{name}")
        found += chance.sample(cases[name], given[name])
    return sorted(found)
