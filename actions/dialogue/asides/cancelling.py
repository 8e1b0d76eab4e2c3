"""Asking before anything is cancelled, also where a thing works again before anybody came."""

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.instead import BEFORE_WORK, repair_in_hand
from actions.dialogue.heard import Heard
from actions.dialogue.saying import intent_button
from actions.domain.words.thanks import works_again
from actions.services.desk import Desk
from actions.texts import say


def offer_to_cancel(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher
) -> list[EventType] | None:
    """Ask whether a repair is needed that works again before anybody came, if that is said."""
    ticket = repair_in_hand(desk, heard) if works_again(heard.text) else None
    if ticket is None or ticket.urgent or ticket.stage not in BEFORE_WORK:
        return None
    return ask_cancel(desk, heard, dispatcher, ticket.code, mended=True)


def ask_cancel(
    desk: Desk,
    heard: Heard,
    dispatcher: CollectingDispatcher,
    code: str,
    *,
    mended: bool = False,
) -> list[EventType]:
    """Ask whether a ticket is really to be cancelled."""
    ticket = desk.tickets.one(heard.address, code)
    sure = intent_button("cancel_ticket", heard.language, ticket_code=ticket.code, confirmed="yes")
    sure["title"] = say("choice-cancel-sure", heard.language)
    keep = intent_button("show_ticket", heard.language, ticket_code=ticket.code)
    keep["title"] = say("choice-cancel-keep", heard.language)
    key = "cancel-works-again" if mended else "cancel-sure"
    text = say(key, heard.language, code=ticket.code)
    dispatcher.utter_message(text=text, buttons=[sure, keep])
    return [SlotSet("case_code", ticket.code)]
