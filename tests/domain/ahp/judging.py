"""Judgements for tests: drawn from the scale, or those behind the published example."""

from itertools import combinations

import numpy as np
from hypothesis import strategies as st

from actions.domain.ahp.scale import STEPS
from actions.domain.ahp.weights import matrix_of

# The published example prints weights and C.R., not its judgements. Of all 17^6 matrices of four
# things on Saaty's scale this is the only consistent one whose rows' geometric means print as it
# does, so it was reconstructed, and so was the method.
NAMES = ("staff", "parts", "support", "effect")
RECONSTRUCTED = matrix_of(
    NAMES,
    {
        ("parts", "staff"): 2,
        ("staff", "support"): 3,
        ("effect", "staff"): 7,
        ("parts", "support"): 3,
        ("effect", "parts"): 4,
        ("effect", "support"): 9,
    },
)
PUBLISHED = (0.1115, 0.1813, 0.0546, 0.6527)


def reciprocal(size, upper):
    matrix = np.eye(size)
    for (i, j), value in zip(combinations(range(size), 2), upper, strict=True):
        matrix[i, j], matrix[j, i] = float(value), 1 / float(value)
    return matrix


@st.composite
def matrices(draw, smallest=1, largest=9):
    size = draw(st.integers(smallest, largest))
    pairs = size * (size - 1) // 2
    return reciprocal(size, draw(st.lists(st.sampled_from(STEPS), min_size=pairs, max_size=pairs)))
