"""The warranty of a unit whose number is in no record: its product's terms, and what is needed."""

from rasa_sdk import Tracker

from actions.dialogue.before import entity_before, words_before
from actions.dialogue.heard import Heard
from actions.dialogue.numbers import named_serial
from actions.services.company.knowledge import months_of
from actions.services.desk import Desk
from actions.texts import say

BACK = 3
"""Messages in which the number may stand."""


def number_told(desk: Desk, heard: Heard, tracker: Tracker) -> str:
    """Give the serial number that this message, the form or a message just before tells.

    One from before does not count where this message names a product: it may be another's.
    """
    told = heard.entity("serial_number") or heard.slot("serial_number")
    if told or desk.knowledge.product_named(heard.meant):
        return told
    before = map(named_serial, reversed(words_before(tracker, most=BACK)))
    return entity_before(tracker, "serial_number", most=BACK) or next(filter(None, before), "")


def terms_without_record(desk: Desk, heard: Heard, tracker: Tracker, serial: str) -> str:
    """Say how long such a product is covered, and what shows when it began."""
    said = (heard.meant, heard.slot("product"), *reversed(words_before(tracker, most=BACK)))
    product = next(filter(None, map(desk.knowledge.product_named, filter(None, said))), None)
    terms = desk.units.terms(product) if product else ()
    return say(
        "warranty-no-record",
        heard.language,
        serial=serial.upper(),
        product=product.name(heard.language) if product else "none",
        months=months_of(terms, desk.policy),
    )
