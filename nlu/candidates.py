"""Compare ways of reading messages: train each on the examples, read a file of labelled messages.

`python -m nlu.candidates labelled.jsonl [--only NAME …] [--part N] [--epochs N]` prints a table,
one row a candidate: macro-F1 per language, and what training and reading cost. Each candidate
has a process of its own, so that its memory is its own. `labelled.jsonl` is of the kind that
`nlu.evaluate` reads. `--part N` trains on every N-th example, chosen by its text alone.
"""

from __future__ import annotations

import argparse
import json
import pickle
import resource
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path
from statistics import median
from typing import Any, Dict, List, Sequence, Tuple

from nlu import evaluation
from nlu.components.encoder import load_encoders
from nlu.components.labels import class_of
from nlu.components.model import MessageModel
from nlu.components.script import language_of, normalise
from nlu.diet import Diet
from nlu.evaluate import read_rows
from nlu.evaluation import Case
from nlu.gate import part_of, settings
from nlu.lint import Example, read_examples

Guess = Tuple[str, float]
HEAD = (
    "| candidate | examples | English clear / lenient / strict | Chinese | training (processor) "
    "| one message | memory | model |\n" + "|---" * 8 + "|\n"
)
TIMED = 60
"""So many messages are read one at a time to tell how long one takes."""


class Plain:
    """TF-IDF of the words and characters as typed, one logistic regression of the classes."""

    def fit(self, examples: Sequence[Example]) -> None:
        """Learn from the examples."""
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline, make_union

        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
        letters = TfidfVectorizer(analyzer="char", ngram_range=(1, 4), sublinear_tf=True)
        regression = LogisticRegression(C=4, solver="liblinear", random_state=0)
        self.kept = make_pipeline(make_union(words, letters), regression)
        self.kept.fit([e.text for e in examples], [class_of(e.intent) for e in examples])

    def read(self, texts: Sequence[str]) -> List[Guess]:
        """Give the likeliest class of each text and how likely it is."""
        shares = self.kept.predict_proba(texts)
        return [(self.kept.classes_[row.argmax()], float(row.max())) for row in shares]


class Ours:
    """This project's model with some of its parts.

    Args:
        encoders: places of the encoders to keep; none reads by the words alone.
        alone: whether the network decides without the words.
    """

    def __init__(self, encoders: Sequence[int], *, alone: bool = False) -> None:
        loaded = load_encoders() if encoders else None
        found = loaded.only(encoders) if loaded else None
        changed = {"dense_share": {"en": 1.0, "zh": 1.0}, "sure": 2.0} if alone else {}
        self.kept = MessageModel({**settings(), **changed}, found)

    def fit(self, examples: Sequence[Example]) -> None:
        """Learn from the examples."""
        self.kept.fit([e.text for e in examples], [e.intent for e in examples])

    def read(self, texts: Sequence[str]) -> List[Guess]:
        """Give the likeliest class of each text and how likely it is."""
        return [(reading.label, reading.confidence) for reading in self.kept.read(texts)]


CANDIDATES = {
    "diet": ("Rasa's default DIET pipeline", lambda epochs: Diet("WhitespaceTokenizer", epochs)),
    "diet-ours": (
        "… with our tokenizer",
        lambda epochs: Diet("nlu.components.tokenizer.MixedScriptTokenizer", epochs),
    ),
    "plain": ("TF-IDF of words and characters, one regression", lambda _: Plain()),
    "words": ("normalised words and n-grams, two regressions", lambda _: Ours(())),
    "minilm": ("MiniLM after 4 of 6 layers, network alone", lambda _: Ours((0,), alone=True)),
    "e5": ("E5, network alone", lambda _: Ours((1,), alone=True)),
    "both": ("MiniLM and E5, network alone", lambda _: Ours((0, 1), alone=True)),
    "whole": ("words and network: what `config.yml` trains", lambda _: Ours((0, 1))),
}


def measure(name: str, file: Path, part: int, epochs: int) -> Dict[str, Any]:
    """Train one candidate, read the file, and give its figures."""
    examples = [e for e in read_examples() if part_of(e.text, part) == 0]
    rows = read_rows(file)
    reader = CANDIDATES[name][1](epochs)
    began, worked = time.monotonic(), time.process_time()
    reader.fit(examples)
    took = (time.monotonic() - began, time.process_time() - worked)
    texts = [row["text"] for row in rows]
    guesses = reader.read(texts)
    spent = []
    for text in texts[:: max(1, len(texts) // TIMED)]:
        started = time.process_time()
        reader.read([text])
        spent.append(time.process_time() - started)
    cases = [_case(row, *guess) for row, guess in zip(rows, guesses)]
    return {
        "name": name,
        "examples": len(examples),
        "figures": {
            language: evaluation.figures([case for case in cases if case.language == language])
            for language in ("en", "zh")
        },
        "wall_s": round(took[0]),
        "processor_s": round(took[1]),
        "ms": round(median(spent) * 1000, 1),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "model_mb": round(_size(reader), 1),
    }


def _case(row: Dict[str, Any], label: str, sure: float) -> Case:
    language = row.get("language") or language_of(normalise(row["text"]))
    return Case(row["text"], row["label"], tuple(row.get("also") or ()), language, label, sure)


def _size(reader: Any) -> float:
    """Give the megabytes that the trained parts take, compressed."""
    size = getattr(reader, "size", None)
    packed = size if size is not None else len(zlib.compress(pickle.dumps(reader.kept), 6))
    return float(packed) / 1e6


def line(found: Dict[str, Any]) -> str:
    """Write one candidate as a row of the table."""
    scores = [
        " / ".join(f"{row[kind]:.3f}"[1:] for kind in ("clear", "lenient", "strict"))
        for row in found["figures"].values()
    ]
    costs = f"{found['wall_s']} s ({found['processor_s']}) | {found['ms']} ms"
    sizes = f"{found['memory_mb']} MB | {found['model_mb']} MB"
    title = CANDIDATES[found["name"]][0]
    return f"| {title} | {found['examples']:,} | {' | '.join(scores)} | {costs} | {sizes} |"


def main(arguments: List[str] | None = None) -> int:
    """Measure each candidate in a process of its own; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m nlu.candidates", description=__doc__)
    parser.add_argument("file", type=Path, help="labelled messages, JSON lines")
    parser.add_argument("--only", nargs="+", choices=CANDIDATES, default=list(CANDIDATES))
    parser.add_argument("--part", type=int, default=1, help="train on every N-th example")
    parser.add_argument("--epochs", type=int, default=100, help="rounds of DIET's training")
    parser.add_argument("--into", type=Path, help="measure here and write the row to this file")
    given = parser.parse_args(arguments)
    if given.into:
        found = measure(given.only[0], given.file, given.part, given.epochs)
        given.into.write_text(json.dumps(found), encoding="utf-8")
        return 0
    sys.stdout.write(HEAD)
    for name in given.only:
        with tempfile.TemporaryDirectory() as folder:
            into = Path(folder) / "row.json"
            command = [sys.executable, "-W", "ignore", "-m", "nlu.candidates", str(given.file)]
            options = ["--part", str(given.part), "--epochs", str(given.epochs)]
            subprocess.run(
                [*command, *options, "--only", name, "--into", str(into)],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            sys.stdout.write(line(json.loads(into.read_text(encoding="utf-8"))) + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
