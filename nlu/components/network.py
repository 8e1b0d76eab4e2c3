"""A small network on an encoder's vectors, taught intents and their classes at once."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence

import numpy as np

from nlu.components.labels import CLASSES, class_of

DEFAULTS: Dict[str, Any] = {
    "hidden": 256,
    "rounds": 8,
    "rate": 0.002,
    "batch": 128,
    "dropped": 0.3,
    "dropped_input": 0.1,
    "decay": 1e-4,
    "doubt": 0.1,
    "seeds": 4,
}
WARM_UP = 200


class Network:
    """Several networks of one hidden layer whose average says how likely each intent is.

    Right intent and right class count alike in learning: two intents of a class are confused
    more cheaply than two classes. Targets leave room for doubt (label smoothing), and features
    are dropped at random, so that no single one is trusted.

    Args:
        settings: see `DEFAULTS`.
    """

    def __init__(self, settings: Dict[str, Any]) -> None:
        self._settings = {**DEFAULTS, **settings}
        self._centre: Any = None
        self._spread: Any = None
        self._members: List[List[Any]] = []
        self._full: List[List[Any]] = []

    def fit(self, vectors: Any, intents: Sequence[str], names: Sequence[str]) -> Network:
        """Learn from vectors and their intents, which are among `names`."""
        self._centre = vectors.mean(axis=0)
        self._spread = vectors.std(axis=0) + 1e-4
        places = {name: place for place, name in enumerate(names)}
        wanted = np.array([places[intent] for intent in intents])
        scaled = self._scaled(vectors)
        self._members = [
            _Lesson(self._settings, names, seed).learn(scaled, wanted)
            for seed in range(self._settings["seeds"])
        ]
        self._full = []
        return self

    def odds(self, vectors: Any) -> Any:
        """Give how likely each intent is; a row adds up to one."""
        scaled = self._scaled(vectors)
        if not self._full:
            # Kept in half precision, reckoned in full: numpy has no fast product of halves.
            self._full = [[part.astype(np.float32) for part in parts] for parts in self._members]
        total = 0
        for first, bias, second, last in self._full:
            total = total + _softmax(_bent(scaled, first, bias) @ second + last)
        return total / len(self._members)

    def __getstate__(self) -> Dict[str, Any]:
        """Leave out what is reckoned again."""
        return {**self.__dict__, "_full": []}

    def _scaled(self, vectors: Any) -> Any:
        return ((vectors - self._centre) / self._spread).astype(np.float32)


class _Lesson:
    """Teaches one network by Adam, from a seed."""

    def __init__(self, settings: Dict[str, Any], names: Sequence[str], seed: int) -> None:
        self._set = settings
        self._random = np.random.default_rng(seed)
        self._count = len(names)
        classes = [CLASSES.index(class_of(name)) for name in names]
        self._class_of = np.array(classes)
        self._belongs = np.eye(len(CLASSES), dtype=np.float32)[classes]

    def learn(self, vectors: Any, wanted: Any) -> List[Any]:
        size, batch = len(vectors), self._set["batch"]
        targets = self._targets(wanted)
        parts = self._start(vectors.shape[1])
        slow = [np.zeros_like(part) for part in parts]
        fast = [np.zeros_like(part) for part in parts]
        steps, step = self._set["rounds"] * -(-size // batch), 0
        for _ in range(self._set["rounds"]):
            order = self._random.permutation(size)
            for start in range(0, size, batch):
                rows = order[start : start + batch]
                slopes = self._slopes(parts, vectors[rows], targets[rows])
                step += 1
                rate = self._set["rate"] * min(1, step / WARM_UP) * max(0.02, 1 - step / steps)
                self._move(parts, slopes, slow, fast, step, rate)
        return [part.astype(np.float16) for part in parts]

    def _start(self, width: int) -> List[Any]:
        hidden, count = self._set["hidden"], self._count
        return [
            self._normal(width, hidden) * np.float32(np.sqrt(2 / width)),
            np.zeros(hidden, np.float32),
            self._normal(hidden, count) * np.float32(np.sqrt(1 / hidden)),
            np.zeros(count, np.float32),
        ]

    def _normal(self, *shape: int) -> Any:
        return self._random.standard_normal(shape, dtype=np.float32)

    def _targets(self, wanted: Any) -> Any:
        doubt = self._set["doubt"]
        targets = np.full((len(wanted), self._count), doubt / self._count, np.float32)
        targets[np.arange(len(wanted)), wanted] += 1 - doubt
        return targets

    def _slopes(self, parts: List[Any], given: Any, targets: Any) -> List[Any]:
        """Give the slope of the loss along each part, for one batch."""
        given = given * self._kept(given.shape, self._set["dropped_input"])
        hidden = _bent(given, *parts[:2])
        kept = self._kept(hidden.shape, self._set["dropped"])
        shares = _softmax(hidden * kept @ parts[2] + parts[3])
        classes = np.maximum(shares @ self._belongs, 1e-6)
        blame = (targets @ self._belongs / classes)[:, self._class_of]
        error = (shares - targets + shares * (1 - blame)) / len(given)
        back = error @ parts[2].T * kept * (hidden > 0)
        return [given.T @ back, back.sum(0), (hidden * kept).T @ error, error.sum(0)]

    def _kept(self, shape: Any, dropped: float) -> Any:
        drawn = self._random.random(shape, dtype=np.float32) >= dropped
        return drawn.astype(np.float32) / np.float32(1 - dropped)

    def _move(self, parts: Any, slopes: Any, slow: Any, fast: Any, step: int, rate: float) -> None:
        for place, slope in enumerate(slopes):
            slow[place] += 0.1 * (slope - slow[place])
            fast[place] += 0.001 * (slope * slope - fast[place])
            pull = slow[place] / (1 - 0.9**step)
            size = np.sqrt(fast[place] / (1 - 0.999**step)) + 1e-8
            decay = self._set["decay"] * parts[place] if parts[place].ndim > 1 else 0
            parts[place] -= np.float32(rate) * (pull / size + decay)


def _bent(given: Any, matrix: Any, bias: Any) -> Any:
    return np.maximum(given @ matrix + bias, 0)


def _softmax(scores: Any) -> Any:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
