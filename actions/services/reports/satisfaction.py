"""Figures from what customers answered: satisfaction, gaps, rescues, held repairs, people."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from actions.domain.intervals import Median, Share, median_of, share_of
from actions.domain.periods import Window
from actions.domain.reports.facts import Group
from actions.domain.reports.held import HeldCurve
from actions.domain.reports.performance import PersonFigures, figures_of
from actions.domain.surveys.satisfaction import Band, Csat, Nps, band_of, csat, nps, score_of_stars
from actions.domain.surveys.servqual import Answer, Dimension, Quality, quality
from actions.domain.surveys.surveys import (
    EXPECTED,
    PERCEIVED,
    RECOMMEND,
    SOLVED,
    STARS,
    SurveyAnswer,
    SurveyKind,
)
from actions.services.base import Service
from actions.services.reports.facts import read_ledger
from actions.services.reports.held_repairs import held_curves
from actions.store.reporting import AnswerRow
from actions.store.satisfaction import answers_of, list_asked, list_rescues

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Satisfied:
    """What the customers of a time answered; each figure knows how many were asked."""

    csat: Csat
    nps: Nps
    bands: Mapping[Band, int]
    solved: Mapping[str, int]
    """How many said `yes`, `partly` and `no`."""
    waiting: int
    """Asked, and still with time to answer; they are in no other figure."""


@dataclass(frozen=True)
class Rescues:
    """Cases that an unhappy answer opened again, and how soon they were put right (Rule R24)."""

    righted: Share
    hours: Median


class Satisfaction(Service):
    """Reads answers into figures; every time is from `since` on, before `until`."""

    def of(
        self, since: datetime, until: datetime, kind: SurveyKind = SurveyKind.CLOSE
    ) -> Satisfied:
        """Tell how satisfied customers are, and how many of them said so."""
        with self.database.reading() as session:
            asked = list_asked(session, kind, since, until)
            answers = answers_of(session, kind, since, until)
        over = [one for one in asked if one.ended_at or one.id in answers]
        given = [one for one in over if one.id in answers]
        flat = [answer for one in given for answer in answers[one.id or 0]]
        stars = _values(flat, STARS)
        recommended = [one for one in over if RECOMMEND in one.route]
        return Satisfied(
            csat=csat(stars, asked=len(over)),
            nps=nps(_values(flat, RECOMMEND), asked=len(recommended)),
            bands=Counter(band_of(score_of_stars(number)) for number in stars),
            solved=Counter(answer.choice for answer in flat if answer.question == SOLVED),
            waiting=len(asked) - len(over),
        )

    def quality(
        self,
        since: datetime,
        until: datetime,
        *,
        kind: SurveyKind = SurveyKind.CLOSE,
        weights: Mapping[Dimension, float] | None = None,
    ) -> Quality:
        """Work out the gaps between what customers expected and what they found (Rule R21)."""
        with self.database.reading() as session:
            answers = answers_of(session, kind, since, until)
        return quality([dimensions_of(given) for given in answers.values()], weights)

    def rescues(self, since: datetime, until: datetime) -> Rescues:
        """Tell how many unhappy customers were helped, and how soon (Rule R24)."""
        with self.database.reading() as session:
            found = list_rescues(session, since, until)
        hours = [
            (one.righted_at - one.rescued_at) / HOUR
            for one in found
            if one.righted_at and one.rescued_at
        ]
        return Rescues(share_of(len(hours), len(found)), median_of(hours))

    def held(self, since: datetime, until: datetime, by: Group) -> Mapping[str, HeldCurve]:
        """Tell how long the repairs that were finished in a time hold."""
        with self.database.reading() as session:
            return held_curves(session, Window(since, until), [by])[by]

    def people(self, since: datetime, until: datetime) -> list[PersonFigures]:
        """Work out everybody's figures over the cases closed in a time (Rule R27)."""
        with self.database.reading() as session:
            return figures_of(read_ledger(session, Window(since, until), self.policy).records())


def _values(answers: Sequence[SurveyAnswer], question: str) -> list[int]:
    return [a.value for a in answers if a.question == question and a.value is not None]


def dimensions_of(answers: Iterable[AnswerRow | SurveyAnswer]) -> Answer:
    """Read expectations and perceptions out of the answers to one survey."""
    given = {answer.question: answer.value for answer in answers}
    return Answer(
        expected={d: given.get(f"{EXPECTED}{d}") for d in Dimension},
        perceived={d: given.get(f"{PERCEIVED}{d}") for d in Dimension},
    )
