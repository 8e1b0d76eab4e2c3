"""How messages look in Telegram: parts that fit, keyboards whose buttons point at their row."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from actions.domain.columns import LARGEST_ID
from actions.domain.messages import Outbound

LIMIT = 4096
WIDE = 16
"""Titles longer than this stand alone in their row."""
PER_ROW = 3


def length(text: str) -> int:
    """Measure a text as Telegram does, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def split_text(text: str, limit: int = LIMIT) -> list[str]:
    """Split a text into parts of at most `limit` units: at paragraphs, lines, words, anywhere."""
    parts: list[str] = []
    rest = text.strip()
    while length(rest) > limit:
        head = _fitting(rest, limit)
        cut = max(_border(head), 1)
        parts.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*parts, rest] if rest else parts


def _fitting(text: str, limit: int) -> str:
    head = text[:limit]
    while length(head) > limit:
        head = head[: len(head) - max(1, (length(head) - limit) // 2)]
    return head


def _border(head: str) -> int:
    """Find the last good place to cut: the later half of the part, best border first."""
    for border in ("\n\n", "\n", "。", ". ", " "):
        place = head.rfind(border)
        if place >= len(head) // 2:
            return place + len(border)
    return len(head)


def keyboard(row: Outbound) -> InlineKeyboardMarkup | None:
    """Build the keyboard of a message: its callback data only names the row and the place.

    What a button means stays in the database, so no client can forge it and it has no length.
    """
    if not row.buttons:
        return None
    lines: list[list[InlineKeyboardButton]] = []
    for place, button in enumerate(row.buttons):
        key = InlineKeyboardButton(button["title"][:64], callback_data=f"press:{row.id}:{place}")
        alone = length(button["title"]) > WIDE
        if alone or not lines or len(lines[-1]) >= PER_ROW or _is_wide(lines[-1]):
            lines.append([key])
        else:
            lines[-1].append(key)
    return InlineKeyboardMarkup(lines)


def _is_wide(line: list[InlineKeyboardButton]) -> bool:
    return any(length(key.text) > WIDE for key in line)


def read_press(data: str) -> tuple[int, int] | None:
    """Read callback data back, or None when it is none of ours."""
    head, _, rest = data.partition(":")
    row, _, place = rest.partition(":")
    if head != "press" or not row.isdecimal() or not place.isdecimal() or len(data) > 40:
        return None
    # A number that no row can have would be refused by the database, not just unknown to it.
    return (int(row), int(place)) if int(row) <= LARGEST_ID else None
