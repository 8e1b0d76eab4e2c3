"""The sweep over deadlines."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(seconds=15)


def clock_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Warn of deadlines and alert to those that passed."""
    return Job("clocks", every, desk.clocks.sweep)
