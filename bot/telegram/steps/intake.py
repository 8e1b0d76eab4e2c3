"""What staff write to open a case for a customer."""

from actions.domain.cases.intake import read_intake
from actions.domain.chats.links import link_to
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, take_step


async def open_case(step: Step) -> Answer:
    """Open a case for the customer who is named, or for the one of this topic."""
    intake, topic_id = read_intake(step.words), step.asked.place.topic_id
    link = link_to(step.context.bot.username)
    return await take_step(step, step.desk.intakes.open, intake, link, topic_id=topic_id)


COMMANDS: dict[str, StepFunction] = {"open": open_case}
PRESSES: dict[str, PressFunction] = {}
