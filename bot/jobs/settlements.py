"""The sweep over what was agreed with customers and is not carried out yet."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(minutes=1)


def settlement_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Remind of what is owed to customers."""
    return Job("settlements", every, desk.settlements.sweep)
