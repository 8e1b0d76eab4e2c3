"""What must hold of reports: every sum is what plain counting of the tables gives (Rule R19)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from actions.domain.cases.quotes import Quote, QuoteState
from actions.domain.complaints.rulings import Ruling
from actions.domain.periods import Period, Window
from actions.domain.reports.facts import Group
from actions.domain.reports.report import Report
from actions.domain.sla.clocks import Clock
from actions.domain.tickets import Stage, Ticket
from actions.services.desk import Desk

ONE_NAME = (Group.KIND, Group.CAUSE, Group.PRODUCT, Group.PERSON)
"""What a ticket has one of at most, so that their lines add up to all."""


def report_not_as_counted(session: Session, desk: Desk) -> Iterator[str]:
    """Every sum of every report is equal to what the tables add up to (R19)."""
    for period in _periods(session, desk):
        report = desk.reporting.make(period)
        counted = _counted(session, report.window)
        for name, shown in _shown(report).items():
            if shown != counted[name.partition("/")[0]]:
                yield f"{period.code}/{name}"


def _periods(session: Session, desk: Desk) -> list[Period]:
    """Give every year, half, quarter and month in which a case was opened."""
    zone = desk.policy.hours.zone
    first, last = (
        session.connection()
        .execute(sa.select(sa.func.min(col(Ticket.opened_at)), sa.func.max(col(Ticket.opened_at))))
        .one()
    )
    if first is None:
        return []
    codes: dict[str, None] = {}
    day, end = first.astimezone(zone).date(), last.astimezone(zone).date()
    for year in range(day.year, end.year + 1):
        for month in range(1, 13):
            if (day.year, day.month) <= (year, month) <= (end.year, end.month):
                half, quarter = (month + 5) // 6, (month + 2) // 3
                names = ("", f"-H{half}", f"-Q{quarter}", f"-{month:02}")
                codes |= dict.fromkeys(f"{year}{name}" for name in names)
    return [desk.reporting.period(code) for code in codes]


def _shown(report: Report) -> dict[str, Any]:
    """Give the sums that a report shows, wherever it shows them."""
    total, stretches = report.total, report.stretches
    shown: dict[str, Any] = {
        "opened": total.opened,
        "closed": total.closed,
        "cancelled": total.cancelled,
        "kept": total.promises.good,
        "due": total.promises.of,
        "cost": total.cost or Decimal(),
        "opened/stretches": sum(one.opened for one in stretches),
        "closed/stretches": sum(one.closed for one in stretches),
        "due/stretches": sum(one.due for one in stretches),
    }
    for group in ONE_NAME:
        if lines := report.lines[group]:
            shown[f"opened/{group}"] = sum(line.tally.opened for line in lines)
            shown[f"cost/{group}"] = sum(
                (line.tally.cost or Decimal() for line in lines), Decimal()
            )
    return shown


def _counted(session: Session, window: Window) -> dict[str, Any]:
    """Add the same up from the tables, one plain query each."""
    ended = col(Ticket.moved_at)
    closed = _inside(ended, window) & (col(Ticket.stage) == Stage.CLOSED)
    clock_ended = sa.func.coalesce(col(Clock.met_at), col(Clock.stopped_at))
    dropped = col(Clock.met_at).is_(None) & (col(Clock.stopped_at) <= col(Clock.due_at))
    due = _inside(col(Clock.due_at), window) & sa.not_(sa.func.coalesce(dropped, sa.false()))
    late = sa.func.coalesce(clock_ended, window.until) > col(Clock.due_at)
    return {
        "opened": _count(session, Ticket, _inside(col(Ticket.opened_at), window)),
        "closed": _count(session, Ticket, closed),
        "cancelled": _count(
            session, Ticket, _inside(ended, window) & (col(Ticket.stage) == Stage.CANCELLED)
        ),
        "due": _count(session, Clock, due),
        "kept": _count(session, Clock, due & ~late),
        "cost": Decimal(_ruled(session, closed) + _paid(session, closed)) / 100,
    }


def _count(session: Session, table: Any, where: sa.ColumnElement[bool]) -> int:
    query = sa.select(sa.func.count()).select_from(table).where(where)
    return int(session.connection().execute(query).scalar_one() or 0)


def _ruled(session: Session, closed: sa.ColumnElement[bool]) -> int:
    """Add up what issued rulings cost, in hundredths."""
    query = (
        sa.select(sa.func.coalesce(sa.func.sum(col(Ruling.cents)), 0))
        .join(Ticket, col(Ticket.id) == col(Ruling.ticket_id))
        .where(col(Ruling.issued_at).is_not(None), closed)
    )
    return int(session.connection().execute(query).scalar_one() or 0)


def _paid(session: Session, closed: sa.ColumnElement[bool]) -> int:
    """Add up what customers agreed to pay, in hundredths."""
    query = (
        sa.select(sa.func.coalesce(sa.func.sum(col(Quote.total)), 0))
        .join(Ticket, col(Ticket.id) == col(Quote.ticket_id))
        .where(col(Quote.state) == QuoteState.ACCEPTED, closed)
    )
    return int(session.connection().execute(query).scalar_one() or 0)


def _inside(moment: Any, window: Window) -> sa.ColumnElement[bool]:
    inside: sa.ColumnElement[bool] = sa.and_(moment >= window.since, moment < window.until)
    return inside
