"""Cases that stand still: for the customer, a part, a partner, or until a day that is named."""

import asyncio
from datetime import date

from actions.domain.days import read_day
from actions.domain.errors import InvalidAnswer
from actions.domain.handoff import STAFF_BUTTON
from actions.domain.messages import Button
from actions.domain.sla import Waiting
from actions.services.units import today
from actions.texts.dates import write_day
from bot.telegram.steps import Answer, PressFunction, Step, StepFunction, choose

WAITS = {
    "customer": Waiting.CUSTOMER,
    "客户": Waiting.CUSTOMER,
    "part": Waiting.PART,
    "配件": Waiting.PART,
    "partner": Waiting.PARTNER,
    "合作方": Waiting.PARTNER,
    "date": Waiting.DATE,
    "约定": Waiting.DATE,
}


async def wait(step: Step) -> Answer:
    """Let the case and its clocks stand still, until a day if one is named."""
    topic_id, words = await step.topic()
    if not words.strip():
        choices = tuple(_button(step, why, topic_id) for why in Waiting)
        return Answer(step.say("staff-wait-for"), choices)
    what, _, named = words.strip().partition(" ")
    why, until = choose(WAITS, what), _read(step, named) if named.strip() else None
    said = await _wait(step, topic_id, why, until)
    if until:
        day = write_day(until, step.desk.staff_language)
        said = f"{said} {step.say('staff-wait-until', until=day)}"
    return Answer(said)


async def press_wait(step: Step, chosen: str) -> Answer:
    """Let the case of a topic stand still for what was chosen."""
    what, _, topic_id = chosen.partition(":")
    return Answer(await _wait(step, int(topic_id), Waiting(what), None))


async def _wait(step: Step, topic_id: int, why: Waiting, until: date | None) -> str:
    asked, wait_for = step.asked, step.desk.cases.wait_for
    outcome = await asyncio.to_thread(
        wait_for, asked.user_id, topic_id, why, key=asked.key, until=until
    )
    return outcome.text


def _read(step: Step, words: str) -> date:
    """Read the day until which something waits, or say how days are written."""
    day = read_day(words, today(step.desk.now(), step.desk.policy))
    if day is None:
        raise InvalidAnswer("error-staff-day", day=words.strip())
    return day


def _button(step: Step, why: Waiting, topic_id: int) -> Button:
    title = step.say(f"button-staff-wait-{why}")
    return Button(title=title, payload=f"{STAFF_BUTTON}wait:{why}:{topic_id}")


COMMANDS: dict[str, StepFunction] = {"wait": wait}
PRESSES: dict[str, PressFunction] = {"wait": press_wait}
