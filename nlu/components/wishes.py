"""Telling from a whole message all that it is about, two wishes where there are two."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence

import numpy as np

from nlu.components.labels import CLASSES, class_of
from nlu.components.pairs import Pair

HIDDEN, ROUNDS, BATCH, RATE = 192, 6, 256, 2e-3
RESTRAINT = 0.1
"""Weight decay: high, for made-up pairs are plainer than what people write."""
SEEDS = (0, 1)


class WishReader:
    """A small network on sentence vectors with one answer a class, each by itself.

    Where a classifier shares one probability out among the classes, so that the second of two
    wishes gets what the first leaves, this one learns from examples and from pairs of them, and
    says of each class whether it is there.
    """

    def __init__(self) -> None:
        self._centre: Any = None
        self._spread: Any = None
        self._members: List[List[Any]] = []
        self._full: List[List[Any]] = []

    def fit(
        self, vectors: Any, intents: Sequence[str], joined: Any, pairs: Sequence[Pair]
    ) -> WishReader:
        """Learn from the vectors of examples and of pairs."""
        from sklearn.neural_network import MLPClassifier

        found = np.vstack([vectors, joined])
        carried = [(class_of(intent),) for intent in intents] + [pair.classes for pair in pairs]
        wanted = np.array([[label in classes for label in CLASSES] for classes in carried], int)
        self._centre, self._spread = found.mean(axis=0), found.std(axis=0) + 1e-4
        scaled = self._scaled(found)
        for seed in SEEDS:
            network = MLPClassifier(
                (HIDDEN,),
                alpha=RESTRAINT,
                batch_size=min(BATCH, len(scaled)),
                learning_rate_init=RATE,
                max_iter=ROUNDS,
                random_state=seed,
            ).fit(scaled, wanted)
            parts = zip(network.coefs_, network.intercepts_)
            self._members.append([half.astype(np.float16) for part in parts for half in part])
        return self

    def odds(self, vectors: Any) -> Any:
        """Give how likely each class is there, by itself; a column a class."""
        scaled, total = self._scaled(vectors), 0
        if not self._full:
            # As in `network.py`: kept in half precision, reckoned in full.
            self._full = [[part.astype(np.float32) for part in parts] for parts in self._members]
        for first, bias, second, last in self._full:
            total = total + 1 / (
                1 + np.exp(-(np.maximum(scaled @ first + bias, 0) @ second + last))
            )
        return total / len(self._members)

    def __getstate__(self) -> Dict[str, Any]:
        """Leave out what is reckoned again."""
        return {**self.__dict__, "_full": []}

    def _scaled(self, vectors: Any) -> Any:
        return ((vectors - self._centre) / self._spread).astype(np.float32)
