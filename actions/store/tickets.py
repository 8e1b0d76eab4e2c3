"""Looking up tickets and their events, and numbering new ones."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, bindparam, col, or_, select, update

from actions.domain.cases.merging import Merge
from actions.domain.cases.numbering import Counter
from actions.domain.errors import NotFound
from actions.domain.messages import Attachment
from actions.domain.products.catalogue import Unit
from actions.domain.tickets import Kind, Stage, Ticket, TicketEvent
from actions.store.database import lock_known, locking

WORD_KEPT = "word_kept"
"""Event of a case whose customer is content while something is still owed."""
ENDED = (Stage.CLOSED, Stage.CANCELLED, Stage.MERGED)

# What is asked at every step is built once: building it takes as long as asking.
EVENT = select(TicketEvent).where(col(TicketEvent.key) == bindparam("key"))
OPEN_OF = (
    select(Ticket)
    .where(col(Ticket.customer_id) == bindparam("customer"), col(Ticket.stage).not_in(ENDED))
    .order_by(col(Ticket.id).desc())
)

KEPT = (
    sa.select(col(Ticket.id))
    .where(col(Ticket.stage) == Stage.EVALUATION)
    .where(
        sa.select(col(TicketEvent.id))
        .where(col(TicketEvent.ticket_id) == Ticket.id, col(TicketEvent.what) == WORD_KEPT)
        .where(col(TicketEvent.at) >= Ticket.moved_at)
        .exists()
    )
    .order_by(col(Ticket.id))
)
TOLD = (
    select(TicketEvent)
    .where(col(TicketEvent.ticket_id) == bindparam("ticket"), TicketEvent.what == "detail")
    .order_by(col(TicketEvent.id).desc())
    .limit(5)
)
BY_CODE = select(Ticket).where(col(Ticket.code) == bindparam("code"))
BY_CODE_LOCKED = locking(BY_CODE)
OWN = BY_CODE.where(col(Ticket.customer_id) == bindparam("customer"))
OWN_LOCKED = locking(OWN)
COLLECT = (
    update(Attachment)
    .where(col(Attachment.customer_id) == bindparam("customer"))
    .where(col(Attachment.ticket_id).is_(None))
    .values(ticket_id=bindparam("ticket"))
    .execution_options(synchronize_session=False)
)
COUNTER = select(Counter).where(col(Counter.prefix) == bindparam("kind")).with_for_update()


def list_keys(session: Session, prefix: str) -> Sequence[str]:
    """List the keys of the events that begin alike: what came of one turn."""
    query = select(TicketEvent.key).where(col(TicketEvent.key).startswith(prefix, autoescape=True))
    found = session.exec(query.order_by(col(TicketEvent.id))).all()
    return [key for key in found if key]


def list_keys_of(
    session: Session, ticket_id: int, what: Sequence[str]
) -> Sequence[tuple[str, str]]:
    """List what happened to a case, of some things, each with its key."""
    query = select(TicketEvent.what, TicketEvent.key)
    query = query.where(TicketEvent.ticket_id == ticket_id, col(TicketEvent.what).in_(what))
    return [(one, key) for one, key in session.exec(query) if key]


def find_event(session: Session, key: str) -> TicketEvent | None:
    """Find the event a turn has already left."""
    return session.exec(EVENT, params={"key": key}).one_or_none()


def list_told(session: Session, ticket_id: int) -> list[str]:
    """List what the customer added to a case last, the oldest of it first."""
    told = session.exec(TOLD, params={"ticket": ticket_id}).all()
    return [str(event.detail.get("text", ""))[:200] for event in reversed(told)]


def find_kept_word(session: Session, ticket: Ticket) -> TicketEvent | None:
    """Find the customer's word that a case will be closed with, given since its work ended."""
    return session.exec(
        select(TicketEvent)
        .where(TicketEvent.ticket_id == ticket.id, TicketEvent.what == WORD_KEPT)
        .where(TicketEvent.at >= ticket.moved_at)
        .order_by(col(TicketEvent.id).desc())
    ).first()


