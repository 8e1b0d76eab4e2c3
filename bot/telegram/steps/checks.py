"""Several eyes: the commands and buttons by which staff vouch for finished work."""

import asyncio

from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction


async def check(step: Step) -> Answer:
    """Vouch for the work; words say what was looked at."""
    code, words = await step.case()
    return await _look(step, code, words)


async def press_check(step: Step, code: str) -> Answer:
    """Vouch for the work as the next person."""
    return await _look(step, code, "")


async def _look(step: Step, code: str, note: str) -> Answer:
    asked, checks = step.asked, step.desk.checks
    done = await asyncio.to_thread(checks.check, asked.user_id, code, key=asked.key, note=note)
    return Answer(done.text)


COMMANDS: dict[str, StepFunction] = {"check": check}
PRESSES: dict[str, PressFunction] = {"check": press_check}
