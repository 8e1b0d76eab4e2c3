"""How likely one Chinese character follows others, by the examples."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import Dict, List, Sequence

from nlu.components.script import HAN

RUN = re.compile(f"[{HAN}]+")
START, END = "^", "$"
THREE, TWO, ONE = 0.8, 0.15, 0.05
"""What the last two characters, the last one, and a character by itself count for."""


class Sequences:
    """The characters of the examples and what stands beside each."""

    def __init__(self) -> None:
        self.counts: Dict[str, int] = {}
        self.pairs: Dict[str, int] = {}
        self._threes: Dict[str, int] = {}
        self._before: Dict[str, int] = {}
        self._total = 1

    def fit(self, texts: Sequence[str]) -> Sequences:
        """Count what follows what in the Chinese parts of normalised texts."""
        runs = [START + run + END for text in texts for run in RUN.findall(text)]
        self.counts = dict(Counter(char for run in runs for char in run[1:-1]))
        self.pairs = dict(Counter(pair for run in runs for pair in _parts(run, 2)))
        threes = Counter(three for run in runs for three in _parts(run, 3))
        self._threes = {three: count for three, count in threes.items() if count > 1}
        self._before = {**self.counts, START: len(runs)}
        self._total = sum(self.counts.values())
        return self

    def cost(self, last: str, char: str) -> float:
        """Give how unlikely a character is after the last one or two."""
        alone = (self.counts.get(char, 0) + 0.1) / self._total
        pair = self.pairs.get(last[-1] + char, 0) / (self._before.get(last[-1], 0) + 5)
        three = self._threes.get(last + char, 0) / (self.pairs.get(last, 0) + 2)
        return -math.log(THREE * three + TWO * pair + ONE * alone)


def _parts(run: str, length: int) -> List[str]:
    return [run[i : i + length] for i in range(len(run) - length + 1)]
