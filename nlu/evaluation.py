"""Measuring a reader on labelled messages: F1 three ways, calibration, confusions, errors."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any, Dict, Iterable, List, Sequence, Tuple

import numpy as np

from nlu.components.labels import CLASSES

BINS = 10
DRAWS = 2000
"""So often luck is drawn to tell what calibration error a perfectly honest reader would show."""


@dataclass(frozen=True)
class Case:
    """One labelled message and how it was read.

    Attributes:
        also: labels that fit as well.
        guess: the label it was read as, with its probability `sure`.
        second: labels it was read as carrying too.
    """

    text: str
    label: str
    also: Tuple[str, ...]
    language: str
    guess: str
    sure: float
    second: Tuple[str, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether the guess is the label or one that fits as well."""
        return self.guess == self.label or self.guess in self.also


@dataclass(frozen=True)
class ClassFigures:
    """Precision, recall and F1 of one class over `support` cases."""

    label: str
    precision: float
    recall: float
    f1: float
    support: int


def per_class(pairs: Iterable[Tuple[str, str]]) -> List[ClassFigures]:
    """Give the figures of each class from (label, guess) pairs."""
    counts = Counter(pairs)
    figures = []
    for label in CLASSES:
        right = counts[label, label]
        support = sum(n for (true, _), n in counts.items() if true == label)
        guessed = sum(n for (_, guess), n in counts.items() if guess == label)
        precision = right / guessed if guessed else 0.0
        recall = right / support if support else 0.0
        f1 = 2 * right / (support + guessed) if support + guessed else 0.0
        figures.append(ClassFigures(label, precision, recall, f1, support))
    return figures


def macro_f1(pairs: Iterable[Tuple[str, str]]) -> float:
    """Average the F1 of the classes that occur."""
    figures = [row for row in per_class(list(pairs)) if row.support or row.f1]
    return sum(row.f1 for row in figures) / len(figures) if figures else 0.0


def strict(cases: Iterable[Case]) -> float:
    """Macro-F1 against the label alone."""
    return macro_f1((case.label, case.guess) for case in cases)


def lenient(cases: Iterable[Case]) -> float:
    """Macro-F1 where a guess that fits as well counts as right."""
    return macro_f1((case.guess if case.fits else case.label, case.guess) for case in cases)


def clear(cases: Iterable[Case]) -> float:
    """Macro-F1 over the cases that only one label fits."""
    return macro_f1((case.label, case.guess) for case in cases if not case.also)


def calibration_error(cases: Sequence[Case]) -> float:
    """Expected distance between how sure the guesses are and how often they are right.

    Where two labels fit, either guess is right in the eyes of the person who labelled, but a
    probability is owed to the first: such a guess counts as half right.
    """
    bins: Dict[int, List[Case]] = {}
    for case in cases:
        bins.setdefault(min(int(case.sure * BINS), BINS - 1), []).append(case)
    gaps = (abs(sum(_credit(c) for c in row) - sum(c.sure for c in row)) for row in bins.values())
    return sum(gaps) / len(cases) if cases else 0.0


def calibration_noise(cases: Sequence[Case]) -> Tuple[float, float]:
    """Give the error that a perfectly calibrated reader shows on so few cases by luck alone.

    Each guess is drawn right as often as it says.

    Returns:
        The mean over many draws, and what one draw in twenty exceeds.
    """
    if not cases:
        return 0.0, 0.0
    sure = np.array([case.sure for case in cases])
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    drawn = np.random.default_rng(0).random((DRAWS, len(cases))) < sure
    gaps = (drawn - sure) @ (bins[:, None] == np.arange(BINS))
    errors = np.abs(gaps).sum(axis=1) / len(cases)
    return float(errors.mean()), float(np.quantile(errors, 0.95))


@dataclass(frozen=True)
class SecondFigures:
    """How well second labels are named.

    Attributes:
        named: how many were named, of which `fitting` are the label or fit as well.
        owed: cases that two labels fit, of which `seen` were read as carrying two of them.
    """

    named: int
    fitting: int
    owed: int
    seen: int


def second_labels(cases: Sequence[Case]) -> SecondFigures:
    """Count the second labels named, fitting, owed and seen."""
    true = [{case.label, *case.also} for case in cases]
    read = [{case.guess, *case.second} for case in cases]
    return SecondFigures(
        named=sum(len(case.second) for case in cases),
        fitting=sum(len(fit & set(case.second)) for case, fit in zip(cases, true)),
        owed=sum(len(fit) > 1 for fit in true),
        seen=sum(len(fit & given) > 1 for fit, given in zip(true, read)),
    )


def _credit(case: Case) -> float:
    return 1.0 if case.guess == case.label else 0.5 if case.fits else 0.0


def confusions(cases: Iterable[Case]) -> List[List[int]]:
    """Count guesses (columns) by label (rows), both in the order of `CLASSES`."""
    counts = Counter((case.label, case.guess) for case in cases)
    return [[counts[label, guess] for guess in CLASSES] for label in CLASSES]


def worst(cases: Iterable[Case]) -> List[Case]:
    """Give the wrong guesses, the surest first."""
    return sorted((case for case in cases if not case.fits), key=lambda case: -case.sure)


def figures(cases: Sequence[Case]) -> Dict[str, Any]:
    """Give the main figures of some cases."""
    return {
        "cases": len(cases),
        "clear": round(clear(cases), 4),
        "lenient": round(lenient(cases), 4),
        "strict": round(strict(cases), 4),
        "calibration_error": round(calibration_error(cases), 4),
        "calibration_noise": [round(error, 4) for error in calibration_noise(cases)],
        "second_labels": asdict(second_labels(cases)),
    }
