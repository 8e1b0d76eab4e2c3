"""Finding entities: shapes first, then a tagger that knows the words of the examples."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Dict, Iterable, List, Sequence, Tuple

import yaml

from nlu.components.patterns import Found, find_shapes, find_words
from nlu.components.script import fold
from nlu.components.tagger import Tagger

BY_WORD = ("product", "brand", "part")
CODES = ("serial_number", "order_number", "ticket_code")
FEWEST_DIGITS = 4
"""A code of fewer digits is known by its shape or not at all."""
PRODUCTS = Path(__file__).with_name("products.yml")
KNOWN_FROM = 3
"""Marked this often, a word is a hint to the tagger. Rarer ones would be known in every example
it learns from and in none that it reads later."""
Marked = Tuple[str, Sequence[Found]]


class EntityFinder:
    """Finds codes, numbers and money by shape, the rest by word and neighbourhood."""

    def __init__(self) -> None:
        self._known: Dict[str, str] = {}
        self._longest = 0
        self._tagger = Tagger()

    def fit(self, examples: Iterable[Marked]) -> EntityFinder:
        """Learn from texts and their marks; a text without marks says what is no entity."""
        examples = list(examples)
        self._known = {**_listed(), **_frequent(examples)}
        self._longest = max(map(len, self._known), default=0)
        self._tagger.fit((text, marks, self._hints(text)) for text, marks in examples)
        return self

    def find(self, text: str) -> List[Found]:
        """Find the entities of a text, in order, none overlapping."""
        hints = self._hints(text)
        found = [hint for hint in hints if hint.entity not in BY_WORD]
        # A code's shape is surer than the tagger, and the tagger than a word without its context.
        for mark in [*self._tagger.find(text, hints), *hints]:
            if _is_free(mark, found) and _may_be(mark, text):
                found.append(mark)
        return sorted(found, key=lambda mark: mark.start)

    def _hints(self, text: str) -> List[Found]:
        shapes = find_shapes(text)
        named = find_words(fold(text), self._known, self._longest)
        return [*shapes, *(word for word in named if _is_free(word, shapes))]


def _listed() -> Dict[str, str]:
    listed = yaml.safe_load(PRODUCTS.read_text(encoding="utf-8"))
    named = [word.strip() for line in listed.values() for word in line.split(",")]
    several = [f"{word}s" for word in named if word.isascii()]
    return {fold(word): "product" for word in [*named, *several]}


def _frequent(examples: Iterable[Marked]) -> Dict[str, str]:
    uses: Dict[str, Counter[str]] = defaultdict(Counter)
    for text, marks in examples:
        for entity, start, end in marks:
            uses[fold(text[start:end]).strip()][entity] += 1
    return {
        word: counts.most_common(1)[0][0]
        for word, counts in uses.items()
        if len(word) > 1
        and sum(counts.values()) >= KNOWN_FROM
        and counts.most_common(1)[0][0] in BY_WORD
    }


def _may_be(mark: Found, text: str) -> bool:
    digits = sum(char.isdigit() for char in text[mark.start : mark.end])
    return mark.entity not in CODES or digits >= FEWEST_DIGITS


def _is_free(mark: Found, taken: Sequence[Found]) -> bool:
    return all(mark.end <= other.start or mark.start >= other.end for other in taken)
