"""Repeated faults: which count is above what is usual by more than chance (Rules R10, R28).

A count is compared with its own past, never with a fixed number. Of `of` cases of a product in
the last weeks `seen` show a symptom; before that it was `before` of `of_before`. Given the four,
how many to expect is a beta-binomial: Fisher's exact test where weeks vary by chance alone, and
wider where they vary by more. Cases of the same product are the exposure, so that neither a
season nor a growing park of units looks like a fault.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

YEAR = 364
WINDOWS = (28, 84)
"""Days that are compared with the year before them: a sudden rise, and a slow one."""
LEVEL = 0.05
"""Share of the findings that may be chance at most."""
GROWN = 1.5
SURELY = 0.01


@dataclass(frozen=True)
class Tally:
    """What is counted of one pair, such as a product and a symptom."""

    product: str
    what: str
    seen: int
    of: int
    before: int
    of_before: int
    days: int = WINDOWS[0]

    @property
    def expected(self) -> float:
        """Give how many would be usual beside the other cases."""
        others, others_before = self.of - self.seen, self.of_before - self.before
        if others_before:
            return others * self.before / others_before
        return float(min(self.of, self.before))


@dataclass(frozen=True)
class Finding:
    """A count that chance does not explain."""

    product: str
    what: str
    seen: int
    expected: float
    days: int
    q: float
    """Share of chance among the findings at least as clear as this one."""


def chance(tally: Tally, spread: float = 1.0) -> float:
    """Give the probability of so many or more if nothing has changed.

    Args:
        tally: the four counts.
        spread: how many times more than chance the counts of equal stretches vary.
    """
    if tally.seen <= max(tally.expected, 1):
        return 1.0
    a, b = tally.before + 1.0, max(tally.of_before - tally.before, 0.5)
    exact = _tail(tally.seen, tally.of, a, b)
    if spread <= 1 or tally.of <= 1:
        return exact
    usual = 1 + (tally.of - 1) / (a + b + 1)
    wider = min(spread * usual, (tally.of + 1) / 2)
    scale = max(((tally.of - 1) / (wider - 1) - 1) / (a + b), 0.0)
    wide = _tail(tally.seen, tally.of, max(a * scale, 0.05), max(b * scale, 0.05))
    return max(exact, wide)


def _tail(seen: int, total: int, a: float, b: float) -> float:
    """Give the probability of `seen` or more of `total`, each summed up: no digit is lost."""
    import numpy as np
    from scipy import stats  # here: it takes seconds that no start of the desk should wait for

    logs = stats.betabinom.logpmf(np.arange(seen, total + 1), total, a, b)
    return min(float(np.exp(logs).sum()), 1.0)


def spread_of(blocks: Iterable[Sequence[tuple[int, int]]]) -> float:
    """Give how much more than chance equal stretches of time vary; 1 where they do not.

    The twentieth that varies most is left out: faults of the past are no everyday variation.

    Args:
        blocks: for each pair the counts of the stretches, each with the cases it is a part of.
    """
    squares: list[float] = []
    for stretches in blocks:
        total = sum(of for _, of in stretches)
        share = sum(seen for seen, _ in stretches) / total if total else 0
        for seen, of in stretches:
            usual = of * share
            if usual >= 1 and share < 1:
                squares.append((seen - usual) ** 2 / (usual * (1 - share)))
    kept = sorted(squares)[: round(len(squares) * 0.95)]
    # The mean of a squared normal without its largest twentieth is 0.759.
    return max(sum(kept) / len(kept) / 0.759, 1.0) if len(kept) >= 20 else 1.0


def looked_often(p: float, seen: int, days: int) -> float:
    """Count in that a year is looked at in windows that move on day by day (a scan statistic)."""
    return min(p * (1 + seen * YEAR / days), 1.0)


def find_pairs(tallies: Iterable[Tally], spread: float = 1.0) -> list[Finding]:
    """Find the pairs above their usual rate, the clearest first.

    Every window of a pair counts as a try, every day of the year as a look, and every pair as a
    question (Benjamini and Hochberg).
    """
    best: dict[tuple[str, str], tuple[float, Tally]] = {}
    for tally in tallies:
        p = looked_often(chance(tally, spread), tally.seen, tally.days)
        p = min(p * len(WINDOWS), 1.0)
        key = (tally.product, tally.what)
        if key not in best or p < best[key][0]:
            best[key] = (p, tally)
    return _chosen(list(best.values()), len(best))


@dataclass(frozen=True)
class Park:
    """The units of a product that are with customers, and the cases of one year."""

    product: str
    units: int
    cases: Mapping[str, Sequence[str]]
    """The symptoms of a unit's cases, by its serial number; empty for one that is not known."""


def find_units(parks: Sequence[Park]) -> list[Finding]:
    """Find the units that come back more often than their product explains, the clearest first.

    A unit's cases are its share of those of the product, binomial or wider where units differ;
    cases with one symptom count for themselves too.
    """
    judged = [found for park in parks for found in _of_park(park)]
    return _chosen(judged, sum(park.units for park in parks))


def _of_park(park: Park) -> list[tuple[float, Tally]]:
    total = sum(map(len, park.cases.values()))
    alike = _concentration(park, total)
    symptoms = {one for cases in park.cases.values() for one in cases if one}
    of_symptom = {s: sum(c.count(s) for c in park.cases.values()) for s in symptoms}
    found = []
    for serial, cases in park.cases.items():
        if len(cases) < 2:
            continue
        tries = [_share(len(cases), total, park.units, alike)] + [
            _share(cases.count(one), of_symptom[one], park.units, alike) * len(symptoms)
            for one in set(cases) - {""}
        ]
        p = looked_often(min(min(tries) * 2, 1.0), len(cases), YEAR)
        tally = Tally(park.product, serial, len(cases), total, 1, max(park.units, 1), YEAR)
        found.append((p, tally))
    return found


def _share(seen: int, total: int, units: int, alike: float) -> float:
    if seen < 2 or units < 2:
        return 1.0
    return _tail(seen, total, alike / units, alike * (1 - 1 / units))


def _concentration(park: Park, total: int) -> float:
    """Tell how alike units are: by moments, without the hundredth with the most cases."""
    mean = total / max(park.units, 1)
    counts = sorted(map(len, park.cases.values()))
    kept = counts[: len(counts) - max(len(counts) // 100, 1)]
    extra = sum(count * count - 2 * count * mean - count for count in kept)
    extra += park.units * mean * mean
    size = park.units * mean * mean / extra if extra > 0 else 1000.0
    return min(max(size, 0.2), 1000.0) * max(park.units, 1)


def _chosen(judged: Sequence[tuple[float, Tally]], questions: int) -> list[Finding]:
    """Keep what stands after all questions are counted; those not worth a look have p = 1."""
    from scipy import stats

    if not judged:
        return []
    ones = [1.0] * max(questions - len(judged), 0)
    adjusted = stats.false_discovery_control([p for p, _ in judged] + ones, method="bh")
    kept = [
        Finding(tally.product, tally.what, tally.seen, tally.expected, tally.days, float(q))
        for (_, tally), q in zip(judged, adjusted, strict=False)
        if q <= LEVEL
    ]
    return sorted(kept, key=lambda one: (one.q, -one.seen))


def grows(seen: int, days: int, told: int, told_days: int) -> bool:
    """Tell whether a fault that was told of comes clearly more often than it did then."""
    from scipy import stats

    if told <= 0:
        return seen > 0
    if seen / days < GROWN * told / told_days:
        return False
    share = days / (days + told_days)
    return float(stats.binom.sf(seen - 1, seen + told, share)) < SURELY
