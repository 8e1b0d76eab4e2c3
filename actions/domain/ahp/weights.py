"""Weights from judgements in pairs, and how well these agree with each other (Rule R25)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import SupportsFloat

import numpy as np
from numpy.typing import NDArray

from actions.domain.ahp.scale import RANDOM_INDEX

Matrix = NDArray[np.float64]
LIMIT = 0.1
"""Judgements with a consistency ratio from here on are refused."""
ROUNDS, EXACT = 10_000, 1e-14


class Method(StrEnum):
    """How weights are drawn from a matrix of judgements.

    The principal eigenvector is Saaty's. Published evaluations calculated by hand often take the
    geometric mean of each row instead, which differs in the third digit: an evaluation that is to
    continue such a one may choose it.
    """

    EIGENVECTOR = "eigenvector"
    ROWS = "rows"


@dataclass(frozen=True)
class Weighting:
    """The weights of some things, in order, and the judgements' largest eigenvalue."""

    weights: tuple[float, ...]
    largest: float

    @property
    def consistency_index(self) -> float:
        """Give C.I.: how far the largest eigenvalue lies above that of perfect agreement."""
        count = len(self.weights)
        return max(self.largest - count, 0.0) / (count - 1) if count > 2 else 0.0

    @property
    def consistency_ratio(self) -> float:
        """Give C.R.: the consistency index in parts of that of random judgements."""
        random = RANDOM_INDEX[len(self.weights) - 1]
        return self.consistency_index / random if random else 0.0

    @property
    def consistent(self) -> bool:
        """Tell whether the judgements agree well enough."""
        return self.consistency_ratio < LIMIT


def matrix_of(names: Sequence[str], judgements: Mapping[tuple[str, str], SupportsFloat]) -> Matrix:
    """Write judgements as a reciprocal matrix; each pair is given once, either way round.

    Raises:
        ValueError: if a pair is missing, given twice, of a stranger, or not positive.
    """
    known = {*names}
    if strangers := {name for pair in judgements for name in pair} - known:
        raise ValueError(f"{', '.join(sorted(strangers))} is not among {', '.join(names)}")
    matrix = np.eye(len(names))
    for i, j in combinations(range(len(names)), 2):
        there, back = (names[i], names[j]), (names[j], names[i])
        if (there in judgements) == (back in judgements):
            wrong = "twice" if there in judgements else "nowhere"
            raise ValueError(f"{names[i]} and {names[j]} are compared {wrong}")
        given = float(judgements[there]) if there in judgements else 1 / float(judgements[back])
        matrix[i, j], matrix[j, i] = given, 1 / given
    return checked(matrix)


def checked(matrix: Matrix) -> Matrix:
    """Give the matrix back if it is square, positive and reciprocal, and not too large.

    Raises:
        ValueError: saying what it is not.
    """
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError("the matrix is not square")
    if not 1 <= len(matrix) <= len(RANDOM_INDEX):
        raise ValueError(f"compare 1 to {len(RANDOM_INDEX)} things at once; group them if more")
    if not (np.isfinite(matrix).all() and (matrix > 0).all()):
        raise ValueError("every judgement must be positive")
    if not np.allclose(matrix * matrix.T, 1):
        raise ValueError("the matrix is not reciprocal")
    return matrix


def combine(matrices: Sequence[Matrix]) -> Matrix:
    """Join the judgements of several experts by their geometric mean, each counting alike."""
    mean: Matrix = np.exp(np.mean([np.log(matrix) for matrix in matrices], axis=0))
    return mean


def weigh(matrix: Matrix, method: Method = Method.EIGENVECTOR) -> Weighting:
    """Draw the weights from a matrix of judgements.

    The largest eigenvalue by the rows' geometric means is the mean of what each row gives for it.
    """
    vector = principal(matrix) if method is Method.EIGENVECTOR else _row_means(matrix)
    largest = float(np.mean(matrix @ vector / vector))
    return Weighting(tuple(map(float, vector)), largest)


def principal(matrix: Matrix) -> Matrix:
    """Find the principal eigenvector, its sum 1, by repeated multiplication.

    A positive matrix has exactly one positive eigenvector, and multiplication leads to it from
    anywhere (Perron and Frobenius).
    """
    vector = np.full(len(matrix), 1 / len(matrix))
    for _ in range(ROUNDS):
        longer = matrix @ vector
        following: Matrix = longer / longer.sum()
        if np.abs(following - vector).max() < EXACT:
            return following
        vector = following
    return vector


def _row_means(matrix: Matrix) -> Matrix:
    means: Matrix = np.exp(np.log(matrix).mean(axis=1))
    total: Matrix = means / means.sum()
    return total
