"""Runs in the engine: says how near the examples come to the real messages in a folder.

Prints, as JSON, each pair of example and number of the real message that is too near: by common
character n-grams, weighted by how rare they are, or by the encoders' vectors. The latter are asked
only where at least a few n-grams are common.
"""

import json
import sys
from collections import Counter
from math import log
from pathlib import Path

import numpy as np
from scipy.sparse import csr_array, diags

from nlu.components.encoder import load_encoders
from nlu.components.memory import vectors_of
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
    holders = Counter(gram for found in sets for gram in found)
    places = {gram: place for place, gram in enumerate(holders)}
    rare = log(len(sets)) - np.log(np.array(list(holders.values())))
    known = _table(sets, places)
    asked = _table([grams(text, size) for text in real], places)
    unknown = np.array([sum(g not in places for g in grams(text, size)) for text in real])
    common = (known @ diags(rare) @ asked.T).tocoo()
    whole, sought = known @ rare, asked @ rare + unknown * log(len(sets))
    shares = common.data / (whole[common.row] + sought[common.col] - common.data)
    pairs = zip(common.row.tolist(), common.col.tolist(), strict=True)
    return dict(zip(pairs, shares.tolist(), strict=True))


def _table(sets, places):
    rows = [
        (row, places[gram]) for row, found in enumerate(sets) for gram in found & places.keys()
    ]
    row, column = np.array(rows).T
    return csr_array((np.ones(len(rows)), (row, column)), shape=(len(sets), len(places)))


def by_meaning(learnt: list[str], real: list[str], pairs: list[tuple[int, int]]) -> list[float]:
    """Give the closeness of the vectors of each pair."""
    encoders = load_encoders()
    if encoders is None or not pairs:
        return [0.0] * len(pairs)
    places, numbers = (sorted(set(column)) for column in zip(*pairs, strict=True))
    # The examples' vectors may be known from a training; those of real messages are not kept.
    known = encoders.view(vectors_of(encoders, [learnt[place] for place in places]), "zh")
    asked = encoders.vectors([real[number] for number in numbers], "zh")
    centre, spread = known.mean(axis=0), known.std(axis=0) + 1e-4
    known, asked = (_unit((vectors - centre) / spread) for vectors in (known, asked))
    rows, columns = np.searchsorted(places, np.array(pairs)[:, 0]), np.array(pairs)[:, 1]
    columns = np.searchsorted(numbers, columns)
    return (known @ asked.T)[rows, columns].tolist()


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
