"""Looking up where customers' units are."""

from sqlmodel import Session, bindparam, col, select

from actions.domain.cases.custody import WITH_US, Custody, Place, Way
from actions.domain.tickets import Ticket

# What is asked at every step is built once: building it takes as long as asking.
OF_TICKET = select(Custody).where(col(Custody.ticket_id) == bindparam("ticket"))
LAST = OF_TICKET.order_by(col(Custody.number).desc()).limit(1)
HERE = OF_TICKET.where(col(Custody.place).in_(WITH_US))


def find_custody(session: Session, ticket_id: int) -> Custody | None:
    """Find the last stay of a case's unit."""
    return session.exec(LAST, params={"ticket": ticket_id}).first()


def find_with_us(session: Session, ticket_id: int) -> Custody | None:
    """Find the stay of a unit that is with us now."""
    return session.exec(HERE, params={"ticket": ticket_id}).first()


def find_to_track(session: Session, customer_id: int) -> tuple[Custody, Ticket] | None:
    """Find the unit that a customer sends in and whose parcel has no number yet."""
    found = session.exec(
        select(Custody, Ticket)
        .where(Custody.ticket_id == Ticket.id, Ticket.customer_id == customer_id)
        .where(Custody.way == Way.SEND, Custody.tracking == "")
        .where(col(Custody.place).in_((Place.CUSTOMER, Place.COMING)))
        .order_by(col(Custody.id).desc())
    ).first()
    return (found[0], found[1]) if found else None


def find_moved_by(session: Session, customer_id: int, turn: str) -> tuple[Custody, Ticket] | None:
    """Find the stay that a customer's turn has already moved."""
    found = session.exec(
        select(Custody, Ticket)
        .where(Custody.ticket_id == Ticket.id, Ticket.customer_id == customer_id)
        .where(Custody.turn == turn)
    ).first()
    return (found[0], found[1]) if found else None
