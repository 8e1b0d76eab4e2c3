"""What must hold of the work: the stock, the technicians' calendars, complaints and rulings."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from actions.domain.cases.visits import Visit, VisitState
from actions.domain.complaints.complaints import Cause, Complaint
from actions.domain.complaints.rulings import Ruling, RulingCopy
from actions.domain.messages import Outbound
from actions.domain.supplies.stock import SparePart, StockLevel, StockMove
from actions.domain.tickets import Kind, Stage, Ticket, TicketEvent
from actions.services.desk import Desk

DONE = (Stage.EVALUATION, Stage.CLOSED)
TAKES_NO_TIME = (VisitState.CANCELLED, VisitState.MISSED)


def stock_below_nothing(session: Session, _: Desk) -> Iterator[str]:
    """What lies in a place is the sum of its moves, and was never less than nothing (R17)."""
    moves = sa.select(
        *(col(getattr(StockMove, name)) for name in ("level_id", "on_hand", "reserved"))
    ).order_by(col(StockMove.id))
    sums: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    short = set()
    for level_id, on_hand, reserved in session.connection().execute(moves):
        there, taken = sums[level_id][0] + on_hand, sums[level_id][1] + reserved
        sums[level_id] = there, taken
        if not 0 <= taken <= there:
            short.add(level_id)
    levels = select(StockLevel, SparePart.number).where(StockLevel.part_id == SparePart.id)
    for level, number in session.exec(levels):
        kept = (level.on_hand, level.reserved)
        if level.id in short or sums[level.id or 0] != kept:
            yield number


def visit_twice(session: Session, _: Desk) -> Iterator[str]:
    """No technician is in two places at once, and no case has two visits ahead (R2)."""
    columns = ("technician_id", "starts_at", "ends_at", "ended_at", "state")
    query = (
        sa.select(col(Ticket.code), *(col(getattr(Visit, name)) for name in columns))
        .where(col(Visit.ticket_id) == col(Ticket.id))
        .order_by(col(Visit.technician_id), col(Visit.starts_at), col(Visit.id))
    )
    busy: dict[int, datetime] = {}
    ahead: set[str] = set()
    for code, technician_id, starts_at, ends_at, ended_at, state in session.connection().execute(
        query
    ):
        if ended_at is None and code in ahead:
            yield code
        ahead |= {code} if ended_at is None else set()
        if state not in TAKES_NO_TIME:
            if technician_id in busy and starts_at < busy[technician_id]:
                yield code
            busy[technician_id] = ends_at


def complaint_unanswered(session: Session, _: Desk) -> Iterator[str]:
    """A complaint ends once its customer was written the result (R8)."""
    told = sa.func.replace(TicketEvent.key, "/result_told", "/result/0")
    answered = (
        select(Outbound.id)
        .where(TicketEvent.ticket_id == Ticket.id, TicketEvent.what == "result_told")
        .where(Outbound.key == told)
        .exists()
    )
    recorded = select(Complaint.id).where(
        Complaint.ticket_id == Ticket.id, col(Complaint.told_at).is_not(None)
    )
    yield from session.exec(
        select(Ticket.code)
        .where(Ticket.kind == Kind.COMPLAINT, col(Ticket.stage).in_(DONE))
        .where(~answered | ~recorded.exists())
    )


def ruling_not_sent(session: Session, _: Desk) -> Iterator[str]:
    """A complaint of quality ends once the unit responsible has its ruling (R12)."""
    sent = (
        select(RulingCopy.id)
        .where(RulingCopy.ruling_id == Ruling.id, RulingCopy.recipient == Ruling.unit)
        .where(RulingCopy.revision == Ruling.revision, Outbound.id == RulingCopy.outbound_id)
    )
    ruled = select(Ruling.id).where(Ruling.ticket_id == Ticket.id, sent.exists())
    yield from session.exec(
        select(Ticket.code)
        .where(Complaint.ticket_id == Ticket.id, Complaint.cause == Cause.QUALITY)
        .where(col(Ticket.stage).in_(DONE), ~ruled.exists())
    )
