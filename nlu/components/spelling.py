"""Slips of the keyboard in English words, mended by the words of the examples."""

from __future__ import annotations

import math
import re
from collections import Counter
from importlib.resources import files
from typing import Any, Dict, FrozenSet, Iterable, List, Sequence, Tuple

from nlu.components.slips import Slip, distance

LISTED = "frequency_dictionary_en_82_765.txt"
"""English words and how often they are printed, out of symspellpy."""
WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
START = "<"
COMMON = 3
"""Standing this often in the examples, a word is right as it is."""
TARGET, UNLISTED_TARGET, SHORT_TARGET = 2, 5, 40
"""From so often on a word may be what was meant: a listed one, an unlisted, one of two letters."""
SLIP, LISTED_SLIP, SHORT = 6.0, 9.0, 1.3
"""What a slip costs in a word that nobody knows, and in one that the list does; more in short."""
NEAREST = 6
RARE = 1e-7
LONGEST, KEPT_WORDS = 600, 4096
"""A longer text is understood in spite of its slips."""
_BARE = re.compile(r"(?:un|re|de)?([a-z]{4,}?)s?|([a-z]{2,})'(?:s|d|ll)")
_BESIDE = re.compile(r"[\d@/_#]|\w\.\w")
Ways = List[Tuple[str, float]]
"""Words that may have been meant, and what the slips to each cost."""


class Speller:
    """Tells the words that were likely meant where neither examples nor a list know the typed."""

    def __init__(self) -> None:
        self._counts: Dict[str, int] = {}
        self._pairs: Dict[str, int] = {}
        self._listed: Dict[str, float] = {}
        self._total = self._starts = 1
        self._near: Any = None
        self._found: Dict[str, Ways] = {}

    def fit(self, texts: Sequence[str], names: Iterable[str] = ()) -> Speller:
        """Learn the words of normalised texts, what follows what, and the names of things."""
        listed = _listed()
        total = sum(listed.values())
        self._listed = {word: count / total for word, count in listed.items()}
        spoken = [WORD.findall(text) for text in texts]
        counts = Counter(word for row in spoken for word in row)
        counts.update(word for name in names for word in WORD.findall(name))
        self._counts = dict(counts)
        pairs = Counter(" ".join(pair) for row in spoken for pair in zip([START, *row], row))
        self._pairs = {pair: count for pair, count in pairs.items() if count > 1}
        self._total, self._starts = sum(counts.values()), len(spoken)
        return self

    def prepare(self) -> None:
        """Make ready what the first slip would wait for."""
        self._index()

    def knows(self, word: str) -> bool:
        """Tell whether a word is common in the examples."""
        return self._counts.get(word, 0) >= COMMON

    def slips(self, folded: str, names: FrozenSet[str] = frozenset()) -> List[Slip]:
        """Find the slips of a folded text; `names` are words in it to leave as they are."""
        found = list(WORD.finditer(folded)) if len(folded) <= LONGEST else []
        if all(self.knows(match[0]) for match in found):
            return []
        ways = [
            self._ways(match[0])
            if match[0] not in names and _is_free(folded, match)
            else [(match[0], 0.0)]
            for match in found
        ]
        meant = zip(found, self._likeliest(ways))
        return [Slip(*match.span(), word) for match, word in meant if match[0] != word]

    def _ways(self, word: str) -> Ways:
        if self._is_right(word):
            return [(word, 0.0)]
        if word not in self._found:
            if len(self._found) >= KEPT_WORDS:
                self._found.clear()
            self._found[word] = [(word, 0.0), *self._nearest(word)]
        return self._found[word]

    def _is_right(self, word: str) -> bool:
        """Tell whether a word is common itself, or in its bare form, or too short to judge."""
        if len(word) < 3 or self.knows(word):
            return True
        bare = _BARE.fullmatch(word)
        return bool(bare) and self.knows(bare[1] or bare[2])

    def _nearest(self, word: str) -> Ways:
        from symspellpy import Verbosity

        far = 1 if len(word) < 4 else 2
        near = self._index().lookup(word, Verbosity.ALL, max_edit_distance=far)
        likely = sorted((n.distance * SLIP - math.log(self._odds(n.term)), n.term) for n in near)
        each = LISTED_SLIP if word in self._listed else SLIP
        each *= SHORT if len(word) < 5 else 1.0
        return [
            (term, distance(word, term) * each) for _, term in likely[:NEAREST] if term != word
        ]

    def _index(self) -> Any:
        from symspellpy import SymSpell

        if self._near is None:
            self._near = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
            for word, count in self._counts.items():
                enough = TARGET if word in self._listed else UNLISTED_TARGET
                if count >= (enough if len(word) > 2 else SHORT_TARGET):
                    self._near.create_dictionary_entry(word, count)
        return self._near

    def _odds(self, word: str) -> float:
        seen = self._counts.get(word, 0) / self._total
        return 0.8 * seen + 0.2 * self._listed.get(word, 0.0) + RARE

    def _cost(self, last: str, word: str) -> float:
        before = self._starts if last == START else self._counts.get(last, 0)
        follows = self._pairs.get(f"{last} {word}", 0) / (before + 5)
        return -math.log(0.6 * follows + 0.4 * self._odds(word))

    def _likeliest(self, ways: Sequence[Ways]) -> List[str]:
        """Choose one word at each place, so that each also follows the one before it well."""
        paths: Dict[str, Tuple[float, List[str]]] = {START: (0.0, [])}
        for several in ways:
            now = {}
            for word, slips in several:
                cost, path = min(
                    (cost + self._cost(last, word), path) for last, (cost, path) in paths.items()
                )
                now[word] = (cost + slips, [*path, word])
            paths = now
        return min(paths.values())[1]

    def __getstate__(self) -> Dict[str, Any]:
        """Keep what was learnt; the index of near words is made anew where it is needed."""
        return {**self.__dict__, "_near": None, "_found": {}}


def _is_free(text: str, match: "re.Match[str]") -> bool:
    """Tell whether a word stands apart from codes, addresses and links."""
    start = text.rfind(" ", 0, match.start()) + 1
    end = text.find(" ", match.end())
    return not _BESIDE.search(text[start : len(text) if end < 0 else end])


def _listed() -> Dict[str, int]:
    text = (files("symspellpy") / LISTED).read_text(encoding="utf-8-sig")
    rows = (line.rsplit(" ", 1) for line in text.splitlines())
    return {word: int(count) for word, count in rows}
