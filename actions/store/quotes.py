"""Looking up quotes and their lines."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, bindparam, col, func, select

from actions.domain.cases.quotes import Quote, QuoteLine, QuoteState
from actions.domain.errors import NotFound
from actions.domain.tickets import Ticket
from actions.store.database import lock_known

# What is asked at every step is built once: building it takes as long as asking.
QUOTES = (
    select(Quote)
    .where(col(Quote.ticket_id) == bindparam("ticket"))
    .order_by(col(Quote.number).desc())
)
LINES = (
    select(QuoteLine)
    .where(col(QuoteLine.quote_id) == bindparam("quote"))
    .order_by(col(QuoteLine.id))
)


def get_quote(session: Session, quote_id: int) -> Quote:
    """Get a quote for staff, or raise `NotFound`."""
    quote = session.get(Quote, quote_id)
    if quote is None:
        raise NotFound("quote-unknown")
    return quote


def find_own_quote(session: Session, customer_id: int, quote_id: int) -> Quote | None:
    """Find a customer's quote; a stranger's number finds nothing."""
    return session.exec(
        select(Quote)
        .join(Ticket)
        .where(Quote.id == quote_id, Ticket.customer_id == customer_id)
        .where(Quote.state != QuoteState.DRAFT)
    ).one_or_none()


def find_made(session: Session, key: str) -> Quote | None:
    """Find the quote that a message has already made."""
    return session.exec(select(Quote).where(Quote.key == key)).one_or_none()


def lock_quote(session: Session, quote_id: int) -> Quote:
    """Get a quote, so that steps at once are judged one after the other."""
    return lock_known(session, Quote, quote_id)


def list_quotes(session: Session, ticket_id: int) -> Sequence[Quote]:
    """List a ticket's quotes, the newest first."""
    return session.exec(QUOTES, params={"ticket": ticket_id}).all()


def list_lines(session: Session, quote_id: int) -> Sequence[QuoteLine]:
    """List the lines of a quote in order."""
    return session.exec(LINES, params={"quote": quote_id}).all()


def next_number(session: Session, ticket_id: int) -> int:
    """Number the next quote of a ticket, which is locked."""
    last = session.exec(select(func.max(Quote.number)).where(Quote.ticket_id == ticket_id)).one()
    return (last or 0) + 1


def list_run_out(session: Session, now: datetime, *, limit: int) -> Sequence[tuple[int, int]]:
    """List the quotes whose time has run out without an answer, each with its customer."""
    found = session.exec(
        select(Quote.id, Ticket.customer_id)
        .where(Quote.ticket_id == Ticket.id)
        .where(Quote.state == QuoteState.OFFERED, col(Quote.expires_at) <= now)
        .order_by(col(Quote.expires_at))
        .limit(limit)
    )
    return [(quote_id or 0, customer_id) for quote_id, customer_id in found]
