"""The entity extractor as a component: shapes first, then words that the examples name."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.io import json_to_string, read_json_file, write_text_file

from nlu.components.patterns import find_shapes, find_words
from nlu.components.script import fold

BY_WORD = ("product", "brand", "part")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class KnownEntities(GraphComponent, EntityExtractorMixin):
    """Find codes, numbers and money by shape; products, brands and parts by word."""

    def __init__(
        self,
        config: Dict[Text, Any],
        storage: ModelStorage,
        resource: Resource,
        known: Dict[Text, Text],
    ) -> None:
        self.config = config
        self._storage = storage
        self._resource = resource
        self.known = known
        self._longest = max(map(len, known), default=0)

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings and their defaults."""
        return {"shortest_word": 2}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> KnownEntities:
        """Build the untrained component."""
        return cls(config, model_storage, resource, {})

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> KnownEntities:
        """Load the trained component."""
        with model_storage.read_from(resource) as folder:
            known = read_json_file(folder / "words.json")
        return cls(config, model_storage, resource, known)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the words that the examples annotate, each as what it is most often."""
        uses: Dict[str, Counter[str]] = defaultdict(Counter)
        for example in training_data.entity_examples:
            for entity in example.get(ENTITIES):
                uses[fold(entity["value"]).strip()][entity["entity"]] += 1
        known = {
            word: counts.most_common(1)[0][0]
            for word, counts in uses.items()
            if len(word) >= self.config["shortest_word"]
        }
        known = {word: entity for word, entity in known.items() if entity in BY_WORD}
        with self._storage.write_to(self._resource) as folder:
            write_text_file(json_to_string(known), folder / "words.json")
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the entities of each message."""
        for message in messages:
            text = message.get(TEXT)
            if text and not text.startswith("/"):
                found = [*message.get(ENTITIES, []), *self._find(text)]
                message.set(ENTITIES, found, add_to_output=True)
        return messages

    def _find(self, text: str) -> List[Dict[str, Any]]:
        shapes = find_shapes(text)
        words = [
            word
            for word in find_words(fold(text), self.known, self._longest)
            if all(word.end <= s.start or word.start >= s.end for s in shapes)
        ]
        return [
            {
                "entity": entity,
                "start": start,
                "end": end,
                "value": text[start:end],
                "extractor": type(self).__name__,
            }
            for entity, start, end in sorted([*shapes, *words], key=lambda f: f.start)
        ]
