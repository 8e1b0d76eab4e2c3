"""Staff's steps that join two tickets, part them again, or split one."""

import asyncio

from actions.domain.cases.numbering import read_code, read_codes
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import NotFound
from actions.domain.messages import Button
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction

BOTH = 2
MOST = 8
TITLE = 40


async def merge(step: Step) -> Answer:
    """Let the ticket of this topic, or the first that is named, go on as another."""
    codes = read_codes(step.words)
    topic_id = step.asked.place.topic_id
    if topic_id and len(codes) == 1:
        codes = [await asyncio.to_thread(step.desk.topics.code_of, topic_id), *codes]
    if len(codes) != BOTH:
        raise NotFound("error-merge-which")
    return await _merge(step, *codes)


async def unmerge(step: Step) -> Answer:
    """Let a ticket stand on its own again: the one named, else that of this topic."""
    code = read_code(step.words)
    if code is None:
        topic_id, _ = await step.topic()
        code = await asyncio.to_thread(step.desk.topics.code_of, topic_id)
    asked = step.asked
    outcome = await asyncio.to_thread(step.desk.merges.unmerge, asked.user_id, code, key=asked.key)
    return Answer(outcome.text)


async def split(step: Step) -> Answer:
    """Open a ticket of its own for the words, or offer what the customer added."""
    topic_id, words = await step.topic()
    if words.strip():
        return await _split(step, topic_id, words.strip())
    found = await asyncio.to_thread(step.desk.merges.details, topic_id)
    buttons = tuple(
        Button(title=text[:TITLE], payload=f"{STAFF_BUTTON}split:{number}:{topic_id}")
        for number, text in found[-MOST:]
    )
    return Answer(step.say("staff-split-which", count=len(buttons)), buttons)


async def _press_merge(step: Step, chosen: str) -> Answer:
    code, _, into = chosen.partition(":")
    return await _merge(step, code, into)


async def _press_split(step: Step, chosen: str) -> Answer:
    number, _, topic_id = chosen.partition(":")
    return await _split(step, int(topic_id), "", int(number))


async def _merge(step: Step, code: str, into: str) -> Answer:
    asked = step.asked
    outcome = await asyncio.to_thread(
        step.desk.merges.merge, asked.user_id, code, into, key=asked.key
    )
    return Answer(outcome.text)


async def _split(step: Step, topic_id: int, words: str, number: int | None = None) -> Answer:
    asked = step.asked
    outcome = await asyncio.to_thread(
        step.desk.merges.split, asked.user_id, topic_id, words, key=asked.key, detail_id=number
    )
    return Answer(outcome.text)


COMMANDS: dict[str, StepFunction] = {"merge": merge, "unmerge": unmerge, "split": split}
PRESSES: dict[str, PressFunction] = {"merge": _press_merge, "split": _press_split}
