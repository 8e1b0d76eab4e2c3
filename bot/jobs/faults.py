"""The daily look at repeated faults."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(hours=24)


def fault_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Count new cases and tell quality of what repeats."""
    return Job("faults", every, desk.faults.sweep)
