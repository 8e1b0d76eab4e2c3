"""Messages that carry two wishes: made of two examples each, for single ones carry but one, or
written as people say two things with one verb."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Sequence, Tuple

import yaml

from nlu.components.labels import CLASSES, COMPLAINT, INQUIRY, OTHER, REPAIR, class_of
from nlu.components.script import language_of, normalise, words

# Two of a kind, and small talk beside a wish, say that a long message need not carry two.
COUNTS: Dict[Tuple[str, str], int] = {
    (REPAIR, COMPLAINT): 325,
    (REPAIR, INQUIRY): 250,
    (COMPLAINT, INQUIRY): 250,
    (REPAIR, REPAIR): 125,
    (COMPLAINT, COMPLAINT): 125,
    (INQUIRY, INQUIRY): 125,
    (REPAIR, OTHER): 30,
    (COMPLAINT, OTHER): 30,
    (INQUIRY, OTHER): 30,
}
JOINTS = {
    "en": (", ", ". ", " and ", ", and ", " ", " - ", ". also ", "! ", ", plus "),
    "zh": ("，", "。", "，还", "，而且", "，另外", " ", "，", "，再说", "！"),
}
SAID = Path(__file__).with_name("said_together.yml")
SAID_TIMES = 4
"""How often a written pair counts beside those that are made: it is worth more."""
SHORTEST, LONGEST = 3, {"en": 22, "zh": 26}
ALONE = "report_danger"
"""A danger is met before all else, whatever stands beside it (Rule R30)."""


class Pair(NamedTuple):
    """Two examples said in one breath, and the classes that they carry."""

    text: str
    classes: Tuple[str, ...]


def join_pairs(normal: Sequence[str], intents: Sequence[str], language: str) -> List[Pair]:
    """Join normalised examples of one language two by two.

    Which ones is drawn by their words alone: an example more or less changes few pairs, so that
    sentence vectors kept between trainings stay of use.
    """
    pools: Dict[str, List[str]] = {label: [] for label in CLASSES}
    for text, intent in zip(normal, intents):
        if intent == ALONE or language_of(text) != language:
            continue
        if SHORTEST <= len(words(text)) <= LONGEST[language]:
            pools[class_of(intent)].append(text)
    return [
        Pair(text, tuple(sorted({first, second})))
        for (first, second), count in COUNTS.items()
        for text in _joined(pools[first], pools[second], count, language, f"{first} {second}")
    ]


def said_pairs(language: str) -> List[Pair]:
    """Read the messages of one language that were written with two wishes, or look as if."""
    kinds = yaml.safe_load(SAID.read_text(encoding="utf-8"))
    said = [
        Pair(normalise(line), tuple(sorted(kind.split())))
        for kind, lines in kinds.items()
        for line in lines.splitlines()
    ]
    return [pair for pair in said if language_of(pair.text) == language] * SAID_TIMES


def _joined(
    some: List[str], others: List[str], count: int, language: str, kind: str
) -> Iterator[str]:
    ring = sorted((_draw(text, f"partner {kind}"), text) for text in others)
    if not ring:
        return
    for text in sorted(some, key=lambda text: _draw(text, kind))[:count]:
        drawn = _draw(text, f"joint {kind}")
        place = bisect_left(ring, (_draw(text, f"ring {kind}"), "")) % len(ring)
        first, second = (text, ring[place][1])[:: 1 if drawn % 2 else -1]
        joint = JOINTS[language][drawn // 2 % len(JOINTS[language])]
        yield first.rstrip("。.,，!！ ") + joint + second


def _draw(text: str, purpose: str) -> int:
    digest = hashlib.blake2b(f"{purpose}\n{text}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big")
