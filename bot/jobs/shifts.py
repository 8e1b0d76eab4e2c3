"""The sweep over who is away until a day."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(minutes=1)


def shift_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Put those on duty again whose day has come."""
    return Job("shifts", every, desk.shifts.sweep)
