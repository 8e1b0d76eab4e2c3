"""Claiming stored rows: the oldest of each lane, once, by one worker, for a while.

A lane's row may be taken only when nothing older of that lane is still pending, so order holds
over retries and over several processes. A claim that its worker does not end runs out by itself.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import BindParameter
from sqlalchemy.orm import aliased
from sqlmodel import Session, bindparam, col, or_, select, update
from sqlmodel.sql.expression import SelectOfScalar

from actions.domain.chats.topics import Topic
from actions.domain.messages import NEVER_SO_FAR, Act, Inbound, Outbound, State

Row = TypeVar("Row", Inbound, Outbound)

IS_DUE = (
    (col(Outbound.state) == State.PENDING)
    & (col(Outbound.channel) == sa.bindparam("in"))
    & (col(Outbound.due_at) <= sa.bindparam("now"))
)
EVERYTHING = (
    sa.select(
        *(col(getattr(Outbound, name)) for name in ("chat_id", "key", "buttons")),
        *(col(getattr(Outbound, name)) for name in ("act", "topic_id", "text")),
    )
    .where(IS_DUE)
    .order_by(col(Outbound.id))
)
TITLED = (
    sa.update(Topic)
    .where(col(Topic.id) == sa.bindparam("topic"))
    .values(title=sa.bindparam("named"))
)
SENT = sa.update(Outbound).where(IS_DUE).values(state=State.DONE, sent_at=sa.bindparam("now"))


def claimable(table: type[Row]) -> SelectOfScalar[Row]:
    """Ask for the oldest row of each lane that is due and that nobody holds.

    The question's parameters are `channel`, `now` and `far`, which is `NEVER_SO_FAR` from now: a
    clock that was ahead and has been put back does not lock out who wrote meanwhile.
    """
    now: BindParameter[datetime] = bindparam("now")
    far: BindParameter[datetime] = bindparam("far")
    older = aliased(table)
    waits_for_older = (
        select(older.id)
        .where(older.channel == table.channel, older.lane == table.lane)
        .where(older.state == State.PENDING, col(older.id) < col(table.id))
        .exists()
    )
    due = or_(col(table.due_at) <= now, col(table.due_at) > far)
    held = col(table.claimed_until)
    free = or_(held.is_(None), held <= now, held > far)
    return (
        select(table)
        .where(table.channel == bindparam("channel"), table.state == State.PENDING)
        .where(due, free, ~waits_for_older)
    )


def _next(table: type[Row]) -> SelectOfScalar[Row]:
    heads, most = claimable(table), bindparam("most", type_=sa.Integer())
    return heads.order_by(col(table.id)).limit(most).with_for_update(skip_locked=True)


# Asked several times a message: building it takes longer than asking.
NEXT: dict[type[Any], SelectOfScalar[Any]] = {
    Inbound: _next(Inbound),
    Outbound: _next(Outbound),
}


def claim(
    session: Session,
    table: type[Row],
    *,
    channel: str,
    worker: str,
    now: datetime,
    lease: timedelta,
    limit: int,
) -> Sequence[Row]:
    """Claim up to `limit` rows that are due, one a lane."""
    which = {"channel": channel, "now": now, "far": now + NEVER_SO_FAR, "most": limit}
    rows: Sequence[Row] = session.exec(NEXT[table], params=which).all()
    for row in rows:
        row.claimed_by, row.claimed_until = worker, now + lease
        session.add(row)
    return rows


def release(session: Session, table: type[Row], *, worker: str) -> None:
    """Give back what a worker that is gone still holds."""
    session.exec(
        update(table)
        .where(col(table.claimed_by) == worker, col(table.state) == State.PENDING)
        .values(claimed_by=None, claimed_until=None)
    )


def holders(session: Session, table: type[Row]) -> set[str]:
    """Name the workers that hold rows."""
    rows = session.exec(
        select(table.claimed_by)
        .where(table.state == State.PENDING, col(table.claimed_by).is_not(None))
        .distinct()
    )
    return {name for name in rows if name}


def take_everything(
    session: Session, channel: str, now: datetime
) -> list[tuple[int, str, list[dict[str, str]]]]:
    """Mark all rows that are due as done; give chat, key and buttons of those to customers."""
    database, which = session.connection(), {"in": channel, "now": now}
    rows = database.execute(EVERYTHING, which).all()
    titles = {row.topic_id: row.text for row in rows if row.act is Act.TITLE}
    if titles:
        database.execute(
            TITLED, [{"topic": topic, "named": text} for topic, text in titles.items()]
        )
    if rows:
        database.execute(SENT, which)
    return [(row.chat_id, row.key, row.buttons) for row in rows if row.chat_id > 0 and row.buttons]
