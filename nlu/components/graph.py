"""A sentence encoder's layers as a graph that onnxruntime runs, with weights of seven bits."""

from __future__ import annotations

from typing import Any, Dict, List, Sequence, Tuple

import numpy as np
from onnx import TensorProto, helper, numpy_helper

FAST = "com.microsoft"
"""onnxruntime's own operators: several steps of an encoder in one."""
LARGEST = 63
"""Seven bits instead of eight: processors without VNNI add two products in sixteen."""


class Graph:
    """Builds the graph of an encoder of the BERT family, from embedded words to means.

    Args:
        heads: attention heads of a layer.
        epsilon: keeps norms from dividing by zero.
    """

    def __init__(self, heads: int, epsilon: float) -> None:
        self._heads = heads
        self._epsilon = epsilon
        self._nodes: List[Any] = []
        self._values: List[Any] = []

    def of(self, layers: Sequence[Dict[str, Any]], outputs: Sequence[int]) -> bytes:
        """Give the graph that ends with the mean of the words after each layer of `outputs`."""
        width = layers[0]["out"].shape[0]
        state, means = "state", []
        for number, layer in enumerate(layers, 1):
            state = self._layer(f"{number}.", layer, state)
            if number in outputs:
                means.append(self._add("ReduceMean", [state], f"{number}.mean", axes=[1]))
        given = [helper.make_tensor_value_info("state", TensorProto.FLOAT, [1, "words", width])]
        asked = [
            helper.make_tensor_value_info(mean, TensorProto.FLOAT, [1, 1, width]) for mean in means
        ]
        graph = helper.make_graph(self._nodes, "encoder", given, asked, self._values)
        versions = [helper.make_opsetid("", 17), helper.make_opsetid(FAST, 1)]
        model = helper.make_model(graph, opset_imports=versions, ir_version=8)
        packed: bytes = model.SerializeToString()
        return packed

    def _layer(self, name: str, layer: Dict[str, Any], state: str) -> str:
        asked = self._product(f"{name}in", state, layer["in"], layer["in_bias"])
        thirds = [f"{name}{kind}" for kind in ("query", "key", "value")]
        self._nodes.append(helper.make_node("Split", [asked], thirds, axis=-1))
        mixed = self._add(
            "MultiHeadAttention", thirds, f"{name}mixed", FAST, num_heads=self._heads
        )
        told = self._product(f"{name}out", mixed, layer["out"], layer["out_bias"])
        state = self._normed(f"{name}norm", told, state, layer["norm"])
        wide = self._product(f"{name}up", state, layer["up"], layer["up_bias"])
        bent = self._add("Gelu", [wide], f"{name}bent", FAST)
        narrow = self._product(f"{name}down", bent, layer["down"], layer["down_bias"])
        return self._normed(f"{name}last", narrow, state, layer["last_norm"])

    def _normed(self, name: str, change: str, state: str, norm: Tuple[Any, Any]) -> str:
        weight, bias = (
            self._value(f"{name}.{i}", part.astype(np.float32)) for i, part in enumerate(norm)
        )
        given = [change, state, weight, bias]
        return self._add("SkipLayerNormalization", given, name, FAST, epsilon=self._epsilon)

    def _product(self, name: str, given: str, matrix: Any, bias: Any) -> str:
        scale = np.maximum(np.abs(matrix).max(axis=0), 1e-9).astype(np.float32) / LARGEST
        whole = np.rint(matrix / scale).astype(np.int8)
        values = [
            self._value(f"{name}.matrix", whole),
            self._value(f"{name}.scale", scale),
            "",
            self._value(f"{name}.bias", bias.astype(np.float32)),
        ]
        return self._add("DynamicQuantizeMatMul", [given, *values], name, FAST)

    def _value(self, name: str, array: Any) -> str:
        self._values.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def _add(
        self, kind: str, given: List[str], name: str, domain: str = "", **settings: Any
    ) -> str:
        self._nodes.append(helper.make_node(kind, given, [name], domain=domain, **settings))
        return name
