"""Runs in the engine: says how near the examples come to the real messages in a folder.

Prints, as JSON, each pair of example and number of the real message that is too near: by common
character n-grams, weighted by how rare they are, or by the encoders' vectors. The latter are asked
only where at least a few n-grams are common.
"""

import json
import sys
from collections import Counter, defaultdict
from math import log
from pathlib import Path

import numpy as np

from nlu.components.encoder import load_encoders
from nlu.components.script import normalise
from nlu.lint import read_examples

SIZE = {"en": 3, "zh": 2}
LEAST = {"en": 24, "zh": 10}
"""Shorter than this, anybody may have said it."""
SHARED = 0.35
TOUCHED = 0.07
ALIKE = 0.75


def grams(text: str, size: int) -> set[str]:
    return {text[i : i + size] for i in range(len(text) - size + 1)}


def by_words(learnt: list[str], real: list[str], size: int) -> dict[tuple[int, int], float]:
    """Give the share of common n-grams of each pair (example, message) that has some."""
    sets = [grams(text, size) for text in learnt]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, found in enumerate(sets):
        for gram in found:
            holders[gram].append(place)
    rare = {gram: log(len(sets) / len(places)) for gram, places in holders.items()}
    whole = [sum(rare[gram] for gram in found) for found in sets]
    shares = {}
    for number, text in enumerate(real):
        mine = grams(text, size)
        size_of_mine = sum(rare.get(gram, log(len(sets))) for gram in mine)
        common: Counter[int] = Counter()
        for gram in mine & rare.keys():
            for place in holders[gram]:
                common[place] += rare[gram]
        for place, weight in common.items():
            shares[place, number] = weight / (size_of_mine + whole[place] - weight)
    return shares


def by_meaning(learnt: list[str], real: list[str], pairs: list[tuple[int, int]]) -> list[float]:
    """Give the closeness of the vectors of each pair."""
    encoders = load_encoders()
    if encoders is None or not pairs:
        return [0.0] * len(pairs)
    places, numbers = (sorted(set(column)) for column in zip(*pairs, strict=True))
    known = encoders.view(encoders.encode([learnt[place] for place in places]), "zh")
    asked = encoders.view(encoders.encode([real[number] for number in numbers]), "zh")
    centre, spread = known.mean(axis=0), known.std(axis=0) + 1e-4
    known, asked = (_unit((vectors - centre) / spread) for vectors in (known, asked))
    return [
        float(known[places.index(place)] @ asked[numbers.index(number)]) for place, number in pairs
    ]


def _unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def main(folder: Path, language: str) -> None:
    lines = (folder / f"real_messages.{language}.jsonl").read_text(encoding="utf-8").splitlines()
    real = [normalise(json.loads(line)["text"]) for line in lines]
    learnt = [normalise(e.text) for e in read_examples() if e.file.parent.name == language]
    learnt = [text for text in learnt if len(text) >= LEAST[language]]
    shares = by_words(learnt, real, SIZE[language])
    touched = [pair for pair, share in shares.items() if share >= TOUCHED]
    alike = by_meaning(learnt, real, touched)
    near = [
        (learnt[place], number)
        for (place, number), closeness in zip(touched, alike, strict=True)
        if closeness >= ALIKE or shares[place, number] >= SHARED
    ]
    print(json.dumps(near))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
