"""Changing weights without asking the experts again (Rule R26).

In each case the ratios among the other weights stay as they were.
"""

from collections.abc import Mapping
from math import isclose

Weights = dict[str, float]
# Published weights are rounded to four digits.
ROUNDED = 0.001


def remove(weights: Mapping[str, float], name: str) -> Weights:
    """Take an element out; the others share its weight: W'j = Wj / (1 − Wi)."""
    gone = _weight_of(name, weights)
    if len(weights) == 1:
        raise ValueError(f"{name} is the only one and cannot be removed")
    return {other: weight / (1 - gone) for other, weight in weights.items() if other != name}


def add(weights: Mapping[str, float], name: str, *, beside: str, ratio: float) -> Weights:
    """Add an element `ratio` times as heavy as the one beside it: W'j = Wj / (K·Wi + 1)."""
    if name in weights:
        raise ValueError(f"{name} is there already")
    if not ratio > 0:
        raise ValueError("the ratio must be positive")
    heavier = ratio * _weight_of(beside, weights)
    grown = {other: weight / (heavier + 1) for other, weight in weights.items()}
    return {**grown, name: heavier / (heavier + 1)}


def change(weights: Mapping[str, float], name: str, to: float) -> Weights:
    """Set an element's weight; the others share the rest: W'j = Wj · (1 − W'i) / (1 − Wi)."""
    before = _weight_of(name, weights)
    if not 0 < to < 1:
        raise ValueError("a weight lies between 0 and 1")
    if len(weights) == 1:
        raise ValueError(f"{name} is the only one; its weight is 1")
    share = (1 - to) / (1 - before)
    return {other: to if other == name else w * share for other, w in weights.items()}


def _weight_of(name: str, weights: Mapping[str, float]) -> float:
    if name not in weights:
        raise ValueError(f"{name} is not among {', '.join(weights)}")
    if not isclose(sum(weights.values()), 1, abs_tol=ROUNDED):
        raise ValueError("the weights do not add up to 1")
    return weights[name]
