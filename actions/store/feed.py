"""What of the cases' history was told to other systems, and what comes next."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from actions.domain.cases.numbering import Counter
from actions.domain.products.catalogue import Product, Unit
from actions.domain.tickets import Ticket, TicketEvent

TOLD = "feed"
"""Names the counter of the last event that was told."""


def last_told(session: Session) -> int:
    """Give the number of the last event that was told, 0 before the first."""
    counter = session.get(Counter, TOLD)
    return counter.last if counter else 0


def note_told(session: Session, last: int) -> None:
    """Keep that everything up to an event was told."""
    session.merge(Counter(prefix=TOLD, last=last))


def list_untold(
    session: Session, *, limit: int
) -> Sequence[tuple[TicketEvent, Ticket, str | None]]:
    """List the next events, each with its ticket and the model of its unit, the oldest first."""
    found = session.exec(
        select(TicketEvent, Ticket, Product.model)
        .join(Ticket)
        .join(Unit, isouter=True)
        .join(Product, isouter=True)
        .where(col(TicketEvent.id) > last_told(session))
        .order_by(col(TicketEvent.id))
        .limit(limit)
    )
    return [(event, ticket, model) for event, ticket, model in found]


def count_untold(session: Session) -> tuple[int, datetime | None]:
    """Count the events that wait to be told, and give the moment of the oldest."""
    count, oldest = session.exec(
        select(func.count(), func.min(TicketEvent.at)).where(
            col(TicketEvent.id) > last_told(session)
        )
    ).one()
    return count, oldest
