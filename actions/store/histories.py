"""Looking up all that belongs to one unit or one customer (Rules R15, R16)."""

from collections.abc import Sequence

from sqlmodel import Session, col, or_, select

from actions.domain.people import Customer
from actions.domain.products.catalogue import Product, Unit
from actions.domain.tickets import Ticket
from actions.store.overview import find_cases


def list_units_of(session: Session, customer_id: int) -> Sequence[tuple[Unit, Product]]:
    """List a customer's units: registered as theirs, or brought by them in a ticket."""
    brought = select(Ticket.unit_id).where(
        Ticket.customer_id == customer_id, col(Ticket.unit_id).is_not(None)
    )
    return session.exec(
        select(Unit, Product)
        .where(Unit.product_id == Product.id)
        .where(or_(Unit.customer_id == customer_id, col(Unit.id).in_(brought)))
        .order_by(col(Unit.id))
    ).all()


def find_customers(session: Session, words: str, limit: int) -> Sequence[Customer]:
    """Find customers by name or telephone number, whether or not they have a ticket."""
    named = session.exec(
        select(Customer)
        .where(col(Customer.name).icontains(words.strip(), autoescape=True))
        .order_by(col(Customer.id).desc())
        .limit(limit)
    ).all()
    cases = {ticket.customer_id for ticket in find_cases(session, words, limit)}
    known = {one.id for one in named}
    others = [session.get_one(Customer, number) for number in sorted(cases - known)]
    return [*named, *others][:limit]


def list_complaints_about(session: Session, words: Sequence[str]) -> Sequence[Ticket]:
    """List the tickets that refer to a unit's number or to one of its tickets."""
    return session.exec(
        select(Ticket).where(col(Ticket.reference).in_(words)).order_by(col(Ticket.id))
    ).all()
