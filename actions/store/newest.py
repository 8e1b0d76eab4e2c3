"""Looking up the message that stands last in a chat: what words are an answer to."""

from sqlmodel import Session, bindparam, col, select

from actions.domain.messages import Outbound
from actions.domain.people import Address
from actions.store.database import find_once

NEWEST = (
    select(Outbound)
    .where(col(Outbound.channel) == bindparam("channel"))
    .where(col(Outbound.chat_id) == bindparam("chat"))
    .order_by(col(Outbound.id).desc())
    .limit(1)
)


def find_newest(session: Session, address: Address) -> Outbound | None:
    """Find the last message to a chat, as it was when this session first looked."""
    where = {"channel": address.channel, "chat": address.chat_id}
    return find_once(
        session, ("newest", address), lambda: session.exec(NEWEST, params=where).first()
    )


def newest_with_buttons(session: Session, address: Address) -> Outbound | None:
    """Find the last message to a chat, if it carries buttons."""
    row = find_newest(session, address)
    return row if row and row.buttons else None


def newest_key(session: Session, address: Address) -> str:
    """Give the key of the last message to a chat."""
    row = find_newest(session, address)
    return row.key if row else ""
