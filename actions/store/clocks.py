"""Looking up clocks and their intervals, and taking those of which somebody should hear."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, bindparam, col, select

from actions.domain.chats.handoff import Handoff
from actions.domain.chats.topics import Topic
from actions.domain.columns import Moment
from actions.domain.sla.clocks import Clock, ClockInterval, ClockKind, Waiting
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.store.database import locking
from actions.store.tickets import ENDED

# What is asked at every step is built once: building it takes as long as asking.
CLOCKS = select(Clock).where(col(Clock.ticket_id) == bindparam("ticket")).order_by(col(Clock.id))
INTERVALS = (
    select(ClockInterval)
    .where(col(ClockInterval.ticket_id) == bindparam("ticket"))
    .order_by(col(ClockInterval.id))
)

DUE_OF = {
    kind: select(Clock.due_at)
    .where(col(Clock.ticket_id) == bindparam("ticket"), Clock.kind == kind)
    .where(col(Clock.met_at).is_(None), col(Clock.stopped_at).is_(None))
    .order_by(col(Clock.id))
    .limit(1)
    for kind in ClockKind
}
GOES_ON = (
    select(col(ClockInterval.why))
    .where(col(ClockInterval.ticket_id) == bindparam("ticket"))
    .where(col(ClockInterval.until_at).is_(None))
    .order_by(col(ClockInterval.id))
    .limit(1)
)
EXPECTED = GOES_ON.with_only_columns(col(ClockInterval.expected_on))
DUE = (
    sa.select(col(Clock.id))
    .where(col(Clock.check_at) <= bindparam("now", type_=Moment))
    .order_by(col(Clock.check_at), col(Clock.id))
    .limit(bindparam("most", type_=sa.Integer()))
)
TAKEN = (
    select(Clock, Ticket)
    .where(Clock.ticket_id == Ticket.id)
    .where(col(Clock.id) == bindparam("clock"), col(Clock.check_at) <= bindparam("now"))
    .with_for_update(skip_locked=True, key_share=True)
)
EVERYBODY = select(StaffMember).order_by(col(StaffMember.id))
OWNER = (
    select(Handoff.owner_id)
    .where(col(Handoff.ticket_id) == bindparam("ticket"), col(Handoff.owner_id).is_not(None))
    .order_by(col(Handoff.id).desc())
    .limit(1)
)
TOPIC = select(Topic).where(col(Topic.ticket_id) == bindparam("ticket"))


def list_clocks(session: Session, ticket_id: int) -> Sequence[Clock]:
    """List a ticket's clocks in the order in which they began."""
    return session.exec(CLOCKS, params={"ticket": ticket_id}).all()


def list_intervals(session: Session, ticket_id: int) -> Sequence[ClockInterval]:
    """List in which stretches a ticket's clocks ran or waited, in order."""
    return session.exec(INTERVALS, params={"ticket": ticket_id}).all()


def answer_due(session: Session, ticket_id: int) -> datetime | None:
    """Tell by when a ticket is owed its answer; None when nobody waits for one."""
    return session.exec(DUE_OF[ClockKind.ANSWER], params={"ticket": ticket_id}).first()


def waits_for(session: Session, ticket_id: int) -> Waiting | None:
    """Tell what a ticket waits for while its clocks stand still."""
    return session.exec(GOES_ON, params={"ticket": ticket_id}).first()


def list_due(session: Session, now: datetime, *, limit: int) -> Sequence[int]:
    """List the clocks of which somebody should hear by now, the longest ago first."""
    found = session.connection().execute(DUE, {"now": now, "most": limit}).scalars()
    return [clock_id for clock_id in found if clock_id]


def take_due(session: Session, clock_id: int, now: datetime) -> tuple[Clock, Ticket] | None:
    """Lock a clock that is still due, with its ticket; None if another instance has either."""
    found = session.exec(TAKEN, params={"clock": clock_id, "now": now}).one_or_none()
    return (found[0], found[1]) if found else None


def list_without_clocks(session: Session) -> Sequence[Ticket]:
    """List and lock the open tickets that no clock was started for."""
    started = select(Clock.id).where(Clock.ticket_id == Ticket.id).exists()
    open_ones = select(Ticket).where(col(Ticket.stage).not_in(ENDED), ~started)
    return session.exec(locking(open_ones.order_by(col(Ticket.id)))).all()


def list_codes_that_run(session: Session) -> Sequence[str]:
    """List the codes of the tickets of which a clock has not ended."""
    return session.exec(
        select(Ticket.code)
        .where(Clock.ticket_id == Ticket.id)
        .where(col(Clock.met_at).is_(None), col(Clock.stopped_at).is_(None))
        .distinct()
        .order_by(Ticket.code)
    ).all()


def list_staff(session: Session) -> Sequence[StaffMember]:
    """List everybody who works in the staff group."""
    return session.exec(EVERYBODY).all()


def find_owner_id(session: Session, ticket_id: int) -> int | None:
    """Find who has a ticket, or had it last."""
    return session.exec(OWNER, params={"ticket": ticket_id}).first()


def find_topic(session: Session, ticket_id: int) -> Topic | None:
    """Find the topic in which staff see a ticket."""
    return session.exec(TOPIC, params={"ticket": ticket_id}).one_or_none()


def list_promised(
    session: Session, ends: datetime, *, since: datetime | None = None
) -> Sequence[tuple[Clock, Ticket]]:
    """List the promises that fall due before a moment, all or since another, the first first."""
    query = (
        select(Clock, Ticket)
        .where(Clock.ticket_id == Ticket.id, col(Clock.due_at) < ends)
        .where(col(Clock.met_at).is_(None), col(Clock.stopped_at).is_(None))
        .order_by(col(Clock.due_at), col(Clock.id))
    )
    return session.exec(query.where(col(Clock.due_at) >= since) if since else query).all()


def list_expected_by(session: Session, ends: datetime) -> Sequence[tuple[ClockInterval, Ticket]]:
    """List the waits that end by themselves before a moment, the first to end first."""
    return session.exec(
        select(ClockInterval, Ticket)
        .where(ClockInterval.ticket_id == Ticket.id, col(ClockInterval.expected_at) < ends)
        .where(col(ClockInterval.until_at).is_(None))
        .order_by(col(ClockInterval.expected_at), col(ClockInterval.id))
    ).all()


def list_expected(session: Session, now: datetime, *, limit: int) -> Sequence[tuple[int, int]]:
    """List the waits that end by themselves by now, each with its ticket."""
    found = session.exec(
        select(ClockInterval.id, ClockInterval.ticket_id)
        .where(col(ClockInterval.expected_at) <= now, col(ClockInterval.until_at).is_(None))
        .order_by(col(ClockInterval.expected_at))
        .limit(limit)
    )
    return [(interval_id or 0, ticket_id) for interval_id, ticket_id in found]
