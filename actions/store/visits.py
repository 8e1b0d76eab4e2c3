"""Looking up technicians, their visits and what was done at them."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from actions.domain.cases.quotes import Quote, QuoteState
from actions.domain.cases.visits import PROOF, Result, ServiceRecord, Visit, VisitState
from actions.domain.chats.handoff import Handoff
from actions.domain.columns import Moment
from actions.domain.errors import NotFound
from actions.domain.messages import Attachment, Inbound, State
from actions.domain.tickets import FaultClass, Kind, Stage, Ticket, TicketEvent
from actions.store.database import lock

OPENED = "/open"
"""How the key of the event ends that a ticket's opening leaves, behind that of its turn."""


class BusyRow(NamedTuple):
    """What a search for slots needs of a visit."""

    id: int
    technician_id: int
    starts_at: datetime
    ends_at: datetime
    far: bool


# Built once: what is asked again and again takes as long to build as to ask.
BUSY = (
    sa.select(*(col(getattr(Visit, name)) for name in BusyRow._fields))
    .where(col(Visit.technician_id).in_(sa.bindparam("technicians", expanding=True)))
    .where(col(Visit.ends_at) > sa.bindparam("since", type_=Moment))
    .where(col(Visit.state).not_in(("cancelled", "missed")))
)

# Counted afterwards: grouped, SQLite reads the whole table along the index of technicians.
COUNTED = (
    sa.select(col(Visit.technician_id))
    .where(col(Visit.starts_at) > sa.bindparam("since", type_=Moment))
    .where(col(Visit.state).not_in(("cancelled", "missed")))
)
OPEN = (
    select(Visit)
    .where(col(Visit.ticket_id) == sa.bindparam("ticket"), col(Visit.ended_at).is_(None))
    .order_by(col(Visit.starts_at))
)
WORDS = (
    *("visit_offered", f"visit_undo-{Result.REPAIRED}"),
    *(f"visit_{result}" for result in Result),
)
"""Events after which a visit is needed, or, as the last of them, is not."""
LAST_WORD = (
    select(TicketEvent.what)
    .where(col(TicketEvent.ticket_id) == sa.bindparam("ticket"))
    .where(col(TicketEvent.what).in_(WORDS))
    .order_by(col(TicketEvent.id).desc())
    .limit(1)
)
TICKET = select(Visit.ticket_id).where(col(Visit.id) == sa.bindparam("visit"))
RECORD = select(ServiceRecord).where(col(ServiceRecord.visit_id) == sa.bindparam("visit"))
RECORDS = (
    select(ServiceRecord)
    .where(col(ServiceRecord.ticket_id) == sa.bindparam("ticket"))
    .order_by(col(ServiceRecord.id))
)
DUE = (
    sa.select(col(Visit.id))
    .where(col(Visit.due_at) <= sa.bindparam("now", type_=Moment))
    .order_by(col(Visit.due_at), col(Visit.id))
    .limit(sa.bindparam("most", type_=sa.Integer()))
)
OFFERED = (
    select(TicketEvent.id)
    .where(col(TicketEvent.ticket_id) == sa.bindparam("ticket"))
    .where(TicketEvent.what == "visit_offered")
    .limit(1)
)
PROOFS = (
    sa.select(col(Attachment.detail))
    .where(col(Attachment.ticket_id) == sa.bindparam("ticket"))
    .where(col(Attachment.kind).in_(PROOF))
)


def _to_offer() -> SelectOfScalar[Ticket]:
    since = sa.bindparam("since", type_=Moment)
    offered = sa.select(col(TicketEvent.id)).where(
        col(TicketEvent.ticket_id) == col(Ticket.id), col(TicketEvent.what) == "visit_offered"
    )
    visited = sa.select(col(Visit.id)).where(col(Visit.ticket_id) == col(Ticket.id))
    held = sa.select(col(Handoff.id)).where(col(Handoff.ticket_id) == col(Ticket.id))
    accepted = sa.select(col(Quote.id)).where(
        col(Quote.ticket_id) == col(Ticket.id),
        col(Quote.state) == QuoteState.ACCEPTED,
        col(Quote.decided_at) >= since,
    )
    answering = sa.select(col(TicketEvent.id)).where(
        col(TicketEvent.ticket_id) == col(Ticket.id),
        col(TicketEvent.what) == "opened",
        col(TicketEvent.key) == col(Inbound.key) + OPENED,
        col(Inbound.state) == State.PENDING,
    )
    return (
        select(Ticket)
        .where(col(Ticket.kind) == Kind.REPAIR, col(Ticket.urgent).is_(False))
        .where(col(Ticket.fault_class).in_((FaultClass.B, FaultClass.C)))
        .where(or_(col(Ticket.opened_at) >= since, accepted.exists()))
        .where(col(Ticket.stage).in_((Stage.RECEIVED, Stage.DIAGNOSIS, Stage.AGREED)))
        .where(~offered.exists(), ~visited.exists(), ~held.exists(), ~answering.exists())
        .order_by(col(Ticket.id))
    )


TO_OFFER = _to_offer()


def is_repaired(session: Session, ticket_id: int) -> bool:
    """Tell whether a technician has done the work, and no visit was offered since."""
    return session.exec(LAST_WORD, params={"ticket": ticket_id}).first() == "visit_repaired"


def open_visits(session: Session, ticket_id: int) -> list[Visit]:
    """List the visits of a ticket that are still to come or going on."""
    return list(session.exec(OPEN, params={"ticket": ticket_id}))


