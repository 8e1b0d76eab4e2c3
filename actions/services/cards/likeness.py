"""What tickets are about, read for comparing them with each other and with a message."""

from collections.abc import Sequence

from sqlmodel import Session

from actions.domain.products.catalogue import Product, plain_serial
from actions.domain.tickets import Ticket
from actions.domain.words.matching import LIKELY, Subject, most_alike
from actions.store.catalogue import find_product, find_unit
from actions.store.merges import list_details, list_merged_into, list_split_from

COMPARED = 8
"""The newest tickets that a new one is held against: a company may have hundreds open."""


def subject_of(session: Session, ticket: Ticket) -> Subject:
    """Tell what a ticket is about: its product, its number, all that was said about it."""
    told = "\n".join(said_in(session, ticket))
    return subject_told(session, told, product=ticket.product, serial=ticket.serial_number)


def said_in(session: Session, ticket: Ticket) -> list[str]:
    """List what the customer said about a ticket, and about those that go on as it."""
    details = [str(event.detail.get("text", "")) for event in list_details(session, ticket)]
    merged = [
        words
        for other in list_merged_into(session, ticket.id or 0)
        for words in said_in(session, other)
    ]
    return [words for words in (ticket.told, *details, *merged) if words]


def subject_told(session: Session, text: str, *, product: str = "", serial: str = "") -> Subject:
    """Tell what words are about, with the product and number that are known beside them."""
    found = find_unit(session, serial) if serial else None
    named = found[1] if found else find_product(session, product or text)
    if named is None:
        named = _called_in(find_product(session, text), product, text)
    return Subject(
        text=text,
        kind=_kind(named, product),
        model=_model(named, f"{product} {text}", known=found is not None),
        serial=plain_serial(serial) if serial else "",
    )


def _called_in(named: Product | None, called: str, text: str) -> Product | None:
    """Give the product of a text if a thing is called by a part of its name there: "my tv"."""
    words = [word for word in named.words() if word in text.casefold()] if named else []
    return named if any(called.casefold() in word.split() for word in words) else None


def _kind(product: Product | None, called: str) -> str:
    """Name the kind of a product, or what it is called where the catalogue does not know it."""
    return (product.name_en if product else called).strip().casefold()


def _model(product: Product | None, words: str, *, known: bool) -> str:
    named = product is not None and (known or product.model.casefold() in words.casefold())
    return product.model if product and named else ""


def find_twin(session: Session, ticket: Ticket, others: Sequence[Ticket]) -> Ticket | None:
    """Find another open ticket of the same customer that is likely the same (for staff)."""
    if not ticket.stage.is_open:
        return None
    earlier = [
        one for one in others if one.kind is ticket.kind and (one.id or 0) < (ticket.id or 0)
    ]
    if earlier:
        # What staff have just parted is not offered to be put together again.
        parted = list_split_from(session, ticket.id or 0)
        earlier = [one for one in earlier if one.code not in parted]
    known = [
        (other, subject_of(session, other), ticket.opened_at - other.moved_at)
        for other in earlier[:COMPARED]
    ]
    if not known:
        return None
    found = most_alike(subject_of(session, ticket), known, least=LIKELY)
    return next(iter(found), None)
