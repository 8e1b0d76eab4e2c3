"""Staff's marks on customers: set, shown, taken away, and set back by a tap."""

import asyncio

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.messages import Button
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction

BETWEEN = "\n"


async def mark(step: Step) -> Answer:
    """Mark the customer of a case with short words; alone, show the mark."""
    code, words = await step.case()
    if not words.strip():
        shown = step.desk.marking.shown
        return Answer(await asyncio.to_thread(shown, step.asked.user_id, code))
    return await _mark(step, code, words)


async def unmark(step: Step) -> Answer:
    """Take the mark away."""
    code, _ = await step.case()
    return await _mark(step, code, "")


async def press_mark(step: Step, chosen: str) -> Answer:
    """Set the mark back to what it was."""
    code, _, marks = chosen.partition(":")
    now, _, before = marks.partition(BETWEEN)
    asked, undo = step.asked, step.desk.marking.undo
    said = await asyncio.to_thread(undo, asked.user_id, code, now, before, key=asked.key)
    return Answer(said, settles=True)


async def _mark(step: Step, code: str, words: str) -> Answer:
    asked, change = step.asked, step.desk.marking.mark
    done = await asyncio.to_thread(change, asked.user_id, code, words, key=asked.key)
    if done.mark == done.before:
        return Answer(done.text)
    payload = f"{STAFF_BUTTON}mark:{code}:{done.mark}{BETWEEN}{done.before}"
    return Answer(done.text, (Button(title=step.say("button-mark-undo"), payload=payload),))


COMMANDS: dict[str, StepFunction] = {"mark": mark, "unmark": unmark}
PRESSES: dict[str, PressFunction] = {"mark": press_mark}
