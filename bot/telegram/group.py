"""What happens to the staff group: the bot's rights in it, its number, its topics' state."""

import asyncio
import contextlib
import logging

from telegram import ChatMemberAdministrator, ChatMemberUpdated, Update
from telegram.error import TelegramError
from telegram.ext import MessageHandler, filters

from actions.domain.chats.troubles import Trouble
from actions.domain.people import Address
from bot.telegram.context import CHANNEL, DeskApplication, DeskContext

logger = logging.getLogger(__name__)

AWAY = ("left", "kicked")


async def on_group_membership(change: ChatMemberUpdated, context: DeskContext) -> None:
    """Notice changed rights in the staff group; leave other groups, name the first one."""
    staff, chat_id = context.staff_chat, change.chat.id
    away = change.new_chat_member.status in AWAY
    if staff.is_it(chat_id):
        await _on_rights(change, context)
    elif away:
        return
    elif context.desk.staff is None:
        logger.warning(
            "added to group %s; to use it for staff set AFTERCARE_STAFF_CHAT_ID to this number",
            chat_id,
        )
    else:
        logger.warning("leaving group %s, which is not the staff's", chat_id)
        with contextlib.suppress(TelegramError):
            await context.bot.leave_chat(chat_id)


async def _on_rights(change: ChatMemberUpdated, context: DeskContext) -> None:
    """Go on at once where rights came back; tell what is missing, in the first hour too."""
    now = change.new_chat_member
    able = isinstance(now, ChatMemberAdministrator) and now.can_manage_topics
    if able:
        await asyncio.to_thread(context.desk.outbox.resume, change.chat.id)
    if able and change.chat.is_forum:
        await asyncio.to_thread(context.desk.group.greet)
        return
    missing = Trouble.NO_TOPICS if able else Trouble.NO_RIGHT
    trouble = Trouble.REMOVED if now.status in AWAY else missing
    await asyncio.to_thread(context.desk.group.report, trouble)
    logger.warning("the bot's rights in the staff group were changed: %s", trouble)


async def on_migration(update: Update, context: DeskContext) -> None:
    """Follow the group into the supergroup that it has become."""
    message = update.effective_message
    if message is None or not context.staff_chat.is_it(message.chat.id):
        return
    new = message.migrate_to_chat_id
    if new:
        old = Address(channel=CHANNEL, chat_id=message.chat.id)
        await asyncio.to_thread(context.desk.outbox.move_chat, old, new)
        context.staff_chat.moved(new)


async def on_topic_state(update: Update, context: DeskContext) -> None:
    """Remember that somebody closed or opened a topic."""
    message = update.effective_message
    if message is None or message.message_thread_id is None:
        return
    find = context.desk.topics.find
    topic = await asyncio.to_thread(find, message.chat.id, message.message_thread_id)
    if topic and topic.id:
        closed = message.forum_topic_closed is not None
        await asyncio.to_thread(context.desk.topics.set_closed, topic.id, closed=closed)


def add_group_handlers(app: DeskApplication) -> None:
    """Register what Telegram tells about the group itself."""
    states = filters.StatusUpdate
    app.add_handlers(
        [
            MessageHandler(states.MIGRATE, on_migration),
            MessageHandler(
                states.FORUM_TOPIC_CLOSED | states.FORUM_TOPIC_REOPENED, on_topic_state
            ),
        ]
    )
