"""The words that products, brands and parts go by."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Container, Dict, Iterable, Iterator, List, Mapping, Sequence, Set, Tuple

import yaml

from nlu.components.patterns import Found
from nlu.components.script import fold

BY_WORD = ("product", "brand", "part")
PRODUCTS = Path(__file__).with_name("products.yml")
SELDOM = 2
"""Standing unmarked this often, and more often than not, a word is no name of a thing."""
Marked = Tuple[str, Sequence[Found]]


class Vocabulary:
    """Knows the listed products and the words that the examples mark."""

    def __init__(self) -> None:
        self._listed: Set[str] = set()
        self._kinds: Dict[str, str] = {}
        self._marked: Dict[str, int] = {}
        self._longest: Dict[str, int] = {}

    def fit(self, examples: Sequence[Marked]) -> Vocabulary:
        """Learn which words are marked, and how often each stands unmarked."""
        self._listed = listed()
        uses = _uses(examples)
        kinds = dict.fromkeys(self._listed, "product")
        kinds.update((word, counts.most_common(1)[0][0]) for word, counts in uses.items())
        kinds = {w: kind for w, kind in kinds.items() if kind in BY_WORD and len(w) > 1}
        self._marked = {word: sum(uses[word].values()) for word in kinds}
        unmarked = _unmarked(examples, kinds)
        self._kinds = {
            word: kind
            for word, kind in kinds.items()
            if unmarked[word] < SELDOM or unmarked[word] <= self._marked[word]
        }
        self._longest = _longest(self._kinds)
        return self

    def find(self, text: str, own: Sequence[Found] = ()) -> List[Found]:
        """Find the known words of a text, the longest first from each place.

        Args:
            text: the text as typed.
            own: the marks of an example that is learnt from. A word that is marked nowhere else
                counts as unknown there, as it would be in a new text.
        """
        folded = fold(text)
        mine = Counter(_word(text, mark) for mark in own)
        found = []
        for start, end in find_words(folded, self._kinds, self._longest):
            word = folded[start:end]
            if word in self._listed or self._marked[word] > mine[word]:
                found.append(Found(self._kinds[word], start, end))
        return found


def listed() -> Set[str]:
    """Give the kinds of products of `products.yml`, folded, and their plurals."""
    kinds = yaml.load(PRODUCTS.read_text(encoding="utf-8"), Loader=_LOADER)
    named = [word.strip() for line in kinds.values() for word in line.split(",")]
    several = [f"{word}s" for word in named if word.isascii()]
    return {fold(word) for word in [*named, *several]}


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def find_words(
    folded: str, known: Container[str], longest: Mapping[str, int]
) -> Iterator[Tuple[int, int]]:
    """Find known words in a folded text, the longest first from each place.

    Args:
        folded: the text, folded character by character.
        known: folded words.
        longest: first character to the length of the longest known word.
    """
    place = 0
    while place < len(folded):
        stops = range(min(len(folded), place + longest.get(folded[place], 0)), place, -1)
        end = next(
            (s for s in stops if folded[place:s] in known and _stands_alone(folded, place, s)), 0
        )
        if end:
            yield place, end
        place = end or place + 1


def _uses(examples: Iterable[Marked]) -> Dict[str, Counter[str]]:
    uses: Dict[str, Counter[str]] = defaultdict(Counter)
    for text, marks in examples:
        for mark in marks:
            uses[_word(text, mark)][mark.entity] += 1
    return uses


def _word(text: str, mark: Found) -> str:
    return fold(text[mark.start : mark.end]).strip()


def _unmarked(examples: Iterable[Marked], kinds: Mapping[str, str]) -> Counter[str]:
    longest = _longest(kinds)
    counts: Counter[str] = Counter()
    for text, marks in examples:
        folded = fold(text)
        for start, end in find_words(folded, kinds, longest):
            if all(mark.end <= start or end <= mark.start for mark in marks):
                counts[folded[start:end]] += 1
    return counts


def _longest(words: Iterable[str]) -> Dict[str, int]:
    longest: Dict[str, int] = {}
    for word in words:
        longest[word[0]] = max(len(word), longest.get(word[0], 0))
    return longest


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a Latin word ends where it seems to; Han has no such borders."""
    if start and _latin(text[start]) and _latin(text[start - 1]):
        return False
    return not (end < len(text) and _latin(text[end - 1]) and _latin(text[end]))


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
