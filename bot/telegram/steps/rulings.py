"""Staff's commands and buttons for rulings: written, issued, claimed, and the actions after."""

import asyncio

from actions.domain.complaints.measures import read_planned
from actions.domain.errors import InvalidAnswer
from actions.domain.messages import Medium
from actions.services.units import today
from bot.telegram.files import media_of
from bot.telegram.parts import ALL
from bot.telegram.steps.base import (
    Answer,
    PressFunction,
    Step,
    StepFunction,
    answered,
    parted,
    take_step,
)

ISSUE = ("issue", "发出")


async def rule(step: Step) -> Answer:
    """Show the ruling, write down what the lines below the command state, or issue it."""
    topic_id, words = await step.topic()
    rulings = step.desk.measures
    if not words.strip():
        return answered(await asyncio.to_thread(rulings.look, step.asked.user_id, topic_id))
    if words.strip().casefold() in ISSUE:
        return await take_step(step, rulings.issue, topic_id)
    return await take_step(step, rulings.fill, topic_id, words)


async def claim(step: Step) -> Answer:
    """Take the claim against a supplier or carrier on."""
    topic_id, words = await step.topic()
    return await take_step(step, step.desk.measures.claim, topic_id, words)


async def action(step: Step) -> Answer:
    """Give somebody an action."""
    topic_id, words = await step.topic()
    planned = read_planned(
        words,
        today(step.desk.now(), step.desk.policy),
        month_first=step.desk.policy.company.month_first,
    )
    person = await asyncio.to_thread(step.desk.team.named, planned.owner)
    return await take_step(step, step.desk.measures.plan, topic_id, words, person)


async def actions(step: Step) -> Answer:
    """List one's own open actions, or everybody's."""
    everybody = step.words.strip().casefold() in ALL
    look = step.desk.measures.overview
    return answered(await asyncio.to_thread(look, step.asked.user_id, everybody=everybody))


async def done(step: Step) -> Answer:
    """Say that an action is done; words, an own photo or the one answered to are the proof."""
    first, proof = parted(step.words)
    number = first.removeprefix("#")
    if not number.isdecimal():
        raise InvalidAnswer("error-action-number")
    message = step.asked.message
    found = media_of(message) or (
        media_of(message.reply_to_message) if message.reply_to_message else []
    )
    media: list[Medium] = found
    return await take_step(step, step.desk.measures.finish, int(number), proof, media)


async def _issue(step: Step, chosen: str) -> Answer:
    """Issue a ruling by its button."""
    _, _, topic_id = chosen.partition(":")
    return await take_step(step, step.desk.measures.issue, int(topic_id))


async def _take_on(step: Step, chosen: str) -> Answer:
    """Take an action on by its button; one that is done needs proof, so it is asked for."""
    word, _, number = chosen.partition(":")
    measures = step.desk.measures
    if word == "done":
        return await take_step(step, measures.finish, int(number), "", [])
    return await take_step(step, measures.judge, int(number), effective=word == "verified")


COMMANDS: dict[str, StepFunction] = {
    "rule": rule,
    "claim": claim,
    "action": action,
    "actions": actions,
    "done": done,
}
PRESSES: dict[str, PressFunction] = {"rule": _issue, "action": _take_on}
