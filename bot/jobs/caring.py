"""The sweep over care messages."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(minutes=1)


def caring_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Plan care messages and send those that are due."""
    return Job("care", every, desk.care.sweep)
