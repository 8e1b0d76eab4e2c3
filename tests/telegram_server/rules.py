"""Rules of single types that the Bot API states in prose, with Telegram's own words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from .errors import ApiError, bad, refuse
from .markup import links_somewhere

Value = dict[str, Any]

TEXT_ONLY = "Text buttons are unallowed in the inline keyboard"
DECORATION = frozenset({"text", "icon_custom_emoji_id", "style"})
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MOST_BUTTONS = 100

TITLES = {
    "InlineKeyboardButton": "inline keyboard button",
    "KeyboardButton": "keyboard button",
    "InlineKeyboardMarkup": "inline keyboard markup JSON object",
    "ReplyKeyboardMarkup": "reply keyboard markup JSON object",
}
MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "chat_id is empty",
    "message_id": "message identifier is not specified",
    "text": "message text is empty",
    "name": "topic name must be non-empty",
}
OUT_OF_LIMITS = {
    ("InlineKeyboardButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("answerCallbackQuery", "text"): "MESSAGE_TOO_LONG",
    ("ReactionTypeEmoji", "emoji"): "REACTION_INVALID",
    ("BotCommand", "command"): "BOT_COMMAND_INVALID",
    ("BotCommand", "description"): "BOT_COMMAND_DESCRIPTION_INVALID",
    ("createForumTopic", "icon_color"): "invalid icon color specified",
}


def missing(owner: str, field: str, types: list[str]) -> ApiError:
    """Refuse a call that lacks a field."""
    if "InputFile" in types:
        return bad(f"there is no {field} in the request")
    return bad(MISSING.get(field, f'parameter "{field}" is required'))


def missing_in(owner: str, field: str) -> ApiError:
    """Refuse an object that lacks a field."""
    return bad(f"can't parse {TITLES.get(owner, owner)}: Can't find field \"{field}\"")


def ill_typed(owner: str, field: str, expected: str) -> ApiError:
    """Refuse a field of another type."""
    title = TITLES.get(owner, owner)
    return bad(f'can\'t parse {title}: Field "{field}" must be of type {expected}')


def out_of_limits(owner: str, field: str, wanted: str) -> ApiError:
    """Refuse a value that is too long, too short, too large or not among the choices."""
    return bad(OUT_OF_LIMITS.get((owner, field), f"{field} must be {wanted}"))


def inline_button(button: Value) -> None:
    """Check that a button has a label and does exactly one thing."""
    if not button["text"].strip():
        refuse('can\'t parse inline keyboard button: Field "text" must be non-empty')
    actions = button.keys() - DECORATION
    if not actions or button.get("callback_data") == "":
        refuse(f"can't parse inline keyboard button: {TEXT_ONLY}")
    if len(actions) > 1:
        names = ", ".join(sorted(actions))
        refuse(f"can't parse inline keyboard button: exactly one of {names} can be used")
    if (url := button.get("url")) is not None and not links_somewhere(url):
        refuse(f"inline keyboard button URL '{url}' is invalid: {wrong_link(url)}")


def wrong_link(url: str) -> str:
    """Say what is wrong with an address."""
    scheme = url.partition("://")[0] if "://" in url else ""
    known = scheme.lower() in ("", "http", "https", "tg", "ton")
    return "Wrong HTTP URL" if known else "Unsupported URL protocol"


def inline_keyboard(markup: Value) -> None:
    """Check the size of an inline keyboard."""
    rows = markup["inline_keyboard"]
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > 8 for row in rows):
        refuse("reply markup is too long")


def reply_keyboard(markup: Value) -> None:
    """Check that a reply keyboard has labelled buttons."""
    rows = markup["keyboard"]
    if any(not button["text"].strip() for row in rows for button in row):
        refuse("keyboard button text must be non-empty")
    if sum(map(len, rows)) > 3 * MOST_BUTTONS:
        refuse("reply markup is too long")


def command(value: Value) -> None:
    """Check the spelling of a bot command."""
    if not COMMAND.fullmatch(value["command"]):
        refuse("BOT_COMMAND_INVALID")


def location(value: Value) -> None:
    """Check that a place is on Earth."""
    if not (-90 <= value["latitude"] <= 90 and -180 <= value["longitude"] <= 180):
        refuse("PHOTO_INVALID_COORDINATES" if "photo" in value else "wrong coordinates")


RULES: dict[str, Callable[[Value], None]] = {
    "InlineKeyboardButton": inline_button,
    "InlineKeyboardMarkup": inline_keyboard,
    "ReplyKeyboardMarkup": reply_keyboard,
    "BotCommand": command,
    "sendLocation": location,
    "sendVenue": location,
}
