"""Looking up customers."""

from sqlmodel import Session, bindparam, col, select

from actions.domain.errors import NotFound
from actions.domain.people import Address, Customer
from actions.store.database import find_once

AT = select(Customer).where(
    col(Customer.channel) == bindparam("channel"), col(Customer.chat_id) == bindparam("chat")
)


def find_customer(session: Session, address: Address) -> Customer | None:
    """Find who writes from an address."""
    where = {"channel": address.channel, "chat": address.chat_id}
    return find_once(session, address, lambda: session.exec(AT, params=where).one_or_none())


def get_customer(session: Session, address: Address) -> Customer:
    """Get who writes from an address, or raise `NotFound`."""
    customer = find_customer(session, address)
    if customer is None:
        raise NotFound
    return customer
