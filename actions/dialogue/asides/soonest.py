"""Somebody is asked to come on a day: the free days of the open repair, or who agrees on one."""

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.instead import BEFORE_WORK, move_visit, repair_in_hand
from actions.dialogue.asides.prospects import what_comes_next
from actions.dialogue.heard import Heard
from actions.domain.days import days_named
from actions.domain.hazards import names_danger
from actions.domain.products.catalogue import Care
from actions.domain.tickets import Ticket
from actions.domain.words.visit_times import asks_to_come, prefers_day
from actions.services.desk import Desk
from actions.texts import say

OF_A_VISIT = ("ask_appointment", "ask_status", "ask_help")
"""Questions that a day for a visit may be taken for."""


def visit_wished(desk: Desk, heard: Heard) -> Ticket | None:
    """Find the open repair at home, with no visit yet, to which a day is wished for.

    A message that names another product, or a danger (Rule R30), is not about it.
    """
    other = heard.intent.startswith("ask_") and heard.intent not in OF_A_VISIT
    prefers = prefers_day(heard.text) and not other
    wishes = (asks_to_come(heard.text) or prefers) and not names_danger(heard.text)
    ticket = repair_in_hand(desk, heard) if wishes else None
    if ticket is None or ticket.urgent or ticket.stage not in BEFORE_WORK:
        return None
    named = desk.knowledge.product_named(heard.meant)
    own = desk.knowledge.product_named(ticket.product) if named else None
    another = named and not (own and named.may_be(own, heard.text))
    elsewhere = another or ticket.care == Care.WORKSHOP or desk.visits.next_of(ticket)
    return None if elsewhere else ticket


def say_soonest(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher
) -> list[EventType] | None:
    """Offer the free days, the earliest named, or other times than those agreed on.

    Where staff decide on visits they are told, and the customer reads so.
    """
    ticket = visit_wished(desk, heard)
    if ticket:
        return offer_soonest(desk, heard, dispatcher, ticket)
    return move_visit(desk, heard, dispatcher) if prefers_day(heard.text) else None


def offer_soonest(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, ticket: Ticket
) -> list[EventType]:
    """Offer the free days of a repair, or note the wish for the colleague who agrees on one."""
    today = desk.now().astimezone(desk.policy.hours.zone).date()
    named = days_named(heard.text, today)
    day = named[0] if len(named) == 1 else None
    offered = desk.visits.soonest(heard.address, ticket.code, key=heard.turn, day=day)
    if offered:
        buttons = [button.model_dump() for button in offered.buttons]
        dispatcher.utter_message(text=offered.text, buttons=buttons)
        return [SlotSet("case_code", ticket.code)]
    desk.tickets.add_detail(heard.address, ticket.code, heard.text, turn=heard.turn)
    following = what_comes_next(desk, ticket, heard.language)
    noted = say("day-noted", heard.language, code=ticket.code)
    dispatcher.utter_message(text=f"{noted}\n{following}")
    return [SlotSet("case_code", ticket.code)]
