"""What sounds like the start of a repair but belongs to a ticket there is already."""

from datetime import timedelta

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.at_the_door import visited
from actions.dialogue.asides.cancelling import ask_cancel
from actions.dialogue.asides.instead import (
    changes_way,
    go_other_way,
    move_visit,
    repair_in_hand,
    wants_other_time,
)
from actions.dialogue.asides.soonest import offer_soonest, visit_wished
from actions.dialogue.cases.cases import reopen
from actions.dialogue.cases.own_case import say_who_comes, technician_asked_about
from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.saying import intent_button, intent_buttons
from actions.dialogue.several import says_broken
from actions.domain.cases.numbering import read_code
from actions.domain.tickets import Kind, Ticket
from actions.domain.words import additions, cancellations, grievances
from actions.domain.words.contacts import FOR_THE_TECHNICIAN
from actions.domain.words.substance import SHORT
from actions.domain.words.thanks import only_thanks
from actions.domain.words.visit_times import cannot_then, prefers_day
from actions.services.desk import Desk
from actions.texts import say

JUST_OPENED = timedelta(hours=24)


def belongs_elsewhere(desk: Desk, heard: Heard) -> bool:
    """Tell whether an opening message needs no form: its ticket is there."""
    return bool(
        ticket_to_reopen(desk, heard)
        or technician_asked_about(desk, heard)
        or wants_it_back(heard)
        or only_thanks(heard.text)
        or changes_way(desk, heard)
        or visit_wished(desk, heard)
        or (_names_time(heard) and wants_other_time(desk, heard))
        or ticket_added_to(desk, heard)
    )


def put_where_it_belongs(desk: Desk, heard: Heard, dispatcher: CollectingDispatcher) -> bool:
    """Do what such a message asks; the form it began has asked nothing and was left out."""
    if heard.slots.get("confirmed") != SKIPPED:
        return False
    ended, added = ticket_to_reopen(desk, heard), ticket_added_to(desk, heard)
    if only_thanks(heard.text):
        dispatcher.utter_message(text=say("talk-thank", heard.language))
        return True
    if say_who_comes(desk, heard, dispatcher):
        return True
    if wants_it_back(heard):
        found = desk.knowledge.answer("ask_return", heard.language)
        if found:
            buttons = intent_buttons(found.offers, heard.language)
            dispatcher.utter_message(text=found.text, buttons=buttons)
            return True
    if not ended and go_other_way(desk, heard, dispatcher) is not None:
        return True
    wished = visit_wished(desk, heard)
    if wished:
        offer_soonest(desk, heard, dispatcher, wished)
        return True
    if _names_time(heard) and move_visit(desk, heard, dispatcher) is not None:
        return True
    if ended:
        reopen(desk, heard, dispatcher, ended.code)
    elif added:
        desk.tickets.add_detail(heard.address, added.code, heard.text, turn=heard.turn)
        dispatcher.utter_message(text=say("detail-added", heard.language, code=added.code))
    return bool(ended or added)


def _names_time(heard: Heard) -> bool:
    """Tell whether a message says that a day suits, or does not."""
    return cannot_then(heard.text) or prefers_day(heard.text)


def wants_it_back(heard: Heard) -> bool:
    """Tell whether a message only wants to give a thing back, and tells of no fault."""
    wish = grievances.find_wish(heard.text) if len(heard.text) <= SHORT else None
    return wish in ("refund", "exchange") and not says_broken(heard.text)


def drop_unread(desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, kind: Kind) -> bool:
    """Drop a form at a plain "cancel it" that reads as something else; offer what is open."""
    dropped = cancellations.drops(heard.text) or cancellations.lets_be(heard.text)
    if kind is Kind.COMPLAINT:
        dropped = dropped or grievances.lets_complaint_be(heard.text)
    if heard.slots.get("confirmed") != SKIPPED or not dropped:
        return False
    mine = [ticket for ticket in desk.tickets.mine(heard.address)[:5] if ticket.kind is kind]
    if kind is Kind.COMPLAINT and len(mine) == 1:
        ask_cancel(desk, heard, dispatcher, mine[0].code)
        return True
    buttons = [
        intent_button("cancel_ticket", heard.language, ticket_code=ticket.code) for ticket in mine
    ]
    asked = desk.knowledge.answer(heard.intent, heard.language, about=heard.meant)
    told = [say("form-dropped", heard.language), *([asked.text] if asked else [])]
    dispatcher.utter_message(text="\n\n".join(told), buttons=buttons)
    return True


def ticket_to_reopen(desk: Desk, heard: Heard) -> Ticket | None:
    """Find the ticket that is to be opened again: the one that is named, or was ended last."""
    text = heard.text
    if not cancellations.REOPENING.search(text) or cancellations.KEEPING.search(text):
        return None
    mine = desk.tickets.mine(heard.address, open_only=False)
    ended = [ticket for ticket in mine if not ticket.stage.is_open]
    named = next((ticket for ticket in ended if ticket.code == read_code(text)), None)
    return named or max(ended, key=lambda ticket: ticket.moved_at, default=None)


def ticket_added_to(desk: Desk, heard: Heard) -> Ticket | None:
    """Find the repair that was just opened, when a message says more about the same product."""
    if FOR_THE_TECHNICIAN.search(heard.text):
        return repair_in_hand(desk, heard)
    if at_the_door := visited(desk, heard):
        return at_the_door
    if additions.WORSE.search(heard.text) and not desk.knowledge.product_named(heard.meant):
        return repair_in_hand(desk, heard)
    if not additions.ADDING.search(heard.text):
        return None
    since = desk.now() - JUST_OPENED
    mine = desk.tickets.mine(heard.address)
    fresh = [t for t in mine if t.kind is Kind.REPAIR and t.opened_at >= since]
    # Staff may have opened it: then nothing was said of it here, and there is but one.
    only = fresh[0] if len(fresh) == 1 else None
    ticket = next((t for t in fresh if t.code == heard.slot("case_code")), only)
    named = desk.knowledge.product_named(heard.meant) if ticket else None
    if ticket is None or named is None:
        return ticket
    own = desk.knowledge.product_named(ticket.product)
    return ticket if own and own.id == named.id else None
