"""Staff's way to take back what they sent to a customer."""

import asyncio

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.chats.topics import NotTakenBack
from actions.domain.messages import Button
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, answered

UNSEND = "unsend"


async def unsend(step: Step) -> Answer:
    """Take back the message that the command answers."""
    about = step.asked.message.reply_to_message
    if about is None:
        raise NotTakenBack("error-unsend-which")
    return await _unsend(step, about.message_id)


async def press_unsend(step: Step, number: str) -> Answer:
    """Take back a canned reply, which no message of its sender's stands for."""
    return await _unsend(step, int(number))


async def _unsend(step: Step, message_id: int) -> Answer:
    asked, take_back = step.asked, step.desk.unsending.unsend
    chat_id, key = asked.place.chat_id, asked.key
    said = await asyncio.to_thread(take_back, asked.user_id, chat_id, message_id, key=key)
    return answered(said)


def unsend_button(step: Step, message_id: int) -> Button:
    """Offer to take back what was sent just now, by the number that it is kept under."""
    return Button(title=step.say("button-unsend"), payload=f"{STAFF_BUTTON}{UNSEND}:{message_id}")


COMMANDS: dict[str, StepFunction] = {UNSEND: unsend}
PRESSES: dict[str, PressFunction] = {UNSEND: press_unsend}
