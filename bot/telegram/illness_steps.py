"""Command with which a technician's day is given to others."""

import asyncio

from actions.domain.days import read_day
from bot.telegram.steps import Answer, PressFunction, Step, StepFunction, answered

LONGEST_DAY = 3
"""Words that a day takes: "3 December 2026"."""


async def ill(step: Step) -> Answer:
    """Give the visits of somebody who cannot come to colleagues, today or on a day."""
    name, day = read_who(step.words, step)
    by = step.asked.user_id
    user_id = by
    if name:
        user_id = (await asyncio.to_thread(step.desk.team.named, name)).user_id
    call = step.desk.illness.call_in_sick
    return answered(await asyncio.to_thread(call, by, user_id, day, key=step.asked.key))


async def well(step: Step, pressed: str) -> Answer:
    """Take a day of illness back, and say what could be given back and what not."""
    asked = step.asked
    text = await asyncio.to_thread(
        step.desk.illness.take_back, asked.user_id, pressed, key=asked.key
    )
    await asyncio.to_thread(step.desk.group.answer, f"{asked.key}/answer", asked.place, text)
    return Answer(text.partition("\n")[0])


def read_who(words: str, step: Step) -> tuple[str, str]:
    """Tell the name from the day behind it; either may be left out."""
    today = step.desk.now().astimezone(step.desk.policy.hours.zone).date()
    said = words.split()
    for length in range(min(LONGEST_DAY, len(said)), 0, -1):
        day = " ".join(said[-length:])
        if read_day(day, today):
            return " ".join(said[:-length]), day
    return words.strip(), ""


COMMANDS: dict[str, StepFunction] = {"ill": ill}
PRESSES: dict[str, PressFunction] = {"well": well}
