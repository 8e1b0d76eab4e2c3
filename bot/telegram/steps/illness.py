"""Command with which a technician's day is given to others."""

import asyncio
from dataclasses import replace

from actions.domain.errors import InvalidAnswer
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, answered

LONGEST_DAY = 3
"""Words that a day takes: "3 December 2026"."""


async def ill(step: Step) -> Answer:
    """Give the visits of somebody who cannot come to colleagues, today or on a day."""
    by, call = step.asked.user_id, step.desk.illness.call_in_sick
    user_id, day = await _read_who(step)
    return answered(await asyncio.to_thread(call, by, user_id, day, key=step.asked.key))


async def press_ill(step: Step, pressed: str) -> Answer:
    """Give somebody's visits of a day to colleagues."""
    day, _, whose = pressed.partition(":")
    asked, call = step.asked, step.desk.illness.call_in_sick
    by = asked.user_id
    said = answered(await asyncio.to_thread(call, by, int(whose), day, key=asked.key))
    return replace(said, stays=True)


async def well(step: Step, pressed: str) -> Answer:
    """Take a day of illness back, and say what could be given back and what not."""
    asked = step.asked
    text = await asyncio.to_thread(
        step.desk.illness.take_back, asked.user_id, pressed, key=asked.key
    )
    await asyncio.to_thread(step.desk.group.answer, f"{asked.key}/answer", asked.place, text)
    return Answer(text.partition("\n")[0], settles=True)


async def _read_who(step: Step) -> tuple[int, str]:
    """Tell who is ill from the day behind the name; either may be left out.

    Raises:
        InvalidAnswer: naming what is no day.
        NotFound: naming who is not known.
    """
    words = step.words.strip()
    if not words or step.day(words):
        return step.asked.user_id, words
    member, day = await asyncio.to_thread(step.desk.team.leading, words)
    if member is None:
        said = words.split()
        ends = (n for n in range(1, min(LONGEST_DAY, len(said))) if step.day(_end(said, n)))
        name = " ".join(said[: -next(ends, 0) or None])
        member = await asyncio.to_thread(step.desk.team.named, name)
    if day and not step.day(day):
        raise InvalidAnswer("error-staff-day", day=day)
    return member.user_id, day


def _end(said: list[str], count: int) -> str:
    return " ".join(said[-count:])


COMMANDS: dict[str, StepFunction] = {"ill": ill}
PRESSES: dict[str, PressFunction] = {"ill": press_ill, "well": well}
