"""The sweep over quotes that run out."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(minutes=1)


def quote_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """End the quotes that nobody has answered in time."""
    return Job("quotes", every, desk.quote_answers.sweep)
