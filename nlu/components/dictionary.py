"""Which two Chinese characters are a word together, by a dictionary."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import Iterable, List


class WordPairs:
    """The words of two characters, kept as numbers: a set of them would take ten times as much."""

    def __init__(self) -> None:
        self._codes = array("I")

    def fit(self, chars: Iterable[str]) -> WordPairs:
        """Look up all pairs of some characters."""
        from rjieba import cut_all

        words = set()
        left: List[str] = sorted(chars)
        while left:
            char = left[-1]
            # Between its repetitions each other one stands once after it and once before it.
            words.update(w for w in cut_all(char + char.join(left) + char) if len(w) == 2)
            left.pop()
        self._codes = array("I", sorted(map(_code, words)))
        return self

    def __contains__(self, pair: str) -> bool:
        if len(pair) != 2 or max(pair) > "\uffff":
            return False
        code = _code(pair)
        place = bisect_left(self._codes, code)
        return place < len(self._codes) and self._codes[place] == code


def _code(pair: str) -> int:
    return ord(pair[0]) << 16 | ord(pair[1])
