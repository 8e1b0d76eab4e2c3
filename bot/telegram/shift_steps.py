"""Commands with which somebody comes on duty and goes off, and hands on what is in hand."""

import asyncio
import re
from datetime import date

from actions.domain.days import read_day
from actions.domain.errors import InvalidAnswer
from actions.domain.handoff import STAFF_BUTTON
from actions.domain.messages import Button
from actions.services.units import today
from actions.texts.visits import write_day_name
from bot.telegram.steps import Answer, PressFunction, Step, StepFunction

SHIFT = "shift"
UNTIL = re.compile(r"(?:away\s+)?(?:until|till|to)\s+|(?:休息|请假)?(?:直到|到|至)", re.IGNORECASE)
"""How the day begins until which somebody is away."""


async def on(step: Step) -> Answer:
    """Go on duty."""
    await asyncio.to_thread(step.desk.team.set_duty, step.asked.user_id, on_duty=True)
    return Answer(step.say("staff-now-on"))


async def off(step: Step) -> Answer:
    """Go off duty, until a day if one is named; what is in hand is handed on with a tap."""
    user_id, back_on = step.asked.user_id, _read_until(step)
    await asyncio.to_thread(step.desk.team.set_duty, user_id, on_duty=False, back_on=back_on)
    keeps = await asyncio.to_thread(step.desk.shifts.count, user_id)
    language = step.desk.staff_language
    lines, buttons = [], list[Button]()
    if back_on:
        lines.append(step.say("staff-now-away", day=write_day_name(back_on, language)))
        buttons = await _visits(step)
    else:
        lines.append(step.say("staff-now-off-keeps" if keeps else "staff-now-off"))
    if keeps:
        lines.append(await asyncio.to_thread(step.desk.overview.mine, user_id))
        title = step.say("button-shift-on")
        buttons.insert(0, Button(title=title, payload=f"{STAFF_BUTTON}{SHIFT}:on"))
    return Answer("\n".join(lines), tuple(buttons))


async def hand_on(step: Step, _: str) -> Answer:
    """Give one's own cases to who is on duty; another's tap gives that person's own."""
    hand = step.desk.shifts.hand_on
    text = await asyncio.to_thread(hand, step.asked.user_id, key=step.asked.key)
    return Answer(text, stays=True)


def _read_until(step: Step) -> date | None:
    """Read the day on which somebody is back; None where none is named.

    Raises:
        InvalidAnswer: naming what is no day after today.
    """
    said = step.words.strip()
    if not said:
        return None
    now = today(step.desk.now(), step.desk.policy)
    named = UNTIL.match(said)
    day = read_day(said[named.end() :] if named else said, now)
    if day is None or day <= now:
        raise InvalidAnswer("error-off-day", day=said[:40])
    return day


async def _visits(step: Step) -> list[Button]:
    """Offer to give on the visits of each day on which a technician is away."""
    days = await asyncio.to_thread(step.desk.illness.days_ahead, step.asked.user_id)
    language = step.desk.staff_language
    return [
        Button(
            title=step.say("button-away-visits", day=write_day_name(day, language)),
            payload=f"{STAFF_BUTTON}ill:{day}",
        )
        for day in days
    ]


COMMANDS: dict[str, StepFunction] = {"on": on, "off": off}
PRESSES: dict[str, PressFunction] = {SHIFT: hand_on}
