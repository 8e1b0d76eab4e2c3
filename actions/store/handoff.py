"""Looking up hand-offs, topics and what was carried between customers and staff."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Integer
from sqlmodel import Session, bindparam, col, or_, select

from actions.domain.chats.handoff import Handoff
from actions.domain.chats.topics import Relayed, Topic
from actions.domain.errors import NotFound
from actions.domain.messages import Act, Outbound, State
from actions.domain.people import Address, Customer
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.store.database import find_once, locking
from actions.store.tickets import lock_ticket

# What is asked at every step is built once: building it takes as long as asking.
OPEN = select(Handoff).where(
    col(Handoff.customer_id) == bindparam("customer"), col(Handoff.ended_at).is_(None)
)
OPEN_LOCKED = locking(OPEN)
LAST = (
    select(Handoff)
    .where(col(Handoff.ticket_id) == bindparam("ticket"))
    .order_by(col(Handoff.id).desc())
    .limit(1)
)
LAST_HELD = (
    select(Handoff, StaffMember)
    .join(StaffMember, col(StaffMember.id) == Handoff.owner_id, isouter=True)
    .where(col(Handoff.ticket_id) == bindparam("ticket"))
    .order_by(col(Handoff.id).desc())
    .limit(1)
)
CUSTOMER = locking(select(Customer).where(col(Customer.id) == bindparam("customer")))
CUSTOMER_AT = locking(
    select(Customer)
    .where(col(Customer.channel) == bindparam("channel"))
    .where(col(Customer.chat_id) == bindparam("chat"))
)
CUSTOMER_OF = locking(
    select(Customer)
    .join(Ticket, col(Ticket.customer_id) == Customer.id)
    .where(col(Ticket.id) == bindparam("ticket")),
    of=Customer,
)
LAST_ENDED = (
    select(Handoff)
    .where(col(Handoff.customer_id) == bindparam("customer"), col(Handoff.ended_at).is_not(None))
    .order_by(col(Handoff.id).desc())
    .limit(1)
)
TOPIC = select(Topic).where(col(Topic.ticket_id) == bindparam("ticket"))
DUE = (
    select(Handoff)
    .where(col(Handoff.ended_at).is_(None))
    .where(or_(col(Handoff.due_at) <= bindparam("now"), col(Handoff.ask_at) <= bindparam("now")))
)
ALL_DUE = DUE.order_by(col(Handoff.id)).limit(bindparam("most", type_=Integer()))
STILL_DUE = locking(DUE.where(col(Handoff.id) == bindparam("handoff")))
VERSIONS = (
    select(Relayed)
    .where(col(Relayed.source_chat_id) == bindparam("chat"))
    .where(col(Relayed.source_message_id) == bindparam("message"))
    .order_by(col(Relayed.id))
)
RELAYED = select(Relayed).where(col(Relayed.key) == bindparam("key"))
WAITING = (
    select(Outbound)
    .where(col(Outbound.state) == State.PENDING, col(Outbound.claimed_by).is_(None))
    .order_by(col(Outbound.id).desc())
    .limit(1)
    .with_for_update(skip_locked=True, key_share=True)
)
WAITING_BY = {
    name: WAITING.where(
        col(Outbound.act) == bindparam("act"), getattr(Outbound, name) == bindparam(name)
    )
    for name in ("id", "target_id", "topic_id")
}
ITSELF = (col(Outbound.act) == Act.SEND) & (col(Outbound.id) == bindparam("row"))
ITS_EDIT = (col(Outbound.act) == Act.EDIT) & (col(Outbound.target_id) == bindparam("row"))
CHANGE = WAITING.where(ITSELF | ITS_EDIT)

ROW = select(Outbound).where(col(Outbound.key) == bindparam("key"))


def find_open(session: Session, customer_id: int, *, to_change: bool = False) -> Handoff | None:
    """Find the hand-off that a customer's chat is in."""
    # Locked, so that of two people who take it at once one is first.
    query = OPEN_LOCKED if to_change else OPEN
    return session.exec(query, params={"customer": customer_id}).one_or_none()


def find_begun(session: Session, key: str) -> Handoff | None:
    """Find the hand-off that a turn has already begun."""
    return session.exec(locking(select(Handoff).where(Handoff.key == key))).one_or_none()


def find_last(session: Session, ticket_id: int) -> Handoff | None:
    """Find the newest hand-off of a ticket, open or over."""
    return session.exec(LAST, params={"ticket": ticket_id}).first()


