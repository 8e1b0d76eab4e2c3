"""What each person's work looks like in figures (Rule R27), each with its cases and interval.

The figures are the person's own: nobody is left out for having few cases, and nothing is drawn
towards the mean of the others. What few cases can say is seen in the interval.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from actions.domain.intervals import Mean, Median, Share, mean_of, median_of, share_of
from actions.domain.surveys.satisfaction import Response


@dataclass(frozen=True)
class CaseRecord:
    """One closed case of one person; what a case did not have is None or zero.

    Attributes:
        answer: working time to the first answer.
        arrival: working time to the arrival on site.
        fixed_first_time: whether one visit was enough, None if there was nothing to repair.
        asked: whether the customer was asked for a score.
        score: the customer's, 0 to 100.
    """

    person: str
    answer: timedelta | None = None
    arrival: timedelta | None = None
    promises: int = 0
    promises_kept: int = 0
    fixed_first_time: bool | None = None
    asked: bool = False
    score: float | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.promises_kept <= self.promises:
            raise ValueError(f"{self.promises_kept} of {self.promises} promises kept")
        if self.score is not None and not (self.asked and 0 <= self.score <= 100):
            raise ValueError(f"a score of {self.score}")


@dataclass(frozen=True)
class PersonFigures:
    """One person's figures; times are medians in hours."""

    person: str
    cases: int
    answer: Median
    arrival: Median
    promises: Share
    first_time: Share
    score: Mean
    response: Response


def figures_of(cases: Iterable[CaseRecord]) -> list[PersonFigures]:
    """Work out everybody's figures, by name: it is not a ranking."""
    by_person: dict[str, list[CaseRecord]] = defaultdict(list)
    for case in cases:
        by_person[case.person].append(case)
    return [_figures(person, by_person[person]) for person in sorted(by_person)]


def _figures(person: str, cases: list[CaseRecord]) -> PersonFigures:
    repaired = [case.fixed_first_time for case in cases if case.fixed_first_time is not None]
    scores = [case.score for case in cases if case.score is not None]
    return PersonFigures(
        person=person,
        cases=len(cases),
        answer=median_of([_hours(case.answer) for case in cases if case.answer is not None]),
        arrival=median_of([_hours(case.arrival) for case in cases if case.arrival is not None]),
        promises=share_of(
            sum(case.promises_kept for case in cases), sum(case.promises for case in cases)
        ),
        first_time=share_of(sum(repaired), len(repaired)),
        score=mean_of(scores, within=(0, 100)),
        response=Response(sum(case.asked for case in cases), len(scores)),
    )


def _hours(length: timedelta) -> float:
    return length / timedelta(hours=1)
