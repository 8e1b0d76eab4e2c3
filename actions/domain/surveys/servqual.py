"""Service quality as what customers found less what they expected (SERVQUAL, Rule R21)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import fsum
from statistics import fmean

from actions.domain.intervals import Mean, mean_of

LOWEST, HIGHEST = 1, 5
SPAN = (LOWEST - HIGHEST, HIGHEST - LOWEST)
"""The ends between which gaps lie."""


class Dimension(StrEnum):
    """What quality consists of: the five of SERVQUAL, and how well a failure was put right."""

    TANGIBLES = "tangibles"
    RELIABILITY = "reliability"
    RESPONSIVENESS = "responsiveness"
    ASSURANCE = "assurance"
    EMPATHY = "empathy"
    RECOVERY = "recovery"


@dataclass(frozen=True)
class Answer:
    """One customer's expectation and perception per dimension, 1 to 5; None is unanswered."""

    expected: Mapping[Dimension, int | None] = field(default_factory=dict)
    perceived: Mapping[Dimension, int | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for given in (*self.expected.values(), *self.perceived.values()):
            if given is not None and not LOWEST <= given <= HIGHEST:
                raise ValueError(f"{given} is not between {LOWEST} and {HIGHEST}")

    def gap(self, dimension: Dimension) -> int | None:
        """Give perception less expectation, from −4 to 4, if both were answered."""
        expected, perceived = self.expected.get(dimension), self.perceived.get(dimension)
        return None if expected is None or perceived is None else perceived - expected

    def gaps(self) -> dict[Dimension, int]:
        """Give the gap of every dimension that has one."""
        found = {dimension: self.gap(dimension) for dimension in Dimension}
        return {dimension: gap for dimension, gap in found.items() if gap is not None}


@dataclass(frozen=True)
class Gap:
    """One dimension over all customers who answered both questions.

    Attributes:
        gap: its mean, with the interval of paired differences.
        expected: the mean expectation of the same customers, None if there are none.
        unanswered: customers who left out one of the two.
    """

    dimension: Dimension
    gap: Mean
    expected: float | None
    perceived: float | None
    unanswered: int

    @property
    def falls_short(self) -> bool:
        """Tell whether the whole interval lies below zero: less was found than expected."""
        return self.gap.high is not None and self.gap.high < 0


@dataclass(frozen=True)
class Quality:
    """All dimensions, and over all the mean of what each customer's weighted gap is."""

    gaps: tuple[Gap, ...]
    overall: Mean
    weights: Mapping[Dimension, float]


def quality(
    answers: Sequence[Answer], weights: Mapping[Dimension, float] | None = None
) -> Quality:
    """Work out the gaps of a survey.

    Args:
        answers: one a customer.
        weights: how much each dimension counts, in any unit; alike if left out. Where a customer
            left a dimension out, the others share its weight.

    Raises:
        ValueError: if a weight is missing or negative, or all are zero.
    """
    given = dict.fromkeys(Dimension, 1.0) if weights is None else dict(weights)
    whole = fsum(given.values())
    if set(given) != set(Dimension) or min(given.values()) < 0 or not whole:
        raise ValueError("give each dimension a weight of zero or more, at least one above")
    shares = {dimension: weight / whole for dimension, weight in given.items()}
    own = [mean for answer in answers if (mean := _weighted(answer, shares)) is not None]
    return Quality(tuple(_gap(d, answers) for d in Dimension), mean_of(own, within=SPAN), shares)


def _gap(dimension: Dimension, answers: Sequence[Answer]) -> Gap:
    both = [answer for answer in answers if answer.gap(dimension) is not None]
    expected = [answer.expected[dimension] or 0 for answer in both]
    perceived = [answer.perceived[dimension] or 0 for answer in both]
    return Gap(
        dimension,
        mean_of(
            [found - hoped for found, hoped in zip(perceived, expected, strict=True)], within=SPAN
        ),
        fmean(expected) if both else None,
        fmean(perceived) if both else None,
        len(answers) - len(both),
    )


def _weighted(answer: Answer, weights: Mapping[Dimension, float]) -> float | None:
    gaps = answer.gaps()
    whole = fsum(weights[dimension] for dimension in gaps)
    return fsum(weights[d] * gap for d, gap in gaps.items()) / whole if whole else None
