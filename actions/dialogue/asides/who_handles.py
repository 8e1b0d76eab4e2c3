"""A complaint of one's own that is asked after: who is responsible, how it stands (Rule R10)."""

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.domain.hazards import names_danger
from actions.domain.tickets import Kind, Ticket
from actions.domain.words.case_questions import asks_of_complaint, asks_who_handles
from actions.services.desk import Desk
from actions.texts import say


def complaint_asked_after(desk: Desk, heard: Heard) -> Ticket | None:
    """Find the open complaint that a message asks after; no danger waits for it (Rule R30)."""
    asks = asks_who_handles(heard.text) or asks_of_complaint(heard.text)
    if not asks or names_danger(heard.text):
        return None
    complaints = [t for t in desk.tickets.mine(heard.address) if t.kind is Kind.COMPLAINT]
    in_hand = (t for t in complaints if t.code == heard.slot("case_code"))
    return next(in_hand, complaints[0] if complaints else None)


def say_who_handles(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, *, in_form: bool = False
) -> list[EventType] | None:
    """Name who is responsible for the complaint in hand; None where that is not asked."""
    if (heard.slot("begun") and not in_form) or not asks_who_handles(heard.text):
        return None
    ticket = complaint_asked_after(desk, heard)
    if ticket is None:
        return None
    name = desk.complaints.responsible(heard.address, ticket.code)
    fields = {"code": ticket.code, "name": name or "none"}
    dispatcher.utter_message(text=say("who-handles", heard.language, **fields), buttons=[])
    return [SlotSet("case_code", ticket.code)]
