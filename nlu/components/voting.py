"""Votes on texts: how likely intents and classes are by the words."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple, Sequence, Tuple

import numpy as np

from nlu.components.labels import CLASSES, class_of
from nlu.components.linear import Head


class Votes(NamedTuple):
    """How likely intents and classes are, and which classes are there; a row a text."""

    odds: Any
    classes: Any
    wishes: Any


class Voter:
    """Two heads on the same words: one tells intents apart, one the classes alone.

    The first knows finer differences, the second the borders that matter; together they read
    better than either.
    """

    def __init__(self, intent_weight: float, class_weight: float) -> None:
        self.intents = Head(intent_weight)
        self.classes = Head(class_weight)

    def fit(self, matrix: Any, intents: Sequence[str]) -> Voter:
        """Learn both heads."""
        self.intents.fit(matrix, intents)
        self.classes.fit(matrix, [class_of(intent) for intent in intents])
        return self

    def vote(self, rows: Any, names: Sequence[str]) -> Tuple[Any, Any]:
        """Give how likely the intents `names` are, and the shares of the classes."""
        fine = _placed(self.intents.odds_of(rows), self.intents.labels, names)
        plain = _placed(self.classes.odds_of(rows), self.classes.labels, CLASSES)
        return fine, (shares_of(shares_of(fine) @ members_of(names)) + shares_of(plain)) / 2


def members_of(names: Sequence[str]) -> Any:
    """Give a row for each intent that says of which class it is."""
    return _matrix_of(tuple(names))


@lru_cache(maxsize=8)
def _matrix_of(names: Tuple[str, ...]) -> Any:
    return np.array([[class_of(name) == label for label in CLASSES] for name in names], float)


def _placed(odds: Any, labels: Sequence[str], names: Sequence[str]) -> Any:
    """Put columns named by `labels` in the order of `names`, zero where one is missing."""
    placed = np.zeros((odds.shape[0], len(names)))
    placed[:, [names.index(label) for label in labels]] = odds
    return placed


def shares_of(odds: Any) -> Any:
    """Scale each row to a sum of one."""
    return odds / np.maximum(odds.sum(axis=1, keepdims=True), 1e-9)
