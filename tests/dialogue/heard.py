"""Turns as the dialogue reads them, without an engine."""

from actions.dialogue.heard import Heard
from actions.domain.language import Language
from actions.domain.people import Address

SAM = Address(channel="test", chat_id=1)


def turn(text: str = "", intent: str = "nlu_fallback", confidence: float = 0.3, **more) -> Heard:
    given = {
        "label": "other",
        "classes": (),
        "ranking": (),
        "entities": {},
        "language": Language.EN,
        "turn": "test:1",
        "address": SAM,
    }
    return Heard(text=text, intent=intent, confidence=confidence, **given | more)


def pressed(answer: str, **slots) -> Heard:
    return turn(intent="press", confidence=1.0, entities={"answer": [answer]}, slots=slots)
