"""Technicians in their own chat with the bot; what customers do there stays as it is."""

import asyncio
from dataclasses import replace

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import DeskError
from actions.domain.messages import Button
from actions.services.cards.group import Place
from actions.texts import explain_to_staff
from bot.telegram.command_names import read_name
from bot.telegram.commands import COMMANDS as STAFF_COMMANDS
from bot.telegram.commands import help_line, press_step
from bot.telegram.context import DeskApplication, DeskContext, address_of, key_of
from bot.telegram.customers import COMMANDS, on_attachment, on_command, on_edit, on_press, on_text
from bot.telegram.files import FILES, read_said
from bot.telegram.rendering import read_press
from bot.telegram.staff import refuse, tell
from bot.telegram.steps.base import Answer, Asked, Step, StepFunction, parted
from bot.telegram.steps.illness import ill
from bot.telegram.steps.visits import day
from bot.telegram.visit_cards import answers_card
from bot.telegram.visit_words import goes_to_visit

SLASHES = ("/", "／")


async def show_help(step: Step) -> Answer:
    """Say what a technician can do in private."""
    lines = [help_line(step, name) for name in ("day", "ill")]
    return Answer("\n".join([step.say("technician-help"), *lines]))


async def point_to_group(step: Step) -> Answer:
    """Say where a command of staff belongs."""
    return Answer(step.say("technician-in-group", command=parted(step.asked.text)[0]))


OWN: dict[str, StepFunction] = {
    **{name: point_to_group for name in STAFF_COMMANDS if name not in COMMANDS},
    **{"day": day, "ill": ill, "help": show_help},
}
"""What technicians may ask for in private."""


async def on_own_command(update: Update, context: DeskContext) -> None:
    """Do what a technician asks for; for a customer it is a command like any unknown one."""
    asked = await _asked(update, context, update.effective_message)
    if asked is None:
        await on_command(update, context)
        return
    name, words = _named(asked)
    try:
        answer = await OWN[name](Step(context, asked, words))
    except DeskError as no:
        await refuse(context, asked, explain_to_staff(no, context.desk.staff_language))
        return
    await _say(context, asked, answer)


async def on_words(update: Update, context: DeskContext) -> None:
    """Keep what a technician says with its visit; anything else is a customer's message."""
    message, edited = update.effective_message, update.edited_message is not None
    asked = await _asked(update, context, message)
    if asked and not edited and _named(asked)[0] in OWN:
        # Telegram knows no Chinese commands, so they come as words.
        await on_own_command(update, context)
        return
    if asked and await _keeps(context, asked, edited=edited):
        return
    if edited:
        await on_edit(update, context)
    else:
        await (on_text if message and message.text else on_attachment)(update, context)


def _named(asked: Asked) -> tuple[str, str]:
    """Give the command that is typed and the words behind it; empty for what is none."""
    if not asked.text.startswith(SLASHES):
        return "", ""
    first, words = parted(asked.text[1:])
    name, behind = read_name(first)
    return name, f"{behind} {words}".strip()


async def _keeps(context: DeskContext, asked: Asked, *, edited: bool) -> bool:
    """Take words as a step that was typed, or keep them; False where they are about no visit."""
    said = read_said(asked.message)
    if await answers_card(context, asked, said):
        return True
    if said is None:
        return False
    try:
        if not edited and not said.media:
            find = context.desk.technician_days.typed
            step = await asyncio.to_thread(find, asked.user_id, said.text)
            if step:
                await _say(context, asked, await press_step(context, asked, step))
                return True
        return await goes_to_visit(Step(context, asked), said, edited=edited)
    except DeskError as no:
        await refuse(context, asked, explain_to_staff(no, context.desk.staff_language))
        return True


async def on_private_press(update: Update, context: DeskContext) -> None:
    """Take a step from a technician's card; any other button is a customer's."""
    query = update.callback_query
    message = query.message if query else None
    pressed = read_press(query.data or "") if query else None
    found = None
    asked = None
    if isinstance(message, Message) and pressed:
        asked = await _asked(update, context, message)
        if asked:
            address = address_of(message.chat)
            found = await asyncio.to_thread(context.desk.outbox.press, address, *pressed)
    if asked is None or found is None or not found[1].payload.startswith(STAFF_BUTTON):
        await on_press(update, context)
        return
    try:
        asked = replace(asked, row=found[0])
        answer = await press_step(context, asked, _step(found[1]))
    except DeskError as no:
        text = explain_to_staff(no, context.desk.staff_language)
        await tell(update, text, alert=True)
        return
    await tell(update, answer.text)


async def _asked(update: Update, context: DeskContext, message: Message | None) -> Asked | None:
    """Tell what a technician asks in the own chat; None for everybody else."""
    user = update.effective_user
    if message is None or user is None:
        return None
    known = await asyncio.to_thread(context.desk.technician_days.is_technician, user.id)
    place = Place(message.chat.id, None, message.message_id)
    text = message.text or message.caption or ""
    return Asked(key_of(update), user.id, place, message, text) if known else None


async def _say(context: DeskContext, asked: Asked, answer: Answer) -> None:
    if answer.text:
        key, say = f"{asked.key}/answer", context.desk.group.answer
        await asyncio.to_thread(say, key, asked.place, answer.text, buttons=answer.buttons)


def _step(button: Button) -> str:
    return button.payload.removeprefix(STAFF_BUTTON)


def add_technician_handlers(app: DeskApplication) -> None:
    """Register what technicians do in private, before what customers do."""
    private = filters.ChatType.PRIVATE
    fresh = private & filters.UpdateType.MESSAGE
    words = private & (filters.TEXT | FILES) & ~filters.COMMAND
    app.add_handlers(
        [
            CommandHandler(list(OWN), on_own_command, filters=fresh),
            MessageHandler(words, on_words),
            CallbackQueryHandler(on_private_press),
        ]
    )
