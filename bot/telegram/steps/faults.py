"""What staff ask about repeated faults."""

import asyncio

from actions.domain.staff import Role
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction


async def faults(step: Step) -> Answer:
    """Look for what repeats now, and list it with its evidence."""
    await asyncio.to_thread(step.desk.team.require, step.asked.user_id, Role.AGENT)
    await asyncio.to_thread(step.desk.faults.sweep)
    return Answer(await asyncio.to_thread(step.desk.faults.write))


COMMANDS: dict[str, StepFunction] = {"faults": faults}
PRESSES: dict[str, PressFunction] = {}
