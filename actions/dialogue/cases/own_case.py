"""Questions about a case of one's own that sound like questions in general."""

from collections.abc import Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.asides.instead import repair_in_hand
from actions.dialogue.asides.who_handles import complaint_asked_after
from actions.dialogue.heard import Heard
from actions.domain.tickets import Ticket
from actions.domain.words.case_questions import (
    asks_for_number,
    asks_how_many,
    asks_the_other,
    asks_what_of,
    asks_when_it_comes,
    asks_who_comes,
)
from actions.services.desk import Desk
from actions.texts import joined, say
from actions.texts.visits import write_window


def technician_asked_about(desk: Desk, heard: Heard) -> Ticket | None:
    """Find the open repair whose technician a message asks about."""
    asks = asks_who_comes(heard.text) or asks_for_number(heard.text)
    return repair_in_hand(desk, heard) if asks else None


def say_who_comes(desk: Desk, heard: Heard, dispatcher: CollectingDispatcher) -> bool:
    """Name the technician of the open repair, or say when there will be a name."""
    ticket = technician_asked_about(desk, heard)
    if ticket is None:
        return False
    agreed = desk.visits.next_of(ticket)
    fields = {
        "code": ticket.code,
        "name": agreed.name if agreed else "",
        "window": write_window(agreed.visit, heard.language) if agreed else "",
        "phone": desk.policy.company.phone,
    }
    known = "named" if agreed else "open"
    said = [say(f"who-comes-{known}", heard.language, **fields)]
    if asks_for_number(heard.text):
        said.append(say("who-comes-number", heard.language, **fields))
    dispatcher.utter_message(text=joined(heard.language, *said))
    return True


def case_asked_about(desk: Desk, heard: Heard) -> tuple[bool, str | None]:
    """Tell whether a message asks how a case of one's own stands, and which one it names."""
    mine = desk.tickets.mine(heard.address)
    if not mine:
        return False, None
    if asks_how_many(heard.text) or (asks_the_other(heard.text) and len(mine) > 1):
        return True, None
    complaint = complaint_asked_after(desk, heard)
    if complaint:
        return True, complaint.code
    if asks_when_it_comes(heard.text):
        ticket = repair_in_hand(desk, heard)
        return ticket is not None, ticket.code if ticket else None
    if not asks_what_of(heard.text):
        return False, None
    about = ticket_of_product(desk, heard, mine)
    return about is not None, about.code if about else None


def ticket_of_product(desk: Desk, heard: Heard, mine: Sequence[Ticket]) -> Ticket | None:
    """Find the ticket of the product that a message names."""
    named = desk.knowledge.product_named(heard.meant)
    if named is None:
        return None
    for ticket in mine:
        own = desk.knowledge.product_named(ticket.product) if ticket.product else None
        if own and named.may_be(own, heard.text):
            return ticket
    return None
