"""Reading what customers answered, for figures: by survey, by repair, by case."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, or_, select

from actions.domain.people import Customer
from actions.domain.surveys.surveys import Stopped, Survey, SurveyAnswer, SurveyKind, SurveyState
from actions.domain.tickets import Ticket

REOPENED = ("reopened", "rescued")
"""What is written into a ticket's history when it is opened again."""


def list_asked(
    session: Session, kind: SurveyKind, since: datetime, until: datetime
) -> Sequence[Survey]:
    """List the surveys that were put to customers in a time."""
    return session.exec(
        select(Survey)
        .where(Survey.kind == kind, col(Survey.asked_at) >= since, col(Survey.asked_at) < until)
        .order_by(col(Survey.id))
    ).all()


def answers_of(
    session: Session, kind: SurveyKind, since: datetime, until: datetime
) -> dict[int, list[SurveyAnswer]]:
    """Gather the answers to those surveys, by survey."""
    rows = session.exec(
        select(SurveyAnswer)
        .where(SurveyAnswer.survey_id == Survey.id)
        .where(Survey.kind == kind, col(Survey.asked_at) >= since, col(Survey.asked_at) < until)
        .order_by(col(SurveyAnswer.id))
    )
    found: dict[int, list[SurveyAnswer]] = {}
    for answer in rows:
        found.setdefault(answer.survey_id, []).append(answer)
    return found


def list_rescues(session: Session, since: datetime, until: datetime) -> Sequence[Survey]:
    """List the surveys whose unhappy answer opened a case again in a time."""
    return session.exec(
        select(Survey)
        .where(col(Survey.rescued_at) >= since, col(Survey.rescued_at) < until)
        .order_by(col(Survey.id))
    ).all()


def list_unanswered(session: Session) -> Sequence[tuple[Survey, Ticket, Customer]]:
    """List whom a colleague should call: asked, and silent since (Rule R20)."""
    newer = aliased(Survey)
    later = (
        select(newer.id)
        .where(newer.ticket_id == Survey.ticket_id, col(newer.id) > col(Survey.id))
        .where(newer.kind == SurveyKind.CLOSE)
        .exists()
    )
    silent = or_(
        Survey.state == SurveyState.EXPIRED,
        (col(Survey.cause) == Stopped.BLOCKED) & col(Survey.asked_at).is_not(None),
    )
    return session.exec(
        select(Survey, Ticket, Customer)
        .where(Survey.ticket_id == Ticket.id, Survey.customer_id == Customer.id)
        .where(Survey.kind == SurveyKind.CLOSE, silent, ~later)
        .where(col(Customer.stopped_at).is_(None))
        .order_by(col(Survey.asked_at))
    ).all()
