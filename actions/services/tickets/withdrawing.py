"""Offers and quotes that a customer has not answered end with a case that is cancelled."""

from datetime import datetime

from sqlmodel import Session

from actions.domain.cases.quotes import QuoteState
from actions.domain.complaints.offers import OfferState
from actions.domain.tickets import Ticket
from actions.store.complaints import find_open_offer
from actions.store.quotes import list_quotes

OPEN = (QuoteState.DRAFT, QuoteState.OFFERED)


def withdraw_offered(session: Session, ticket: Ticket, *, now: datetime) -> None:
    """Withdraw the quotes and the offer of a case that nobody has answered; it is locked."""
    for quote in list_quotes(session, ticket.id or 0):
        if quote.state in OPEN:
            quote.move(QuoteState.WITHDRAWN, now=now)
            session.add(quote)
    offer = find_open_offer(session, ticket.id or 0)
    if offer:
        offer.move(OfferState.WITHDRAWN, now=now)
        session.add(offer)
