"""Who is responsible for a complaint, told to whom it belongs (Rule R10)."""

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.domain.case_questions import asks_who_handles
from actions.domain.tickets import Kind
from actions.services.desk import Desk
from actions.texts import say


def say_who_handles(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher
) -> list[EventType] | None:
    """Name who is responsible for the complaint in hand; None where that is not asked."""
    if heard.slot("begun") or not asks_who_handles(heard.text):
        return None
    complaints = [t for t in desk.tickets.mine(heard.address) if t.kind is Kind.COMPLAINT]
    in_hand = (t for t in complaints if t.code == heard.slot("case_code"))
    ticket = next(in_hand, complaints[0] if complaints else None)
    if ticket is None:
        return None
    name = desk.complaints.responsible(heard.address, ticket.code)
    fields = {"code": ticket.code, "name": name or "none"}
    dispatcher.utter_message(text=say("who-handles", heard.language, **fields), buttons=[])
    return [SlotSet("case_code", ticket.code)]
