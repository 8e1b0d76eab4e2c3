"""Check the training examples: labels, duplicates, near-copies and over-used frames."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import yaml

HERE = Path(__file__).parent
ENTITIES = frozenset(
    (
        "product brand serial_number ticket_code order_number symptom time place money part phone"
    ).split()
)
ANNOTATION = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
FRAME_LIMIT = 15
NEAR_COPY = 0.8
"""Share of common character trigrams (Jaccard) from which two examples count as one."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Example:
    """One annotated line of a training file."""

    file: Path
    intent: str
    marked: str

    @property
    def text(self) -> str:
        """The words as a customer types them."""
        return ANNOTATION.sub(r"\1", self.marked)

    @property
    def frame(self) -> str:
        """The sentence with entities and digits blanked out."""
        return re.sub(r"\d+", "0", ANNOTATION.sub(r"<\2>", self.marked)).casefold()


def read_examples(folder: Path = HERE / "training") -> Iterator[Example]:
    """Yield the examples of every YAML file under `folder`."""
    for file in sorted(folder.rglob("*.yml")):
        for block in yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)["nlu"]:
            if "intent" not in block:
                continue
            for line in block["examples"].splitlines():
                if line.strip():
                    yield Example(file, block["intent"], line.strip().removeprefix("- ").strip())


def known_intents(file: Path = HERE / "domain" / "intents.yml") -> set[str]:
    """Read the intents that the domain names."""
    listed = yaml.safe_load(file.read_text(encoding="utf-8"))["intents"]
    return {name if isinstance(name, str) else next(iter(name)) for name in listed}


def complaints(examples: Iterable[Example], intents: set[str]) -> Iterator[str]:
    """Yield one sentence for each broken rule."""
    seen: dict[str, Example] = {}
    frames: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        where = f"{example.file.parent.name}/{example.file.name}: {example.text!r}"
        if example.intent not in intents:
            yield f"{where} has the unknown intent {example.intent}"
        for _, entity in ANNOTATION.findall(example.marked):
            if entity not in ENTITIES:
                yield f"{where} has the unknown entity {entity}"
        key = re.sub(r"[\W_]+", "", example.text).casefold() or example.text
        if key in seen:
            other = seen[key]
            yield f"{where} ({example.intent}) repeats {other.file.name} ({other.intent})"
        seen[key] = example
        if "<" in example.frame:
            frames[example.frame].append(example)
    for frame, uses in frames.items():
        if len(uses) > FRAME_LIMIT and len(ANNOTATION.sub("", uses[0].marked)) > 3:
            yield f"the frame {frame!r} is filled in {len(uses)} times"
    yield from near_copies(list(seen.values()))


def near_copies(examples: list[Example]) -> Iterator[str]:
    """Yield pairs whose character trigrams overlap by `NEAR_COPY` or more.

    Of two that overlap so far, each has one of its few rarest trigrams in common with the other:
    only those are looked up.
    """
    grams = [_trigrams(example.text) for example in examples]
    uses = Counter(gram for mine in grams for gram in mine)
    holders: dict[str, list[int]] = defaultdict(list)
    for index, mine in enumerate(grams):
        if len(mine) < 6:
            continue
        telling = len(mine) - ceil(NEAR_COPY * len(mine) - 1e-9) + 1
        rarest = sorted(mine, key=lambda gram: (uses[gram], gram))[:telling]
        for other in sorted({other for gram in rarest for other in holders[gram]}):
            sizes = len(mine), len(grams[other])
            if min(sizes) < NEAR_COPY * max(sizes):
                continue
            common = len(mine & grams[other])
            if common / (sum(sizes) - common) >= NEAR_COPY:
                a, b = examples[index], examples[other]
                yield f"near-copies: {a.text!r} ({a.intent}) and {b.text!r} ({b.intent})"
        for gram in rarest:
            holders[gram].append(index)


def _trigrams(text: str) -> set[str]:
    flat = re.sub(r"\s+", " ", text.casefold())
    return {flat[i : i + 3] for i in range(len(flat) - 2)}


def main() -> int:
    """Print what is wrong and the number of examples for each intent."""
    only = sys.argv[1:]
    examples = [e for e in read_examples() if not only or any(o in str(e.file) for o in only)]
    problems = list(complaints(examples, known_intents()))
    for problem in problems:
        print(problem)
    for intent, count in sorted(Counter(e.intent for e in examples).items()):
        print(f"{count:6} {intent}")
    print(f"{len(examples):6} examples, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
