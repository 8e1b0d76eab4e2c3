"""What Telegram tells an operator: the token, the clock, where updates go, the staff group."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx
from telegram import Bot, ChatMemberAdministrator
from telegram.error import ChatMigrated, InvalidToken, TelegramError

from actions.domain.checkup import Finding, fine, noted, wrong
from actions.domain.errors import GatewayError
from bot.settings import Settings
from bot.telegram.verdicts import trouble_of

WITHIN = 10.0
MOST_OFF = 30
"""Seconds that a clock may be off before promises are counted wrongly."""
LATELY = timedelta(hours=1)


async def look_at_telegram(settings: Settings) -> list[Finding]:
    """Ask Telegram for all that an operator can mend."""
    bot = _bot(settings)
    if bot is None:
        return [wrong("doctor-no-token")]
    try:
        async with bot:
            return [
                fine("doctor-telegram", name=bot.username),
                *await _clock(_api(settings)),
                *await _updates(bot, settings),
                *await _group(bot, settings.staff_chat_id),
            ]
    except InvalidToken:
        return [wrong("error-telegram-token")]
    except TelegramError as error:
        return [wrong("doctor-telegram-away", reason=type(error).__name__)]


async def ask_name(settings: Settings) -> str:
    """Ask Telegram for the name of the desk's bot.

    Raises:
        GatewayError: without a token, with a wrong one, or where Telegram is not reached.
    """
    bot = _bot(settings)
    if bot is None:
        raise GatewayError("error-link-no-token")
    try:
        async with bot:
            return bot.username
    except InvalidToken as error:
        raise GatewayError("error-telegram-token") from error
    except TelegramError as error:
        raise GatewayError("error-link-away", reason=type(error).__name__) from error


def _api(settings: Settings) -> str:
    return str(settings.telegram_api_url).rstrip("/")


def _bot(settings: Settings) -> Bot | None:
    token = settings.telegram_token
    return Bot(token.get_secret_value(), base_url=f"{_api(settings)}/bot") if token else None


async def _clock(api: str) -> list[Finding]:
    """Hold the clock of this machine against the one of Telegram's server."""
    try:
        async with httpx.AsyncClient(timeout=WITHIN) as http:
            there = parsedate_to_datetime((await http.get(api)).headers["date"])
    except (httpx.HTTPError, KeyError, ValueError):
        return []
    seconds = round(abs((datetime.now(UTC) - there).total_seconds()))
    if seconds > MOST_OFF:
        return [wrong("doctor-clock-wrong", seconds=seconds)]
    return [fine("doctor-clock", seconds=seconds)]


async def _updates(bot: Bot, settings: Settings) -> list[Finding]:
    """Say whether updates come to this desk, and how many wait."""
    info = await bot.get_webhook_info()
    wanted, count = str(settings.webhook_url or ""), info.pending_update_count
    if wanted != info.url:
        if wanted:
            return [wrong("doctor-webhook-other", has=info.url or "–", wanted=wanted)]
        return [wrong("doctor-webhook-set", url=info.url)]
    if not wanted:
        return [fine("doctor-polling", count=count)]
    failed = info.last_error_date
    if failed and count and datetime.now(UTC) - failed < LATELY:
        reason = info.last_error_message or "–"
        return [wrong("doctor-webhook-error", count=count, reason=reason)]
    return [fine("doctor-webhook", url=wanted, count=count)]


async def _group(bot: Bot, chat_id: int | None) -> list[Finding]:
    """Say whether the staff's group is there, with topics and the right to manage them."""
    if chat_id is None:
        return [noted("doctor-no-group")]
    try:
        chat = await bot.get_chat(chat_id)
        own = await bot.get_chat_member(chat_id, bot.id)
    except ChatMigrated as moved:
        return [wrong("doctor-group-moved", number=str(moved.new_chat_id))]
    except TelegramError as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise
        return [wrong(f"trouble-{trouble}")]
    if not chat.is_forum:
        return [wrong("trouble-no-topics")]
    if not isinstance(own, ChatMemberAdministrator) or not own.can_manage_topics:
        return [wrong("trouble-no-right")]
    return [fine("doctor-group", title=chat.title or str(chat_id))]
