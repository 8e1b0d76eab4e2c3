"""Looking up topics and what was said in them."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, delete, select, update

from actions.domain.chats.topics import Relayed, Topic
from actions.domain.messages import Outbound, State
from actions.domain.sla.clocks import Clock
from actions.domain.supplies.partners import Partner, Referral
from actions.domain.tickets import Ticket
from actions.store.tickets import ENDED


def find_topic(session: Session, chat_id: int, thread_id: int) -> Topic | None:
    """Find the topic that Telegram calls by a number."""
    return session.exec(
        select(Topic).where(Topic.chat_id == chat_id, Topic.thread_id == thread_id)
    ).first()


def list_open_topics(session: Session, customer_id: int) -> Sequence[Topic]:
    """List the topics of a customer's cases that have not ended."""
    return session.exec(
        select(Topic)
        .join(Ticket, col(Ticket.id) == Topic.ticket_id)
        .where(Topic.customer_id == customer_id, col(Ticket.stage).not_in(ENDED))
        .order_by(col(Topic.id))
    ).all()


def list_topics_with(session: Session, partner_chat_id: int) -> Sequence[Topic]:
    """List the topics of the cases that are with a partner, by the partner's chat."""
    return session.exec(
        select(Topic)
        .join(Referral, col(Referral.ticket_id) == Topic.ticket_id)
        .join(Partner, col(Partner.id) == Referral.partner_id)
        .join(Clock, col(Clock.id) == Referral.clock_id)
        .where(Partner.chat_id == partner_chat_id)
        .where(col(Clock.met_at).is_(None), col(Clock.stopped_at).is_(None))
        .order_by(col(Topic.id))
    ).all()


def put_off(session: Session, topic_id: int, until: datetime) -> None:
    """Let what waits for a topic wait until a moment."""
    session.exec(
        update(Outbound)
        .where(col(Outbound.topic_id) == topic_id, col(Outbound.state) == State.PENDING)
        .values(due_at=until)
    )


def forget_unsent(session: Session, topic: Topic, key: str) -> bool:
    """Take away a topic that was made under a key and of which nothing else is on its way."""
    rows = session.exec(
        select(Outbound).where(Outbound.topic_id == topic.id).with_for_update()
    ).all()
    others = [row for row in rows if row.claimed_by or not row.key.startswith(f"{key}/")]
    said = session.exec(select(Relayed.id).where(Relayed.topic_id == topic.id)).first()
    if topic.thread_id or others or said:
        return False
    session.exec(delete(Outbound).where(col(Outbound.topic_id) == topic.id))
    session.delete(topic)
    return True


def last_relayed(session: Session, topic_id: int, limit: int) -> Sequence[Relayed]:
    """List the last messages, oldest first, each in its newest version."""
    rows = session.exec(
        select(Relayed)
        .where(Relayed.topic_id == topic_id)
        .order_by(col(Relayed.id).desc())
        .limit(limit * 2)
    ).all()
    newest: dict[tuple[int, int], Relayed] = {}
    for row in rows:
        newest.setdefault((row.source_chat_id, row.source_message_id), row)
    return sorted(list(newest.values())[:limit], key=lambda row: row.said_at)
