"""What staff read, written as a row of the outbox: in the group, in a topic, in an own chat."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, select

from actions.domain.chats.topics import Topic
from actions.domain.messages import Act, Button, Medium, Outbound, Priority
from actions.store.handoff import find_change


def post(
    session: Session,
    where: int | Topic,
    text: str,
    *,
    key: str,
    now: datetime,
    priority: Priority = Priority.CARD,
    buttons: Sequence[Button] = (),
    media: Sequence[Medium] = (),
    reply_to: int | None = None,
) -> Outbound:
    """Write a message to a chat, by its number, or into a topic; the same key writes once."""
    chat = where.chat_id if isinstance(where, Topic) else where
    row = Outbound(
        channel="telegram",
        chat_id=chat,
        lane=where.lane if isinstance(where, Topic) else str(chat),
        priority=priority,
        topic_id=where.id if isinstance(where, Topic) else None,
        text=text,
        buttons=[button.model_dump() for button in buttons],
        media=[medium.model_dump() for medium in media],
        reply_to=reply_to,
        key=key,
        due_at=now,
        created_at=now,
    )
    write_row(session, row)
    return row


def line_of(key: str, topic_id: int | None) -> str:
    """Name the line in which a topic reads of a step; who took it there needs no other answer."""
    return f"{key}/told/{topic_id}"


def rewrite(
    session: Session,
    old: Outbound,
    text: str,
    *,
    key: str,
    now: datetime,
    buttons: Sequence[Button] = (),
) -> None:
    """Change a message where it stands; what of it still waits for delivery is replaced."""
    row = find_change(session, old.id) or Outbound(
        channel=old.channel,
        chat_id=old.chat_id,
        lane=old.lane,
        priority=Priority.CARD,
        act=Act.EDIT,
        topic_id=old.topic_id,
        target_id=old.id,
        text=text,
        key=key,
        due_at=now,
        created_at=now,
    )
    row.text, row.buttons = text, [button.model_dump() for button in buttons]
    session.add(row)


def write_row(session: Session, row: Outbound) -> None:
    """Write a row once: the one that has its key already stays as it is."""
    if session.exec(select(Outbound.id).where(Outbound.key == row.key)).first() is None:
        session.add(row)
        session.flush()
