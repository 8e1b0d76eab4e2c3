"""What staff write to cancel a case."""

from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, take_step


async def cancel(step: Step) -> Answer:
    """Cancel the case; the words are the reason that its customer reads."""
    topic_id, words = await step.topic()
    return await take_step(step, step.desk.cancelling.cancel, topic_id, words.strip())


COMMANDS: dict[str, StepFunction] = {"cancel": cancel}
PRESSES: dict[str, PressFunction] = {}
