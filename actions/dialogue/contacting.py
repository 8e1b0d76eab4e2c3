"""An address or telephone number outside a form: put into its case and shown, to be confirmed."""

import re

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.heard import Heard
from actions.dialogue.numbers import spot_phone
from actions.dialogue.people.danger import recent_danger
from actions.dialogue.whereabouts import same_place
from actions.domain import places
from actions.domain.errors import InvalidAnswer
from actions.domain.language import HAN
from actions.domain.tickets import Kind, Ticket
from actions.domain.words import answers
from actions.services.desk import Desk
from actions.texts import joined, say

A_LINE = 80
"""Longer words tell of more than where somebody is."""
BEGINS = re.compile(rf"\W*(?:\d|(?:flat|apartment|apt|unit)\b|{HAN.pattern})", re.IGNORECASE)


def take_contact(
    desk: Desk, heard: Heard, dispatcher: CollectingDispatcher, ticket: Ticket | None
) -> list[EventType] | None:
    """Take where the customer is and how to reach them into a repair; a danger goes first.

    Gives None where words hold nothing of the kind.
    """
    ticket = recent_danger(desk, heard) or ticket
    if ticket is None or ticket.kind is not Kind.REPAIR or not heard.text:
        return None
    if places.SAME.search(heard.text) and same_place(heard, desk) is None:
        desk.tickets.add_detail(heard.address, ticket.code, heard.text, turn=heard.turn)
        dispatcher.utter_message(text=say("contact-none", heard.language, code=ticket.code))
        return [SlotSet("case_code", ticket.code)]
    place, phone = told_place(desk, heard, ticket), spot_phone(heard, desk) or ""
    if not place and not phone:
        return None
    now = desk.contacts.correct(
        heard.address, ticket.code, heard.text, turn=heard.turn, place=place, phone=phone
    )
    told = {"place": place and now.place, "phone": phone and now.phone}
    lines = [
        say(f"contact-{name}", heard.language, code=now.code, value=value)
        for name, value in told.items()
        if value
    ]
    text = joined(heard.language, *lines, say("contact-right", heard.language))
    dispatcher.utter_message(text=text)
    return [SlotSet("case_code", now.code)]


def told_place(desk: Desk, heard: Heard, ticket: Ticket) -> str:
    """Find the address that words give a case, with what they correct in the one it has."""
    text = heard.text
    if answers.is_correction(text) and ticket.place:
        value = answers.corrected_value(text)
        if answers.is_house_number(value):
            return answers.replace_number(ticket.place, value)
        spotted = answers.spot_place(value)
        return answers.replace_number(ticket.place, spotted) if spotted else ""
    if places.SAME.search(text):
        return same_place(heard, desk) or ""
    spotted = answers.spot_place(text)
    if spotted and len(text) <= A_LINE and BEGINS.match(text):
        try:
            return answers.read_place(places.without(text, *heard.data()) or text)
        except InvalidAnswer:
            return spotted
    return spotted or ""
