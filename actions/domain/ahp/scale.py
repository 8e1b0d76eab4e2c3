"""Saaty's scale: how many times more important one thing is than another, 1 to 9 and reciprocals.

The scale and the random indices are those of T. L. Saaty, The Analytic Hierarchy Process,
McGraw-Hill, New York 1980 (the random indices: table on page 21).
"""

import re
from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator

from actions.domain.policy.parts import wrong

STEPS = tuple(Fraction(1, step) for step in range(9, 1, -1)) + tuple(map(Fraction, range(1, 10)))
"""Every judgement one can give, 1/9 to 9, ascending."""

RANDOM_INDEX = (0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59)
"""Mean consistency index of random judgements over 1, 2, … 15 things."""

WRITTEN = re.compile(r"[1-9]|1/[1-9]|[0-9]\.[0-9]+")
ROUNDED = Fraction(1, 10**9)


def read_judgement(value: object) -> Fraction:
    """Read a judgement as people write it: 3, 1/3, "1/3", 0.5.

    Raises:
        PydanticCustomError: if it is not on the scale.
    """
    text = str(value).replace(" ", "")
    if not WRITTEN.fullmatch(text):
        raise wrong("slip-judgement")
    exact = Fraction(text)
    near = nearest_step(float(exact)) if exact else None
    if near is None or abs(near - exact) > ROUNDED:
        raise wrong("slip-judgement")
    return near


def nearest_step(value: float) -> Fraction:
    """Give the judgement on the scale whose ratio to `value` is nearest to one."""
    return min(STEPS, key=lambda step: max(value / step, step / value))


Judgement = Annotated[Fraction, BeforeValidator(read_judgement)]
