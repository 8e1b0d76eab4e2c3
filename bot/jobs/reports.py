"""The sweep over reports of periods that are over."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(seconds=60)


def report_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Send the reports that are due to the staff's group."""
    return Job("reports", every, desk.reports.sweep)
