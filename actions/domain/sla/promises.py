"""What a case is promised: which clocks it has and how long each runs (Rules R1, R2, R3, R10)."""

from dataclasses import dataclass
from datetime import timedelta

from actions.domain.policy.clocks import ClassPromises, Clocks
from actions.domain.sla.clocks import ClockKind
from actions.domain.tickets import FaultClass, Kind, Ticket


@dataclass(frozen=True)
class Promise:
    """So much working time by a calendar, and the rule that says so."""

    kind: ClockKind
    rule: str
    length: timedelta
    calendar: str


def promised(ticket: Ticket, kind: ClockKind, clocks: Clocks) -> Promise | None:
    """Give what a case is promised of one kind, or None if it has no such clock."""
    give = {
        ClockKind.ANSWER: _answer,
        ClockKind.ARRIVAL: _arrival,
        ClockKind.COMPLETION: _completion,
    }
    found = give[kind](ticket, clocks) if kind in give else None
    if found is None:
        return None
    rule, length, calendar = found
    return Promise(kind, rule, length, clocks.run_on.urgent if ticket.urgent else calendar)


def owed_again(
    ticket: Ticket, clocks: Clocks, *, answer: bool, visit: bool = True
) -> list[ClockKind]:
    """Say which clocks begin where work that counted as done begins again (Rules R2, R24).

    Its cause was found before: the work counts at once, or from the visit where the way may
    take longer than the work.
    """
    way = promised(ticket, ClockKind.ARRIVAL, clocks)
    work = promised(ticket, ClockKind.COMPLETION, clocks)
    first = [ClockKind.ANSWER] if answer else []
    if not visit:
        return [*first, ClockKind.COMPLETION]
    if way and work and way.length > work.length:
        return [*first, ClockKind.ARRIVAL]
    return [*first, ClockKind.ARRIVAL, ClockKind.COMPLETION]


def has_visit(ticket: Ticket) -> bool:
    """Tell whether somebody comes: class A goes back to the works, unless there is danger."""
    home = ticket.kind is Kind.REPAIR and ticket.care != "workshop"
    return home and (ticket.urgent or ticket.fault_class is not FaultClass.A)


Found = tuple[str, timedelta, str] | None


def _answer(ticket: Ticket, clocks: Clocks) -> Found:
    by = clocks.run_on.answer
    if ticket.urgent:
        return "answer-urgent", timedelta(hours=clocks.first_answer_urgent_hours), by
    if ticket.kind is Kind.COMPLAINT:
        hours = clocks.at_level(ticket.level).first_answer_hours
        return "answer-level", timedelta(hours=hours), by
    hours = _of_class(ticket, clocks).first_answer_hours or clocks.first_answer_hours
    return "answer", timedelta(hours=hours), by


def _arrival(ticket: Ticket, clocks: Clocks) -> Found:
    by, own = clocks.run_on.arrival, _of_class(ticket, clocks)
    if not has_visit(ticket):
        return None
    if ticket.urgent:
        return "arrival-urgent", timedelta(hours=clocks.on_site_urgent_hours), by
    if is_far(ticket, clocks):
        hours = own.on_site_far_hours or clocks.on_site_far_hours
        return "arrival-far", timedelta(hours=hours), by
    hours = own.on_site_near_hours or clocks.on_site_near_hours
    return "arrival-near", timedelta(hours=hours), by


def _completion(ticket: Ticket, clocks: Clocks) -> Found:
    if ticket.kind is Kind.REPAIR:
        hours = _of_class(ticket, clocks).repair_hours or clocks.repair_hours
        return "repair", timedelta(hours=hours), clocks.run_on.repair
    if ticket.kind is Kind.COMPLAINT:
        days = clocks.at_level(ticket.level).feedback_days
        return "feedback-level", timedelta(days=days), "always"
    return "feedback", timedelta(days=clocks.feedback_days), "always"


def is_far(ticket: Ticket, clocks: Clocks) -> bool:
    """Tell whether a visit is far: staff may have said so, else the address does."""
    return not clocks.is_near(ticket.place) if ticket.far is None else ticket.far


def _of_class(ticket: Ticket, clocks: Clocks) -> ClassPromises:
    found = clocks.by_class.get(ticket.fault_class) if ticket.fault_class else None
    return found or ClassPromises()
