"""Second thoughts about a visit: bring it in, come after all, another time. The case stays."""

from datetime import date

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.dialogue.saying import Buttons, intent_button
from actions.domain.days import days_named
from actions.domain.products.catalogue import Care
from actions.domain.tickets import Kind, Stage, Ticket
from actions.domain.words import choices
from actions.domain.words.cancellations import calls_visit_off
from actions.domain.words.visit_times import MOVING, cannot_then, prefers_day
from actions.services.desk import Desk
from actions.texts import say
from actions.texts.custody import way_buttons, write_sites
from actions.texts.visits import Coming, visit_button, write_window

BEFORE_WORK = (Stage.RECEIVED, Stage.DIAGNOSIS, Stage.AGREED)
LONGEST = 120
"""Longer words tell of more than who goes to whom."""


def changes_way(desk: Desk, heard: Heard) -> tuple[Ticket, str] | None:
    """Find the open repair of which a message says that it is to be done the other way."""
    care = choices.asked_care(heard.text) if 0 < len(heard.text) <= LONGEST else None
    ticket = repair_in_hand(desk, heard) if care else None
    if not care or ticket is None or ticket.stage not in BEFORE_WORK or ticket.urgent:
        return None
    named = desk.knowledge.product_named(heard.meant)
    own = desk.knowledge.product_named(ticket.product) if named else None
    another = named and own and not named.may_be(own, heard.text)
    return None if another or (ticket.care or Care.HOME) == care else (ticket, care)


def go_other_way(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher
) -> list[EventType] | None:
    """Say how it goes the other way, note it for staff, and offer to call off a visit."""
    found = changes_way(desk, heard)
    if found is None:
        return None
    ticket, care = found
    desk.tickets.add_detail(heard.address, ticket.code, heard.text, turn=heard.turn)
    (_bring if care == Care.WORKSHOP else _come)(desk, heard, dispatcher, ticket)
    return [SlotSet("case_code", ticket.code)]


def move_visit(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher
) -> list[EventType] | None:
    """Offer other times where a visit is agreed and another time is wished for."""
    found = wants_other_time(desk, heard)
    if found is None:
        return None
    ticket, agreed = found
    desk.tickets.add_detail(heard.address, ticket.code, heard.text, turn=heard.turn)
    day = _other_day(desk, heard, agreed)
    offered = day and desk.visits.soonest(heard.address, ticket.code, key=heard.turn, day=day)
    if offered:
        times = [button.model_dump() for button in offered.buttons]
        dispatcher.utter_message(text=offered.text, buttons=times)
        return [SlotSet("case_code", ticket.code)]
    window = write_window(agreed.visit, heard.language)
    fields = {"code": ticket.code, "window": window, "name": agreed.name}
    buttons = [_visit(heard, name, agreed) for name in ("move", "cancel")]
    dispatcher.utter_message(text=say("instead-move", heard.language, **fields), buttons=buttons)
    return [SlotSet("case_code", ticket.code)]


def wants_other_time(desk: Desk, heard: Heard) -> tuple[Ticket, Coming] | None:
    """Find the agreed visit that a message wants at another time."""
    moves = MOVING.search(heard.text) or cannot_then(heard.text)
    asks = moves or prefers_day(heard.text)
    ticket = repair_in_hand(desk, heard) if asks and len(heard.text) <= LONGEST else None
    agreed = _changeable(desk, ticket) if ticket else None
    if ticket is None or agreed is None or not (moves or _other_day(desk, heard, agreed)):
        return None
    return ticket, agreed


def _other_day(desk: Desk, heard: Heard, agreed: Coming) -> date | None:
    """Give the one day that a message names beside that of the visit, or instead of it."""
    today = desk.now().astimezone(desk.policy.hours.zone).date()
    named = days_named(heard.text, today)
    if len(named) == 1 and cannot_then(heard.text):
        return None
    other = [day for day in named if day != agreed.visit.local[0].date()]
    return other[0] if len(other) == 1 else None


def call_off_visit(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher
) -> list[EventType] | None:
    """Offer to call off the visit alone where a message cancels it: the case is another matter."""
    ticket = repair_in_hand(desk, heard) if calls_visit_off(heard.text) else None
    agreed = _changeable(desk, ticket) if ticket else None
    if ticket is None or agreed is None:
        return None
    window = write_window(agreed.visit, heard.language)
    text = say("instead-off", heard.language, code=ticket.code, window=window)
    buttons = [_visit(heard, "cancel", agreed), _keep(heard, ticket)]
    dispatcher.utter_message(text=text, buttons=buttons)
    return [SlotSet("case_code", ticket.code)]


def repair_in_hand(desk: Desk, heard: Heard) -> Ticket | None:
    """Give the open repair that was spoken of last, else the newest."""
    repairs = [t for t in desk.tickets.mine(heard.address) if t.kind is Kind.REPAIR]
    in_hand = (t for t in repairs if t.code == heard.slot("case_code"))
    return next(in_hand, repairs[0] if repairs else None)


def _bring(desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, ticket: Ticket) -> None:
    language, agreed = heard.language, _changeable(desk, ticket)
    fields = {"code": ticket.code, "sites": write_sites(desk.policy.sites, language)}
    if agreed is None:
        buttons: Buttons = [button.model_dump() for button in way_buttons(ticket, language)]
        dispatcher.utter_message(text=say("instead-bring", language, **fields), buttons=buttons)
        return
    fields["window"] = write_window(agreed.visit, language)
    text = say("instead-bring-visit", language, **fields)
    buttons = [_visit(heard, "cancel", agreed), _keep(heard, ticket)]
    dispatcher.utter_message(text=text, buttons=buttons)


def _come(desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, ticket: Ticket) -> None:
    product, language = desk.knowledge.product_named(ticket.product), heard.language
    if product and product.care is Care.WORKSHOP:
        buttons = [button.model_dump() for button in way_buttons(ticket, language)]
        text = say("instead-come-small", language, code=ticket.code)
        dispatcher.utter_message(text=text, buttons=buttons)
        return
    key = "instead-come" if ticket.place else "instead-come-where"
    text = say(key, language, code=ticket.code, place=ticket.place)
    dispatcher.utter_message(text=text)


def _changeable(desk: Desk, ticket: Ticket) -> Coming | None:
    agreed, now = desk.visits.next_of(ticket), desk.now()
    may = agreed and agreed.visit.is_changeable(desk.policy.visits, now=now)
    return agreed if may else None


def _keep(heard: Heard, ticket: Ticket) -> dict[str, str]:
    keep = intent_button("show_ticket", heard.language, ticket_code=ticket.code)
    return {**keep, "title": say("choice-visit-keep", heard.language)}


def _visit(heard: Heard, name: str, agreed: Coming) -> dict[str, str]:
    return visit_button(heard.language, name, agreed.visit.id).model_dump()
