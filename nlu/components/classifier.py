"""The intent classifier as a component of Rasa's pipeline."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components import judgement, model
from nlu.components.encoder import load_encoders
from nlu.components.judgement import FALLBACK, Judgement, judge
from nlu.components.labels import INQUIRY, OTHER
from nlu.components.model import MessageModel
from nlu.components.packing import MODEL_FILE, load_model, save
from nlu.components.questions import MOST, questions
from nlu.components.sources import digest
from nlu.components.telling import STATUS

CLASSIFICATION = "classification"
SLIPS, MEANT = "slips", "meant"
"""What was mended in a message: for the components that come after, and for the actions."""
QUESTIONS = "questions"
"""Each question of a message that asks several things, read alone."""
UNANSWERED = (FALLBACK, STATUS, "challenge_bot", "make_small_talk", "greet")
"""What leaves a question beside it without an answer, where a whole message is taken for it."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class MessageClassifier(GraphComponent, IntentClassifier):
    """Tell a message's class and intent, and how sure that is.

    Beside Rasa's `intent` and `intent_ranking` a message carries `classification`: `label`,
    `confidence`, `also` (classes likely enough to be meant too), and `classes` with their
    probabilities; `meant` lists the pieces of it that are read otherwise, and `questions` what
    each of several questions is, if any. Below `threshold` the intent is `nlu_fallback`: the
    dialogue asks instead of guessing, unless one of several questions is clear.
    """

    def __init__(
        self,
        config: Dict[Text, Any],
        storage: ModelStorage,
        resource: Resource,
        model: MessageModel,
    ) -> None:
        self.config = config
        self._storage = storage
        self._resource = resource
        self.model = model

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings and their defaults."""
        return {**judgement.DEFAULTS, **model.DEFAULTS, "encoder": True}

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
    ) -> MessageClassifier:
        """Build the untrained component."""
        encoder = load_encoders() if config["encoder"] else None
        return cls(config, model_storage, resource, MessageModel(config, encoder))

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
            return cls(config, model_storage, resource, load_model(folder / MODEL_FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples that carry an intent."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        self.model.fit([e.get(TEXT) for e in examples], [e.get(INTENT) for e in examples])
        with self._storage.write_to(self._resource) as folder:
            save(self.model, folder / MODEL_FILE)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent, ranking and classification of each message."""
        spoken = [m for m in messages if m.get(TEXT) and not m.get(TEXT).startswith("/")]
        if spoken:
            readings = self.model.read([message.get(TEXT) for message in spoken])
            for message, reading in zip(spoken, readings):
                found = judge(reading, self.config)
                _note(message, found)
                self._mend(message)
                if found.reading.label in (INQUIRY, OTHER) and not found.danger:
                    self._part(message)
        return messages

    def _part(self, message: Message) -> None:
        """Read each question of a message alone, where it has several."""
        asked = questions(message.get(TEXT))
        if not asked:
            return
        found = [judge(reading, self.config) for reading in self.model.read(asked[:MOST])]
        parted = [
            {TEXT: text, "intent": one.intent, "confidence": one.reading.confidence}
            for text, one in zip(asked, found)
        ]
        parted += [{TEXT: text, "intent": FALLBACK, "confidence": 0.0} for text in asked[MOST:]]
        message.set(QUESTIONS, parted, add_to_output=True)
        clear = [one for one in found if one.intent.startswith("ask_") and one.intent != STATUS]
        if message.get(INTENT)["name"] in UNANSWERED and clear:
            _name(message, clear[0])

    def _mend(self, message: Message) -> None:
        mender, text = self.model.mender, message.get(TEXT)
        message.set(SLIPS, mender.slips(text))
        pieces = mender.pieces(text)
        if pieces:
            message.set(MEANT, pieces, add_to_output=True)


def _name(message: Message, found: Judgement) -> None:
    confidence = 1.0 if found.danger else found.reading.confidence
    intent = {"name": found.intent, "confidence": confidence}
    message.set(INTENT, intent, add_to_output=True)


def _note(message: Message, found: Judgement) -> None:
    _name(message, found)
    message.set(INTENT_RANKING_KEY, found.ranking, add_to_output=True)
    message.set(CLASSIFICATION, found.summary, add_to_output=True)
