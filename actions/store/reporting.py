"""Reading what a report counts: a few queries over all tickets of a time, never one a ticket."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, case, func, or_, select, union
from sqlmodel import Session, col

from actions.domain.cases.visits import Result, ServiceRecord
from actions.domain.chats.handoff import Handoff
from actions.domain.messages import Spoken
from actions.domain.periods import Window
from actions.domain.sla.clocks import Clock, ClockInterval, ClockKind, Waiting
from actions.domain.staff import StaffMember
from actions.domain.surveys.surveys import HELD, Survey, SurveyAnswer, SurveyKind
from actions.domain.tickets import FaultClass, Kind, Stage, Ticket, TicketEvent
from actions.store.satisfaction import REOPENED
from actions.store.tickets import ENDED


class TicketRow(NamedTuple):
    """What a report needs of a ticket."""

    id: int
    code: str
    kind: Kind
    stage: Stage
    fault_class: FaultClass | None
    urgent: bool
    product: str
    serial_number: str
    opened_at: datetime
    moved_at: datetime


class ClockRow(NamedTuple):
    """What a report needs of a promise."""

    ticket_id: int
    kind: ClockKind
    seconds: int
    calendar: str
    started_at: datetime
    due_at: datetime | None
    met_at: datetime | None
    stopped_at: datetime | None

    @property
    def is_pausable(self) -> bool:
        """Tell whether it stood still while the case waited."""
        return self.kind.is_pausable

    @property
    def ended_at(self) -> datetime | None:
        """Give when it stopped counting for good."""
        return self.met_at or self.stopped_at

    def is_late(self, now: datetime) -> bool:
        """Tell whether the promise is broken."""
        return self.due_at is not None and (self.met_at or self.stopped_at or now) > self.due_at


class IntervalRow(NamedTuple):
    """What a report needs of a stretch of a case."""

    ticket_id: int
    since_at: datetime
    until_at: datetime | None
    why: Waiting | None


class SurveyRow(NamedTuple):
    """What a report needs of a survey."""

    id: int
    ticket_id: int | None
    kind: SurveyKind
    route: list[str]
    since_at: datetime
    asked_at: datetime | None
    ended_at: datetime | None
    rescued_at: datetime | None
    righted_at: datetime | None


class AnswerRow(NamedTuple):
    """One answer."""

    survey_id: int
    question: str
    value: int | None
    choice: str
    at: datetime | None
    """When a customer said whether a repair holds; of other answers nobody asks."""


Row = TypeVar("Row", ClockRow, IntervalRow)


def concerned(window: Window) -> CompoundSelect[tuple[int]]:
    """Choose every ticket with something in a time: opened, ended, owed, asked, come back."""

    def inside(moment: Any) -> ColumnElement[bool]:
        return and_(col(moment) >= window.since, col(moment) < window.until)

    def of_ticket(table: Any, *moments: Any) -> Select[Any]:
        happened = or_(*(inside(moment) for moment in moments))
        return select(col(table.ticket_id)).where(col(table.ticket_id).is_not(None), happened)

    begun = col(Ticket.opened_at) < window.until
    ends_later = or_(col(Ticket.stage).not_in(ENDED), col(Ticket.moved_at) >= window.since)
    return union(
        select(col(Ticket.id)).where(begun, ends_later),
        select(col(Ticket.id)).where(inside(Ticket.opened_at)),
        of_ticket(Clock, Clock.due_at, Clock.met_at),
        of_ticket(Survey, Survey.asked_at, Survey.rescued_at, Survey.answered_at),
        of_ticket(TicketEvent, TicketEvent.at).where(col(TicketEvent.what).in_(REOPENED)),
    )


def _rows(session: Session, query: Select[*tuple[Any, ...]]) -> Sequence[Any]:
    """Read columns without making objects that the session would watch."""
    return session.connection().execute(query).all()


def read_tickets(session: Session, window: Window) -> list[TicketRow]:
    """Read the tickets with something in a time, in the order of their numbers."""
    columns = (getattr(Ticket, name) for name in TicketRow._fields)
    query = select(*columns).where(col(Ticket.id).in_(concerned(window))).order_by(col(Ticket.id))
    return [TicketRow(*row) for row in _rows(session, query)]


def read_clocks(session: Session, window: Window) -> dict[int, list[ClockRow]]:
    """Read the promises of those tickets, in the order in which they began."""
    columns = (getattr(Clock, name) for name in ClockRow._fields)
    query = select(*columns).where(col(Clock.ticket_id).in_(concerned(window)))
    return _by_ticket(ClockRow(*row) for row in _rows(session, query.order_by(col(Clock.id))))


def read_intervals(session: Session, window: Window) -> dict[int, list[IntervalRow]]:
    """Read in which stretches the clocks of visited tickets ran or waited."""
    visited = select(col(Clock.ticket_id)).where(
        col(Clock.kind) == ClockKind.ARRIVAL, col(Clock.met_at).is_not(None)
    )
    query = (
        select(*(getattr(ClockInterval, name) for name in IntervalRow._fields))
        .where(col(ClockInterval.ticket_id).in_(concerned(window)))
        .where(col(ClockInterval.ticket_id).in_(visited))
        .order_by(col(ClockInterval.id))
    )
    return _by_ticket(IntervalRow(*row) for row in _rows(session, query))


def read_owners(session: Session, window: Window) -> dict[int, int]:
    """Read by whose number of staff each ticket was had last."""
    query = (
        select(col(Handoff.ticket_id), col(Handoff.owner_id))
        .where(col(Handoff.ticket_id).in_(concerned(window)), col(Handoff.owner_id).is_not(None))
        .order_by(col(Handoff.id))
    )
    return {ticket_id: owner_id for ticket_id, owner_id in _rows(session, query)}


def read_names(session: Session) -> dict[int, str]:
    """Name everybody of the staff; who shares a name is told apart."""
    query = select(col(StaffMember.id), col(StaffMember.name), col(StaffMember.username))
    people = _rows(session, query.order_by(col(StaffMember.id)))
    alike: dict[str, int] = defaultdict(int)
    for _, name, _ in people:
        alike[name] += 1
    return {
        number: name if alike[name] == 1 else f"{name} ({username or number})"
        for number, name, username in people
    }


def read_surveys(session: Session, window: Window) -> list[SurveyRow]:
    """Read the surveys of those tickets, and those of no ticket that were asked in the time."""
    columns = (getattr(Survey, name) for name in SurveyRow._fields)
    query = select(*columns).where(_survey_concerned(window)).order_by(col(Survey.id))
    return [SurveyRow(*row) for row in _rows(session, query)]


def read_answers(session: Session, window: Window) -> dict[int, list[AnswerRow]]:
    """Read the answers to those surveys, by survey."""
    columns = (getattr(SurveyAnswer, name) for name in AnswerRow._fields[:-1])
    at = case((col(SurveyAnswer.question) == HELD, col(SurveyAnswer.at)), else_=None)
    query = (
        select(*columns, at.label("at"))
        .join(Survey, col(Survey.id) == col(SurveyAnswer.survey_id))
        .where(_survey_concerned(window))
        .order_by(col(SurveyAnswer.id))
    )
    found: dict[int, list[AnswerRow]] = defaultdict(list)
    for row in _rows(session, query):
        found[row.survey_id].append(AnswerRow(*row))
    return found


def _survey_concerned(window: Window) -> ColumnElement[bool]:
    asked = and_(col(Survey.asked_at) >= window.since, col(Survey.asked_at) < window.until)
    return or_(
        col(Survey.ticket_id).in_(concerned(window)), and_(col(Survey.ticket_id).is_(None), asked)
    )


def read_reopenings(session: Session, window: Window) -> dict[int, list[datetime]]:
    """Read when those tickets were opened again."""
    query = (
        select(col(TicketEvent.ticket_id), col(TicketEvent.at))
        .where(col(TicketEvent.what).in_(REOPENED))
        .where(col(TicketEvent.ticket_id).in_(concerned(window)))
        .order_by(col(TicketEvent.at))
    )
    found: dict[int, list[datetime]] = defaultdict(list)
    for ticket_id, at in _rows(session, query):
        found[ticket_id].append(at)
    return found


def read_results(session: Session, window: Window) -> dict[int, list[Result | None]]:
    """Read what came of the visits that were made for those tickets, in order."""
    query = (
        select(col(ServiceRecord.ticket_id), col(ServiceRecord.result))
        .where(col(ServiceRecord.finished_at).is_not(None))
        .where(col(ServiceRecord.ticket_id).in_(concerned(window)))
        .order_by(col(ServiceRecord.id))
    )
    found: dict[int, list[Result | None]] = defaultdict(list)
    for ticket_id, result in _rows(session, query):
        found[ticket_id].append(result)
    return found


def count_messages(session: Session, window: Window) -> int:
    """Count what customers wrote in a time; an edit counts no second time."""
    query = select(func.count()).where(
        col(Spoken.version) == 1,
        col(Spoken.said_at) >= window.since,
        col(Spoken.said_at) < window.until,
    )
    return int(session.connection().execute(query).scalar_one())


def _by_ticket(rows: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.ticket_id].append(row)
    return found
