"""What staff write and press in their group: carried to the customer, or a step with the case."""

import asyncio
import contextlib
import logging

from telegram import Message, Update, User
from telegram.constants import ChatMemberStatus
from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler, MessageHandler, filters

from actions.domain.cases.numbering import read_code
from actions.domain.chats.handoff import STAFF_BUTTON, TakenAlready
from actions.domain.chats.topics import as_note
from actions.domain.errors import DeskError
from actions.domain.messages import Button
from actions.domain.people import Address
from actions.domain.staff import NotAllowed, Role, StaffMember
from actions.services.cards.group import Place
from actions.texts import explain_to_staff, say
from bot.telegram.commands import press_step, run_command
from bot.telegram.context import CHANNEL, DeskApplication, DeskContext, StaffChat, key_of
from bot.telegram.files import FILES, read_said
from bot.telegram.rendering import read_press
from bot.telegram.steps.base import Answer, Asked, Step
from bot.telegram.visit_cards import answers_card

logger = logging.getLogger(__name__)

ADMINISTRATORS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
COMMAND = r"^\s*[/／][^/／\s]"
"""How words begin that are meant for the desk, in whatever script: no customer reads them."""
LONGEST_ANSWER = 200
"""Characters that Telegram shows above a pressed button."""


class InStaffGroup(filters.MessageFilter):
    """Lets messages through that were written in the staff group."""

    def __init__(self, staff_chat: StaffChat) -> None:
        super().__init__()
        self.staff_chat = staff_chat

    def filter(self, message: Message) -> bool:
        """Tell whether it is the group."""
        return self.staff_chat.is_it(message.chat.id)


class StaffPress(CallbackQueryHandler[DeskContext, None]):
    """Handles buttons pressed in the staff group; those of customers are left to others."""

    def __init__(self, staff_chat: StaffChat) -> None:
        super().__init__(on_staff_press)
        self.staff_chat = staff_chat

    def check_update(self, update: object) -> bool | object | None:
        """Tell whether a press is for this handler."""
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None or not self.staff_chat.is_it(chat.id):
            return None
        return super().check_update(update)


async def on_staff_message(update: Update, context: DeskContext) -> None:
    """Carry what is written in a topic to its customer; a note stays inside."""
    asked = await read_asked(update, context)
    if asked is None:
        return
    said = read_said(asked.message)
    if await answers_card(context, asked, said) or asked.place.topic_id is None:
        return
    if said is None:
        await refuse(context, asked, say("staff-unreadable", context.desk.staff_language))
        return
    try:
        carried = await asyncio.to_thread(
            context.desk.relay.from_staff, asked.user_id, asked.place.topic_id, asked.key, said
        )
    except NotAllowed as no:
        # Said once: whoever only reads along may still talk to colleagues here.
        key = f"staff/reader/{asked.user_id}"
        text = explain_to_staff(no, context.desk.staff_language)
        await asyncio.to_thread(context.desk.group.answer, key, asked.place, text)
    except DeskError as no:
        await refuse(context, asked, explain_to_staff(no, context.desk.staff_language))
    else:
        if carried.outbound_id:
            await asyncio.to_thread(context.desk.outbox.queued, asked.key)


async def on_staff_command(update: Update, context: DeskContext) -> None:
    """Take a step that a command asks for, and answer where it was written."""
    asked = await read_asked(update, context)
    if asked is None:
        return
    if as_note(asked.text) is not None:
        await on_staff_message(update, context)
        return
    try:
        answer = await run_command(context, asked)
    except DeskError as no:
        text = explain_to_staff(no, context.desk.staff_language)
        ways = await Step(context, asked, named=_cases_of(no)).ways()
        await refuse(context, asked, "\n".join([text, *ways]))
        return
    if answer.text:
        await _say(context, asked, answer)


