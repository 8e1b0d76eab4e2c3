"""The intent classifier as a component of Rasa's pipeline."""

from __future__ import annotations

from typing import Any, Dict, List, Text

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.model import IntentModel, Reading
from nlu.components.safety import names_danger
from nlu.components.script import normalise

CLASSIFICATION = "classification"
FALLBACK = "nlu_fallback"
DANGER = "report_danger"
RANKED = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class MessageClassifier(GraphComponent, IntentClassifier):
    """Tell a message's class and intent, and how sure that is.

    Beside Rasa's `intent` and `intent_ranking` a message carries `classification`: `label`,
    `confidence`, `also` (classes likely enough to be meant too), and `intents` of the ranking.
    Below `threshold` the intent is `nlu_fallback`: the dialogue asks instead of guessing.
    """

    def __init__(
        self,
        config: Dict[Text, Any],
        storage: ModelStorage,
        resource: Resource,
        model: IntentModel,
    ) -> None:
        self.config = config
        self._storage = storage
        self._resource = resource
        self.model = model

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings and their defaults."""
        return {
            "weight": 4.0,
            "threshold": 0.45,
            "also": 0.2,
            "danger": 0.5,
            "danger_named": 0.06,
        }

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MessageClassifier:
        """Build the untrained component."""
        model = IntentModel(config["weight"])
        return cls(config, model_storage, resource, model)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> MessageClassifier:
        """Load the trained component."""
        with model_storage.read_from(resource) as folder:
            model = joblib.load(folder / "model.joblib")
        return cls(config, model_storage, resource, model)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples that carry an intent."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        self.model.fit([e.get(TEXT) for e in examples], [e.get(INTENT) for e in examples])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self.model, folder / "model.joblib", compress=3)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent, ranking and classification of each message."""
        spoken = [m for m in messages if m.get(TEXT) and not m.get(TEXT).startswith("/")]
        if spoken:
            readings = self.model.read([message.get(TEXT) for message in spoken])
            for message, reading in zip(spoken, readings):
                self._note(message, reading)
                if self._is_danger(message.get(TEXT), reading):
                    message.set(INTENT, {"name": DANGER, "confidence": 1.0}, add_to_output=True)
        return messages

    def _note(self, message: Message, reading: Reading) -> None:
        ranking = [{"name": n, "confidence": p} for n, p in reading.intents[:RANKED]]
        sure = reading.confidence >= self.config["threshold"]
        best = ranking[0]["name"] if sure else FALLBACK
        message.set(INTENT, {"name": best, "confidence": reading.confidence}, add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        also = [n for n, p in reading.classes[1:] if p >= self.config["also"]]
        summary = {
            "label": reading.label,
            "confidence": reading.confidence,
            "also": also,
            "classes": [{"name": n, "confidence": p} for n, p in reading.classes],
        }
        message.set(CLASSIFICATION, summary, add_to_output=True)

    def _is_danger(self, text: str, reading: Reading) -> bool:
        """Tell whether a danger is likely enough to act on (Rule R30).

        Missing one costs more than warning in vain, so where a word names a danger a small
        probability is enough.
        """
        share = dict(reading.intents).get(DANGER, 0.0)
        named = names_danger(normalise(text))
        return share >= self.config["danger_named" if named else "danger"]
