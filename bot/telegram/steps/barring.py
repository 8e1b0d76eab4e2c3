"""Staff's steps that close a customer's chat and open it again, and the door itself."""

import asyncio

from telegram import Update
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.telegram.context import DeskApplication, DeskContext, address_of
from bot.telegram.steps.base import Answer, PressFunction, Step, StepFunction

BEFORE_ALL = -1


async def block(step: Step) -> Answer:
    """Answer and carry nothing of this customer any more; words say why."""
    topic_id, words = await step.topic()
    asked, bar = step.asked, step.desk.barring.bar
    outcome = await asyncio.to_thread(bar, asked.user_id, topic_id, key=asked.key, why=words)
    return Answer(outcome.text)


async def unblock(step: Step) -> Answer:
    """Let this customer write again."""
    topic_id, _ = await step.topic()
    asked, unbar = step.asked, step.desk.barring.unbar
    outcome = await asyncio.to_thread(unbar, asked.user_id, topic_id, key=asked.key)
    return Answer(outcome.text)


async def stop_at_the_door(update: Update, context: DeskContext) -> None:
    """Pass over what a blocked customer does, unless it tells of a danger (Rule R30)."""
    chat, message = update.effective_chat, update.message or update.edited_message
    if chat is None or chat.type != chat.PRIVATE or update.my_chat_member:
        return
    address = address_of(chat)
    if not await asyncio.to_thread(context.desk.barring.is_barred, address):
        return
    text = (message.text or message.caption or "") if message else ""
    if text and await context.conversation.held.is_danger(text):
        await asyncio.to_thread(context.desk.barring.hears_danger, address)
        return
    raise ApplicationHandlerStop


def add_the_door(app: DeskApplication) -> None:
    """Register what is asked of every update before anything else."""
    app.add_handler(TypeHandler(Update, stop_at_the_door), group=BEFORE_ALL)


COMMANDS: dict[str, StepFunction] = {"block": block, "unblock": unblock}
PRESSES: dict[str, PressFunction] = {}
