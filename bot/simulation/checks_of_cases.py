"""What must hold of every case: evaluated, numbered, its deadlines recomputable."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlmodel import Session, col, select

from actions.domain.cases.numbering import Counter
from actions.domain.faults.register import FaultRecord
from actions.domain.sla.clocks import Clock, ClockInterval, falls_due
from actions.domain.surveys.surveys import Survey, SurveyKind
from actions.domain.tickets import Kind, Stage, Ticket, TicketEvent
from actions.services.desk import Desk

NUMBERED_FROM = 1000


def closed_without_evaluation(session: Session, _: Desk) -> Iterator[str]:
    """A case is closed only after its customer was asked, or there was a reason not to (R1)."""
    asked = (
        select(Survey.id)
        .where(Survey.ticket_id == Ticket.id, Survey.kind == SurveyKind.CLOSE)
        .exists()
    )
    noted = (
        select(TicketEvent.id)
        .where(TicketEvent.ticket_id == Ticket.id, TicketEvent.what == "closed")
        .exists()
    )
    yield from session.exec(
        select(Ticket.code).where(Ticket.stage == Stage.CLOSED, ~asked | ~noted)
    )


def deadline_not_from_intervals(session: Session, desk: Desk) -> Iterator[str]:
    """Every deadline follows from the stretches that are kept of a case (R2)."""
    intervals: dict[int, list[ClockInterval]] = {}
    for one in session.exec(select(ClockInterval).order_by(col(ClockInterval.id))):
        intervals.setdefault(one.ticket_id, []).append(one)
    rows = session.exec(select(Clock, Ticket.code).where(Clock.ticket_id == Ticket.id))
    for clock, code in rows:
        if clock.stopped_at:
            continue
        chain = intervals.get(clock.ticket_id, [])
        if clock.due_at != falls_due(clock, chain, desk.policy.calendar(clock.calendar)):
            yield code


def two_promises_at_once(session: Session, _: Desk) -> Iterator[str]:
    """A case has at most one running clock of a kind, and none once it has ended (R2)."""
    runs = col(Clock.met_at).is_(None) & col(Clock.stopped_at).is_(None)
    ended = col(Ticket.stage).in_((Stage.CLOSED, Stage.CANCELLED))
    query = (
        sa.select(col(Ticket.code))
        .where(col(Clock.ticket_id) == col(Ticket.id), runs)
        .group_by(col(Ticket.code), col(Clock.kind), col(Ticket.stage))
        .having((sa.func.count() > 1) | ended)
    )
    yield from session.connection().execute(query).scalars()


def numbers_with_gaps(session: Session, _: Desk) -> Iterator[str]:
    """As many cases of each kind are there as were numbered."""
    for counter in session.exec(select(Counter)):
        many = len(
            session.exec(select(Ticket.id).where(Ticket.kind == Kind(counter.prefix))).all()
        )
        if counter.last - NUMBERED_FROM != many:
            yield f"{counter.prefix}-{counter.last}"


def opening_without_event(session: Session, _: Desk) -> Iterator[str]:
    """Every case has exactly one event of its opening."""
    opened = (
        select(sa.func.count())
        .select_from(TicketEvent)
        .where(TicketEvent.ticket_id == Ticket.id, TicketEvent.what == "opened")
        .scalar_subquery()
    )
    yield from session.exec(select(Ticket.code).where(opened != 1))


def fault_of_no_case(session: Session, _: Desk) -> Iterator[str]:
    """What is counted as a fault is a repair, or a complaint that names no earlier case (R28)."""
    yield from session.exec(
        select(Ticket.code)
        .where(FaultRecord.ticket_id == Ticket.id)
        .where((Ticket.kind == Kind.INQUIRY) | (Ticket.reference != ""))
        .where(Ticket.kind != Kind.REPAIR)
    )
