"""What a message wishes for beside its question: offered under the answer."""

from rasa_sdk.events import EventType, SlotSet

from actions.dialogue.asking_back import BY_LABEL
from actions.dialogue.heard import Heard
from actions.dialogue.saying import Buttons, intent_buttons
from actions.dialogue.several import PARTS
from actions.texts import joined, say


def wishes(heard: Heard) -> Buttons:
    """Offer what else a message carries: a repair, a complaint."""
    named = (BY_LABEL[label] for label in heard.also if label != "inquiry")
    return intent_buttons(named, heard.language)


def ask_about_fault(heard: Heard) -> str:
    """Ask whether to repair what a message tells to be faulty; empty where it tells nothing."""
    if "repair_request" not in heard.also or not heard.entity("symptom"):
        return ""
    told = say("answer-and-fault", heard.language)
    return joined(heard.language, told, say("repair-also-ask", heard.language))


def keep_wish(heard: Heard) -> list[EventType]:
    """Keep what was told of a second wish: who taps it has told it already."""
    return [SlotSet("unclear_text", _fault_words(heard))] if wishes(heard) else []


def _fault_words(heard: Heard) -> str:
    """Give the part of a message that tells of a fault, where thing and fault stand together."""
    symptom, thing = heard.entity("symptom") or "\n", heard.entity("product") or "\n"
    parts = (part.strip() for part in PARTS.split(heard.text))
    return next((part for part in parts if symptom in part and thing in part), heard.text)
