"""Reports in the staff's group: figures and pictures, and the same as a file."""

import asyncio

from actions.domain.staff import Role
from actions.services.reports.sending import read_press
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction


async def report(step: Step) -> Answer:
    """Show the figures of a period with pictures; who does not lead sees their own."""
    asked, desk = step.asked, step.desk
    member = await asyncio.to_thread(desk.team.require, asked.user_id, Role.AGENT)
    await asyncio.to_thread(desk.reports.show, member, step.words, asked.place, key=asked.key)
    return Answer()


async def send_file(step: Step, chosen: str) -> Answer:
    """Send a report as a file."""
    asked, desk = step.asked, step.desk
    await asyncio.to_thread(desk.team.require, asked.user_id, Role.SUPERVISOR)
    form, code = read_press(chosen)
    await asyncio.to_thread(desk.reports.send_file, form, code, asked.place, key=asked.key)
    return Answer(step.say("report-file-comes"))


COMMANDS: dict[str, StepFunction] = {"report": report}
PRESSES: dict[str, PressFunction] = {"report": send_file}
