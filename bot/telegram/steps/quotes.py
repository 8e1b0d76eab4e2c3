"""Quotes in the staff group: drafted by a command, sent or dropped by a button (Rule R6)."""

import asyncio
from collections.abc import Callable
from functools import partial

from actions.domain.errors import NotFound
from actions.services.handoff.handoff import Outcome
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction


async def quote(step: Step) -> Answer:
    """Draft a quote from the words, or show how the quotes of the case stand."""
    topic_id, words = await step.topic()
    asked, quotes = step.asked, step.desk.quotes
    if words.strip():
        draft = quotes.draft
        shown = await asyncio.to_thread(draft, asked.user_id, topic_id, words, key=asked.key)
    else:
        shown = await asyncio.to_thread(quotes.newest, asked.user_id, topic_id)
    return Answer(shown.text, shown.buttons)


async def press_quote(step: Step, rest: str) -> Answer:
    """Send a draft or drop it, or take back what was sent."""
    verb, _, number = rest.partition(":")
    quotes, asked = step.desk.quotes, step.asked
    methods: dict[str, Callable[..., Outcome]] = {
        "send": quotes.send,
        "cancel": partial(quotes.withdraw, draft=True),
        "drop": quotes.withdraw,
    }
    if verb not in methods:
        raise NotFound
    outcome = await asyncio.to_thread(methods[verb], asked.user_id, int(number), key=asked.key)
    return Answer(outcome.text, settles=True)


COMMANDS: dict[str, StepFunction] = {"quote": quote}
PRESSES: dict[str, PressFunction] = {"quote": press_quote}
