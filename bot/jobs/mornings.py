"""The sweep that tells the staff what the day holds."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(minutes=1)


def morning_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Tell group and technicians once each morning."""
    return Job("mornings", every, desk.mornings.sweep)
