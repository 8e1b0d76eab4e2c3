"""Looking up complaints, their offers, and what the register lists."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from actions.domain.complaints.complaints import Complaint
from actions.domain.complaints.offers import Offer, OfferState
from actions.domain.messages import Outbound
from actions.domain.staff import StaffMember
from actions.domain.tickets import Kind, Ticket, TicketEvent
from actions.store.database import lock, locking

TAKEN_UP = ("rescued", "reopened")
OWED = (
    select(Offer, Ticket)
    .join(Ticket, col(Ticket.id) == Offer.ticket_id)
    .where(Offer.state == OfferState.ACCEPTED, col(Offer.carried_out_at).is_(None))
)

ASKED = (
    select(Offer, Ticket, StaffMember)
    .join(Ticket, col(Ticket.id) == Offer.ticket_id)
    .join(StaffMember, col(StaffMember.id) == Offer.proposed_by_id)
    .where(Offer.state == OfferState.ASKED)
    .order_by(col(Offer.id))
)


def find_complaint(session: Session, ticket_id: int) -> Complaint | None:
    """Find what is recorded about a complaint."""
    return session.exec(select(Complaint).where(Complaint.ticket_id == ticket_id)).one_or_none()


def get_complaint(session: Session, ticket: Ticket) -> Complaint:
    """Get the record of a complaint, begun where there is none yet; its ticket is locked."""
    found = find_complaint(session, ticket.id or 0)
    if found is None:
        found = Complaint(ticket_id=ticket.id or 0)
        session.add(found)
        session.flush()
    return found


def find_open_offer(session: Session, ticket_id: int) -> Offer | None:
    """Find the offer that waits for somebody's word."""
    waiting = select(Offer).where(Offer.ticket_id == ticket_id, col(Offer.ended_at).is_(None))
    return session.exec(locking(waiting)).one_or_none()


def find_offer(session: Session, key: str) -> Offer | None:
    """Find the offer that a step has already made."""
    return session.exec(select(Offer).where(Offer.key == key)).one_or_none()


def lock_offer(session: Session, offer_id: int) -> Offer | None:
    """Get an offer, so that answers at once are judged one after the other."""
    return lock(session, Offer, offer_id)


def list_offers(session: Session, ticket_id: int) -> Sequence[Offer]:
    """List the offers that a customer saw, the oldest first."""
    unseen = (OfferState.ASKED, OfferState.REFUSED)
    return session.exec(
        select(Offer)
        .where(Offer.ticket_id == ticket_id, col(Offer.state).not_in(unseen))
        .where(col(Offer.offered_at).is_not(None))
        .order_by(col(Offer.id))
    ).all()


def taken_up_at(session: Session, ticket_id: int) -> datetime | None:
    """Tell when a ticket was last opened again."""
    return session.exec(
        select(TicketEvent.at)
        .where(TicketEvent.ticket_id == ticket_id, col(TicketEvent.what).in_(TAKEN_UP))
        .order_by(col(TicketEvent.id).desc())
        .limit(1)
    ).first()


def list_owed(session: Session) -> Sequence[tuple[Offer, Ticket]]:
    """List what was agreed and is not carried out, in whatever case, the oldest first."""
    rows = session.exec(OWED.order_by(col(Offer.ended_at), col(Offer.id))).all()
    return [(offer, ticket) for offer, ticket in rows]


def list_asked(session: Session) -> Sequence[tuple[Offer, Ticket, StaffMember]]:
    """List the offers that a second person has to agree to, and who proposed each."""
    return session.exec(ASKED).all()


def find_owed(session: Session, ticket_id: int) -> Offer | None:
    """Find what was agreed first in a case and is not carried out; the case is locked."""
    query = OWED.where(Offer.ticket_id == ticket_id).order_by(col(Offer.id)).limit(1)
    found = session.exec(query).first()
    return found[0] if found else None


def list_owed_due(session: Session, now: datetime, *, limit: int) -> Sequence[int]:
    """List the offers that staff are to be reminded of."""
    query = select(Offer.id).where(col(Offer.check_at) <= now).order_by(col(Offer.id))
    return [number for number in session.exec(query.limit(limit)) if number]


def list_complaints(
    session: Session, since: datetime, until: datetime
) -> Sequence[tuple[Ticket, Complaint | None]]:
    """List the complaints opened in a period, the oldest first."""
    rows = session.exec(
        select(Ticket, Complaint)
        .join(Complaint, col(Complaint.ticket_id) == Ticket.id, isouter=True)
        .where(Ticket.kind == Kind.COMPLAINT)
        .where(Ticket.opened_at >= since, Ticket.opened_at < until)
        .order_by(col(Ticket.id))
    ).all()
    return [(ticket, complaint) for ticket, complaint in rows]


def find_row(session: Session, key: str) -> Outbound | None:
    """Find a message by the key that it was written under."""
    return session.exec(select(Outbound).where(Outbound.key == key)).one_or_none()


def last_close(session: Session, ticket_id: int) -> TicketEvent | None:
    """Find the event that closed a ticket last, or cancelled it."""
    return session.exec(
        select(TicketEvent)
        .where(TicketEvent.ticket_id == ticket_id)
        .where(col(TicketEvent.what).in_(("closed", "cancelled")))
        .order_by(col(TicketEvent.id).desc())
        .limit(1)
    ).first()
