"""What staff call the product of a case: by the catalogue, in their own language."""

from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.tickets import Ticket
from actions.store.catalogue import find_product, find_unit
from actions.texts import say


def staff_product(session: Session, ticket: Ticket, language: Language) -> str:
    """Name the product as the catalogue does, else as the customer did; empty if nobody has."""
    found = find_unit(session, ticket.serial_number) if ticket.serial_number else None
    product = found[1] if found else find_product(session, ticket.product)
    return product.called(ticket.product, language) if product else ticket.product


def both_names(said: str, known: str, language: Language) -> str:
    """Put the catalogue's name beside a customer's word where they differ."""
    if not said or not known or said.casefold() == known.casefold():
        return said or known
    return say("product-known", language, said=said, known=known)


def both_products(session: Session, ticket: Ticket, language: Language) -> str:
    """Give a customer's word for the product, with the catalogue's name where they differ."""
    return both_names(ticket.product, staff_product(session, ticket, language), language)
