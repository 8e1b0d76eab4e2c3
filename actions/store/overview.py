"""Looking over all cases at once: what waits, who has what, what a few words could mean."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from actions.domain.chats.handoff import Handoff
from actions.domain.people import Customer
from actions.domain.tickets import DONE, Stage, Ticket

UNDER_WAY = [stage for stage in Stage if stage.is_open and stage not in DONE]
FEWEST_DIGITS = 5


def list_open_handoffs(session: Session, owner_id: int | None = None) -> Sequence[Handoff]:
    """List the hand-offs that are open, of one person or of all, the oldest first."""
    query = select(Handoff).where(col(Handoff.ended_at).is_(None))
    if owner_id is not None:
        query = query.where(Handoff.owner_id == owner_id)
    return session.exec(query.order_by(col(Handoff.since_at))).all()


def list_unheld(session: Session, limit: int) -> tuple[Sequence[Ticket], int]:
    """List the cases under way that no hand-off is open for, the oldest first, and count all."""
    held = select(Handoff.ticket_id).where(col(Handoff.ended_at).is_(None))
    free = (col(Ticket.stage).in_(UNDER_WAY), col(Ticket.id).not_in(held))
    count = session.exec(select(func.count(col(Ticket.id))).where(*free)).one()
    oldest = select(Ticket).where(*free).order_by(col(Ticket.urgent).desc(), col(Ticket.id))
    return session.exec(oldest.limit(limit)).all(), count


def find_cases(session: Session, words: str, limit: int) -> Sequence[Ticket]:
    """Find tickets by serial number, telephone number or the customer's name, newest first."""
    wanted = words.strip()
    digits = "".join(sign for sign in wanted if sign.isdecimal()).lstrip("0")
    query = select(Ticket).join(Customer, col(Customer.id) == Ticket.customer_id)
    fits = [
        func.upper(Ticket.serial_number) == wanted.upper().replace(" ", ""),
        col(Customer.name).icontains(wanted, autoescape=True),
    ]
    if len(digits) >= FEWEST_DIGITS and not any(sign.isalpha() for sign in wanted):
        fits += [_plain(column).contains(digits) for column in (Ticket.phone, Customer.phone)]
    found: SelectOfScalar[Ticket] = query.where(or_(*fits))
    return session.exec(found.order_by(col(Ticket.id).desc()).limit(limit)).all()


def find_told(session: Session, words: str, limit: int) -> Sequence[Ticket]:
    """Find tickets in whose story every word stands, newest first."""
    told = [col(Ticket.story).icontains(word, autoescape=True) for word in words.split()]
    query = select(Ticket).where(*told).order_by(col(Ticket.id).desc())
    return session.exec(query.limit(limit)).all()


def _plain(column: Any) -> ColumnElement[str]:
    """Take blanks and dashes out of a telephone number."""
    return func.replace(func.replace(column, " ", ""), "-", "")
