"""What a sentence encoder of the BERT family is made of, read from a folder of its files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, List, Sequence, Tuple

import numpy as np

LONGEST = 64
"""Tokens read of a text; what stands behind is left out."""
NEEDED = ("config.json", "model.safetensors", "tokenizer.json")
KINDS = ("query", "key", "value")


@dataclass(frozen=True)
class Weights:
    """An encoder's parts.

    Attributes:
        heads: attention heads of a layer.
        epsilon: keeps norms from dividing by zero.
        layers: matrices and biases of each layer; the names are those `Graph` asks for.
        embed: token numbers to the state that the first layer reads.
        split: texts to token numbers.
        reads_chinese: whether its vocabulary holds Chinese.
    """

    heads: int
    epsilon: float
    layers: List[Dict[str, Any]]
    embed: Callable[[Sequence[int]], Any]
    split: Callable[[Sequence[str]], List[List[int]]]
    reads_chinese: bool


def read_folder(folder: Path) -> Weights:
    """Read `config.json`, `model.safetensors` and `tokenizer.json` as they are published."""
    from safetensors.numpy import load_file

    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    found = {k: v for k, v in load_file(str(folder / NEEDED[1])).items() if v.dtype.kind == "f"}
    prefix = next(
        (p for p in ("bert.", "roberta.") if any(name.startswith(p) for name in found)), ""
    )
    named = {name[len(prefix) :]: v for name, v in found.items() if name.startswith(prefix)}
    epsilon = float(config.get("layer_norm_eps", 1e-12))
    # RoBERTa's kin count places from behind the padding token.
    shifted = "roberta" in config.get("model_type", "bert")
    first = int(config.get("pad_token_id", 1)) + 1 if shifted else 0
    split, reads_chinese = _splitter(folder / "tokenizer.json")
    return Weights(
        heads=int(config["num_attention_heads"]),
        epsilon=epsilon,
        layers=[_layer(named, number) for number in range(int(config["num_hidden_layers"]))],
        embed=_embedding(named, first, epsilon),
        split=split,
        reads_chinese=reads_chinese,
    )


def _splitter(file: Path) -> Tuple[Callable[[Sequence[str]], List[List[int]]], bool]:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(file))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    tokens = tokenizer.encode(
        "洗衣机漏水了请尽快派师傅上门维修谢谢", add_special_tokens=False
    ).tokens
    known = sum("UNK" in token.upper() for token in tokens) * 10 < len(tokens)
    return lambda texts: [e.ids for e in tokenizer.encode_batch(list(texts))], known


def _embedding(
    named: Dict[str, Any], first: int, epsilon: float
) -> Callable[[Sequence[int]], Any]:
    words = named["embeddings.word_embeddings.weight"]
    places = named["embeddings.position_embeddings.weight"][first:]
    kinds = named.get("embeddings.token_type_embeddings.weight")
    norm = (named["embeddings.LayerNorm.weight"], named["embeddings.LayerNorm.bias"])

    def embed(tokens: Sequence[int]) -> Any:
        state = words[list(tokens)].astype(np.float32) + places[: len(tokens)]
        return normed(state if kinds is None else state + kinds[0], *norm, epsilon)

    return embed


def _layer(named: Dict[str, Any], number: int) -> Dict[str, Any]:
    name = f"encoder.layer.{number}."
    parts = {kind: f"{name}attention.self.{kind}" for kind in KINDS}
    layer = {
        "in": np.hstack([named[f"{parts[kind]}.weight"].T for kind in KINDS]),
        "in_bias": np.hstack([named[f"{parts[kind]}.bias"] for kind in KINDS]),
    }
    for short, path in (
        ("out", "attention.output.dense"),
        ("up", "intermediate.dense"),
        ("down", "output.dense"),
    ):
        layer[short] = named[f"{name}{path}.weight"].T
        layer[f"{short}_bias"] = named[f"{name}{path}.bias"]
    for short, path in (("norm", "attention.output.LayerNorm"), ("last_norm", "output.LayerNorm")):
        layer[short] = (named[f"{name}{path}.weight"], named[f"{name}{path}.bias"])
    return layer


def normed(values: Any, weight: Any, bias: Any, epsilon: float) -> Any:
    """Bring each row to mean 0 and spread 1, then to the weight and bias learnt."""
    centred = values - values.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + epsilon)
    return (centred / spread * weight + bias).astype(np.float32)
