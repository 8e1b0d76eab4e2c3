"""Hold the model to the recorded figures: train on nine tenths of the examples, read the rest.

Entities are rarer: there each third is read by a finder that learnt from the other two.

`python -m nlu.gate` fails when a figure lies more than `SLACK` below `nlu/figures.json`;
`--record` writes the figures instead. `--kept FILE` takes what was measured from a file if that is
there, else puts it there: whoever names the file answers for it that nothing has changed since.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections import Counter
from multiprocessing import Pool
from pathlib import Path
from typing import Any, Dict, List, Sequence, Tuple

import yaml

from nlu import evaluation
from nlu.components.encoder import load_encoders
from nlu.components.finder import EntityFinder
from nlu.components.labels import class_of
from nlu.components.model import MessageModel
from nlu.components.patterns import Found
from nlu.evaluation import Case
from nlu.lint import ANNOTATION, Example, read_examples

FIGURES = Path(__file__).with_name("figures.json")
CONFIG = Path(__file__).parents[1] / "config.yml"
SLACK = 0.01
TENTHS, THIRDS = 10, 3
Counts = Tuple["Counter[str]", "Counter[str]", "Counter[str]"]
ENOUGH = 30
"""An entity seen less often than this gives no figure worth recording."""


def part_of(text: str, parts: int) -> int:
    """Tell by the text alone which of equal parts an example belongs to."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % parts


def marks(example: Example) -> Tuple[str, List[Found]]:
    """Give an example's text and the entities marked in it."""
    text, found, last = "", [], 0
    for mark in ANNOTATION.finditer(example.marked):
        text += example.marked[last : mark.start()]
        found.append(Found(mark[2], len(text), len(text) + len(mark[1])))
        text += mark[1]
        last = mark.end()
    return text + example.marked[last:], found


def measure() -> Dict[str, float]:
    """Train on the larger part and give the figures of the held-out one, on all processors.

    Each training has a process of its own: the tagger draws from the one generator of the C
    library, which goes on from where an earlier training has left it.
    """
    with Pool(maxtasksperchild=1) as pool:
        classes = pool.apply_async(_classes)
        thirds = pool.map(_third, range(THIRDS), chunksize=1)
        return {**classes.get(), **_entities(thirds)}


def _split(
    examples: Sequence[Example], parts: int, kept: int
) -> Tuple[List[Example], List[Example]]:
    """Give the examples to learn from and those of the part that is kept back."""
    learnt = [example for example in examples if part_of(example.text, parts) != kept]
    return learnt, [example for example in examples if part_of(example.text, parts) == kept]


def _classes() -> Dict[str, float]:
    learnt, kept = _split(list(read_examples()), TENTHS, 0)
    model = MessageModel(settings(), load_encoders())
    model.fit([e.text for e in learnt], [e.intent for e in learnt])
    readings = model.read([e.text for e in kept])
    cases = [
        Case(e.text, class_of(e.intent), (), e.file.parent.name, r.label, r.confidence)
        for e, r in zip(kept, readings)
    ]
    found = {}
    for language in ("en", "zh"):
        mine = [case for case in cases if case.language == language]
        found[f"class_f1_{language}"] = round(evaluation.strict(mine), 4)
    right = sum(e.intent == r.intents[0][0] for e, r in zip(kept, readings))
    return {**found, "intent_accuracy": round(right / len(kept), 4)}


def settings() -> Dict[str, Any]:
    """Read how `config.yml` sets the classifier."""
    pipeline = yaml.safe_load(CONFIG.read_text(encoding="utf-8"))["pipeline"]
    return next(part for part in pipeline if part["name"].endswith("MessageClassifier"))


def _third(part: int) -> Counts:
    """Count the entities found rightly, marked, and found in one third by the other two."""
    learnt, kept = _split(list(read_examples()), THIRDS, part)
    finder = EntityFinder().fit(map(marks, learnt))
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for text, true in map(marks, kept):
        found = finder.find(text)
        wanted.update(mark.entity for mark in true)
        given.update(mark.entity for mark in found)
        right.update(mark.entity for mark in set(true) & set(found))
    return right, wanted, given


def _entities(thirds: Sequence[Counts]) -> Dict[str, float]:
    right, wanted, given = (sum(counts, Counter()) for counts in zip(*thirds))
    return {
        f"entity_f1_{name}": round(2 * right[name] / (wanted[name] + given[name]), 4)
        for name in sorted(wanted)
        if wanted[name] >= ENOUGH
    }


def _kept(file: Path) -> Dict[str, float]:
    """Give what was measured before, else measure and keep it."""
    if not file.exists():
        building = file.with_suffix(f".{os.getpid()}")
        building.write_text(json.dumps(measure()), encoding="utf-8")
        building.replace(file)
    found: Dict[str, float] = json.loads(file.read_text(encoding="utf-8"))
    return found


def main(arguments: List[str] | None = None) -> int:
    """Measure, then record or compare; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m nlu.gate", description=__doc__)
    parser.add_argument("--record", action="store_true", help="write the figures")
    parser.add_argument("--kept", type=Path, help="figures measured before, or to be kept")
    given = parser.parse_args(arguments)
    found = _kept(given.kept) if given.kept else measure()
    sys.stdout.write(json.dumps(found, indent=2) + "\n")
    if given.record:
        FIGURES.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        return 0
    recorded = json.loads(FIGURES.read_text(encoding="utf-8"))
    low = [name for name, figure in recorded.items() if found.get(name, 0) < figure - SLACK]
    for name in low:
        sys.stderr.write(f"{name} fell from {recorded[name]} to {found.get(name)}\n")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
