"""What slips cost: messages full of them, each beside its well-spelt twin.

`python -m tests.bench.misspelt MODEL.tar.gz`, in the engine's environment.
"""

import json
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from nlu.reader import Reader

LISTS = Path(__file__).parents[1] / "nlu"


def rows_of(half: str, language: str) -> list[dict]:
    lines = (LISTS / f"misspelt.{half}.jsonl").read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["language"] == language]


def told(reader: Reader, rows: list[dict], key: str) -> str:
    read = list(zip(rows, reader.judge([row[key] for row in rows]), strict=True))
    wishes = [(row, found) for row, found in read if "label" in row]
    right = sum(row["label"] == found.reading.label for row, found in wishes)
    fine = sum(found.likeliest in row["intents"] for row, found in wishes)
    asked = sum(found.intent == "nlu_fallback" for _, found in wishes)
    seen = [found.danger for row, found in read if row.get("danger")]
    vain = [found.danger for row, found in read if row.get("danger") is False]
    return (
        f"class {right}/{len(wishes)}  intent {fine}/{len(wishes)}  asked back {asked}"
        f"  dangers seen {sum(seen)}/{len(seen)}  in vain {sum(vain)}/{len(vain)}"
    )


def pace(reader: Reader, texts: list[str]) -> tuple[float, float]:
    """Give the median milliseconds that mending takes, and that reading takes in all."""
    taken: tuple[list[float], list[float]] = ([], [])
    for text in texts:
        started = perf_counter()
        reader.model.mender.plain(text)
        taken[0].append((perf_counter() - started) * 1000)
        started = perf_counter()
        reader.judge([text])
        taken[1].append((perf_counter() - started) * 1000)
    return median(taken[0]), median(taken[1])


def main(model: Path) -> None:
    reader = Reader.from_archive(model)
    for language in ("en", "zh"):
        for half in ("chosen", "kept"):
            for key, name in (("text", "misspelt"), ("plain", "well spelt")):
                figures = told(reader, rows_of(half, language), key)
                print(f"{language} {half:6} {name:10} {figures}")
    for language in ("en", "zh"):
        for key, name in (("text", "misspelt"), ("plain", "well spelt")):
            texts = [row[key] for half in ("chosen", "kept") for row in rows_of(half, language)]
            mending, reading = pace(reader, texts)
            print(f"{language} {name:10} mending {mending:.2f} ms of {reading:.1f} in the median")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
