"""Entities that are known by their shape: codes, numbers, money, telephone numbers."""

from __future__ import annotations

import re
from typing import Iterator, List, NamedTuple


class Found(NamedTuple):
    """One entity in a text: what it is, where it stands."""

    entity: str
    start: int
    end: int


_EDGE = r"(?<![A-Za-z0-9])"
_END = r"(?![A-Za-z0-9])"
# In this order: what an earlier shape has taken, a later one leaves.
SHAPES = [
    ("ticket_code", re.compile(rf"{_EDGE}[QRC]\s?[-#]?\s?\d{{3,6}}{_END}", re.IGNORECASE)),
    (
        "money",
        re.compile(
            r"[£$€¥]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?(?:元|块钱?|英镑|欧元|美元|quid|pounds?|euros?|dollars?|bucks)"
        ),
    ),
    (
        "phone",
        re.compile(
            rf"(?<![\w])(?:\+\d{{1,3}}[\s-]?)?(?:\(?0\d{{2,4}}\)?[\s-]?\d{{3,4}}[\s-]?\d{{3,4}}|1[3-9]\d[\s-]?\d{{4}}[\s-]?\d{{4}}|\+\d{{1,3}}[\s-]?\d[\d\s-]{{6,12}}\d){_END}"
        ),
    ),
    (
        "serial_number",
        re.compile(
            rf"{_EDGE}(?=[A-Z0-9-]*\d{{3}})(?=[A-Z0-9-]*[A-Z])[A-Z0-9]+(?:-[A-Z0-9]+){{0,4}}{_END}",
            re.IGNORECASE,
        ),
    ),
    ("order_number", re.compile(rf"{_EDGE}\d{{9,20}}{_END}")),
]
SHORTEST_SERIAL = 8


def find_shapes(text: str) -> List[Found]:
    """Find what stands in a text by its shape, in order, none overlapping."""
    taken: List[Found] = []
    for entity, shape in SHAPES:
        for match in shape.finditer(text):
            start, end = match.span()
            if entity == "serial_number" and not _looks_serial(match.group()):
                continue
            if all(end <= other.start or start >= other.end for other in taken):
                taken.append(Found(entity, start, end))
    return sorted(taken, key=lambda found: found.start)


def _looks_serial(word: str) -> bool:
    signs = [ch for ch in word if ch.isalnum()]
    digits = sum(ch.isdigit() for ch in signs)
    return len(signs) >= SHORTEST_SERIAL and digits >= 4 and digits * 2 >= len(signs)


def find_words(folded: str, known: dict[str, str], longest: int) -> Iterator[Found]:
    """Find known words in a folded text, the longest first from each place.

    Args:
        folded: the text, folded character by character.
        known: folded word to entity.
        longest: length of the longest known word.
    """
    place = 0
    while place < len(folded):
        end = next(
            (
                stop
                for stop in range(min(len(folded), place + longest), place, -1)
                if folded[place:stop] in known and _stands_alone(folded, place, stop)
            ),
            None,
        )
        if end is None:
            place += 1
        else:
            yield Found(known[folded[place:end]], place, end)
            place = end


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a Latin word ends where it seems to; Han has no such borders."""
    if text[start].isascii() and text[start].isalnum() and start and _latin(text[start - 1]):
        return False
    last = text[end - 1]
    return not (last.isascii() and last.isalnum() and end < len(text) and _latin(text[end]))


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
