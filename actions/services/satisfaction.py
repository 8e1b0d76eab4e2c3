"""Figures from what customers answered: satisfaction, gaps, rescues, held repairs, people."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlmodel import Session

from actions.domain.explained import explain
from actions.domain.held import HeldCurve, Repair, held_by_group
from actions.domain.intervals import Median, Share, median_of, share_of
from actions.domain.performance import CaseRecord, PersonFigures, figures_of
from actions.domain.satisfaction import Band, Csat, Nps, band_of, csat, nps, score_of_stars
from actions.domain.servqual import Answer, Dimension, Quality, quality
from actions.domain.sla import Clock, ClockKind
from actions.domain.surveys import (
    EXPECTED,
    HELD,
    NO,
    PERCEIVED,
    RECOMMEND,
    SOLVED,
    STARS,
    Survey,
    SurveyAnswer,
    SurveyKind,
)
from actions.domain.tickets import Kind, Ticket
from actions.services.base import Service
from actions.store.clocks import list_clocks, list_intervals
from actions.store.satisfaction import (
    answers_of,
    came_back_at,
    find_last_survey,
    find_owner_name,
    list_asked,
    list_closed,
    list_repairs,
    list_rescues,
    list_unanswered,
)
from actions.store.surveys import find_answer

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


class By(StrEnum):
    """What repairs are counted under."""

    PRODUCT = "product"
    PERSON = "person"


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


@dataclass(frozen=True)
class CallBack:
    """A customer who did not answer and whom a colleague calls (Rule R20)."""

    code: str
    name: str
    phone: str
    asked_at: datetime


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
        return quality([_dimensions(given) for given in answers.values()], weights)

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

    def held(self, since: datetime, until: datetime, by: By) -> dict[str, HeldCurve]:
        """Tell how long the repairs that were finished in a time hold."""
        with self.database.reading() as session:
            repairs = [
                repair
                for survey, ticket in list_repairs(session, since, until)
                if (repair := _repair(session, survey, ticket, by))
            ]
        return held_by_group(repairs)

    def people(self, since: datetime, until: datetime) -> list[PersonFigures]:
        """Work out everybody's figures over the cases closed in a time (Rule R27)."""
        with self.database.reading() as session:
            records = [
                record
                for ticket in list_closed(session, since, until)
                if (record := self._record(session, ticket))
            ]
        return figures_of(records)

    def to_call_back(self) -> Sequence[CallBack]:
        """List whom to call because they did not answer, the longest silent first (Rule R20)."""
        with self.database.reading() as session:
            return [
                CallBack(
                    ticket.code,
                    customer.name,
                    ticket.phone or customer.phone or "",
                    survey.asked_at,
                )
                for survey, ticket, customer in list_unanswered(session)
                if survey.asked_at
            ]

    def _record(self, session: Session, ticket: Ticket) -> CaseRecord | None:
        """Put a closed case down to whoever had it last."""
        person = find_owner_name(session, ticket.id or 0)
        if not person:
            return None
        clocks = list_clocks(session, ticket.id or 0)
        met = [c for c in clocks if c.met_at and c.kind is not ClockKind.PARTNER]
        survey = find_last_survey(session, ticket.id or 0)
        asked = bool(survey and survey.asked_at)
        stars = find_answer(session, survey.id or 0, STARS) if survey and asked else None
        again = came_back_at(session, ticket.id or 0, ticket.opened_at)
        return CaseRecord(
            person=person,
            answer=self._worked(session, met, ClockKind.ANSWER),
            arrival=self._worked(session, met, ClockKind.ARRIVAL),
            promises=len(met),
            promises_kept=sum(clock.breached_at is None for clock in met),
            fixed_first_time=again is None if ticket.kind is Kind.REPAIR else None,
            asked=asked,
            score=score_of_stars(stars.value) if stars and stars.value else None,
        )

    def _worked(self, session: Session, met: Sequence[Clock], kind: ClockKind) -> timedelta | None:
        """Give the working time that a promise took to keep, the first time."""
        clock = next((clock for clock in met if clock.kind is kind), None)
        if clock is None:
            return None
        intervals = list_intervals(session, clock.ticket_id)
        return explain(clock, intervals, self.policy, now=self.now()).total


def _values(answers: Sequence[SurveyAnswer], question: str) -> list[int]:
    return [a.value for a in answers if a.question == question and a.value is not None]


def _dimensions(answers: Sequence[SurveyAnswer]) -> Answer:
    given = {answer.question: answer.value for answer in answers}
    return Answer(
        expected={d: given.get(f"{EXPECTED}{d}") for d in Dimension},
        perceived={d: given.get(f"{PERCEIVED}{d}") for d in Dimension},
    )


def _repair(session: Session, survey: Survey, ticket: Ticket, by: By) -> Repair | None:
    """Tell how long a repair is known to have held; None while nobody has said so."""
    group = ticket.product if by is By.PRODUCT else find_owner_name(session, ticket.id or 0)
    answer = find_answer(session, survey.id or 0, HELD)
    back = came_back_at(session, ticket.id or 0, survey.since_at)
    ends = [(answer.at, answer.choice == NO)] if answer else []
    if back and not (answer and answer.at <= back):
        ends = [(back, True)]
    return next(
        (Repair(max((at - survey.since_at) / DAY, 0), came, group) for at, came in ends), None
    )
