"""Commands with which somebody comes on duty and goes off, and hands on what is in hand."""

import asyncio

from actions.domain.handoff import STAFF_BUTTON
from actions.domain.messages import Button
from bot.telegram.steps import Answer, PressFunction, Step, StepFunction

SHIFT = "shift"


async def on(step: Step) -> Answer:
    """Go on duty."""
    await asyncio.to_thread(step.desk.team.set_duty, step.asked.user_id, on_duty=True)
    return Answer(step.say("staff-now-on"))


async def off(step: Step) -> Answer:
    """Go off duty; what is still in hand is listed, to be handed on with a tap."""
    user_id = step.asked.user_id
    await asyncio.to_thread(step.desk.team.set_duty, user_id, on_duty=False)
    if not await asyncio.to_thread(step.desk.shifts.count, user_id):
        return Answer(step.say("staff-now-off"))
    mine = await asyncio.to_thread(step.desk.overview.mine, user_id)
    button = Button(title=step.say("button-shift-on"), payload=f"{STAFF_BUTTON}{SHIFT}:on")
    return Answer(f"{step.say('staff-now-off-keeps')}\n{mine}", (button,))


async def hand_on(step: Step, _: str) -> Answer:
    """Give one's own cases to who is on duty; another's tap gives that person's own."""
    hand = step.desk.shifts.hand_on
    text = await asyncio.to_thread(hand, step.asked.user_id, key=step.asked.key)
    return Answer(text, stays=True)


COMMANDS: dict[str, StepFunction] = {"on": on, "off": off}
PRESSES: dict[str, PressFunction] = {SHIFT: hand_on}
