"""The sweep over surveys."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(seconds=30)


def survey_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Plan surveys, ask, remind, and close what nobody answers."""
    return Job("surveys", every, desk.surveys.sweep)
