"""Topics and rows as the services write them, for tests of how they reach Telegram."""

import asyncio
import itertools

from sqlmodel import select

from actions.domain.chats.topics import Relayed, Topic
from actions.domain.messages import Act, Outbound, Priority, State
from actions.domain.people import Address
from actions.domain.tickets import Kind, NewTicket
from bot.telegram.context import CHANNEL

numbers = itertools.count(1)


def opened_topic(desk, person, title="R-1 dishwasher") -> Topic:
    """Open a ticket for a customer and its topic, with the wish for a title."""
    address = Address(channel=CHANNEL, chat_id=person.id)
    customer = desk.customers.meet(address, name=person.name)
    ticket = desk.tickets.open(address, NewTicket(kind=Kind.INQUIRY), turn=f"test:{next(numbers)}")
    with desk.database.transaction() as session:
        topic = Topic(
            chat_id=desk.staff.chat_id,
            customer_id=customer.id,
            ticket_id=ticket.id,
            opened_at=desk.now(),
        )
        session.add(topic)
        session.flush()
    write(desk, topic, title, act=Act.TITLE, lane=f"{topic.lane}/title", priority=Priority.MARK)
    return topic


def write(desk, topic, text, **more) -> Outbound:
    """Write a row into a topic."""
    now = desk.now()
    row = Outbound(
        **{
            "channel": CHANNEL,
            "chat_id": topic.chat_id,
            "lane": topic.lane,
            "priority": Priority.RELAY,
            "topic_id": topic.id,
            "text": text,
            "key": f"test/{next(numbers)}",
            "due_at": now,
            "created_at": now,
            **more,
        }
    )
    with desk.database.transaction() as session:
        session.add(row)
    return row


def brief(desk, topic, text) -> Outbound:
    """Write the first message of a topic."""
    row = write(desk, topic, text, priority=Priority.CARD)
    with desk.database.transaction() as session:
        kept = session.get_one(Topic, topic.id)
        kept.card_id = row.id
        session.add(kept)
    return row


def relayed(desk, topic, person, text, message_id, **more) -> Outbound:
    """Write what a customer said into a topic, as the relay does."""
    row = write(desk, topic, text, **more)
    with desk.database.transaction() as session:
        session.add(
            Relayed(
                topic_id=topic.id,
                source_chat_id=person.id,
                source_message_id=message_id,
                text=text,
                outbound_id=row.id,
                key=f"relayed/{row.id}",
                said_at=desk.now(),
            )
        )
    return row


def row_of(desk, row) -> Outbound:
    with desk.database.reading() as session:
        return session.get_one(Outbound, row.id)


async def delivered(desk, timeout=30) -> None:
    """Wait until nothing waits any more."""

    def waiting():
        with desk.database.reading() as session:
            return session.exec(select(Outbound).where(Outbound.state == State.PENDING)).first()

    async with asyncio.timeout(timeout):
        while waiting():
            await asyncio.sleep(0.02)
