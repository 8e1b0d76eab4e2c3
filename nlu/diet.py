"""Rasa's default pipeline, trained on the same examples, to compare with."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import Any, List, Sequence, Tuple

from nlu.components.labels import class_of
from nlu.lint import Example

PIPELINE = """
recipe: default.v1
assistant_id: compared
language: en
pipeline:
- name: {tokenizer}
- name: RegexFeaturizer
- name: LexicalSyntacticFeaturizer
- name: CountVectorsFeaturizer
- name: CountVectorsFeaturizer
  analyzer: char_wb
  min_ngram: 1
  max_ngram: 4
- name: DIETClassifier
  epochs: {epochs}
  constrain_similarities: true
  random_seed: 0
- name: EntitySynonymMapper
"""


class Diet:
    """DIET with the featurizers that `rasa init` writes down, entities included.

    Args:
        tokenizer: name of the tokenizer's component.
        epochs: rounds of training; Rasa's default is 100.
    """

    def __init__(self, tokenizer: str, epochs: int) -> None:
        self._config = PIPELINE.format(tokenizer=tokenizer, epochs=epochs)
        self._agent: Any = None
        self.size = 0

    def fit(self, examples: Sequence[Example]) -> None:
        """Learn from the examples."""
        from rasa.core.agent import Agent
        from rasa.model_training import train_nlu

        with tempfile.TemporaryDirectory() as folder:
            config, data = Path(folder) / "config.yml", Path(folder) / "nlu.yml"
            config.write_text(self._config, encoding="utf-8")
            data.write_text(_as_data(examples), encoding="utf-8")
            model = train_nlu(str(config), str(data), folder, fixed_model_name="diet")
            assert model
            self.size = Path(model).stat().st_size
            self._agent = Agent.load(model)

    def read(self, texts: Sequence[str]) -> List[Tuple[str, float]]:
        """Give the likeliest class of each text and how likely its intents are together."""
        return asyncio.run(self._read(texts))

    async def _read(self, texts: Sequence[str]) -> List[Tuple[str, float]]:
        return [_class(await self._agent.parse_message(text)) for text in texts]


def _class(parsed: Any) -> Tuple[str, float]:
    label = class_of(parsed["intent"]["name"])
    ranked = parsed.get("intent_ranking") or [parsed["intent"]]
    return label, sum(row["confidence"] for row in ranked if class_of(row["name"]) == label)


def _as_data(examples: Sequence[Example]) -> str:
    blocks = []
    for intent in sorted({example.intent for example in examples}):
        lines = [f"    - {example.marked}" for example in examples if example.intent == intent]
        blocks.append("\n".join([f"- intent: {intent}", "  examples: |", *lines]))
    return "\n".join(['version: "3.1"', "nlu:", *blocks]) + "\n"
