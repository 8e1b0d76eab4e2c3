"""Surveys by hand: staff let a customer be asked now, or not at all."""

from actions.domain.named_lines import begin
from bot.telegram.steps.base import (
    Answer,
    PressFunction,
    Step,
    StepFunction,
    choose,
    take_step,
)

SKIPPING = dict.fromkeys(("skip", "跳过"), "skip")


async def survey(step: Step) -> Answer:
    """Ask the customer of a finished case now; with `skip` and a reason not at all."""
    topic_id, words = await step.topic()
    first, why = begin(words, SKIPPING)
    if not first:
        return await take_step(step, step.desk.surveys_by_hand.ask_now, topic_id)
    choose(SKIPPING, first)
    return await take_step(step, step.desk.surveys_by_hand.skip, topic_id, why.strip())


COMMANDS: dict[str, StepFunction] = {"survey": survey}
PRESSES: dict[str, PressFunction] = {}
