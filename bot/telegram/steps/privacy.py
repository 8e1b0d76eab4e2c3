"""Staff's step that erases a customer."""

import asyncio

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.messages import Button
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, answered


async def erase(step: Step) -> Answer:
    """Ask whether a customer is to be erased: of this topic, or by code, name or number."""
    found = await asyncio.to_thread(step.desk.histories.meant, await step.whom(step.words))
    asked = await asyncio.to_thread(step.desk.privacy.ask, step.asked.user_id, found.id or 0)
    payload = f"{STAFF_BUTTON}erase:yes:{found.id}"
    return Answer(asked.text, (Button(title=step.say("button-erase-sure"), payload=payload),))


async def _press(step: Step, chosen: str) -> Answer:
    erases, number = step.desk.privacy.erase, int(chosen.rpartition(":")[2])
    return answered(
        await asyncio.to_thread(erases, step.asked.user_id, number, key=step.asked.key)
    )


COMMANDS: dict[str, StepFunction] = {"erase": erase}
PRESSES: dict[str, PressFunction] = {"erase": _press}
