"""What the clock sweeps, and how often."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial

from actions.services.desk import Desk
from bot.jobs.loop import Job

Sweep = tuple[timedelta, Callable[[Desk], object]]

SWEEPS: Mapping[str, Sweep] = {
    # Deadlines: warned of before, alerted to after.
    "clocks": (timedelta(seconds=15), lambda desk: desk.clocks.sweep()),
    # Hand-offs that nobody takes, customers who are left without an answer.
    "waiting": (timedelta(seconds=10), lambda desk: desk.waiting.sweep()),
    "surveys": (timedelta(seconds=30), lambda desk: desk.surveys.sweep()),
    # Quotes that nobody has answered in time.
    "quotes": (timedelta(minutes=1), lambda desk: desk.quote_answers.sweep()),
    # Parts that have arrived go to the cases that wait; those of ended cases are free.
    "parts": (timedelta(seconds=30), lambda desk: desk.allocations.sweep()),
    # Waits whose day has come.
    "expected": (timedelta(seconds=30), lambda desk: desk.expected.sweep()),
    # Visits are offered and reminded of; customers get the records of those that are done.
    "visits": (
        timedelta(seconds=5),
        lambda desk: desk.visits.sweep() + desk.service_cards.sweep(),
    ),
    "care": (timedelta(minutes=1), lambda desk: desk.care.sweep()),
    # Corrective and preventive actions that are due, rulings that did not arrive.
    "actions": (timedelta(minutes=1), lambda desk: desk.measures.sweep()),
    "reports": (timedelta(minutes=1), lambda desk: desk.reports.sweep()),
    # What repeats, told to quality once.
    "faults": (timedelta(hours=24), lambda desk: desk.faults.sweep()),
    # What was agreed with customers and is not carried out yet.
    "settlements": (timedelta(minutes=1), lambda desk: desk.settlements.sweep()),
    # What is personal and no longer needed.
    "privacy": (timedelta(hours=1), lambda desk: desk.privacy.sweep()),
    # Who was away until today is on duty again.
    "shifts": (timedelta(minutes=1), lambda desk: desk.shifts.sweep()),
    # What the day holds, told to the group and to technicians.
    "mornings": (timedelta(minutes=1), lambda desk: desk.mornings.sweep()),
}


def sweeping(name: str, desk: Desk, every: timedelta | None = None) -> Job:
    """Give the job of a sweep, at its usual pace or another."""
    usual, sweep = SWEEPS[name]
    return Job(name, every or usual, partial(sweep, desk))
