"""A sequence model that marks entities by their words and what stands around them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any, Dict, Iterable, List, Optional, Sequence, Tuple

from nlu.components.patterns import Found
from nlu.components.script import HAN_CHAR, fold, spans

Hints = Sequence[str]


class Tagger:
    """A linear-chain conditional random field over the words of a text."""

    def __init__(self, rounds: int = 12) -> None:
        self._rounds = rounds
        self._trained = b""
        self._tagger: Any = None

    def fit(self, examples: Iterable[Tuple[str, Sequence[Found], Sequence[Found]]]) -> Tagger:
        """Learn from (text, marks, hints): hints are words and shapes that are known anyway."""
        import pycrfsuite

        # The averaged perceptron: as good as a full fit here, in a quarter of the time.
        trainer = pycrfsuite.Trainer(algorithm="ap", verbose=False)
        trainer.set_params({"max_iterations": self._rounds, "feature.minfreq": 2})
        for text, marks, hints in examples:
            folded = fold(text)
            places = spans(folded)
            if places:
                trainer.append(_features(text, folded, places, hints), _tags(places, marks, "O"))
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "tagger.crf"
            trainer.train(str(file))
            self._trained = file.read_bytes()
        return self

    def find(self, text: str, hints: Sequence[Found]) -> List[Found]:
        """Find the entities of a text, in order."""
        folded = fold(text)
        places = spans(folded)
        if not places or not self._trained:
            return []
        if self._tagger is None:
            import pycrfsuite

            self._tagger = pycrfsuite.Tagger()
            self._tagger.open_inmemory(self._trained)
        found = _joined(places, self._tagger.tag(_features(text, folded, places, hints)))
        return [_bare(text, mark) for mark in found]

    def __getstate__(self) -> Dict[str, Any]:
        """Keep what was learnt; the open model cannot be copied."""
        return {**self.__dict__, "_tagger": None}


def _tags(places: Sequence[Tuple[int, int]], marks: Sequence[Found], outside: str) -> List[str]:
    """Give each word `B-` or `I-` and the entity it stands in."""
    tags = []
    for start, end in places:
        mark = next((m for m in marks if start < m.end and m.start < end), None)
        first = mark and start <= mark.start
        tags.append(f"{'B' if first else 'I'}-{mark.entity}" if mark else outside)
    return tags


def _joined(places: Sequence[Tuple[int, int]], tags: Sequence[str]) -> List[Found]:
    found: List[Found] = []
    last: Optional[str] = None
    for (start, end), tag in zip(places, tags):
        entity = tag[2:] if tag != "O" else None
        if entity and entity == last and tag[0] == "I":
            found[-1] = found[-1]._replace(end=end)
        elif entity:
            found.append(Found(entity, start, end))
        last = entity
    return found


def _bare(text: str, mark: Found) -> Found:
    """Leave out the "'s" of a word: the phone's screen is the screen of a phone."""
    owned = text[mark.start : mark.end].replace("\u2019", "'").endswith("'s")
    return mark._replace(end=mark.end - 2) if owned and mark.end - mark.start > 3 else mark


def _features(
    text: str, folded: str, places: Sequence[Tuple[int, int]], hints: Sequence[Found]
) -> List[List[str]]:
    words = [folded[start:end] for start, end in places]
    shapes = [_shape(text[start:end]) for start, end in places]
    known = _tags(places, hints, "")
    rows = []
    for place, word in enumerate(words):
        row = [f"w={word}", f"s={shapes[place]}", f"k={known[place]}", "bias"]
        if len(word) > 3:
            row += [f"p3={word[:3]}", f"e2={word[-2:]}", f"e3={word[-3:]}"]
        for step in (-3, -2, -1, 1, 2, 3):
            near = place + step
            if 0 <= near < len(words):
                row.append(f"w{step}={words[near]}")
                if abs(step) < 3:
                    row += [f"s{step}={shapes[near]}", f"k{step}={known[near]}"]
            elif abs(step) == 1:
                row.append(f"w{step}=<edge>")
        for first in (place - 2, place - 1, place, place + 1):
            if 0 <= first < len(words) - 1:
                row.append(f"b{first - place}={words[first]}|{words[first + 1]}")
        rows.append(row)
    return rows


def _shape(word: str) -> str:
    if HAN_CHAR.match(word):
        return "han"
    if word.isdigit():
        return f"d{min(len(word), 5)}"
    if word.isalpha():
        return "A" if len(word) > 1 and word.isupper() else "Aa" if word[0].isupper() else "a"
    return "sign"
