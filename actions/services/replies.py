"""What is said to somebody, written as rows of the outbox with what it tells of."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, bindparam, col, select

from actions.domain.messages import Outbound, Priority, Reply
from actions.domain.people import Address
from actions.store.database import hold

KEYS = select(Outbound.key).where(col(Outbound.key).in_(bindparam("keys", expanding=True)))


def write_replies(
    session: Session,
    address: Address,
    key: str,
    replies: Sequence[Reply],
    *,
    now: datetime,
    priority: Priority = Priority.REPLY,
) -> None:
    """Write replies as rows of the running transaction; those already written stay as they are."""
    if not replies:
        return
    hold(session, key)
    keys = [f"{key}/{place}" for place in range(len(replies))]
    known = set(session.exec(KEYS, params={"keys": keys}))
    for row_key, reply in zip(keys, replies, strict=True):
        if row_key not in known:
            session.add(
                Outbound(
                    channel=address.channel,
                    chat_id=address.chat_id,
                    lane=address.lane,
                    priority=priority,
                    text=reply.text,
                    buttons=[button.model_dump() for button in reply.buttons],
                    media=[medium.model_dump() for medium in reply.media],
                    key=row_key,
                    due_at=now,
                    created_at=now,
                )
            )
