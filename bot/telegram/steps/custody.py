"""Units at the counter: the commands and buttons by which staff take them in and give back."""

import asyncio

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import InvalidAnswer
from actions.domain.messages import Button
from actions.services.products.counter import HandedIn
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction

FIELDS = 3


async def received(step: Step) -> Answer:
    """Take a unit in: what it is; what belongs to it; how it looks. A photo goes with it."""
    code, words = await step.case()
    if not words.strip():
        raise InvalidAnswer("error-received-what")
    parts = [part.strip() for part in words.replace("；", ";").replace("\n", ";").split(";")]
    unit, accessories, condition = (*parts[: FIELDS - 1], "; ".join(parts[FIELDS - 1 :]), "", "")[
        :FIELDS
    ]
    what = HandedIn(unit, accessories, condition, _photo(step))
    asked, counter = step.asked, step.desk.counter
    done = await asyncio.to_thread(counter.receive, asked.user_id, code, what, key=asked.key)
    return Answer(done.text, (_button(step, "ready", code),))


async def ready(step: Step) -> Answer:
    """Say that the unit is finished."""
    code, _ = await step.case()
    return await press_custody(step, f"ready:{code}")


async def collected(step: Step) -> Answer:
    """Note that its owner has the unit again."""
    code, _ = await step.case()
    return await press_custody(step, f"collected:{code}")


async def sent_back(step: Step) -> Answer:
    """Note the number of the parcel that the unit goes back in."""
    code, tracking = await step.case()
    if not tracking.strip():
        raise InvalidAnswer("error-sent-back-what")
    asked, send = step.asked, step.desk.counter.send_back
    done = await asyncio.to_thread(send, asked.user_id, code, tracking.strip(), key=asked.key)
    return Answer(done.text)


async def press_custody(step: Step, chosen: str) -> Answer:
    """Move a unit on: ready, or collected."""
    what, _, code = chosen.partition(":")
    asked, counter = step.asked, step.desk.counter
    if what == "ready":
        done = await asyncio.to_thread(counter.ready, asked.user_id, code, key=asked.key)
        return Answer(done.text, (_button(step, "collected", code),))
    done = await asyncio.to_thread(counter.collected, asked.user_id, code, key=asked.key)
    return Answer(done.text)


def _photo(step: Step) -> str:
    """Give the photo that the command stands under, or answers."""
    message = step.asked.message
    for one in (message, message.reply_to_message):
        if one and one.photo:
            return one.photo[-1].file_id
    return ""


def _button(step: Step, what: str, code: str) -> Button:
    title = step.say(f"button-staff-{what}")
    return Button(title=title, payload=f"{STAFF_BUTTON}custody:{what}:{code}")


COMMANDS: dict[str, StepFunction] = {
    "received": received,
    "ready": ready,
    "collected": collected,
    "sentback": sent_back,
}
PRESSES: dict[str, PressFunction] = {"custody": press_custody}
