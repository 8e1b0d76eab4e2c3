"""What a customer tells for whoever comes: kept with the repair, whatever it was read as."""

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.instead import repair_in_hand
from actions.dialogue.heard import Heard
from actions.domain.products.catalogue import Care
from actions.domain.tickets import Kind, Ticket
from actions.domain.words.getting_in import runs_late, tells_left_behind, tells_way_in
from actions.services.desk import Desk
from actions.texts import say


def visited(desk: Desk, heard: Heard) -> Ticket | None:
    """Find the repair that somebody comes for, when a message tells how to get in."""
    ticket = repair_in_hand(desk, heard) if tells_way_in(heard.text) else None
    return ticket if ticket and ticket.care != Care.WORKSHOP else None


def note_way_in(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher
) -> list[EventType] | None:
    """Keep what is told for the door, outside of forms; None where nothing is."""
    begun = heard.slot("begun") and not runs_late(heard.text)
    ticket = None if begun else visited(desk, heard)
    if ticket is None:
        return None
    desk.tickets.add_detail(heard.address, ticket.code, heard.text, turn=heard.turn)
    text = say("way-in-noted", heard.language, code=ticket.code)
    dispatcher.utter_message(text=text, buttons=[])
    return [SlotSet("case_code", ticket.code)]


def note_left_behind(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher
) -> list[EventType] | None:
    """Put with the last repair that whoever came for it left something; None where none is."""
    if not tells_left_behind(heard.text):
        return None
    ticket = _last_repair(desk, heard)
    if ticket is None:
        return None
    desk.tickets.add_detail(heard.address, ticket.code, heard.text, turn=heard.turn)
    text = say("left-behind", heard.language, code=ticket.code)
    dispatcher.utter_message(text=text, buttons=[])
    return [SlotSet("case_code", ticket.code)]


def is_of_a_visit(desk: Desk, heard: Heard) -> bool:
    """Tell whether what sounds like a complaint is of a visit and blames nobody."""
    late = runs_late(heard.text) and visited(desk, heard)
    return bool(late or (tells_left_behind(heard.text) and _last_repair(desk, heard)))


def _last_repair(desk: Desk, heard: Heard) -> Ticket | None:
    mine = desk.tickets.mine(heard.address, open_only=False)
    return next((ticket for ticket in mine if ticket.kind is Kind.REPAIR), None)
