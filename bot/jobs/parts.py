"""The sweeps over parts that cases wait for, and over waits whose day has come."""

from datetime import timedelta

from actions.services.desk import Desk
from bot.jobs.loop import Job

EVERY = timedelta(seconds=30)


def part_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Give what has arrived to the cases that wait for it; free what ended cases hold."""
    return Job("parts", every, desk.allocations.sweep)


def expected_job(desk: Desk, every: timedelta = EVERY) -> Job:
    """Let cases go on whose day has come, and ask staff what has come with it."""
    return Job("expected", every, desk.expected.sweep)
