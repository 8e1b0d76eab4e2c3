"""Marks in words: "three stars I guess", "8/10", "四星吧", "skip that"."""

import re

from actions.domain.script import shape
from actions.domain.surveys.surveys import SKIP, scale_of
from actions.domain.words.omissions import says_none
from actions.domain.words.spoken import ENGLISH

LONGEST = 80
"""More is a story, which is heard as one."""
NUMBERS = {word: int(digit) for word, digit in ENGLISH.items() if len(word) > 2} | {"ten": 10}
CHINESE = {sign: place for place, sign in enumerate("零一二三四五六七八九十")} | {"两": 2, "兩": 2}
_NUMBER = (
    rf"\d{{1,2}}(?![\d.,:]\d)|\b(?:{'|'.join(NUMBERS)})\b|[{''.join(CHINESE)}](?=[颗顆星分个個])"
)
# "One of your men" gives no mark.
MARK = shape(rf"(?P<mark>(?!one\b)(?:{_NUMBER}))(?:\s*(?:/|out of|of)\s*(?P<of>{_NUMBER}))?")
NAMED = shape(rf"(?P<mark>{_NUMBER})(?P<of>)[\s-]*(?:stars?|points?|[颗顆][星心]?|[个個]?星|分)")
STAR = re.compile("[⭐★🌟]")


def read_mark(text: str, step: str) -> str | None:
    """Read a typed answer to a question with a scale: its number, or that it is left out.

    A mark out of another whole counts as much of this one: 8/10 is four stars of five.
    """
    scale = scale_of(step)
    if not scale or len(text) > LONGEST:
        return None
    stars = len(STAR.findall(text))
    if stars:
        return str(stars) if stars in scale else None
    if says_none(text):
        return SKIP
    found = list(NAMED.finditer(text)) or list(MARK.finditer(text))
    if len(found) != 1:
        return None
    mark, whole = _value(found[0]["mark"]), _value(found[0]["of"] or "")
    if whole and mark <= whole:
        mark = round(mark * scale[-1] / whole)
    return str(mark) if mark in scale else None


def _value(written: str) -> int:
    word = written.casefold()
    return int(word) if word.isdecimal() else NUMBERS.get(word, CHINESE.get(word, 0))
