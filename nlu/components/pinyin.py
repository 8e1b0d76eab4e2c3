"""Chinese typed in Latin letters, written as the examples would write it."""

from __future__ import annotations

import re
from typing import Dict, List, Optional, Set, Tuple

from nlu.components.sequences import END, START, Sequences
from nlu.components.sounds import sounds
from nlu.components.spelling import Speller

WORDS = re.compile(r"[a-z]+")
_OTHER = re.compile(r"[\d'@/_#]")
LONGEST, LONGEST_SYLLABLE = 100, 6
CHOICES, KEPT = 20, 12
"""So many characters of a syllable are tried, and so many beginnings are kept."""
SEEN, SELDOM = 2, 20
UNKNOWN = 0.5
"""From this share of words on that are no common English, a text may be Chinese."""
FEW, LIKELY, LIKELY_FEW = 4, 6.0, 4.0
"""A text of so few characters must be likelier: it may as well be a name."""
Paths = List[Tuple[float, str]]


class Pinyin:
    """Writes syllables as the characters that most likely follow each other."""

    def __init__(self, sequences: Sequences) -> None:
        self._known = sequences
        self._written: Dict[str, List[str]] = {}
        self._syllables: Set[str] = set()

    def fit(self) -> Pinyin:
        """Learn the commonest characters of each syllable."""
        said: Dict[str, List[Tuple[float, str]]] = {}
        for char, readings in sounds().items():
            self._syllables.update(readings)
            count = self._known.counts.get(char, 0)
            for place, sound in enumerate(readings if count >= SEEN else ()):
                said.setdefault(sound, []).append((count / SELDOM if place else count, char))
        self._written = {
            sound: [char for _, char in sorted(several, reverse=True)[:CHOICES]]
            for sound, several in said.items()
        }
        return self

    def chinese(self, normalised: str, english: Speller) -> Optional[str]:
        """Write a text in characters if it is Chinese in Latin letters, else give nothing."""
        found = WORDS.findall(normalised) if len(normalised) <= LONGEST else []
        if not found or _OTHER.search(normalised) or not all(map(self._is_spoken, found)):
            return None
        if sum(not english.knows(word) for word in found) < UNKNOWN * len(found):
            return None
        paths: Paths = [(0.0, START)]
        for word in found:
            paths = self._go_on(paths, word)
        ends = [(cost + self._known.cost(path[-2:], END), path[1:]) for cost, path in paths]
        if not ends:
            return None
        cost, written = min(ends)
        enough = LIKELY if len(written) >= FEW else LIKELY_FEW
        return written if cost / (len(written) + 1) < enough else None

    def _is_spoken(self, word: str) -> bool:
        ends = {0}
        for start in range(len(word)):
            if start in ends:
                stops = range(start + 1, min(len(word), start + LONGEST_SYLLABLE) + 1)
                ends.update(stop for stop in stops if word[start:stop] in self._syllables)
        return len(word) in ends

    def _go_on(self, paths: Paths, word: str) -> Paths:
        """Go on from each beginning by the syllables of a word, the likeliest ones first."""
        at: List[Dict[str, Tuple[float, str]]] = [{} for _ in range(len(word) + 1)]
        at[0] = {path[-2:]: (cost, path) for cost, path in paths}
        for start in range(len(word)):
            best = sorted(at[start].values())[:KEPT]
            stops = range(start + 1, min(len(word), start + LONGEST_SYLLABLE) + 1)
            for stop in stops if best else ():
                for char in self._written.get(word[start:stop], ()):
                    for so_far, path in best:
                        cost = so_far + self._known.cost(path[-2:], char)
                        last = path[-1] + char
                        if last not in at[stop] or cost < at[stop][last][0]:
                            at[stop][last] = (cost, path + char)
        return sorted(at[-1].values())[:KEPT]
