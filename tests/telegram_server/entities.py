"""Text and its entities: what a parse mode makes of it, what Telegram accepts, what it finds."""

from __future__ import annotations

import re
from typing import Any

from .errors import refuse
from .html_text import parse_html
from .markdown_text import parse_markdown, parse_markdown_v2
from .markup import ParseError, links_somewhere, utf16, words

Entity = dict[str, Any]

PARSERS = {"html": parse_html, "markdownv2": parse_markdown_v2, "markdown": parse_markdown}
FOUND_BY_TELEGRAM = "mention hashtag cashtag bot_command url email phone_number"
WRITTEN = (
    "bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre"
    " text_link text_mention custom_emoji date_time"
)
TYPES = frozenset(words(f"{FOUND_BY_TELEGRAM} {WRITTEN}"))

PATTERNS = {
    "bot_command": re.compile(r"(?<![\w/])/[a-zA-Z0-9_]{1,32}(?:@\w{3,32})?(?![\w/])"),
    "email": re.compile(r"(?<!\w)[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "url": re.compile(r"(?<![\w@.])https?://[^\s<>]+[^\s<>.,;:!?)]"),
    "mention": re.compile(r"(?<![\w.@+-])@[A-Za-z]\w{3,31}"),
    "hashtag": re.compile(r"(?<!\w)#\w*[^\W\d]\w*"),
    "phone_number": re.compile(r"(?<!\w)\+\d[\d -]{6,18}\d"),
}


def read_text(text: str, mode: str | None, given: list[Entity] | None) -> tuple[str, list[Entity]]:
    """Return the plain, trimmed text and its entities, or refuse as Telegram does."""
    if mode:
        parser = PARSERS.get(mode.lower())
        if parser is None:
            refuse("unsupported parse_mode")
        try:
            text, entities = parser(text)
        except ParseError as error:
            refuse(f"can't parse entities: {error}")
    else:
        entities = [dict(entity) for entity in given or []]
        check_entities(text, entities)
    return trimmed(text, entities)


def check_entities(text: str, entities: list[Entity]) -> None:
    """Refuse entities of unknown type or outside the text."""
    end = utf16(text)
    starts = boundaries(text) if entities else frozenset()
    for entity in entities:
        kind, offset, length = entity["type"], entity["offset"], entity["length"]
        if kind not in TYPES:
            refuse("can't parse MessageEntity: Unsupported type specified")
        if offset < 0:
            refuse(f"receive an entity with incorrect offset {offset}")
        if length <= 0:
            refuse(f"receive an entity with incorrect length {length}")
        if offset >= end:
            refuse(f"entity begins after the end of the text at UTF-16 offset {offset}")
        if offset + length > end:
            refuse(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text"
                f" at UTF-16 offset {offset + length}"
            )
        if offset not in starts:
            refuse(f"entity begins in a middle of a UTF-16 symbol at UTF-16 offset {offset}")
        if offset + length not in starts:
            refuse(
                f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol"
                f" at UTF-16 offset {offset + length}"
            )
        check_details(entity)


def check_details(entity: Entity) -> None:
    """Refuse a link without address and a mention without person."""
    kind = entity["type"]
    if kind == "text_link":
        url = entity.get("url", "")
        if not url:
            refuse("entity URL '' is invalid: URL host is empty")
        if not links_somewhere(url):
            refuse(f"entity URL '{url}' is invalid: Wrong HTTP URL")
    if kind == "text_mention" and "user" not in entity:
        refuse("can't parse MessageEntity: Can't find field \"user\"")
    if kind == "custom_emoji" and not entity.get("custom_emoji_id", "").isdecimal():
        refuse('can\'t parse MessageEntity: Field "custom_emoji_id" must be a valid Number')


def boundaries(text: str) -> frozenset[int]:
    """Return the UTF-16 offsets at which a character begins, and the end."""
    offsets, offset = {0}, 0
    for char in text:
        offset += 2 if char > "\uffff" else 1
        offsets.add(offset)
    return frozenset(offsets)


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Take the white space off both ends and move the entities along."""
    core = text.strip()
    if core == text:
        return text, entities
    cut = utf16(text) - utf16(text.lstrip())
    end = utf16(core)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        stop = min(entity["offset"] + entity["length"] - cut, end)
        if stop > start:
            moved.append({**entity, "offset": start, "length": stop - start})
    return core, moved


def detect(text: str) -> list[Entity]:
    """Return the entities that Telegram finds by itself in what a person types."""
    taken: list[tuple[int, int]] = []
    found: list[Entity] = []
    for kind, pattern in PATTERNS.items():
        for match in pattern.finditer(text):
            start, stop = match.span()
            if any(start < b and a < stop for a, b in taken):
                continue
            taken.append((start, stop))
            offset = utf16(text[:start])
            found.append({"type": kind, "offset": offset, "length": utf16(match[0])})
    return sorted(found, key=lambda entity: entity["offset"])
