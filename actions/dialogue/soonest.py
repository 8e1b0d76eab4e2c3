"""Somebody is asked to come on a day: the free days of the open repair, or who agrees on one."""

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.dialogue.instead import BEFORE_WORK, repair_in_hand
from actions.dialogue.prospects import what_comes_next
from actions.domain.catalogue import Care
from actions.domain.hazards import names_danger
from actions.domain.tickets import Ticket
from actions.domain.visit_times import asks_to_come
from actions.services.desk import Desk
from actions.texts import say


def visit_wished(desk: Desk, heard: Heard) -> Ticket | None:
    """Find the open repair at home, with no visit yet, to which a day is wished for.

    A message that names another product, or a danger (Rule R30), is not about it.
    """
    wishes = asks_to_come(heard.text) and not names_danger(heard.text)
    ticket = repair_in_hand(desk, heard) if wishes else None
    if ticket is None or ticket.urgent or ticket.stage not in BEFORE_WORK:
        return None
    named = desk.knowledge.product_named(heard.meant)
    own = desk.knowledge.product_named(ticket.product) if named else None
    another = named and not (own and named.may_be(own, heard.text))
    elsewhere = another or ticket.care == Care.WORKSHOP or desk.visits.next_of(ticket)
    return None if elsewhere else ticket


def say_soonest(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, tracker: Tracker
) -> list[EventType] | None:
    """Offer the free days, the earliest named; where staff decide, tell them and say so."""
    in_form = tracker.active_loop.get("name") or heard.slot("begun")
    ticket = None if in_form else visit_wished(desk, heard)
    return None if ticket is None else offer_soonest(desk, heard, dispatcher, ticket)


def offer_soonest(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, ticket: Ticket
) -> list[EventType]:
    """Offer the free days of a repair, or note the wish for the colleague who agrees on one."""
    offered = desk.visits.soonest(heard.address, ticket.code, key=heard.turn)
    if offered:
        buttons = [button.model_dump() for button in offered.buttons]
        dispatcher.utter_message(text=offered.text, buttons=buttons)
        return [SlotSet("case_code", ticket.code)]
    desk.tickets.add_detail(heard.address, ticket.code, heard.text, turn=heard.turn)
    following = what_comes_next(desk, ticket, heard.language)
    text = say("day-wished", heard.language, code=ticket.code, next=following)
    dispatcher.utter_message(text=text)
    return [SlotSet("case_code", ticket.code)]
