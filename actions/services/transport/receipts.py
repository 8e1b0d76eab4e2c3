"""Receipts: staff see whether what was written to a customer arrived, and why it did not."""

from datetime import datetime

from sqlmodel import Session, bindparam, col, select

from actions.domain.chats.receipts import Sign, why
from actions.domain.chats.topics import Relayed, Topic
from actions.domain.language import Language
from actions.domain.messages import Act, Outbound, Priority, State
from actions.domain.people import Address
from actions.services.posting import post, write_row
from actions.store.customers import find_customer
from actions.store.topics import list_open_topics, list_topics_with
from actions.texts import say

QUOTED = 300
"""Characters of a message that are shown of it when it did not arrive."""
OF_STAFF = (
    select(Relayed)
    .where(col(Relayed.outbound_id) == bindparam("outbound"), col(Relayed.staff_id).is_not(None))
    .where(col(Relayed.note).is_(False))
)


def settle(session: Session, row: Outbound, *, now: datetime, language: Language) -> None:
    """Mark the staff message that a row carried: delivered, or not and why.

    What the desk itself wrote and what did not arrive is told in the topics of the customer, or
    of the cases that are with the partner.
    """
    relayed = session.exec(OF_STAFF, params={"outbound": row.id}).first()
    if relayed is None:
        if row.state is not State.DONE:
            _tell_topics(session, row, now, language)
        return
    topic = session.get_one(Topic, relayed.topic_id)
    if row.state is State.DONE:
        write_sign(session, topic, relayed, Sign.DELIVERED, now=now)
        return
    write_sign(session, topic, relayed, Sign.FAILED, now=now)
    text = say(f"receipt-{why(row.error)}", language, reason=row.error)
    post(
        session,
        topic,
        text,
        key=f"receipt/{relayed.key}/reason",
        now=now,
        priority=Priority.ALERT,
        reply_to=max(relayed.source_message_id, 0) or None,
    )


def write_sign(
    session: Session, topic: Topic, relayed: Relayed, sign: Sign, *, now: datetime
) -> None:
    """Put a mark on a staff message; a newer one that waits replaces an older one."""
    chat_id, message_id = relayed.source_chat_id, relayed.source_message_id
    if message_id <= 0:
        # Sent by a button: there is no message of the staff member's to mark.
        return
    write_row(
        session,
        Outbound(
            channel="telegram",
            chat_id=chat_id,
            lane=f"{topic.lane}/marks/{message_id}",
            priority=Priority.MARK,
            act=Act.REACT,
            topic_id=topic.id,
            text=sign,
            target_message_id=message_id,
            key=f"receipt/{relayed.key}/{sign.name.lower()}",
            due_at=now,
            created_at=now,
        ),
    )


def _tell_topics(session: Session, row: Outbound, now: datetime, language: Language) -> None:
    if row.chat_id < 0:
        return
    customer = find_customer(session, Address(channel=row.channel, chat_id=row.chat_id))
    topics = list(list_open_topics(session, customer.id or 0)) if customer else []
    answer = why(row.error)
    if not topics:
        topics = list(list_topics_with(session, row.chat_id))
        answer = f"partner-{answer}" if answer in ("blocked", "gone") else answer
    reason = say(f"receipt-{answer}", language, reason=row.error)
    text = say("receipt-words", language, reason=reason, words=row.text[:QUOTED] or "…")
    for topic in topics:
        notice = say("topic-notice", language, text=text)
        post(session, topic, notice, key=f"receipt/{row.key}/{topic.id}", now=now)
