"""Measuring a reader on labelled messages: F1 three ways, calibration, confusions, errors."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Dict, Iterable, List, Sequence, Tuple

from nlu.components.labels import CLASSES

BINS = 10


@dataclass(frozen=True)
class Case:
    """One labelled message and how it was read.

    Attributes:
        also: labels that fit as well.
        guess: the label it was read as, with its probability `sure`.
    """

    text: str
    label: str
    also: Tuple[str, ...]
    language: str
    guess: str
    sure: float

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
    }
