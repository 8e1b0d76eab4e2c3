"""Finding entities: shapes first, then words that the examples name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Dict, Iterable, List, Sequence, Tuple

from nlu.components.patterns import Found, find_shapes, find_words
from nlu.components.script import fold

BY_WORD = ("product", "brand", "part")
Marked = Tuple[str, Sequence[Found]]


class EntityFinder:
    """Finds codes, numbers and money by shape; products, brands and parts by word."""

    def __init__(self, shortest_word: int = 2) -> None:
        self._shortest = shortest_word
        self._known: Dict[str, str] = {}
        self._longest = 0

    def fit(self, examples: Iterable[Marked]) -> EntityFinder:
        """Learn the words that the examples mark, each as what it is most often."""
        uses: Dict[str, Counter[str]] = defaultdict(Counter)
        for text, marks in examples:
            for entity, start, end in marks:
                uses[fold(text[start:end]).strip()][entity] += 1
        known = {
            word: counts.most_common(1)[0][0]
            for word, counts in uses.items()
            if len(word) >= self._shortest
        }
        self._known = {word: entity for word, entity in known.items() if entity in BY_WORD}
        self._longest = max(map(len, self._known), default=0)
        return self

    def find(self, text: str) -> List[Found]:
        """Find the entities of a text, in order, none overlapping."""
        shapes = find_shapes(text)
        words = [
            word
            for word in find_words(fold(text), self._known, self._longest)
            if all(word.end <= s.start or word.start >= s.end for s in shapes)
        ]
        return sorted([*shapes, *words], key=lambda found: found.start)
