"""What belongs to one customer in every table: found by the ways that lead to them."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Table
from sqlmodel import Session, SQLModel, col, or_, select

from actions.domain.cases.custody import WITH_US, Custody
from actions.domain.chats.handoff import Handoff
from actions.domain.chats.topics import Topic
from actions.domain.complaints.offers import Offer
from actions.domain.messages import Act, Attachment, Outbound, Spoken
from actions.domain.people import ERASED, Address, Customer
from actions.domain.personal import MIXED, WORDS
from actions.domain.tickets import Ticket
from actions.store.complaints import OWED
from actions.store.tickets import ENDED

TABLES = SQLModel.metadata.tables
QUEUES = ("inbound", "outbound")
NEAREST = ("customer_id", "ticket_id")
"""Where several ways lead to a customer, the shortest."""


def owned(table: Table, customer: Customer) -> ColumnElement[bool]:
    """Give the condition for the rows of a table that are one customer's."""
    if table.name == "customer":
        return table.c.id == customer.id
    if table.name in QUEUES:
        return of_chat(table, customer.address)
    way = next(name for name in (*NEAREST, *table.c.keys()) if _leads(table, name))
    if way == "customer_id":
        return table.c[way] == customer.id
    parent = _parent(table, way)
    return table.c[way].in_(sa.select(parent.c.id).where(owned(parent, customer)))


def rows_of(session: Session, customer: Customer) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Give what is one customer's, table by table, the oldest row first."""
    for name in (*WORDS, *MIXED):
        table = TABLES[name]
        query = sa.select(table).where(owned(table, customer)).order_by(table.c.id)
        yield name, [dict(row) for row in session.connection().execute(query).mappings()]


def list_talk(
    session: Session, customer: Customer
) -> tuple[Sequence[Spoken], Sequence[Attachment], Sequence[Outbound]]:
    """List what a customer wrote, what they sent, and what was sent to them."""
    spoken = select(Spoken).where(Spoken.customer_id == customer.id).order_by(col(Spoken.id))
    files = select(Attachment).where(Attachment.customer_id == customer.id)
    sent = select(Outbound).where(of_chat(TABLES["outbound"], customer.address))
    sent = sent.where(col(Outbound.act) == Act.SEND)
    return (
        session.exec(spoken).all(),
        session.exec(files.order_by(col(Attachment.id))).all(),
        session.exec(sent.order_by(col(Outbound.id))).all(),
    )


def what_is_open(session: Session, customer: Customer) -> Sequence[str]:
    """List the codes of the cases in which something is under way or owed."""
    query = select(Ticket.code).where(Ticket.customer_id == customer.id, _under_way())
    return session.exec(query.order_by(col(Ticket.id))).all()


def list_silent(
    session: Session, since: datetime, *, limit: int, only: int | None = None
) -> Sequence[int]:
    """List the customers who have not written since a moment and in whose cases nothing moved.

    Args:
        since: the moment.
        limit: how many at the most.
        only: look at this customer alone.
    """
    wrote = select(Spoken.id).where(Spoken.customer_id == Customer.id, Spoken.said_at >= since)
    sent = select(Attachment.id).where(
        Attachment.customer_id == Customer.id, Attachment.sent_at >= since
    )
    moved = select(Ticket.id).where(
        Ticket.customer_id == Customer.id,
        or_(col(Ticket.moved_at) >= since, _under_way()),
    )
    query = (
        select(Customer.id)
        .where(Customer.channel != ERASED, Customer.created_at < since)
        .where(~wrote.exists(), ~sent.exists(), ~moved.exists())
        .order_by(col(Customer.id))
        .limit(limit)
    )
    query = query if only is None else query.where(Customer.id == only)
    return [number for number in session.exec(query) if number]


def topics_of(session: Session, customer: Customer) -> Sequence[Topic]:
    """List the topics of a customer's cases that stand in Telegram."""
    query = select(Topic).where(Topic.customer_id == customer.id)
    return session.exec(query.where(col(Topic.thread_id).is_not(None))).all()


def of_chat(table: Table, address: Address) -> ColumnElement[bool]:
    """Give the condition for the rows of a queue that came from or go to an address."""
    return (table.c.channel == address.channel) & (table.c.chat_id == address.chat_id)


def _under_way() -> ColumnElement[bool]:
    """Give the condition for a case that goes on, in which we have or owe something, or talk."""
    custody = select(Custody.ticket_id).where(col(Custody.place).in_(WITH_US))
    owed = OWED.with_only_columns(col(Offer.ticket_id))
    talks = select(Handoff.ticket_id).where(col(Handoff.ended_at).is_(None))
    return or_(
        col(Ticket.stage).not_in(ENDED),
        *(col(Ticket.id).in_(numbers) for numbers in (custody, owed, talks)),
    )


def _leads(table: Table, name: str) -> bool:
    """Tell whether a column leads to a customer, over other tables perhaps."""
    if name not in table.c or not table.c[name].foreign_keys:
        return False
    parent = _parent(table, name)
    return parent.name == "customer" or any(_leads(parent, column) for column in NEAREST)


def _parent(table: Table, name: str) -> Table:
    return next(iter(table.c[name].foreign_keys)).column.table
