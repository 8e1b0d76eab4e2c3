"""Technicians in their own chat with the bot; what customers do there stays as it is."""

import asyncio

from telegram import Message, Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from actions.domain.errors import DeskError
from actions.domain.handoff import STAFF_BUTTON
from actions.services.group import Place
from actions.texts import explain_to_staff
from bot.telegram.commands import press_step
from bot.telegram.context import DeskApplication, DeskContext, address_of, key_of
from bot.telegram.customers import on_attachment, on_command, on_edit, on_press, on_text
from bot.telegram.rendering import read_press
from bot.telegram.staff import read_said, refuse, tell
from bot.telegram.steps import Asked, Step
from bot.telegram.visit_cards import answers_card
from bot.telegram.visit_steps import day

FILES = filters.PHOTO | filters.VIDEO | filters.VOICE | filters.Document.ALL


async def on_day(update: Update, context: DeskContext) -> None:
    """Show technicians their day; for a customer it is a command like any unknown one."""
    asked = await _asked(update, context, update.effective_message)
    if asked is None:
        await on_command(update, context)
        return
    words = asked.text.partition(" ")[2].strip()
    try:
        await day(Step(context, asked, words))
    except DeskError as no:
        await refuse(context, asked, explain_to_staff(no, context.desk.staff_language))


async def on_answer(update: Update, context: DeskContext) -> None:
    """Keep what a technician answers to a card; any other answer is a customer's message."""
    message = update.effective_message
    asked = await _asked(update, context, message)
    if asked and await answers_card(context, asked, read_said(asked.message)):
        return
    if update.edited_message:
        await on_edit(update, context)
    else:
        await (on_text if message and message.text else on_attachment)(update, context)


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
        answer = await press_step(context, asked, found[1].payload.removeprefix(STAFF_BUTTON))
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


def add_technician_handlers(app: DeskApplication) -> None:
    """Register what technicians do in private, before what customers do."""
    private = filters.ChatType.PRIVATE
    fresh = private & filters.UpdateType.MESSAGE
    answer = private & filters.REPLY & (filters.TEXT | FILES) & ~filters.COMMAND
    app.add_handlers(
        [
            CommandHandler("day", on_day, filters=fresh),
            MessageHandler(answer, on_answer),
            CallbackQueryHandler(on_private_press),
        ]
    )
