"""Numbers in what customers write: of a unit, and by which they are called."""

from contextlib import suppress

from actions.dialogue.heard import Heard
from actions.domain.errors import InvalidAnswer
from actions.domain.products.catalogue import joined_pieces
from actions.domain.script import shape
from actions.domain.words import answers, phones
from actions.domain.words.spoken import with_digits
from actions.services.desk import Desk

NAMED = shape(
    r"(?:\bserial(?: (?:number|no\.?))?|\bs/?n\b|序列号|机身号)\W{0,3}(?:is|是|为)?\W{0,3}"
    r"(?=[a-z-]*\d)([a-z\d][a-z\d-]{7,19})(?![a-z\d])"
)
"""A number that is called one, whatever it looks like."""


def read_serial(heard: Heard, desk: Desk) -> str:
    """Read a serial number; one the store knows wins over one that only looks like it."""
    found = spot_serial(heard, desk) or heard.entity("order_number")
    if found is None:
        raise InvalidAnswer("trouble-serial_number")
    return str(found)


def spot_serial(heard: Heard, desk: Desk) -> str | None:
    """Find a serial number in a text."""
    words = (heard.text, *heard.text.split(), *heard.entities.get("serial_number", []))
    words += joined_pieces((*heard.before, heard.text))
    known = desk.knowledge.known_serial(words)
    if known:
        return known.strip(" ,.;:，。；：").upper()
    shaped = heard.entity("serial_number") or named_serial(heard.text)
    return shaped.upper() if shaped else None


def named_serial(text: str) -> str:
    """Give what a text calls a serial number; empty where it calls nothing one."""
    named = NAMED.search(text)
    return named[1] if named else ""


def read_phone(heard: Heard, desk: Desk) -> str:
    """Read a telephone number."""
    text = with_digits(heard.text)
    if not any(sign.isdigit() for sign in text):
        raise InvalidAnswer("trouble-phone-none")
    company = desk.policy.company
    try:
        return phones.told_phone(text, company.country, company.other_countries)
    except InvalidAnswer:
        # Who was asked for the country and writes it again means it as it stands.
        again = heard.slots.get("tries") and phones.as_typed(text)
        if not again:
            raise
        return again


def spot_phone(heard: Heard, desk: Desk) -> str | None:
    """Find a telephone number in a text."""
    text = with_digits(heard.text)
    order = answers.named_slot(text, ["reference"]) and heard.entity("order_number")
    numbers = (*heard.entities.get("serial_number", []), order)
    for other in filter(None, (*numbers, spot_serial(heard, desk))):
        text = text.replace(other, " ")
    try:
        return phones.read_phone(text, desk.policy.company.country)
    except InvalidAnswer:
        return _possible_phone(heard, desk)


def _possible_phone(heard: Heard, desk: Desk) -> str | None:
    """Take what the words name as a telephone number, though no list of numbers knows it."""
    company = desk.policy.company
    for said in heard.entities.get("phone", []):
        with suppress(InvalidAnswer):
            return phones.told_phone(said, company.country, company.other_countries)
    return None
