"""Looking up merges, and what goes from one ticket to another with them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, func, select, update

from actions.domain.cases.custody import Custody
from actions.domain.cases.diagnosis import Diagnosis
from actions.domain.cases.merging import Merge
from actions.domain.cases.quotes import Quote
from actions.domain.cases.visits import ServiceRecord, Visit
from actions.domain.complaints.offers import Offer
from actions.domain.messages import Attachment
from actions.domain.supplies.requisitions import Allocation, Requisition
from actions.domain.tickets import Ticket, TicketEvent
from actions.store.tickets import lock_ticket

CARRIED: tuple[Any, ...] = (
    Attachment,
    Visit,
    ServiceRecord,
    Allocation,
    Requisition,
    Quote,
    Offer,
    Custody,
    Diagnosis,
)
"""Tables whose rows, by their `ticket_id`, go along when a ticket goes on as another."""
NUMBERED: tuple[Any, ...] = (Quote, Custody)
"""Those of them that are counted within a ticket; they go on counting in the other."""
ONE_EACH: tuple[Any, ...] = (Diagnosis,)
"""Those of which a ticket has one; it stays where the other ticket has its own."""
DETAIL = "detail"
"""What is written into a ticket's history when its customer says more."""


def lock_both(session: Session, one_id: int, other_id: int) -> tuple[Ticket, Ticket]:
    """Lock two tickets, the older first whoever asks, so that nobody waits in a circle."""
    locked = {number: lock_ticket(session, number) for number in sorted({one_id, other_id})}
    return locked[one_id], locked[other_id]


def find_merge(session: Session, ticket_id: int) -> Merge | None:
    """Find the merge that ended a ticket and still counts."""
    return session.exec(
        select(Merge).where(Merge.ticket_id == ticket_id, col(Merge.undone_at).is_(None))
    ).one_or_none()


def list_merged_into(session: Session, ticket_id: int) -> Sequence[Ticket]:
    """List the tickets that go on as another, in the order they came."""
    return session.exec(
        select(Ticket)
        .where(Merge.ticket_id == Ticket.id)
        .where(Merge.into_id == ticket_id, col(Merge.undone_at).is_(None))
        .order_by(col(Merge.id))
    ).all()


def list_details(session: Session, ticket: Ticket) -> Sequence[TicketEvent]:
    """List what a ticket's customer said after it was opened."""
    return session.exec(
        select(TicketEvent)
        .where(TicketEvent.ticket_id == ticket.id, TicketEvent.what == DETAIL)
        .order_by(col(TicketEvent.id))
    ).all()


def carry(session: Session, from_id: int, to_id: int) -> dict[str, list[int]]:
    """Put all that is carried along into another ticket; name the rows by table."""
    moved = {}
    for table in CARRIED:
        found = session.exec(select(table.id).where(table.ticket_id == from_id)).all()
        if table in ONE_EACH and _has(session, table, to_id):
            found = []
        if table in NUMBERED:
            _count_on(session, table, from_id, to_id)
        moved[str(table.__tablename__)] = [number for number in found if number]
    carry_back(session, moved, to_id)
    return moved


def _has(session: Session, table: Any, ticket_id: int) -> bool:
    return session.exec(select(table.id).where(table.ticket_id == ticket_id)).first() is not None


def _count_on(session: Session, table: Any, from_id: int, to_id: int) -> None:
    """Number the rows of a ticket behind those of another, the last one first."""
    last = session.exec(select(func.max(table.number)).where(table.ticket_id == to_id)).one() or 0
    rows = session.exec(
        select(table).where(table.ticket_id == from_id).order_by(col(table.number).desc())
    ).all()
    for row in rows:
        row.number += last
        session.add(row)
        session.flush()


def carry_back(session: Session, moved: dict[str, list[int]], to_id: int) -> None:
    """Put the rows that are named into a ticket."""
    for table in CARRIED:
        rows = moved.get(str(table.__tablename__), [])
        session.exec(update(table).where(col(table.id).in_(rows)).values(ticket_id=to_id))


def place_files(
    session: Session, customer_id: int, since: datetime, ticket_id: int | None
) -> None:
    """Put what a customer sent from a moment on into a ticket, or into the next that is opened."""
    session.exec(
        update(Attachment)
        .where(col(Attachment.customer_id) == customer_id, col(Attachment.sent_at) >= since)
        .values(ticket_id=ticket_id)
    )


def list_split_from(session: Session, ticket_id: int) -> Sequence[str]:
    """List the codes of the tickets that staff have split one off from."""
    query = select(TicketEvent.cause).where(TicketEvent.ticket_id == ticket_id)
    return session.exec(query.where(TicketEvent.what == "split_off")).all()
