"""Wrong characters of the right sound in Chinese, mended by what the examples write."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Dict, List, Set, Tuple

from nlu.components.dictionary import WordPairs
from nlu.components.safety import DANGER, HARMLESS
from nlu.components.sequences import END, RUN, START, Sequences
from nlu.components.slips import Slip
from nlu.components.sounds import blurred, sounds

SEEN, OFTEN = 2, 3
"""From so often on a character may be meant, and two of them are a word of this trade."""
CHANGE, LISTED_CHANGE, WORD = 12.0, 16.0, 4.0
"""What a change costs, and one within a word that a dictionary knows; what a new word gains."""
BLURRED, SELDOM = 1.0, 2.0
"""What comes on top where the sound is only near, or seldom that of the character."""
LONGEST = 24
"""A longer run of characters is understood in spite of a wrong one."""
_CANTONESE = re.compile("[啲揾睇掣嚟咗冇唔喺嘅俾㗎哋嗰乜佢]")
_NAMED = re.compile("(?:我叫|姓名?|名字)[是叫]?.{1,3}")
Ways = List[Dict[str, float]]
"""For each place the characters that may be meant, and what the change to each costs."""


class Homophones:
    """Tells the characters that were likely meant where an input method offered wrong ones."""

    def __init__(self, sequences: Sequences) -> None:
        self._known = sequences
        self._listed = WordPairs()
        self._words: Set[str] = set()
        self._sounds: Dict[str, Tuple[str, ...]] = {}
        self._written: Dict[str, List[str]] = {}

    def fit(self) -> Homophones:
        """Learn how the characters of the examples sound, and which pairs of them are words."""
        self._listed.fit(char for char in self._known.counts if char <= "\uffff")
        often = (pair for pair, count in self._known.pairs.items() if count >= OFTEN)
        self._words = {pair for pair in often if pair in self._listed}
        self._sounds = sounds()
        written = defaultdict(list)
        for char, count in self._known.counts.items():
            if count >= SEEN:
                for sound in self._sounds.get(char, ()):
                    written[blurred(sound)].append(char)
        self._written = dict(written)
        return self

    def slips(self, folded: str) -> List[Slip]:
        """Find the characters of a folded text that stand for others of their sound."""
        return [
            Slip(match.start() + place, match.start() + place + 1, meant)
            for match in RUN.finditer(folded)
            for place, (typed, meant) in enumerate(zip(match[0], self._mended(match[0])))
            if typed != meant
        ]

    def _mended(self, run: str) -> str:
        pairs = self._known.pairs
        odd = {place for place in range(len(run) - 1) if run[place : place + 2] not in pairs}
        if not odd or len(run) > LONGEST or _CANTONESE.search(run):
            return run
        return self._likeliest(run, self._followed(self._ways(run, odd)))

    def _ways(self, run: str, odd: Set[int]) -> Ways:
        """List what may be meant where two never met; names and words of danger stay."""
        fixed = {
            place
            for words in (DANGER, HARMLESS, _NAMED)
            for match in words.finditer(run)
            for place in range(*match.span())
        }
        ways: Ways = []
        for place, char in enumerate(run):
            beside = run[max(place - 1, 0) : place + 1], run[place : place + 2]
            words = [pair for pair in beside if pair in self._listed]
            usual = any(pair in self._known.pairs for pair in words)
            free = {place, place - 1} & odd and place not in fixed and not usual
            cost = LISTED_CHANGE if words else CHANGE
            ways.append({char: 0.0, **(self._others(char, cost) if free else {})})
        return ways

    def _others(self, char: str, cost: float) -> Dict[str, float]:
        found: Dict[str, float] = {}
        for sound in self._sounds.get(char, ()):
            for other in self._written.get(blurred(sound), ()):
                theirs = [s for s in self._sounds[other] if blurred(s) == blurred(sound)]
                more = 0.0 if sound in theirs else BLURRED
                more += 0.0 if self._sounds[other][0] in theirs else SELDOM
                if other != char:
                    found[other] = min(cost + more, found.get(other, cost + more))
        return found

    def _followed(self, ways: Ways) -> Ways:
        """Leave out what would meet neither neighbour anywhere in the examples."""
        pairs = self._known.pairs
        left: Ways = []
        beside = zip([{START: 0.0}, *ways], ways, [*ways[1:], {END: 0.0}])
        for before, here, after in beside:
            left.append(
                {
                    char: cost
                    for char, cost in here.items()
                    if not cost
                    or any(other + char in pairs for other in before)
                    or any(char + other in pairs for other in after)
                }
            )
        return left

    def _likeliest(self, run: str, ways: Ways) -> str:
        paths = {START: (0.0, START)}
        for place, several in enumerate([*ways, {END: 0.0}]):
            now: Dict[str, Tuple[float, str]] = {}
            for char, change in several.items():
                for so_far, path in paths.values():
                    last = path[-1] + char
                    cost = so_far + self._known.cost(path[-2:], char) + change
                    cost -= self._gain(run[max(place - 1, 0) : place + 1], last)
                    if last not in now or cost < now[last][0]:
                        now[last] = (cost, path + char)
            paths = now
        return min(paths.values())[1][1:-1]

    def _gain(self, typed: str, meant: str) -> float:
        if meant not in self._words:
            return 0.0
        return WORD * sum(a != b for a, b in zip(typed, meant))
