"""The entity extractor as a component of Rasa's pipeline."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.classifier import SLIPS
from nlu.components.finder import EntityFinder, meant_by
from nlu.components.packing import FINDER_FILE, load, save
from nlu.components.patterns import Found
from nlu.components.slips import Slip
from nlu.components.sources import digest


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class KnownEntities(GraphComponent, EntityExtractorMixin):
    """Find the entities that forms and tickets take from a message."""

    def __init__(
        self,
        config: Dict[Text, Any],
        storage: ModelStorage,
        resource: Resource,
        finder: EntityFinder,
    ) -> None:
        self.config = config
        self._storage = storage
        self._resource = resource
        self.finder = finder

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings and their defaults."""
        return {}

    @classmethod
    def fingerprint_addon(cls, config: Dict[Text, Any]) -> Text:
        """Tell Rasa that this is to be trained anew when a module that it calls has changed."""
        return digest()

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> KnownEntities:
        """Build the untrained component."""
        return cls(config, model_storage, resource, EntityFinder())

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
            return cls(config, model_storage, resource, load(folder / FINDER_FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from all examples; those without a mark say what is no entity."""
        examples = [e for e in training_data.nlu_examples if e.get(TEXT)]
        self.finder.fit((e.get(TEXT), _marks(e.get(ENTITIES, []))) for e in examples)
        with self._storage.write_to(self._resource) as folder:
            save(self.finder, folder / FINDER_FILE)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the entities of each message."""
        for message in messages:
            text = message.get(TEXT)
            if text and not text.startswith("/"):
                slips = message.get(SLIPS) or []
                found = [self._entity(text, mark, slips) for mark in self.finder.find(text, slips)]
                message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages

    def _entity(self, text: str, found: Found, slips: List[Slip]) -> Dict[str, Any]:
        value = meant_by(text, found, slips)
        return {**found._asdict(), "value": value, "extractor": type(self).__name__}


def _marks(entities: List[Dict[str, Any]]) -> List[Found]:
    return [Found(mark["entity"], mark["start"], mark["end"]) for mark in entities]
