"""Whether reviewers judge alike beyond chance: Cohen's kappa for two, Fleiss' for more."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

REPEATS = 1000
SEED = 29
Counts = NDArray[np.float64]


@dataclass(frozen=True)
class Kappa:
    """Agreement beyond chance, with its interval; None where nobody could disagree."""

    value: float | None
    low: float | None
    high: float | None
    reviewers: int
    judged: int
    """Things that every reviewer judged."""


def kappa_of(
    answers: Sequence[Sequence[Hashable]], clusters: Sequence[Hashable] | None = None
) -> Kappa:
    """Work out how far reviewers agree.

    Args:
        answers: one row for each thing judged, one answer a reviewer, in the same order.
        clusters: what each row belongs to; rows of one conversation are alike, so the interval is
            drawn from whole conversations (bootstrap, percentiles 2.5 and 97.5).
    """
    reviewers = len(answers[0]) if answers else 0
    if reviewers < 2:
        return Kappa(None, None, None, reviewers, len(answers))
    words = sorted({answer for row in answers for answer in row}, key=str)
    place = {word: number for number, word in enumerate(words)}
    table = np.array([[place[answer] for answer in row] for row in answers])
    groups = _groups(clusters or range(len(answers)))
    work = _cohen if reviewers == 2 else _fleiss
    value = work(table, len(words))
    low, high = _interval(table, groups, len(words)) if value is not None else (None, None)
    return Kappa(value, low, high, reviewers, len(answers))


def _groups(clusters: Sequence[Hashable]) -> list[NDArray[np.int64]]:
    rows: dict[Hashable, list[int]] = {}
    for row, cluster in enumerate(clusters):
        rows.setdefault(cluster, []).append(row)
    return [np.array(found) for found in rows.values()]


def _interval(
    table: NDArray[np.int64], groups: list[NDArray[np.int64]], words: int
) -> tuple[float | None, float | None]:
    work = _cohen if table.shape[1] == 2 else _fleiss
    chance = np.random.default_rng(SEED)
    found = []
    for _ in range(REPEATS):
        chosen = chance.integers(len(groups), size=len(groups))
        value = work(table[np.concatenate([groups[number] for number in chosen])], words)
        if value is not None:
            found.append(value)
    if len(groups) < 2 or not found:
        return None, None
    low, high = np.percentile(found, [2.5, 97.5])
    return float(low), float(high)


def _cohen(table: NDArray[np.int64], words: int) -> float | None:
    met = np.zeros((words, words))
    np.add.at(met, (table[:, 0], table[:, 1]), 1)
    met /= met.sum()
    expected = float(met.sum(axis=1) @ met.sum(axis=0))
    return _beyond(float(np.trace(met)), expected)


def _fleiss(table: NDArray[np.int64], words: int) -> float | None:
    rows, reviewers = table.shape
    counts: Counts = np.zeros((rows, words))
    for column in range(reviewers):
        np.add.at(counts, (np.arange(rows), table[:, column]), 1)
    seen = ((counts**2).sum(axis=1) - reviewers) / (reviewers * (reviewers - 1))
    share = counts.sum(axis=0) / (rows * reviewers)
    return _beyond(float(seen.mean()), float((share**2).sum()))


def _beyond(seen: float, expected: float) -> float | None:
    return None if expected >= 1 - 1e-12 else (seen - expected) / (1 - expected)
