"""Which address and telephone number are kept of a customer: shown to that customer alone."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.instead import repair_in_hand
from actions.dialogue.heard import Heard
from actions.domain.words import answers
from actions.domain.words.case_questions import asks_what_is_kept
from actions.services.desk import Desk
from actions.texts import say


def say_what_is_kept(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Show what a form, or the customer's open repair, has; None where that is not asked."""
    if not asks_what_is_kept(heard.text):
        return None
    asked = answers.named_slot(heard.text, ("place", "phone")) or "place"
    in_form = bool(tracker.active_loop.get("name"))
    value = heard.slot(asked) if in_form else ""
    ticket = None if value else repair_in_hand(desk, heard)
    if not in_form and ticket is None:
        return None
    value = getattr(ticket, asked) if ticket else value
    of_what, code = ("" if ticket else "-form"), (ticket.code if ticket else "")
    if value:
        told = say(f"contact-{asked}{of_what}", heard.language, code=code, value=value)
        text = f"{told}\n{say('contact-right', heard.language)}"
    elif ticket and asked == "place":
        text = say("contact-none", heard.language, code=code)
    else:
        text = say(f"contact-{asked}-open", heard.language)
    dispatcher.utter_message(text=text)
    return [SlotSet("case_code", code)] if ticket else []