def list_visits(session: Session, ticket_id: int) -> Sequence[Visit]:
    """List every visit of a ticket, the first one first."""
    query = select(Visit).where(Visit.ticket_id == ticket_id)
    return session.exec(query.order_by(col(Visit.starts_at), col(Visit.id))).all()


def lock_visit(session: Session, visit_id: int) -> Visit | None:
    """Get a visit, so that changes at once are judged one after the other."""
    return lock(session, Visit, visit_id)


def find_missed(session: Session, customer_id: int, since: datetime) -> Visit | None:
    """Find the last visit of a customer for which nobody was at home since a moment."""
    return session.exec(
        select(Visit)
        .join(Ticket, col(Ticket.id) == Visit.ticket_id)
        .where(Ticket.customer_id == customer_id, Visit.state == VisitState.MISSED)
        .where(col(Visit.ended_at) >= since)
        .order_by(col(Visit.id).desc())
        .limit(1)
    ).first()


def list_busy(
    session: Session, technician_ids: Sequence[int], since: datetime
) -> Sequence[BusyRow]:
    """List the visits that take technicians' time from a moment on, done ones included."""
    rows: Any = session.connection().execute(
        BUSY, {"technicians": list(technician_ids), "since": since}
    )
    return [BusyRow(*row) for row in rows]


def count_visits(session: Session, since: datetime) -> dict[int, int]:
    """Count each technician's visits from a moment on, those ahead included."""
    return Counter(session.connection().execute(COUNTED, {"since": since}).scalars())


def list_between(
    session: Session, technician_id: int, since: datetime, until: datetime
) -> Sequence[Visit]:
    """List a technician's visits that begin between two moments and were not called off."""
    return session.exec(
        select(Visit)
        .where(Visit.technician_id == technician_id, Visit.state != "cancelled")
        .where(Visit.starts_at >= since, Visit.starts_at < until)
        .order_by(col(Visit.starts_at))
    ).all()


def list_left_open(session: Session, technician_id: int, before: datetime) -> Sequence[Visit]:
    """List a technician's visits that are under way, or were to begin before a moment."""
    return session.exec(
        select(Visit)
        .where(Visit.technician_id == technician_id, col(Visit.ended_at).is_(None))
        .where(or_(col(Visit.state) != VisitState.BOOKED, col(Visit.starts_at) < before))
        .order_by(col(Visit.starts_at))
    ).all()


def list_under_way(session: Session, technician_id: int) -> Sequence[Visit]:
    """List a technician's visits that have begun and not ended, of any day."""
    return session.exec(
        select(Visit)
        .where(Visit.technician_id == technician_id, col(Visit.ended_at).is_(None))
        .where(Visit.state != VisitState.BOOKED)
    ).all()


def find_record(session: Session, visit_id: int) -> ServiceRecord | None:
    """Find what was done at a visit."""
    return session.exec(RECORD, params={"visit": visit_id}).one_or_none()


def list_records(session: Session, ticket_id: int) -> Sequence[ServiceRecord]:
    """List the service records of a ticket, the first one first."""
    return session.exec(RECORDS, params={"ticket": ticket_id}).all()


def list_unsent(session: Session, *, limit: int) -> Sequence[int]:
    """List the finished records that their customers do not have yet."""
    found = session.exec(
        select(ServiceRecord.id)
        .where(col(ServiceRecord.finished_at).is_not(None), col(ServiceRecord.sent_at).is_(None))
        .order_by(col(ServiceRecord.finished_at), col(ServiceRecord.id))
        .limit(limit)
    )
    return [record_id for record_id in found if record_id]


def list_due(session: Session, now: datetime, *, limit: int) -> Sequence[int]:
    """List the visits with which the sweep has something to do, the longest ago first."""
    found = session.connection().execute(DUE, {"now": now, "most": limit}).scalars()
    return [visit_id for visit_id in found if visit_id]


def list_to_offer(session: Session, since: datetime) -> Sequence[Ticket]:
    """List repairs, opened or accepted lately, in which no person is and no visit was offered.

    What a customer's turn has opened waits until that turn is answered.
    """
    return session.exec(TO_OFFER, params={"since": since}).all()


def was_offered(session: Session, ticket_id: int) -> bool:
    """Tell whether a visit was offered for a ticket already."""
    return session.exec(OFFERED, params={"ticket": ticket_id}).first() is not None


def count_proofs(session: Session, visit_id: int, ticket_id: int) -> int:
    """Count the photos that were sent as proof of a visit's work."""
    session.flush()
    details: Any = session.connection().execute(PROOFS, {"ticket": ticket_id}).scalars()
    return sum(1 for detail in details if detail.get("visit") == visit_id)


def list_said(session: Session, ticket_id: int, name: str) -> Sequence[Attachment]:
    """List the files of a technician's message that is kept under a name."""
    files = session.exec(select(Attachment).where(Attachment.ticket_id == ticket_id)).all()
    return [file for file in files if file.detail.get("said") == name]


def get_ticket_id(session: Session, visit_id: int) -> int:
    """Tell which ticket a visit is of, to lock that first, or raise `NotFound`."""
    ticket_id = session.exec(TICKET, params={"visit": visit_id}).first()
    if ticket_id is None:
        raise NotFound("error-visit-gone")
    return ticket_id


def get_visit(session: Session, visit_id: int) -> Visit:
    """Get a visit to change it, or raise `NotFound`."""
    visit = lock_visit(session, visit_id)
    if visit is None:
        raise NotFound("error-visit-gone")
    return visit
