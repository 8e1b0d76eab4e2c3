"""A warranty that was asked about, and papers or a first owner that are not there."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.before import intents_before, last_said
from actions.dialogue.heard import Heard
from actions.dialogue.saying import intent_button
from actions.domain.words.purchases import lacks_papers
from actions.texts import say

AS_LONG_AGO = 4
"""Messages within which it is still about the warranty."""


def say_cover_anyhow(
    heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Say that the serial number tells when a warranty began; None where that is not meant."""
    if tracker.active_loop.get("name") or not lacks_papers(heard.text):
        return None
    if "ask_warranty" not in (heard.intent, *intents_before(tracker, most=AS_LONG_AGO)):
        return None
    text = say("warranty-anyhow", heard.language)
    if last_said(tracker) == text:
        text = say("warranty-anyhow-other", heard.language)
    button = intent_button("request_human", heard.language)
    dispatcher.utter_message(text=text, buttons=[button])
    return []
