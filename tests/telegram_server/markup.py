"""What the parsers of marked-up text share: UTF-16 lengths, links, and their error."""

from __future__ import annotations

import re
from typing import Any, NoReturn

LINK = re.compile(
    r"(?:(?:https?|tonsite)://)?"
    r"(?:[^\s/?#@]+@)?(?:[^\s/?#@:.]+\.)+[^\s/?#@:.]{2,}(?::\d+)?(?:[/?#]\S*)?",
    re.I,
)
NUMERIC_HOST = re.compile(r"https?://\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:[/?#]\S*)?", re.I)
INNER_LINK = re.compile(r"(?:tg|ton)://\S+", re.I)
BARE_HOST = re.compile(r"^(https?://[^/?#]+)([?#]|$)", re.I)
USER_LINK = re.compile(r"tg://user\?id=(\d+)", re.I)
EMOJI_LINK = re.compile(r"tg://emoji\?id=(\d+)", re.I)


class ParseError(ValueError):
    """Marked-up text that cannot be read."""


def unreadable(reason: str) -> NoReturn:
    """Stop reading."""
    raise ParseError(reason)


def words(text: str) -> tuple[str, ...]:
    """Make a tuple of names that stand in one string."""
    return tuple(text.split())


def utf16(text: str) -> int:
    """Return the length in UTF-16 code units."""
    return len(text) + sum(char > "\uffff" for char in text)


def byte_offset(text: str, index: int) -> int:
    """Return where a character stands in UTF-8."""
    return len(text[:index].encode("utf-8", "surrogatepass"))


def links_somewhere(url: str) -> bool:
    """Tell whether Telegram takes this for an address (a bare host such as `localhost` is not)."""
    return any(p.fullmatch(url) for p in (LINK, NUMERIC_HOST, INNER_LINK))


def link_entity(url: str) -> dict[str, Any] | None:
    """Return the entity that a link becomes; Telegram drops bad links in marked-up text."""
    if match := USER_LINK.fullmatch(url):
        user = {"id": int(match[1]), "is_bot": False, "first_name": ""}
        return {"type": "text_mention", "user": user}
    if not links_somewhere(url):
        return None
    full = url if "://" in url else f"http://{url}"
    return {"type": "text_link", "url": BARE_HOST.sub(r"\1/\2", full, count=1)}


def placed(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Sort entities as Telegram does: by place, the longer first."""
    return sorted(entities, key=lambda e: (e["offset"], -e["length"]))
