"""What staff write and press once something that was agreed with a customer is done."""

from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, take_step


async def settled(step: Step) -> Answer:
    """Note that what was agreed is carried out; the words are for the customer."""
    topic_id, words = await step.topic()
    return await take_step(step, step.desk.settlements.carry_out, topic_id, words)


async def _settled(step: Step, offer_id: str) -> Answer:
    """Note it by the button under the agreement."""
    return await take_step(step, step.desk.settlements.carried_out, int(offer_id))


COMMANDS: dict[str, StepFunction] = {"settled": settled}
PRESSES: dict[str, PressFunction] = {"settled": _settled}
