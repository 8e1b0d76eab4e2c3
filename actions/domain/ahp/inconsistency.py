"""Which judgement does not fit the others, and which would (Rule R25)."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import log

from actions.domain.ahp.scale import nearest_step
from actions.domain.ahp.weights import Matrix, principal, weigh


@dataclass(frozen=True)
class Misfit:
    """The judgement of thing `first` over thing `second` that the others speak against.

    Attributes:
        fits: the judgement on the scale that agrees best with all others.
        ratio_then: the consistency ratio if it were given instead.
    """

    first: int
    second: int
    given: float
    fits: Fraction
    ratio_then: float


def most_inconsistent(matrix: Matrix) -> Misfit:
    """Find the one judgement whose replacement makes the whole agree best.

    Where several would do as well (always so among three things), the most extreme is named.
    """
    pairs = combinations(range(len(matrix)), 2)
    tried = [_replaced(matrix, first, second) for first, second in pairs]
    return min(tried, key=lambda found: (round(found.ratio_then, 9), -abs(log(found.given))))


def _replaced(matrix: Matrix, first: int, second: int) -> Misfit:
    fits = nearest_step(implied(matrix, first, second))
    other = matrix.copy()
    other[first, second], other[second, first] = float(fits), float(1 / fits)
    ratio = weigh(other).consistency_ratio
    return Misfit(first, second, float(matrix[first, second]), fits, ratio)


def implied(matrix: Matrix, first: int, second: int) -> float:
    """Give what all other judgements say of this pair, as if it had never been compared.

    Harker's way with missing judgements (P. T. Harker, Mathematical Modelling 9, 1987): the pair
    is left out, and both rows count themselves once more instead.
    """
    without = matrix.copy()
    without[first, second] = without[second, first] = 0.0
    without[first, first] = without[second, second] = 2.0
    vector = principal(without)
    return float(vector[first] / vector[second])
