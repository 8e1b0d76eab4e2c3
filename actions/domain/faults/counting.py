"""Counting faults: from the days of cases to the tallies that are judged (Rule R28)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from actions.domain.faults.repeated import (
    WINDOWS,
    YEAR,
    Finding,
    Park,
    Tally,
    find_pairs,
    find_units,
    spread_of,
)

BLOCK = 28


@dataclass(frozen=True)
class Case:
    """One case: of which product, with what wrong, on which day."""

    product: str
    what: str
    on: date


def first_day(today: date) -> date:
    """Give the first day that counts: a year before the longest window."""
    return today - timedelta(days=YEAR + WINDOWS[-1] - 1)


def findings_of_pairs(cases: Sequence[Case], today: date) -> list[Finding]:
    """Find what comes above its usual rate up to a day; a case without `what` counts as a case."""
    ages = [((today - case.on).days, case) for case in cases if case.on <= today]
    tallies = [
        tally for days in WINDOWS for tally in _tallies(ages, days) if tally.seen or tally.before
    ]
    return find_pairs(tallies, spread_of(_blocks(ages)))


def _tallies(ages: Sequence[tuple[int, Case]], days: int) -> Iterable[Tally]:
    now: Counter[tuple[str, str]] = Counter()
    before: Counter[tuple[str, str]] = Counter()
    of: Counter[str] = Counter()
    of_before: Counter[str] = Counter()
    for age, case in ages:
        recent, usual = age < days, days <= age < days + YEAR
        if recent or usual:
            (of if recent else of_before)[case.product] += 1
            if case.what:
                (now if recent else before)[case.product, case.what] += 1
    for product, what in now.keys() | before.keys():
        pair = (product, what)
        counts = (now[pair], of[product], before[pair], of_before[product])
        yield Tally(product, what, *counts, days)


def _blocks(ages: Sequence[tuple[int, Case]]) -> Iterable[list[tuple[int, int]]]:
    """Cut the time before the shortest window into equal stretches, for each pair."""
    seen: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    of: dict[str, Counter[int]] = defaultdict(Counter)
    for age, case in ages:
        if age >= WINDOWS[0]:
            block = age // BLOCK
            of[case.product][block] += 1
            if case.what:
                seen[case.product, case.what][block] += 1
    for (product, _), counts in seen.items():
        yield [(counts[block], total) for block, total in of[product].items()]


def findings_of_units(
    cases: Iterable[tuple[str, str, str]], units: Mapping[str, int]
) -> list[Finding]:
    """Find the units that come back too often.

    Args:
        cases: of one year: product, serial number, symptom.
        units: how many units of each product are with customers.
    """
    parks: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for product, serial, symptom in cases:
        parks[product][serial].append(symptom)
    return find_units(
        [
            Park(product, max(units.get(product, 0), len(of_unit)), of_unit)
            for product, of_unit in parks.items()
        ]
    )
