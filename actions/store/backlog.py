"""Counting what waits to be handled or delivered, and what was given up."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from actions.domain.messages import Inbound, Outbound, State


def count_waiting(session: Session) -> tuple[int, int, datetime | None]:
    """Count the messages that wait, in and out, and give the moment of the oldest."""
    counts, oldest = [], []
    for table, at in ((Inbound, Inbound.received_at), (Outbound, Outbound.created_at)):
        query = select(func.count(), func.min(col(at))).where(table.state == State.PENDING)
        count, first = session.exec(query).one()
        counts.append(count)
        oldest += [first] if first else []
    return counts[0], counts[1], min(oldest, default=None)


def count_given_up(session: Session, since: datetime) -> tuple[int, int]:
    """Count the messages, in and out, that came since a moment and were given up."""
    given_up = (
        select(func.count()).where(table.state == State.FAILED, col(at) >= since)
        for table, at in ((Inbound, Inbound.received_at), (Outbound, Outbound.created_at))
    )
    inbound, outbound = (session.exec(query).one() for query in given_up)
    return inbound, outbound
