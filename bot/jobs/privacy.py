"""The sweep over what is personal and no longer needed."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(hours=1)


def privacy_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Drop old updates, and erase who has been silent for as long as the policy says."""
    return Job("privacy", every, desk.privacy.sweep)
