"""Cases that stand still: for the customer, a part, a partner, or until a day that is named."""

import asyncio
from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import InvalidAnswer
from actions.domain.language import Language
from actions.domain.messages import Button
from actions.domain.named_lines import begin
from actions.domain.sla.clocks import Waiting
from actions.domain.sla.hours import working_days
from actions.services.handoff.handoff import Outcome
from actions.services.units import today
from actions.texts.dates import write_day
from actions.texts.visits import write_day_name
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, choose

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

OFFERED = (2, 3, 5, 7)
"""After so many working days a part is usually here; offered as days by buttons."""
UNKNOWN = "unknown"


async def wait(step: Step) -> Answer:
    """Let the case and its clocks stand still, until a day if one is named."""
    topic_id, words = await step.topic()
    if not words.strip():
        choices = tuple(_button(step, why, topic_id) for why in Waiting)
        return Answer(step.say("staff-wait-for"), choices)
    what, named = begin(words, WAITS)
    why = choose(WAITS, what)
    if not named.strip():
        return await _wait(step, topic_id, why)
    until = _read(step, named)
    said = await _said(step, step.desk.cases.wait_for, topic_id, why, until=until)
    return Answer(_both(step, said, _until(step, until)))


async def press_wait(step: Step, chosen: str) -> Answer:
    """Let the case of a topic stand still for what was chosen, or note the part's day."""
    what, topic_id, day = (*chosen.split(":"), "")[:3]
    if not day:
        return await _wait(step, int(topic_id), Waiting(what))
    expected = None if day == UNKNOWN else date.fromisoformat(day)
    said = await _said(step, step.desk.cases.expect_part, int(topic_id), expected)
    return Answer(_both(step, said, _until(step, expected)) if expected else said)


async def _wait(step: Step, topic_id: int, why: Waiting) -> Answer:
    """Let the case stand still; for a part the day is asked for (Rule R17)."""
    said = await _said(step, step.desk.cases.wait_for, topic_id, why)
    if why is not Waiting.PART:
        return Answer(said)
    desk, language = step.desk, step.desk.staff_language
    coming = working_days(today(desk.now(), desk.policy), desk.policy.hours)
    days = [day for count, day in enumerate(islice(coming, max(OFFERED)), 1) if count in OFFERED]
    named = [(write_day_name(day, language), day.isoformat()) for day in days]
    named.append((step.say("button-staff-part-unknown"), UNKNOWN))
    buttons = tuple(
        Button(title=title, payload=f"{STAFF_BUTTON}wait:{why}:{topic_id}:{day}")
        for title, day in named
    )
    example = write_day(days[-1] + timedelta(days=1), language)
    asked = step.say("staff-part-day", example=example)
    return Answer(_both(step, said, asked), buttons)


async def _said(step: Step, method: Callable[..., Outcome], *words: object, **more: object) -> str:
    asked = step.asked
    outcome = await asyncio.to_thread(method, asked.user_id, *words, key=asked.key, **more)
    return outcome.text


def _both(step: Step, one: str, other: str) -> str:
    return one + ("" if step.desk.staff_language is Language.ZH else " ") + other


def _until(step: Step, day: date) -> str:
    return step.say("staff-wait-until", until=write_day(day, step.desk.staff_language))


def _read(step: Step, words: str) -> date:
    """Read the day until which something waits, or say how days are written."""
    day = step.day(words)
    if day is None:
        raise InvalidAnswer("error-staff-day", day=words.strip())
    return day


def _button(step: Step, why: Waiting, topic_id: int) -> Button:
    title = step.say(f"button-staff-wait-{why}")
    return Button(title=title, payload=f"{STAFF_BUTTON}wait:{why}:{topic_id}")


COMMANDS: dict[str, StepFunction] = {"wait": wait}
PRESSES: dict[str, PressFunction] = {"wait": press_wait}
