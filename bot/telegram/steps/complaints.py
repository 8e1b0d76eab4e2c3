"""Staff's commands and buttons for complaints: what is missing, the result, offers, the form."""

import asyncio

from actions.domain.complaints.complaints import NAMES, PERSON, Cause
from actions.domain.named_lines import read_lines
from bot.telegram.steps.base import (
    Answer,
    PressFunction,
    Step,
    StepFunction,
    answered,
    choose,
    take_step,
)

PAPERS = {"pdf": "pdf", **dict.fromkeys(("xlsx", "excel", "表格"), "xlsx")}


async def complaint(step: Step) -> Answer:
    """Show what a complaint needs, or write down what the lines below the command state."""
    topic_id, words = await step.topic()
    complaints = step.desk.complaints
    if not words.strip():
        return answered(await asyncio.to_thread(complaints.look, step.asked.user_id, topic_id))
    named = read_lines(words, NAMES).get(PERSON)
    person = await asyncio.to_thread(step.desk.team.named, named) if named else None
    return await take_step(step, complaints.fill, topic_id, words, person=person)


async def result(step: Step) -> Answer:
    """Tell the customer the result."""
    topic_id, words = await step.topic()
    return await take_step(step, step.desk.complaints.tell_result, topic_id, words)


async def form(step: Step) -> Answer:
    """Put the complaint form into the topic."""
    topic_id, words = await step.topic()
    kind = choose(PAPERS, words) if words.strip() else "pdf"
    return await take_step(step, step.desk.complaint_papers.post_form, topic_id, kind)


async def offer(step: Step) -> Answer:
    """Offer the customer something that settles the case."""
    topic_id, words = await step.topic()
    return await take_step(step, step.desk.offers.propose, topic_id, words)


async def withdraw(step: Step) -> Answer:
    """Take an offer back."""
    topic_id, _ = await step.topic()
    return await take_step(step, step.desk.offers.withdraw, topic_id)


async def _cause(step: Step, chosen: str) -> Answer:
    """Take the branch that was chosen."""
    cause, _, topic_id = chosen.partition(":")
    return await take_step(step, step.desk.complaints.set_cause, int(topic_id), Cause(cause))


async def _decide(step: Step, chosen: str) -> Answer:
    """Agree to an offer as the second person, or refuse it."""
    word, _, number = chosen.partition(":")
    return await take_step(step, step.desk.offers.decide, int(number), agreed=word == "agree")


COMMANDS: dict[str, StepFunction] = {
    "complaint": complaint,
    "result": result,
    "form": form,
    "offer": offer,
    "withdraw": withdraw,
}
PRESSES: dict[str, PressFunction] = {"cause": _cause, "offer": _decide}
