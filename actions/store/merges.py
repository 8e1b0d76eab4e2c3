"""Looking up merges, and what goes from one ticket to another with them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select, update

from actions.domain.merging import Merge
from actions.domain.messages import Attachment
from actions.domain.tickets import Ticket, TicketEvent
from actions.store.tickets import lock_ticket

CARRIED: tuple[Any, ...] = (Attachment,)
"""Tables whose rows, by their `ticket_id`, go along when a ticket goes on as another."""
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
        moved[str(table.__tablename__)] = [number for number in found if number]
    carry_back(session, moved, to_id)
    return moved


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
