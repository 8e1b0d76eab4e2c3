"""A rough gloss of Chinese in English, for an encoder that reads English alone."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Dict, List, Tuple

import yaml

from nlu.components.script import HAN_CHAR

FILE = Path(__file__).with_name("glossary.yml")


@lru_cache(maxsize=1)
def _glossary() -> Tuple[Dict[str, str], int]:
    listed = yaml.load(FILE.read_text(encoding="utf-8"), Loader=_LOADER)
    words: Dict[str, str] = {}
    for english, chinese in listed.items():
        for word in str(chinese).split():
            words.setdefault(word, f" {english} ")
    return words, max(map(len, words))


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def gloss(normalised: str) -> str:
    """Put English for the Chinese words of a normalised text; unknown characters fall out."""
    words, longest = _glossary()
    said: List[str] = []
    place = 0
    while place < len(normalised):
        stops = range(min(len(normalised), place + longest), place, -1)
        stop = next((s for s in stops if normalised[place:s] in words), None)
        if stop is None:
            char = normalised[place]
            said.append(" " if HAN_CHAR.match(char) else char)
            place += 1
        else:
            said.append(words[normalised[place:stop]])
            place = stop
    return " ".join("".join(said).split())


def unknown_characters(normalised: str) -> List[str]:
    """List the Han characters that the glossary leaves out, for whoever extends it."""
    words, longest = _glossary()
    left: List[str] = []
    place = 0
    while place < len(normalised):
        stops = range(min(len(normalised), place + longest), place, -1)
        stop = next((s for s in stops if normalised[place:s] in words), None)
        if stop is None and HAN_CHAR.match(normalised[place]):
            left.append(normalised[place])
        place = stop or place + 1
    return left
