"""Staff's command and buttons for the improvement list."""

import asyncio

from actions.domain.reviews.improvements import ImprovementState
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, answered


async def improvements(step: Step) -> Answer:
    """List what is to be improved."""
    look = step.desk.improvements.overview
    return answered(await asyncio.to_thread(look, step.asked.user_id))


async def _move(step: Step, chosen: str) -> Answer:
    """Take an improvement on, or say that it is done."""
    to, _, number = chosen.partition(":")
    move = step.desk.improvements.move
    state = ImprovementState(to)
    return answered(await asyncio.to_thread(move, step.asked.user_id, int(number), state))


COMMANDS: dict[str, StepFunction] = {"improvements": improvements}
PRESSES: dict[str, PressFunction] = {"improve": _move}
