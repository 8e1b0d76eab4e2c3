"""Looking up care messages and calls, and taking the messages that are due."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, bindparam, col, func, select

from actions.domain.columns import Moment
from actions.domain.people import Customer
from actions.domain.surveys.care import Call, Care
from actions.domain.tickets import Kind, Stage, Ticket
from actions.store.database import locking
from actions.store.tickets import ENDED

# What is asked at every step is built once: building it takes as long as asking.
UNCARED = (
    sa.select(col(Ticket.id))
    .where(col(Ticket.stage) == Stage.CLOSED, col(Ticket.kind) == Kind.REPAIR)
    .where(col(Ticket.moved_at) >= bindparam("since", type_=Moment))
    .where(
        ~sa.select(col(Care.id))
        .where(col(Care.ticket_id) == Ticket.id, col(Care.since_at) == Ticket.moved_at)
        .exists()
    )
    .order_by(col(Ticket.moved_at))
    .limit(bindparam("most", type_=sa.Integer()))
)
DUE = (
    sa.select(col(Care.id), col(Care.customer_id))
    .where(col(Care.ended_at).is_(None))
    .where(col(Care.due_at) <= bindparam("now", type_=Moment))
    .order_by(col(Care.due_at), col(Care.id))
    .limit(bindparam("most", type_=sa.Integer()))
)
TAKEN = locking(
    select(Care)
    .where(col(Care.id) == bindparam("care"))
    .where(col(Care.ended_at).is_(None), col(Care.due_at) <= bindparam("now"))
)
BY_KEY = select(Care).where(col(Care.key) == bindparam("key"))
LAST = select(func.max(Care.sent_at)).where(col(Care.customer_id) == bindparam("customer"))
SENT = sa.select(func.count()).select_from(Care).where(col(Care.sent_at) >= bindparam("since"))
REPAIR = (
    select(Ticket.id)
    .where(col(Ticket.customer_id) == bindparam("customer"), Ticket.kind == Kind.REPAIR)
    .where(col(Ticket.stage).not_in(ENDED))
    .limit(1)
)


def list_uncared(session: Session, since: datetime, *, limit: int) -> Sequence[int]:
    """List the repairs closed since a moment for which no message is planned."""
    found = session.connection().execute(UNCARED, {"since": since, "most": limit}).scalars()
    return [number for number in found if number]


def list_due(session: Session, now: datetime, *, limit: int) -> Sequence[tuple[int, int]]:
    """List the messages that are due, with their customers, the longest due first."""
    found = session.connection().execute(DUE, {"now": now, "most": limit})
    return [(number, customer_id) for number, customer_id in found if number]


def take_due(session: Session, care_id: int, now: datetime) -> Care | None:
    """Lock a message that is still due; None if another instance has sent it."""
    return session.exec(TAKEN, params={"care": care_id, "now": now}).one_or_none()


def find_care(session: Session, key: str) -> Care | None:
    """Find what is planned already."""
    return session.exec(BY_KEY, params={"key": key}).one_or_none()


def find_own_care(session: Session, care_id: int, customer_id: int) -> Care | None:
    """Find a message to a customer, locked."""
    mine = select(Care).where(Care.id == care_id, Care.customer_id == customer_id)
    return session.exec(locking(mine)).one_or_none()


def last_cared(session: Session, customer_id: int) -> datetime | None:
    """Tell when a customer was last asked after a repair."""
    return session.exec(LAST, params={"customer": customer_id}).one()


def count_sent(session: Session, since: datetime) -> int:
    """Count the messages sent since a moment."""
    return session.connection().execute(SENT, {"since": since}).scalar_one()


def has_open_repair(session: Session, customer_id: int) -> bool:
    """Tell whether a customer waits for a repair."""
    return session.exec(REPAIR, params={"customer": customer_id}).first() is not None


def list_silent(session: Session, before: datetime) -> Sequence[tuple[Care, Ticket, Customer]]:
    """List whom nobody has heard from since they were asked after a repair, oldest first."""
    return session.exec(
        select(Care, Ticket, Customer)
        .where(Care.ticket_id == Ticket.id, Care.customer_id == Customer.id)
        .where(col(Care.sent_at) <= before, col(Care.ended_at).is_(None))
        .where(Ticket.stage == Stage.CLOSED, col(Customer.stopped_at).is_(None))
        .order_by(col(Care.sent_at))
    ).all()


def list_calls(
    session: Session, *, survey_id: int | None = None, care_id: int | None = None
) -> list[Call]:
    """List the calls that were made because of a survey or a message, oldest first."""
    query = select(Call).where(Call.survey_id == survey_id, Call.care_id == care_id)
    return list(session.exec(query.order_by(col(Call.id))).all())


def find_call(session: Session, key: str) -> Call | None:
    """Find a call that was noted already."""
    return session.exec(select(Call).where(Call.key == key)).one_or_none()
