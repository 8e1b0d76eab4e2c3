"""The sweep over visits and what follows them."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(seconds=5)


def visit_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Offer visits, remind of them, and send customers the records of those that are done."""
    return Job("visits", every, lambda: desk.visits.sweep() + desk.service_cards.sweep())
