"""A message in a language that the desk does not speak: told so, and a person offered."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.before import last_said
from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.saying import intent_button, language_buttons
from actions.dialogue.slots import forget_form
from actions.domain.cases.numbering import read_code
from actions.domain.language import Language
from actions.domain.places import find_place
from actions.domain.words.foreign import is_foreign
from actions.texts import say

UNDERSTOOD = ("report_danger", "request_human")
"""What is acted on in any language."""


def is_unspoken(heard: Heard) -> bool:
    """Tell whether a message is in a language that nobody here reads; an address is in none."""
    data = heard.data() or read_code(heard.text) or find_place(heard.text)
    return heard.typed and heard.intent not in UNDERSTOOD and not data and is_foreign(heard.text)


def say_languages(
    heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Say in both languages that the desk speaks these; what was written is kept for a person."""
    if not is_unspoken(heard):
        return None
    both = sorted(Language, key=lambda language: language is not heard.language)
    text = "\n".join(say("language-only", language) for language in both)
    in_form = bool(tracker.active_loop.get("name"))
    if text == last_said(tracker):
        text = "\n".join(say("language-only-other", language) for language in both)
    buttons = [*language_buttons(), intent_button("request_human", heard.language)]
    dispatcher.utter_message(text=text, buttons=[] if in_form else buttons)
    left = forget_form() if heard.slots.get("confirmed") == SKIPPED else []
    return [*left, SlotSet("unclear_text", heard.kept_beside(heard.text))]
