"""The sweep over hand-offs that nobody acts on."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(seconds=10)


def waiting_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Pass on what nobody took, and ask customers who are left without an answer."""
    return Job("waiting", every, desk.waiting.sweep)
