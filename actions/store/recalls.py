"""Looking up recalled units, whose they are, and who was told."""

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, func, select

from actions.domain.messages import Outbound
from actions.domain.people import Customer
from actions.domain.products.catalogue import Unit
from actions.domain.products.recalls import RecallNotice
from actions.domain.tickets import Ticket


def list_recalled(session: Session, first: str, last: str) -> Sequence[Unit]:
    """List the units whose numbers begin within a range, both ends alike in length."""
    begins = func.substr(col(Unit.serial_number), 1, len(first))
    return session.exec(
        select(Unit).where(begins.between(first, last)).order_by(col(Unit.id))
    ).all()


def list_reported(session: Session, first: str, last: str) -> Sequence[tuple[int, str]]:
    """List who had a case about a unit of such a number, with the number."""
    begins = func.substr(col(Ticket.serial_number), 1, len(first))
    found = session.exec(
        select(Ticket.customer_id, Ticket.serial_number)
        .where(begins.between(first, last))
        .order_by(col(Ticket.id))
    )
    return [(customer, serial) for customer, serial in found]


def list_customers_of(
    session: Session, numbers: Collection[int], phones: Collection[str]
) -> Sequence[Customer]:
    """List customers by number or telephone, in the order in which they came."""
    meant = col(Customer.id).in_(numbers) | col(Customer.phone).in_(phones)
    return session.exec(select(Customer).where(meant).order_by(col(Customer.id))).all()


def list_notices(
    session: Session, recalls: Collection[str]
) -> Sequence[tuple[RecallNotice, Customer, Outbound | None, Ticket | None]]:
    """List who was told of some recalls, with the message and the request that came of it."""
    found = session.exec(
        select(RecallNotice, Customer, Outbound, Ticket)
        .join(Customer, col(Customer.id) == RecallNotice.customer_id)
        .join(Outbound, col(Outbound.key) == RecallNotice.key + "/0", isouter=True)
        .join(Ticket, col(Ticket.id) == RecallNotice.ticket_id, isouter=True)
        .where(col(RecallNotice.recall).in_(recalls))
        .order_by(col(RecallNotice.id))
    ).all()
    return [(notice, customer, row, ticket) for notice, customer, row, ticket in found]


def find_notice(session: Session, number: int, customer_id: int) -> RecallNotice | None:
    """Find a notice of a customer's own."""
    return session.exec(
        select(RecallNotice).where(
            RecallNotice.id == number, RecallNotice.customer_id == customer_id
        )
    ).one_or_none()
