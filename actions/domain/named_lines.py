"""What staff write as lines of `name: value`, in either language: read, or refused by line."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from actions.domain.errors import DeskError, Told
from actions.domain.language import Language, in_language

COLON = re.compile(r"[:：]")
AMOUNT = re.compile(
    r"^[£$€¥￥]?\s*(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?\s*(?:元|[£$€¥￥])?$"
)
LONGEST = 1500
Word = TypeVar("Word", bound=StrEnum)
Names = Mapping[str, Sequence[str]]
"""What may be stated, each with the words that people write for it."""


class UnreadableLine(DeskError):
    """Raised when a line names nothing that is known, or states nothing."""

    key = "error-line"

    def __init__(self, number: int, line: str, names: Names) -> None:
        super().__init__(line=str(number), text=line.strip()[:60])
        self.names = names

    def told(self, language: Language) -> dict[str, Told]:
        """Add the names that are known, each by its usual word in a language."""
        heads = tuple(in_language(words, language)[0] for words in self.names.values())
        return {**self.fields, "names": heads}


class UnreadableValue(DeskError):
    """Raised when what a line states cannot be what it names; `fields` holds the words."""

    key = "error-line-amount"


class WordExpected(UnreadableValue):
    """Raised when one of a few words was expected."""

    key = "error-staff-choice"

    def __init__(self, words: Iterable[str], said: str = "") -> None:
        super().__init__(said=said.strip()[:40] or "none")
        self.words = list(words)

    def told(self, language: Language) -> dict[str, Told]:
        """Give the words there are in a language."""
        return {**self.fields, "choices": " | ".join(in_language(self.words, language))}


def begin(text: str, words: Iterable[str]) -> tuple[str, str]:
    """Part the first word from the rest; a known Chinese one needs no blank behind: `配件周四`."""
    first, *rest = text.split(maxsplit=1) or [""]
    begun = [word for word in words if not word.isascii() and first.startswith(word)]
    if not begun:
        return first, rest[0] if rest else ""
    word = max(begun, key=len)
    return word, text.strip()[len(word) :].lstrip(" \t\n:：,，")


def read_lines(text: str, names: Names) -> dict[str, str]:
    """Read lines of `name: value`; a line without a colon goes on with the one before.

    Raises:
        UnreadableLine: naming the line and the names that are known.
    """
    known = {word.casefold(): name for name, words in names.items() for word in words}
    found: dict[str, str] = {}
    last = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        word, colon, value = _parted(line)
        name = known.get(word.casefold()) if colon else last
        if not name:
            raise UnreadableLine(number, line, names)
        stated = value if colon else f"{found[last]}\n{line.strip()}"
        found[name], last = stated[:LONGEST], name
    return found


def _parted(line: str) -> tuple[str, str, str]:
    parts = COLON.split(line, maxsplit=1)
    if len(parts) == 1:
        return line, "", ""
    return " ".join(parts[0].split()), ":", parts[1].strip()


def read_amount(text: str) -> int:
    """Read an amount of money in hundredths, or raise `UnreadableValue`."""
    found = AMOUNT.match(text.strip())
    if found is None:
        raise UnreadableValue(text=text.strip()[:40] or "–")
    whole, part = found[1].replace(",", ""), (found[2] or "").ljust(2, "0")
    return int(whole) * 100 + int(part)


def read_day(text: str) -> date:
    """Read a day written as 2026-12-31, or raise `UnreadableValue`."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise UnreadableValue("error-line-day", text=text.strip()[:40] or "–") from error


def read_word(text: str, words: Mapping[Word, Sequence[str]]) -> Word:
    """Read one of a few words, or raise `UnreadableValue` with those there are."""
    wanted = text.strip().casefold()
    for name, ways in words.items():
        if wanted in (way.casefold() for way in ways):
            return name
    # Of several ways to say the same the first of each language is enough.
    said = [next(iter(in_language(ways, lang))) for ways in words.values() for lang in Language]
    raise WordExpected(dict.fromkeys(said), text)
