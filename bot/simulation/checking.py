"""What must hold in any database of the desk, above all after a simulated year."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlmodel import Session

from actions.services.desk import Desk
from bot.simulation import checks_of_cases, checks_of_sums, checks_of_work


@dataclass(frozen=True)
class Broken:
    """Something that does not hold: which rule, and of which case."""

    rule: str
    code: str


Check = Callable[[Session, Desk], Iterator[str]]
"""Looks through the database and yields the code of each case for which a rule does not hold."""


def check(desk: Desk) -> list[Broken]:
    """Look through everything; an empty list is as it should be."""
    with desk.database.reading() as session:
        return [
            Broken(rule, code) for rule, look in CHECKS.items() for code in look(session, desk)
        ]


CHECKS: dict[str, Check] = {
    "evaluated": checks_of_cases.closed_without_evaluation,
    "recomputed": checks_of_cases.deadline_not_from_intervals,
    "one-promise": checks_of_cases.two_promises_at_once,
    "numbered": checks_of_cases.numbers_with_gaps,
    "opened": checks_of_cases.opening_without_event,
    "faults": checks_of_cases.fault_of_no_case,
    "stock": checks_of_work.stock_below_nothing,
    "visit-once": checks_of_work.visit_twice,
    "customer-answered": checks_of_work.complaint_unanswered,
    "unit-answered": checks_of_work.ruling_not_sent,
    "sums": checks_of_sums.report_not_as_counted,
}
