"""A message as it was meant: slips of the keyboard, wrong characters and pinyin mended."""

from __future__ import annotations

import re
from typing import FrozenSet, List, Sequence, Tuple

from nlu.components.homophones import Homophones
from nlu.components.pinyin import Pinyin
from nlu.components.script import fold, language_of, normalise
from nlu.components.sequences import RUN, Sequences
from nlu.components.slips import Slip, mended, within
from nlu.components.spelling import Speller
from nlu.components.vocabulary import listed

_LARGE = re.compile(r"(?<=[^\W\d_][ ,'-])[A-Z][a-z]+")
NAMES = 0.6
"""Where more of the words start large, that says nothing of names."""


class Mender:
    """Knows the words of the examples and what was likely meant where others stand."""

    def __init__(self) -> None:
        self._sequences = Sequences()
        self._english = Speller()
        self._chinese = Homophones(self._sequences)
        self._pinyin = Pinyin(self._sequences)

    def fit(self, normalised: Sequence[str]) -> Mender:
        """Learn from normalised texts."""
        english = [text for text in normalised if language_of(text) == "en"]
        self._english.fit(english, (name for name in listed() if name.isascii()))
        self._sequences.fit([text for text in normalised if language_of(text) == "zh"])
        self._chinese.fit()
        self._pinyin.fit()
        return self

    def prepare(self) -> None:
        """Make ready what the first message with slips would wait for."""
        self._english.prepare()

    def plain(self, text: str) -> str:
        """Normalise a text and mend it."""
        normal = normalise(text)
        written = self._pinyin.chinese(normal, self._english)
        return written or mended(normal, self._slips(normal, _names(text)))

    def slips(self, text: str) -> List[Slip]:
        """Find what is mended in a text; the places are those of the text as typed."""
        folded = fold(text)
        if self._pinyin.chinese(folded, self._english):
            return []
        return self._slips(folded, _names(text))

    def pieces(self, text: str) -> List[Tuple[str, str]]:
        """List the pieces of a text that are to be read otherwise, each with what was meant.

        A piece is a word, a run of Chinese characters, or all of a text in pinyin: what says
        enough to be known again wherever else these words stand.
        """
        folded = fold(text)
        written = self._pinyin.chinese(folded, self._english)
        if written:
            return [(text, written)]
        slips = self._slips(folded, _names(text))
        if language_of(folded) == "en":
            return [(text[slip.start : slip.end], slip.meant) for slip in slips]
        places = [run.span() for run in RUN.finditer(folded)]
        runs = [(text[start:end], within(slips, start, end)) for start, end in places]
        return [(run, mended(run, inside)) for run, inside in runs if inside]

    def _slips(self, folded: str, names: FrozenSet[str]) -> List[Slip]:
        if language_of(folded) == "zh":
            return self._chinese.slips(folded)
        return self._english.slips(folded, names)


def _names(text: str) -> FrozenSet[str]:
    """List what may be names of people, places and makers: written large within a sentence."""
    found = _LARGE.findall(text)
    few = len(found) <= NAMES * len(text.split())
    return frozenset(name.casefold() for name in found) if few else frozenset()
