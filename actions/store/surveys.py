"""Looking up surveys and their answers, and taking those whose next step is due."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, bindparam, col, func, select

from actions.domain.columns import Moment
from actions.domain.people import Customer
from actions.domain.surveys.surveys import LOT, LOTS, Survey, SurveyAnswer, SurveyKind
from actions.domain.tickets import Stage, Ticket
from actions.store.database import locking

# What is asked at every step is built once: building it takes as long as asking.
BY_KEY = select(Survey).where(col(Survey.key) == bindparam("key"))
DUE = locking(
    select(Survey)
    .where(col(Survey.id) == bindparam("survey"))
    .where(col(Survey.ended_at).is_(None), col(Survey.due_at) <= bindparam("now"))
)
OWN = locking(
    select(Survey).where(
        col(Survey.id) == bindparam("survey"), col(Survey.customer_id) == bindparam("customer")
    )
)
LAST_ASKED = (
    select(Survey.asked_at)
    .where(col(Survey.customer_id) == bindparam("customer"), col(Survey.asked_at).is_not(None))
    .order_by(col(Survey.asked_at).desc())
    .limit(1)
)
AT_STEP = locking(
    select(Survey)
    .where(col(Survey.customer_id) == bindparam("customer"), col(Survey.step) == bindparam("step"))
    .where(col(Survey.ended_at).is_(None))
    .order_by(col(Survey.answered_at).desc())
    .limit(1)
)
MOVED_BY = select(Survey).where(
    col(Survey.customer_id) == bindparam("customer"), col(Survey.turn) == bindparam("turn")
)
ANSWER = select(SurveyAnswer).where(
    col(SurveyAnswer.survey_id) == bindparam("survey"),
    col(SurveyAnswer.question) == bindparam("question"),
)
UNPLANNED = (
    sa.select(col(Ticket.id))
    .where(col(Ticket.stage) == Stage.EVALUATION)
    .where(
        ~sa.select(col(Survey.id))
        .where(col(Survey.ticket_id) == Ticket.id)
        .where(col(Survey.kind) == SurveyKind.CLOSE, col(Survey.since_at) == Ticket.moved_at)
        .exists()
    )
    .order_by(col(Ticket.moved_at))
    .limit(bindparam("most", type_=sa.Integer()))
)
ALL_DUE = (
    sa.select(col(Survey.id), col(Survey.customer_id))
    .where(col(Survey.ended_at).is_(None))
    .where(col(Survey.due_at) <= bindparam("now", type_=Moment))
    .order_by(col(Survey.due_at), col(Survey.id))
    .limit(bindparam("most", type_=sa.Integer()))
)
TO_RESCUE = locking(
    select(Survey)
    .where(col(Survey.ticket_id) == bindparam("ticket"))
    .where(col(Survey.rescued_at).is_not(None), col(Survey.righted_at).is_(None))
    .order_by(col(Survey.rescued_at).desc())
    .limit(1)
)


def list_unplanned(session: Session, *, limit: int) -> Sequence[int]:
    """List the tickets that wait for their customer's word and for whom none is planned."""
    found = session.connection().execute(UNPLANNED, {"most": limit}).scalars()
    return [number for number in found if number]


def list_due(session: Session, now: datetime, *, limit: int) -> Sequence[tuple[int, int]]:
    """List the surveys with a step that is due, and their customers, the longest due first."""
    found = session.connection().execute(ALL_DUE, {"now": now, "most": limit})
    return [(survey_id, customer_id) for survey_id, customer_id in found if survey_id]


def take_due(session: Session, survey_id: int, now: datetime) -> Survey | None:
    """Lock a survey that is still due; None if another instance has taken its step."""
    return session.exec(DUE, params={"survey": survey_id, "now": now}).one_or_none()


def find_survey(session: Session, key: str) -> Survey | None:
    """Find what is planned already."""
    return session.exec(BY_KEY, params={"key": key}).one_or_none()


def find_own_survey(session: Session, survey_id: int, customer_id: int) -> Survey | None:
    """Find a customer's survey, locked."""
    whose = {"survey": survey_id, "customer": customer_id}
    return session.exec(OWN, params=whose).one_or_none()


def find_at_step(session: Session, customer_id: int, step: str) -> Survey | None:
    """Find the survey in which a question is open, the one that moved last."""
    return session.exec(AT_STEP, params={"customer": customer_id, "step": step}).first()


def find_rescue(session: Session, ticket_id: int) -> Survey | None:
    """Find the survey whose unhappy answer opened a ticket and that is not put right yet."""
    return session.exec(TO_RESCUE, params={"ticket": ticket_id}).first()


def last_asked(session: Session, customer_id: int) -> datetime | None:
    """Tell when a customer was last asked anything."""
    return session.exec(LAST_ASKED, params={"customer": customer_id}).first()


def list_answers(session: Session, survey_id: int) -> Sequence[SurveyAnswer]:
    """List the answers of a survey in the order in which they came."""
    return session.exec(
        select(SurveyAnswer)
        .where(SurveyAnswer.survey_id == survey_id)
        .order_by(col(SurveyAnswer.id))
    ).all()


def find_answer(session: Session, survey_id: int, question: str) -> SurveyAnswer | None:
    """Find the answer to one question."""
    which = {"survey": survey_id, "question": question}
    return session.exec(ANSWER, params=which).one_or_none()


def find_written(session: Session, customer_id: int, message_id: int) -> SurveyAnswer | None:
    """Find the answer that a customer's message was."""
    return session.exec(
        select(SurveyAnswer)
        .where(SurveyAnswer.survey_id == Survey.id, Survey.customer_id == customer_id)
        .where(SurveyAnswer.message_id == message_id)
    ).first()


def list_for_annual(
    session: Session, since: datetime, share: float, *, limit: int
) -> Sequence[int]:
    """List whom the lot chose for the survey of the year that began `since`, but for the planned.

    The lot is that of `lot_of`, written so that the database draws it.
    """
    planned = (
        select(Survey.id)
        .where(Survey.customer_id == Customer.id)
        .where(Survey.kind == SurveyKind.ANNUAL, col(Survey.since_at) >= since)
        .exists()
    )
    found = session.exec(
        select(Customer.id)
        .where(col(Customer.stopped_at).is_(None), col(Customer.blocked_at).is_(None), ~planned)
        .where(col(Customer.barred_at).is_(None))
        .where(col(Customer.created_at) < since)
        .where(col(Customer.id) * LOT % LOTS < share * LOTS)
        .order_by(col(Customer.id))
        .limit(limit)
    )
    return [number for number in found if number]


def last_annual(session: Session) -> datetime | None:
    """Tell when the last place in the queue of the annual survey is."""
    return session.exec(
        select(func.max(Survey.since_at)).where(Survey.kind == SurveyKind.ANNUAL)
    ).one()


def find_moved_by(session: Session, customer_id: int, turn: str) -> Survey | None:
    """Find the survey that a turn has already moved."""
    return session.exec(MOVED_BY, params={"customer": customer_id, "turn": turn}).first()
