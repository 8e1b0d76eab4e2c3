"""Runs in the engine: says how near the examples come to the real messages in a folder.

Prints, as JSON, each pair of example and number of the real message that is too near: by common
character n-grams, weighted by how rare they are, or by the encoders' vectors.
"""

import json
import sys
from collections import Counter
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
ALIKE = 0.75


def grams(text: str, size: int) -> set[str]:
    return {text[i : i + size] for i in range(len(text) - size + 1)}


def near_by_words(learnt: list[str], real: list[str], size: int) -> set[tuple[int, int]]:
    sets = [grams(text, size) for text in learnt]
    known = Counter(gram for found in sets for gram in found)
    rare = {gram: log(len(sets) / count) for gram, count in known.items()}
    most = log(len(sets))
    near = set()
    for number, text in enumerate(real):
        mine = grams(text, size)
        whole = sum(rare.get(gram, most) for gram in mine)
        for place, found in enumerate(sets):
            common = sum(rare[gram] for gram in mine & found)
            if common and common >= SHARED * (whole + sum(map(rare.get, found)) - common):
                near.add((place, number))
    return near


def near_by_meaning(learnt: list[str], real: list[str]) -> set[tuple[int, int]]:
    encoders = load_encoders()
    if encoders is None:
        return set()
    known, asked = encoders.encode(learnt), encoders.encode(real)
    centre, spread = known.mean(axis=0), known.std(axis=0) + 1e-4
    known, asked = (_unit((vectors - centre) / spread) for vectors in (known, asked))
    return {(int(place), int(number)) for number, place in np.argwhere(asked @ known.T >= ALIKE)}


def _unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def main(folder: Path, language: str) -> None:
    lines = (folder / f"real_messages.{language}.jsonl").read_text(encoding="utf-8").splitlines()
    real = [normalise(json.loads(line)["text"]) for line in lines]
    examples = [e for e in read_examples() if e.file.parent.name == language]
    learnt = [normalise(e.text) for e in examples]
    pairs = near_by_words(learnt, real, SIZE[language]) | near_by_meaning(learnt, real)
    long = [pair for pair in sorted(pairs) if len(learnt[pair[0]]) >= LEAST[language]]
    print(json.dumps([(examples[place].text, number) for place, number in long]))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