def list_kept_words(session: Session) -> Sequence[int]:
    """List the tickets that only something owed keeps from being closed.

    All of them: what is owed in the first ones may be owed for long.
    """
    found = session.connection().execute(KEPT).scalars()
    return [number for number in found if number]


def find_survivor(session: Session, ticket: Ticket) -> Ticket | None:
    """Find the ticket that goes on for one that was merged; None for any other."""
    into = None
    while ticket.stage is Stage.MERGED:
        ticket = into = session.exec(
            select(Ticket)
            .where(Merge.into_id == Ticket.id)
            .where(Merge.ticket_id == ticket.id, col(Merge.undone_at).is_(None))
        ).one()
    return into


def find_ticket(session: Session, code: str) -> Ticket | None:
    """Find a ticket by its code, whoever it belongs to: for staff only."""
    return session.exec(BY_CODE, params={"code": code}).one_or_none()


def lock_ticket(session: Session, ticket_id: int) -> Ticket:
    """Get a ticket, so that changes at once are judged one after the other."""
    return lock_known(session, Ticket, ticket_id)


def get_own_ticket(
    session: Session, customer_id: int, code: str, *, to_change: bool = False
) -> Ticket:
    """Get a customer's ticket; a stranger's code is refused as if it did not exist."""
    # Locked, so that two changes at once are judged one after the other.
    query, which = OWN_LOCKED if to_change else OWN, {"code": code, "customer": customer_id}
    ticket = session.exec(query, params=which).one_or_none()
    if ticket is None:
        raise NotFound("error-ticket-not-yours", code=code)
    into = find_survivor(session, ticket)
    return get_own_ticket(session, customer_id, into.code, to_change=to_change) if into else ticket


def get_ticket(session: Session, code: str, *, to_change: bool = False) -> Ticket:
    """Get any customer's ticket for staff, or raise `NotFound`."""
    query = BY_CODE_LOCKED if to_change else BY_CODE
    ticket = session.exec(query, params={"code": code}).one_or_none()
    if ticket is None:
        raise NotFound("error-no-such-ticket", code=code)
    return ticket


def list_tickets(session: Session, customer_id: int, *, open_only: bool) -> Sequence[Ticket]:
    """List a customer's tickets, the newest first."""
    if open_only:
        return session.exec(OPEN_OF, params={"customer": customer_id}).all()
    query = select(Ticket).where(Ticket.customer_id == customer_id)
    return session.exec(query.order_by(col(Ticket.id).desc())).all()


def list_tickets_of_unit(session: Session, unit: Unit) -> Sequence[Ticket]:
    """List every ticket about a unit, the oldest first, also those that only name its number."""
    about = or_(Ticket.unit_id == unit.id, Ticket.serial_number == unit.serial_number)
    return session.exec(select(Ticket).where(about).order_by(col(Ticket.id))).all()


def list_same_complaints(
    session: Session, customer_id: int, product: str, reference: str, *, since: datetime
) -> Sequence[Ticket]:
    """List a customer's complaints about the same product or the same case, the oldest first."""
    mine = session.exec(
        select(Ticket)
        .where(
            Ticket.customer_id == customer_id,
            Ticket.kind == Kind.COMPLAINT,
            Ticket.opened_at >= since,
        )
        .order_by(col(Ticket.id))
    )
    about = {text.casefold() for text in (product, reference) if text}
    return [t for t in mine if about & {t.product.casefold(), t.reference.casefold()}]


def list_events(session: Session, ticket_id: int) -> Sequence[TicketEvent]:
    """List what happened to a ticket, in order."""
    return session.exec(
        select(TicketEvent).where(TicketEvent.ticket_id == ticket_id).order_by(col(TicketEvent.id))
    ).all()


def next_code(session: Session, kind: Kind) -> str:
    """Number a ticket: one sequence a kind, locked until the transaction ends."""
    counter = session.exec(COUNTER, params={"kind": kind}).one()
    counter.last += 1
    session.add(counter)
    return f"{kind}-{counter.last}"


def collect_attachments(session: Session, ticket: Ticket) -> None:
    """Put what its customer sent before a ticket existed into it."""
    session.exec(COLLECT, params={"customer": ticket.customer_id, "ticket": ticket.id})
