"""Tokens of mixed Chinese and English text, each with its true place in what was typed."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from nlu.components.script import fold, spans


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class MixedScriptTokenizer(Tokenizer):
    """Split by script: Latin words, numbers, single Han characters, signs and emoji.

    A token's text is folded (width, case, traditional characters); its offsets are those of the
    text as typed, because folding works character by character.
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Give the settings Rasa's base class asks for."""
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
            "prefix_separator_symbol": None,
        }

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MixedScriptTokenizer:
        """Build the component for Rasa's graph."""
        return cls(config)

    def tokenize(self, message: Message, attribute: Text) -> List[Token]:
        """Split one attribute of a message."""
        folded = fold(message.get(attribute))
        return [Token(folded[start:end], start, end) for start, end in spans(folded)]
