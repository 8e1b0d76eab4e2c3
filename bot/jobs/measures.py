"""The sweep over corrective and preventive actions."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(minutes=1)


def measure_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Remind of actions that are due, and bring rulings that did not arrive into the group."""
    return Job("actions", every, desk.measures.sweep)
