"""Emptying what is personal: of one customer, and of what is no longer needed."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Table, delete, func, update
from sqlmodel import Session, col, or_, select

from actions.domain.chats.papers import PAPER, Paper
from actions.domain.chats.topics import Relayed, Topic
from actions.domain.messages import Inbound, Outbound, State
from actions.domain.people import ERASED, Address, Customer
from actions.domain.personal import MIXED, TOLD_WHY, WORDS, blank, nobody, without_words
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.store.personal import QUEUES, TABLES, of_chat, owned


def empty(session: Session, customer: Customer, staff: Address | None) -> None:
    """Empty what is personal in every row of a customer, and let go the rows of their chat."""
    connection = session.connection()
    _empty_told(session, customer, staff)
    for name, (column, kept) in MIXED.items():
        table = TABLES[name]
        query = sa.select(table.c.id, table.c[column]).where(owned(table, customer))
        for number, values in connection.execute(query).all():
            told = {column: without_words(values or {}, kept)}
            connection.execute(update(table).where(table.c.id == number).values(told))
    event = TABLES["ticketevent"]
    told_why = owned(event, customer) & event.c.what.in_(TOLD_WHY)
    connection.execute(update(event).where(told_why).values(cause=""))
    for name, columns in WORDS.items():
        table = TABLES[name]
        values = {column: blank(table.c[column]) for column in columns}
        connection.execute(update(table).where(_handled(table, customer)).values(values))
    _let_go(session, customer)
    session.expire_all()


def drop_updates(session: Session, before: datetime) -> None:
    """Delete the updates that were handled before a moment.

    The last of each channel stays: what has no numbers of its own is numbered after it.
    """
    last = select(func.max(Inbound.id)).group_by(col(Inbound.channel))
    session.connection().execute(
        delete(Inbound)
        .where(col(Inbound.state) != State.PENDING, col(Inbound.received_at) < before)
        .where(col(Inbound.id).not_in(last))
    )


def list_strangers(session: Session, before: datetime, *, limit: int) -> dict[str, Sequence[int]]:
    """List what came or went before a moment in private chats of no customer and no staff.

    The last words with somebody who was erased are such; and who was erased may write again.
    All that was ever said is looked through for it: nobody who writes should wait for that.
    """
    found: dict[str, Sequence[int]] = {}
    for name, at in (("inbound", "received_at"), ("outbound", "created_at")):
        table = TABLES[name]
        here = select(Customer.id).where(
            Customer.channel == table.c.channel, Customer.chat_id == table.c.chat_id
        )
        staff = select(StaffMember.id).where(StaffMember.user_id == table.c.chat_id)
        query = (
            sa.select(table.c.id)
            .where(table.c.chat_id > 0, table.c.state != State.PENDING)
            .where(table.c[at] < before, ~here.exists(), ~staff.exists())
            .limit(limit)
        )
        found[name] = session.connection().execute(query).scalars().all()
    return found


def let_go_strangers(session: Session, strangers: Mapping[str, Sequence[int]]) -> None:
    """Empty what `list_strangers` found."""
    for name, numbers in strangers.items():
        table = TABLES[name]
        values = {column: blank(table.c[column]) for column in WORDS[name]}
        session.connection().execute(
            update(table)
            .where(table.c.id.in_(numbers))
            .values(**values, chat_id=0, lane="0", channel=ERASED)
        )


def _empty_told(session: Session, customer: Customer, staff: Address | None) -> None:
    """Empty what staff were told of a customer, and the papers that were made for either."""
    connection, outbound = session.connection(), TABLES["outbound"]
    topics = select(Topic.id).where(Topic.customer_id == customer.id)
    theirs = or_(of_chat(outbound, customer.address), outbound.c.topic_id.in_(topics))
    where = or_(theirs, outbound.c.id.in_(_naming(session, customer, staff)))
    connection.execute(
        update(outbound)
        .where(where, outbound.c.state == State.PENDING)
        .values(state=State.UNDELIVERABLE, error=ERASED, claimed_by=None)
    )
    media = connection.execute(sa.select(outbound.c.media).where(where)).scalars()
    files = [one["file_id"] for row in media for one in row or []]
    papers = [int(one.removeprefix(PAPER)) for one in files if one.startswith(PAPER)]
    connection.execute(update(Paper).where(col(Paper.id).in_(papers)).values(content=b"", name=""))
    values = {column: blank(outbound.c[column]) for column in WORDS["outbound"]}
    connection.execute(update(outbound).where(where).values(values))


def _naming(session: Session, customer: Customer, staff: Address | None) -> list[int | None]:
    """List what staff were told outside of topics that names a customer's case or number.

    That is in the group itself, and in each one's own chat.
    """
    codes = session.exec(select(Ticket.code).where(Ticket.customer_id == customer.id))
    names = [*codes, f"#{customer.id}", *([customer.phone] if customer.phone else [])]
    chats = [*session.exec(select(StaffMember.user_id)), *([staff.chat_id] if staff else [])]
    told = session.exec(
        select(Outbound.id, Outbound.text)
        .where(col(Outbound.chat_id).in_(chats), col(Outbound.topic_id).is_(None))
        .where(or_(*(col(Outbound.text).contains(name, autoescape=True) for name in names)))
    )
    # R-100 is no part of R-1001.
    whole = re.compile("|".join(rf"{re.escape(name)}(?!\d)" for name in names))
    return [number for number, text in told if whole.search(text)]


def _handled(table: Table, customer: Customer) -> ColumnElement[bool]:
    """Give the condition for a customer's rows; what has come in meanwhile is still answered."""
    mine = owned(table, customer)
    return mine & (table.c.state != State.PENDING) if table.name in QUEUES else mine


def _let_go(session: Session, customer: Customer) -> None:
    """Leave nothing that says in which chat it was."""
    to = nobody(customer.id or 0)
    moved = {"channel": to.channel, "chat_id": to.chat_id, "lane": to.lane}
    for name in QUEUES:
        table = TABLES[name]
        mine = _handled(table, customer)
        session.connection().execute(update(table).where(mine).values(moved))
    session.connection().execute(
        update(Relayed)
        .where(col(Relayed.source_chat_id) == customer.chat_id)
        .values(source_chat_id=to.chat_id)
    )
    session.connection().execute(
        update(Customer)
        .where(col(Customer.id) == customer.id)
        .values(channel=to.channel, chat_id=to.chat_id)
    )
