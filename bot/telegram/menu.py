"""What Telegram shows of the bot: its commands and description, in each language."""

import logging

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import TelegramError

from actions.domain.language import Language
from actions.texts import say
from bot.telegram.commands import COMMANDS as STAFF_COMMANDS
from bot.telegram.customers import COMMANDS, OWN

logger = logging.getLogger(__name__)


async def register_staff_menu(bot: Bot, chat_id: int) -> None:
    """Register the commands of the staff group; they work without it too."""
    scope = BotCommandScopeChat(chat_id)
    for language in Language:
        code = None if language is Language.EN else language.value
        commands = [
            BotCommand(name, say(f"staff-command-{name}", language)) for name in STAFF_COMMANDS
        ]
        try:
            await bot.set_my_commands(commands, scope=scope, language_code=code)
        except TelegramError as error:
            logger.warning("the staff menu (%s) was not registered: %s", language, error)


async def register_menu(bot: Bot) -> None:
    """Register commands and descriptions; the desk works without them too."""
    scope = BotCommandScopeAllPrivateChats()
    for language in Language:
        # English stands for every language that has no menu of its own.
        code = None if language is Language.EN else language.value
        commands = [
            BotCommand(name, say(f"command-{name}", language)) for name in (*COMMANDS, *OWN)
        ]
        try:
            await bot.set_my_commands(commands, scope=scope, language_code=code)
            await bot.set_my_description(say("bot-description", language), language_code=code)
            await bot.set_my_short_description(
                say("bot-short-description", language), language_code=code
            )
        except TelegramError as error:
            logger.warning("the menu (%s) was not registered: %s", language, error)
