"""Finding entities: shapes first, then a tagger that knows the words of the examples."""

from __future__ import annotations

import re
from typing import Iterable, List, Sequence

from nlu.components.patterns import Found, find_shapes
from nlu.components.slips import Slip, mended, typed_place, within
from nlu.components.tagger import Tagger
from nlu.components.vocabulary import BY_WORD, Marked, Vocabulary

CODES = ("serial_number", "order_number", "ticket_code")
FEWEST_DIGITS = 4
"""A code of fewer digits is known by its shape or not at all."""
CUT = re.compile(r"(?<=[A-Za-z0-9])(?=[A-Za-z0-9])")
"""A place within a word or number."""
BY_MEANING = ("product", "part")
"""Known in other spellings too, and called by what was meant."""
BY_SHAPE = "phone"
"""Known by its shape or not at all: to the tagger many a number looks like one."""


class EntityFinder:
    """Finds codes, numbers and money by shape, the rest by word and neighbourhood."""

    def __init__(self) -> None:
        self._words = Vocabulary()
        self._tagger = Tagger()

    def fit(self, examples: Iterable[Marked]) -> EntityFinder:
        """Learn from texts and their marks; a text without marks says what is no entity."""
        examples = list(examples)
        self._words.fit(examples)
        self._tagger.fit((text, marks, self._hints(text, marks)) for text, marks in examples)
        return self

    def find(self, text: str, slips: Sequence[Slip] = ()) -> List[Found]:
        """Find the entities of a text, in order, none overlapping.

        Args:
            text: the text as typed.
            slips: words of it to be read as others: they may name a product or a part, no more.
        """
        found = self._found(text)
        if slips:
            for mark in self._found(mended(text, slips)):
                start, end = typed_place(slips, mark.start), typed_place(slips, mark.end)
                mark = Found(mark.entity, start, end)
                if mark.entity in BY_MEANING and _is_free(mark, found):
                    found.append(mark)
        return sorted(found, key=lambda mark: mark.start)

    def _found(self, text: str) -> List[Found]:
        hints = self._hints(text)
        found = [hint for hint in hints if hint.entity not in BY_WORD]
        # A code's shape is surer than the tagger, and the tagger than a word without its context.
        for mark in [*self._tagger.find(text, hints), *hints]:
            if _is_free(mark, found) and _may_be(mark, text):
                found.append(mark)
        return found

    def _hints(self, text: str, own: Sequence[Found] = ()) -> List[Found]:
        shapes = find_shapes(text)
        named = self._words.find(text, own)
        return [*shapes, *(word for word in named if _is_free(word, shapes))]


def meant_by(text: str, mark: Found, slips: Sequence[Slip]) -> str:
    """Give the words of a mark: those typed, or of a product or part those that were meant."""
    inside = within(slips, mark.start, mark.end) if mark.entity in BY_MEANING else []
    return mended(text[mark.start : mark.end], inside)


def _may_be(mark: Found, text: str) -> bool:
    if mark.entity == BY_SHAPE:
        return False
    if mark.entity not in CODES:
        return True
    digits = sum(char.isdigit() for char in text[mark.start : mark.end])
    # Of "LT1-0042" the tagger may see the end alone.
    whole = not (CUT.match(text, mark.start) or CUT.match(text, mark.end))
    return whole and digits >= FEWEST_DIGITS


def _is_free(mark: Found, taken: Sequence[Found]) -> bool:
    return all(mark.end <= other.start or mark.start >= other.end for other in taken)
