"""Looking up what people had to put right of what the desk read, and what the ledger has."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from actions.domain.cases.corrections import Correction
from actions.domain.chats.handoff import Handoff, Reason
from actions.domain.people import Customer
from actions.domain.tickets import Ticket, TicketEvent

BROUGHT_BACK = ("reopened", "rescued")


def list_taken_unread(session: Session) -> Sequence[tuple[Handoff, Customer]]:
    """List the hand-offs that people took because the desk had not understood."""
    taken = select(TicketEvent.ticket_id).where(
        TicketEvent.what == "taken", TicketEvent.cause == Reason.MISUNDERSTOOD
    )
    return session.exec(
        select(Handoff, Customer)
        .join(Customer, col(Customer.id) == Handoff.customer_id)
        .where(Handoff.reason == Reason.MISUNDERSTOOD, col(Handoff.ticket_id).in_(taken))
        .order_by(col(Handoff.id))
    ).all()


def list_brought_back(session: Session) -> Sequence[tuple[Ticket, Customer]]:
    """List the cases that were opened again, by whomever."""
    again = select(TicketEvent.ticket_id).where(col(TicketEvent.what).in_(BROUGHT_BACK))
    return session.exec(
        select(Ticket, Customer)
        .join(Customer, col(Customer.id) == Ticket.customer_id)
        .where(col(Ticket.id).in_(again))
        .order_by(col(Ticket.id))
    ).all()


def list_corrections(session: Session) -> Sequence[Correction]:
    """List the whole ledger, the oldest first, but for the words of who was erased."""
    told = select(Correction).where(Correction.text != "")
    return session.exec(told.order_by(col(Correction.id))).all()
