"""Questions that a company has added to what the desk answers."""

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.dialogue.saying import intent_buttons
from actions.services.desk import Desk


def answer_own(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> bool:
    """Answer what the company's own words name; tell whether that was so.

    They are heard where a message was taken for an inquiry, for talk or for nothing in particular:
    a repair or complaint that names them stays what it is.
    """
    topic = desk.knowledge.asked(heard.text) if heard.text else None
    found = desk.knowledge.answer(topic, heard.language, about=heard.text) if topic else None
    if found is None:
        return False
    offers = () if tracker.active_loop.get("name") else found.offers
    dispatcher.utter_message(text=found.text, buttons=intent_buttons(offers, heard.language))
    return True
