"""Changing weights without asking the experts again (Rule R26).

In each case the ratios among the other weights stay as they were.
"""

from collections.abc import Mapping
from math import isclose

from actions.domain.errors import DeskError

Weights = dict[str, float]


class WrongStep(DeskError):
    """Raised when weights cannot be changed so; the key says why."""


# Published weights are rounded to four digits.
ROUNDED = 0.001


def remove(weights: Mapping[str, float], name: str) -> Weights:
    """Take an element out; the others share its weight: W'j = Wj / (1 − Wi)."""
    gone = _weight_of(name, weights)
    if len(weights) == 1:
        raise WrongStep("slip-only-one", name=name)
    return {other: weight / (1 - gone) for other, weight in weights.items() if other != name}


def add(weights: Mapping[str, float], name: str, *, beside: str, ratio: float) -> Weights:
    """Add an element `ratio` times as heavy as the one beside it: W'j = Wj / (K·Wi + 1)."""
    if name in weights:
        raise WrongStep("slip-there-already", name=name)
    if not ratio > 0:
        raise WrongStep("slip-ratio")
    heavier = ratio * _weight_of(beside, weights)
    grown = {other: weight / (heavier + 1) for other, weight in weights.items()}
    return {**grown, name: heavier / (heavier + 1)}


def change(weights: Mapping[str, float], name: str, to: float) -> Weights:
    """Set an element's weight; the others share the rest: W'j = Wj · (1 − W'i) / (1 − Wi)."""
    before = _weight_of(name, weights)
    if not 0 < to < 1:
        raise WrongStep("slip-weight")
    if len(weights) == 1:
        raise WrongStep("slip-only-weight", name=name)
    share = (1 - to) / (1 - before)
    return {other: to if other == name else w * share for other, w in weights.items()}


def _weight_of(name: str, weights: Mapping[str, float]) -> float:
    if name not in weights:
        raise WrongStep("slip-not-among", name=name, known=tuple(weights))
    if not isclose(sum(weights.values()), 1, abs_tol=ROUNDED):
        raise WrongStep("slip-sum")
    return weights[name]
