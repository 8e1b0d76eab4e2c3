"""Finding the one customer whom staff mean, the same way wherever one is named."""

from collections.abc import Sequence

from sqlmodel import Session

from actions.domain.cases.meant import NUMBER, Meant, SeveralFit
from actions.domain.cases.numbering import read_code
from actions.domain.errors import NotFound
from actions.domain.people import Customer
from actions.store.histories import find_customers
from actions.store.tickets import get_ticket, list_tickets

MOST = 8
"""Customers named when several could be meant."""


def find_meant(session: Session, words: str) -> Customer:
    """Find a customer by a ticket's code, a name, a telephone or serial number, or `#number`.

    Whose whole name it is comes before those whose name only holds it.

    Raises:
        NotFound: when nobody fits.
        SeveralFit: with what tells those apart who do.
    """
    said = words.strip()
    number, code = NUMBER.fullmatch(said), read_code(said)
    if code:
        return session.get_one(Customer, get_ticket(session, code).customer_id)
    if number:
        found: Sequence[Customer | None] = [session.get(Customer, int(number[1]))]
    else:
        found = find_customers(session, said, MOST) if said else []
    known = [one for one in found if one and not one.is_erased]
    exact = [one for one in known if one.name.casefold() == said.casefold()]
    if not known:
        raise NotFound("error-no-customer", whom=said or "–")
    if len(exact or known) > 1:
        raise SeveralFit(said, [_tell_apart(session, one) for one in exact or known])
    return (exact or known)[0]


def _tell_apart(session: Session, one: Customer) -> Meant:
    newest = next(iter(list_tickets(session, one.id or 0, open_only=False)), None)
    parts = (one.name, one.phone, newest and newest.code, newest and newest.product)
    return Meant(one.id or 0, " · ".join(part for part in parts if part) or "–")
