"""Staff's step that erases a customer."""

import asyncio

from actions.domain.errors import NotFound
from actions.domain.handoff import STAFF_BUTTON
from actions.domain.messages import Button
from bot.telegram.steps import Answer, PressFunction, Step, StepFunction, answered


async def erase(step: Step) -> Answer:
    """Ask whether a customer is to be erased: of this topic, or by code, name or number."""
    words = step.words.strip()
    if not words:
        topic_id, _ = await step.topic()
        words = await asyncio.to_thread(step.desk.topics.code_of, topic_id)
    found = await asyncio.to_thread(step.desk.histories.find, words)
    if not found:
        raise NotFound("error-no-customer")
    if len(found) > 1:
        names = (Button(title=one.name or "–", payload=_to("who", one.id)) for one in found)
        return Answer(step.say("customers-which"), tuple(names))
    return await _ask(step, found[0].id or 0)


async def _ask(step: Step, customer_id: int) -> Answer:
    asked = await asyncio.to_thread(step.desk.privacy.ask, step.asked.user_id, customer_id)
    sure = Button(title=step.say("button-erase-sure"), payload=_to("yes", customer_id))
    return Answer(asked.text, (sure,))


async def _press(step: Step, chosen: str) -> Answer:
    what, _, number = chosen.partition(":")
    if what == "who":
        return await _ask(step, int(number))
    erases = step.desk.privacy.erase
    return answered(
        await asyncio.to_thread(erases, step.asked.user_id, int(number), key=step.asked.key)
    )


def _to(what: str, customer_id: int | None) -> str:
    return f"{STAFF_BUTTON}erase:{what}:{customer_id}"


COMMANDS: dict[str, StepFunction] = {"erase": erase}
PRESSES: dict[str, PressFunction] = {"erase": _press}