def find_last_held(session: Session, ticket_id: int) -> tuple[Handoff | None, StaffMember | None]:
    """Find the newest hand-off of a ticket and who has it, or had it last."""
    found = session.exec(LAST_HELD, params={"ticket": ticket_id}).first()
    return (found[0], found[1]) if found else (None, None)


def find_untold(session: Session, customer_id: int) -> Handoff | None:
    """Find the last hand-off that is over and that the engine does not know of."""
    last = session.exec(LAST_ENDED, params={"customer": customer_id}).first()
    return last if last and last.briefed_at is None else None


def list_due(session: Session, now: datetime, *, limit: int) -> Sequence[tuple[int, int]]:
    """List the hand-offs in which something has taken too long, each with its ticket."""
    found = session.exec(ALL_DUE, params={"now": now, "most": limit})
    return [(handoff.id or 0, handoff.ticket_id) for handoff in found]


def take_due(session: Session, handoff_id: int, now: datetime) -> Handoff | None:
    """Lock a hand-off that is still due; None if somebody has acted on it."""
    return session.exec(STILL_DUE, params={"handoff": handoff_id, "now": now}).one_or_none()


def lock_customer(session: Session, customer_id: int) -> Customer:
    """Get a customer, so that two changes of who holds their chat come one after the other."""
    return session.exec(CUSTOMER, params={"customer": customer_id}).one()


def lock_customer_at(session: Session, address: Address) -> Customer:
    """Get who writes from an address as `lock_customer` does, or raise `NotFound`."""
    customer = lock_if_known(session, address)
    if customer is None:
        raise NotFound
    return customer


def lock_if_known(session: Session, address: Address) -> Customer | None:
    """Find who writes from an address as `lock_customer` does."""
    where = {"channel": address.channel, "chat": address.chat_id}
    return session.exec(CUSTOMER_AT, params=where).one_or_none()


def lock_case(session: Session, ticket_id: int) -> tuple[Ticket, Customer]:
    """Get a ticket with its customer, both locked in everybody's order: the customer first."""
    customer = session.exec(CUSTOMER_OF, params={"ticket": ticket_id}).one()
    return lock_ticket(session, ticket_id), customer


def get_topic(session: Session, topic_id: int) -> tuple[Topic, Ticket, Customer]:
    """Get a topic with its ticket and customer, both locked, or raise `NotFound`."""
    topic = session.get(Topic, topic_id)
    if topic is None:
        raise NotFound("error-no-conversation")
    customer = lock_customer(session, topic.customer_id)
    # Only now: read before the lock, it would be as it was before the step that was waited for.
    return topic, lock_ticket(session, topic.ticket_id), customer


def find_topic(session: Session, ticket_id: int) -> Topic | None:
    """Find the topic of a ticket."""
    return find_once(
        session,
        (Topic, ticket_id),
        lambda: session.exec(TOPIC, params={"ticket": ticket_id}).one_or_none(),
    )


def find_relayed(session: Session, key: str) -> Relayed | None:
    """Find what an update has already carried."""
    return session.exec(RELAYED, params={"key": key}).one_or_none()


def list_versions(session: Session, chat_id: int, message_id: int) -> Sequence[Relayed]:
    """List the versions of a message that was carried, the oldest first."""
    which = {"chat": chat_id, "message": message_id}
    return session.exec(VERSIONS, params=which).all()


def find_album(session: Session, chat_id: int, album_id: str) -> Relayed | None:
    """Find the message of an album that was carried last."""
    return session.exec(
        select(Relayed)
        .where(Relayed.source_chat_id == chat_id, Relayed.album_id == album_id)
        .order_by(col(Relayed.id).desc())
        .limit(1)
    ).first()


def find_waiting_row(session: Session, act: Act, **which: int | None) -> Outbound | None:
    """Find a row of the outbox that nobody delivers yet, so that it may still be changed.

    Args:
        act: what delivering it does.
        which: the column (`id`, `target_id` or `topic_id`) and the value it must have.
    """
    ((name, value),) = which.items()
    return session.exec(WAITING_BY[name], params={"act": act, name: value}).first()


def find_change(session: Session, row_id: int | None) -> Outbound | None:
    """Find what of a message may still be changed: its edit that waits, or itself."""
    return session.exec(CHANGE, params={"row": row_id}).first()


def find_row(session: Session, key: str) -> Outbound | None:
    """Find a row of the outbox by its key."""
    return session.exec(ROW, params={"key": key}).one_or_none()


def lock_row(session: Session, row_id: int) -> Outbound | None:
    """Get a row of the outbox that nobody delivers yet, so that it may still be changed."""
    return find_waiting_row(session, Act.SEND, id=row_id)
