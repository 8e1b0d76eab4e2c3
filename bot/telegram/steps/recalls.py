"""Staff's steps to a recall: whom it concerns, telling the owners, who was told."""

import asyncio

from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction, answered, choose

LISTING = dict.fromkeys(("list", "名单"), "list")


async def recall(step: Step) -> Answer:
    """Say whom the recall concerns, with a tap to tell them; or list who was told."""
    recalls, by = step.desk.recalls, step.asked.user_id
    if step.words.strip():
        choose(LISTING, step.words)
        return Answer(await asyncio.to_thread(recalls.told, by))
    return answered(await asyncio.to_thread(recalls.show, by))


async def tell(step: Step, _: str) -> Answer:
    """Tell the owners who were not told yet."""
    return Answer(await asyncio.to_thread(step.desk.recalls.tell, step.asked.user_id))


COMMANDS: dict[str, StepFunction] = {"recall": recall}
PRESSES: dict[str, PressFunction] = {"recall": tell}