async def on_staff_press(update: Update, context: DeskContext) -> None:
    """Take the step of a pressed button; who comes second is told who was first."""
    query = update.callback_query
    assert query
    message = query.message
    if not isinstance(message, Message):
        return
    user = query.from_user
    await meet(context, message.chat.id, user)
    pressed = read_press(query.data or "")
    address = Address(channel=CHANNEL, chat_id=message.chat.id)
    language, found = context.desk.staff_language, None
    if pressed:
        found = await asyncio.to_thread(context.desk.outbox.press, address, *pressed)
    if found is None:
        await tell(update, say("talk-press", language))
        return
    row, button = found
    place = Place(message.chat.id, row.topic_id, message.message_id)
    asked, step = Asked(key_of(update), user.id, place, message, "", row), _step(button)
    try:
        answer = await press_step(context, asked, step)
    except DeskError as no:
        await tell(update, explain_to_staff(no, language), alert=True)
        if ":" not in step and not isinstance(no, NotAllowed | TakenAlready):
            await asyncio.to_thread(context.desk.cases.freshen, row, key=asked.key)
        return
    if answer.settles:
        await asyncio.to_thread(context.desk.group.settle, row, answer.text, key=asked.key)
    stays = answer.stays or answer.buttons or len(answer.text) > LONGEST_ANSWER
    await tell(update, "" if stays else answer.text)
    if stays:
        await _say(context, asked, answer)


async def _say(context: DeskContext, asked: Asked, answer: Answer) -> None:
    """Answer where it was asked, unless the step has said there itself what came of it."""
    group, place = context.desk.group, asked.place
    if not answer.buttons and await asyncio.to_thread(group.has_told, asked.key, place):
        return
    key = f"{asked.key}/answer"
    await asyncio.to_thread(group.answer, key, place, answer.text, buttons=answer.buttons)


async def tell(update: Update, text: str, *, alert: bool = False) -> None:
    """Answer a press above the chat; a press that is too old is no harm."""
    assert update.callback_query
    with contextlib.suppress(TelegramError):
        await update.callback_query.answer(text[:LONGEST_ANSWER], show_alert=alert)


def _cases_of(no: DeskError) -> list[str]:
    """Name the cases that a refusal names."""
    found = (read_code(str(no.fields.get(name, ""))) for name in ("code", "into"))
    return [code for code in found if code]


async def refuse(context: DeskContext, asked: Asked, text: str) -> None:
    """Say where it was written why something was not done."""
    key = f"{asked.key}/refused"
    await asyncio.to_thread(context.desk.group.answer, key, asked.place, text)


async def read_asked(update: Update, context: DeskContext) -> Asked | None:
    """Read who wrote what where, and meet them; other bots are not listened to.

    Who writes as the group or as a channel is nobody in particular, and is told so.
    """
    message, user = update.effective_message, update.effective_user
    if message is None or user is None or (user.is_bot and not message.sender_chat):
        return None
    if message.sender_chat is None:
        await meet(context, message.chat.id, user)
    topic = None
    if message.is_topic_message and message.message_thread_id:
        find = context.desk.topics.find
        topic = await asyncio.to_thread(find, message.chat.id, message.message_thread_id)
    place = Place(message.chat.id, topic.id if topic else None, message.message_id)
    text = message.text or message.caption or ""
    asked = Asked(key_of(update), user.id, place, message, text)
    if message.sender_chat is None:
        return asked
    if (topic or text.startswith("/")) and not message.is_automatic_forward:
        await refuse(context, asked, say("staff-anonymous", context.desk.staff_language))
    return None


async def meet(context: DeskContext, chat_id: int, user: User) -> StaffMember:
    """Know a person of the group; while the desk has no admin, the group's own count as such."""
    team = context.desk.team
    nobody = not any(m.role is Role.ADMIN for m in await asyncio.to_thread(team.team))
    admin = False
    if nobody:
        with contextlib.suppress(TelegramError):
            there = await context.bot.get_chat_member(chat_id, user.id)
            admin = there.status in ADMINISTRATORS
    return await asyncio.to_thread(
        team.meet, user.id, user.full_name, user.username or "", admin=admin
    )


def _step(button: Button) -> str:
    return button.payload.removeprefix(STAFF_BUTTON)


def add_staff_handlers(app: DeskApplication, staff_chat: StaffChat) -> None:
    """Register what staff may do in their group."""
    here = InStaffGroup(staff_chat)
    fresh = here & filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL
    edited = here & filters.UpdateType.EDITED_MESSAGE & (filters.TEXT | FILES)
    command = filters.COMMAND | filters.Regex(COMMAND) | filters.CaptionRegex(COMMAND)
    app.add_handlers(
        [
            # A command below a photo is one too; it would reach the customer otherwise.
            MessageHandler(fresh & command, on_staff_command),
            MessageHandler(fresh, on_staff_message),
            MessageHandler(edited & ~command, on_staff_message),
            StaffPress(staff_chat),
        ]
    )
