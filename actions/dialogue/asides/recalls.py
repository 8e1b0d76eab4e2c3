"""Whether a unit is recalled, told by its serial number."""

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.dialogue.saying import intent_button
from actions.services.desk import Desk
from actions.texts import say

TOLD = {True: "yes", False: "no", None: "unknown"}


def say_recalled(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, serial: str
) -> list[EventType]:
    """Tell whether the unit of a serial number is recalled; a person sees the number too."""
    recall, language = desk.policy.recall, heard.language
    named = recall.names(serial)
    text = say(
        f"recall-{TOLD[named]}", language, serial=serial.upper(), recall=recall.to(language)
    )
    buttons = [intent_button("request_human", language)]
    dispatcher.utter_message(text=text, buttons=buttons)
    return [SlotSet("unclear_text", heard.text or serial)]
