"""Commands with which somebody comes on duty and goes off, and hands on what is in hand."""

import asyncio
import re
from datetime import date

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import InvalidAnswer
from actions.domain.messages import Button
from actions.domain.sla.hours import back_at
from actions.domain.staff import Role, StaffMember
from actions.texts.visits import write_day_name
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction

SHIFT = "shift"
UNTIL = re.compile(r"(?:away\s+)?(?:until|till|to)\s+|(?:休息|请假)?(?:直到|到|至)", re.IGNORECASE)
"""How the day begins until which somebody is away."""


async def on(step: Step) -> Answer:
    """Go on duty."""
    await asyncio.to_thread(step.desk.team.set_duty, step.asked.user_id, on_duty=True)
    return Answer(step.say("staff-now-on"))


async def off(step: Step) -> Answer:
    """Go off duty, until a day if one is named; who leads may name a colleague first."""
    other, said = await _whose(step)
    back_on = _read_until(step, said)
    user_id, by = other.user_id if other else step.asked.user_id, step.asked.user_id
    if other:
        await asyncio.to_thread(step.desk.team.require, by, Role.SUPERVISOR)
    await asyncio.to_thread(step.desk.team.set_duty, user_id, on_duty=False, back_on=back_on)
    keeps = await asyncio.to_thread(step.desk.shifts.count, user_id)
    lines = _told_off(step, other, back_on, keeps)
    if keeps and not other:
        lines.append(await asyncio.to_thread(step.desk.overview.mine, user_id))
    buttons = await _visits(step, user_id) if back_on else []
    if keeps:
        whose = user_id if other else "on"
        payload = f"{STAFF_BUTTON}{SHIFT}:{whose}"
        buttons.insert(0, Button(title=step.say("button-shift-on"), payload=payload))
    return Answer("\n".join(lines), tuple(buttons))


async def hand_on(step: Step, whose: str) -> Answer:
    """Give cases to who is on duty: one's own, or as who leads those of a colleague."""
    hand, by = step.desk.shifts.hand_on, step.asked.user_id
    user_id = int(whose) if whose.isdecimal() else by
    return Answer(await asyncio.to_thread(hand, user_id, key=step.asked.key, by=by), stays=True)


async def _whose(step: Step) -> tuple[StaffMember | None, str]:
    """Tell which colleague is named, if one is, and what stands behind; a day is no name."""
    if _day(step, step.words):
        return None, step.words
    member, said = await asyncio.to_thread(step.desk.team.leading, step.words)
    own = member is None or member.user_id == step.asked.user_id
    return None if own else member, said


def _told_off(
    step: Step, other: StaffMember | None, back_on: date | None, keeps: int
) -> list[str]:
    day = write_day_name(back_on, step.desk.staff_language) if back_on else ""
    if other:
        said = step.say("staff-other-off", name=other.name, day=day or "none")
        more = step.say("staff-other-keeps", name=other.name, count=keeps) if keeps else ""
        return [said, *filter(None, [more])]
    if day:
        return [step.say("staff-now-away", day=day)]
    return [step.say("staff-now-off-keeps" if keeps else "staff-now-off")]


def _read_until(step: Step, words: str) -> date | None:
    """Read the day on which somebody is back; None where none is named.

    Raises:
        InvalidAnswer: naming what is over, or has begun.
    """
    said = words.strip()
    if not said:
        return None
    day = _day(step, said)
    if day is None or back_at(day, step.desk.policy.hours) <= step.desk.now():
        raise InvalidAnswer("error-off-day", day=said[:40])
    return day


def _day(step: Step, words: str) -> date | None:
    said = words.strip()
    named = UNTIL.match(said)
    return step.day(said[named.end() :] if named else said)


async def _visits(step: Step, user_id: int) -> list[Button]:
    """Offer to give on the visits of each day on which a technician is away."""
    days = await asyncio.to_thread(step.desk.illness.days_ahead, user_id)
    language = step.desk.staff_language
    return [
        Button(
            title=step.say("button-away-visits", day=write_day_name(day, language)),
            payload=f"{STAFF_BUTTON}ill:{day}:{user_id}",
        )
        for day in days
    ]


COMMANDS: dict[str, StepFunction] = {"on": on, "off": off}
PRESSES: dict[str, PressFunction] = {SHIFT: hand_on}
