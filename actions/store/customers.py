"""Looking up customers."""

from sqlmodel import Session, select

from actions.domain.errors import NotFound
from actions.domain.people import Address, Customer


def find_customer(session: Session, address: Address) -> Customer | None:
    """Find who writes from an address."""
    return session.exec(
        select(Customer).where(
            Customer.channel == address.channel, Customer.chat_id == address.chat_id
        )
    ).one_or_none()


def get_customer(session: Session, address: Address) -> Customer:
    """Get who writes from an address, or raise `NotFound`."""
    customer = find_customer(session, address)
    if customer is None:
        raise NotFound
    return customer
