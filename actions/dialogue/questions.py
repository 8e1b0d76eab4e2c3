"""What each form asks: the questions in order, how an answer is read, what may be left out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from actions.dialogue.heard import Heard
from actions.dialogue.numbers import read_phone, read_serial, spot_phone, spot_serial
from actions.dialogue.whereabouts import read_place, spot_place
from actions.domain import places
from actions.domain.cases.numbering import read_code
from actions.domain.errors import InvalidAnswer
from actions.domain.products.catalogue import Care
from actions.domain.script import shape
from actions.domain.words import (
    alterations,
    answers,
    chasing,
    choices,
    grievances,
    omissions,
    substance,
)
from actions.services.desk import Desk

Slots = Mapping[str, Any]
Reader = Callable[[Heard, Desk], Any]
NUMBERED = shape(
    r"\b(?:order|number|no|serial|it['’]?s|my|the|is)\b|订单|单号|编号|号码?|序列|是|我的"
)
A_NAME = 40
"""What is longer than this is no mere name of a product."""


def _always(_: Slots) -> bool:
    return True


def _never(_: Heard, __: Desk) -> None:
    return None


@dataclass(frozen=True)
class Question:
    """One slot of a form.

    Attributes:
        slot: the slot it fills; its sentence is `ask-<slot>`.
        read: gives the value of an answer or raises `InvalidAnswer`.
        spot: finds a value that stands in a message about something else, or gives None.
        choices: values shown as buttons, titled `choice-<slot>-<value>`.
        optional: whether "I don't know" leaves it out at once.
        needed: whether the question arises at all, given the slots so far.
        takes_any_words: an answer may be a question or an outburst too.
        hardly_mistaken: what it spots is taken whatever is being asked.
    """

    slot: str
    read: Reader
    spot: Reader = _never
    choices: tuple[str, ...] = ()
    optional: bool = False
    needed: Callable[[Slots], bool] = _always
    takes_any_words: bool = False
    hardly_mistaken: bool = False


def read_product(heard: Heard, desk: Desk) -> str:
    """Read which product is meant: of the catalogue, else as the customer calls it."""
    named = spot_product(heard, desk) or heard.entity("product")
    if named and substance.tells_fault(named, set()):
        return str(named)
    plain = answers.says_yes(heard.text) or answers.says_no(heard.text)
    if plain or choices.asked_care(heard.text):
        raise InvalidAnswer("trouble-product")
    vague = not substance.tells_fault(heard.text, set()) or choices.tells_only_use(heard.text)
    vague = vague or substance.tells_only_where(heard.text)
    if vague or not 2 <= len(heard.text) <= 60 or answers.is_question(heard.text):
        raise InvalidAnswer("trouble-product")
    return heard.text


def spot_product(heard: Heard, desk: Desk) -> str | None:
    """Find the product of the catalogue that a text names."""
    product = desk.knowledge.product_named(heard.meant)
    return product.called(heard.meant, heard.language) if product else None


def spot_named_product(heard: Heard, desk: Desk) -> str | None:
    """Find a product in a text that says hardly more than its name."""
    return spot_product(heard, desk) if len(heard.text) <= A_NAME else None


def read_words(heard: Heard, _: Desk) -> str:
    """Take a description as it is written."""
    if len(heard.text) < 2:
        raise InvalidAnswer("trouble-words")
    return heard.text[:2000]


def read_story(heard: Heard, desk: Desk) -> str:
    """Take what happened as it is written; that somebody should hurry is no story."""
    if chasing.urges(heard.text) or omissions.says_none(heard.text):
        raise InvalidAnswer("trouble-story")
    return read_words(heard, desk)


def read_symptom(heard: Heard, desk: Desk) -> str:
    """Take a description of the fault, without the data that stands in it."""
    place = None if answers.leaves_place_open(heard.text) else places.find_place(heard.text)
    data = (spot_serial(heard, desk), place, *heard.data())
    told = places.without(heard.text, *(str(part) for part in data if part))
    product = desk.knowledge.product_named(heard.meant)
    meant = heard.as_meant(told)
    tells = substance.tells_fault(meant, product.words() if product else set())
    if not tells and choices.plain_use(meant) is None and not heard.slots.get("tries"):
        raise InvalidAnswer("trouble-symptom")
    return read_words(heard.saying(told or heard.text), desk)


def spot_use(heard: Heard, _: Desk) -> str | None:
    """Find out from a description whether the thing is dead or limps along."""
    use = choices.plain_use(heard.meant)
    return use.value if use else None


def read_reference(heard: Heard, desk: Desk) -> str:
    """Read which ticket, order or unit a complaint is about."""
    found = spot_reference(heard, desk) or spot_product(heard, desk)
    if found is None and not any(sign.isdigit() for sign in heard.text):
        raise InvalidAnswer("trouble-reference")
    return str(found or heard.text[:100])


def spot_reference(heard: Heard, desk: Desk) -> str | None:
    """Find the code of a ticket, or the number of a unit, one that is known first, or an order."""
    code = read_code(heard.text) or desk.knowledge.known_serial(heard.text.split())
    return code or heard.entity("order_number") or heard.entity("serial_number")


def spot_wish(heard: Heard, _: Desk) -> str | None:
    """Find a wish in a text: the one it names, or several in a few words as they stand."""
    found = grievances.find_wish(heard.text)
    several = len(heard.text) <= A_NAME and len(answers.named_wishes(heard.text)) > 1
    return heard.text if found is None and several else found


def names_only_number(heard: Heard) -> bool:
    """Tell whether a text gives the number of a case, an order or a unit, and nothing else."""
    number = heard.entity("order_number") or heard.entity("serial_number")
    left = NUMBERED.sub(" ", heard.text.replace(number, " ")) if number else heard.text
    return read_code(heard.text) == heard.text.upper() or not re.search(r"\w", left)


def read_subject(heard: Heard, _: Desk) -> str:
    """Read what a complaint is about: from its words, its intent, else as it is written."""
    named = SUBJECTS.get(heard.intent) if substance.tells_story(heard.text) else None
    found = named or grievances.find_subject(heard.text) or SUBJECTS.get(heard.intent)
    if found is None and names_only_number(heard):
        raise InvalidAnswer("trouble-subject")
    if found is None and len(heard.text) < 2:
        raise InvalidAnswer("trouble-subject")
    return found or heard.text[:100]


def read_confirmation(heard: Heard, _: Desk) -> str:
    """Read the answer to a summary."""
    text = heard.meant
    if alterations.wants_change(text) or (answers.says_no(text) and not alterations.is_fine(text)):
        return "change"
    asks = answers.is_question(text) and not answers.says_yes(text)
    if not asks and (
        answers.says_yes(text) or alterations.is_fine(text) or heard.intent == "affirm"
    ):
        return "yes"
    if heard.intent == "deny":
        return "change"
    raise InvalidAnswer("trouble-confirmed")


SUBJECTS = {
    "complain_product": "product",
    "complain_repeat": "product",
    "complain_service": "service",
    "complain_delay": "delay",
    "complain_charge": "charge",
    "complain_promise": "promise",
    "complain_delivery": "delivery",
    "complain_privacy": "privacy",
    "report_fault": "product",
    "request_repair": "product",
}


def _comes_home(slots: Slots) -> bool:
    return slots.get("care") != Care.WORKSHOP


REPAIR = (
    Question("product", read_product, spot_named_product),
    Question("symptom", read_symptom, takes_any_words=True),
    Question(
        "usable",
        lambda heard, _: choices.read_usable(heard.meant).value,
        spot_use,
        choices=("partly", "no", "yes"),
        hardly_mistaken=True,
    ),
    Question(
        "serial_number",
        read_serial,
        spot_serial,
        choices=("-",),
        optional=True,
        hardly_mistaken=True,
    ),
    Question(
        "care",
        lambda heard, _: choices.read_care(heard.meant),
        lambda heard, _: choices.asked_care(heard.meant),
        choices=("home", "workshop"),
        hardly_mistaken=True,
    ),
    Question(
        "place",
        read_place,
        spot_place,
        needed=_comes_home,
        hardly_mistaken=True,
    ),
    Question("phone", read_phone, spot_phone, choices=("-",), optional=True, hardly_mistaken=True),
    Question("confirmed", read_confirmation, choices=("yes", "change")),
)
COMPLAINT = (
    Question(
        "subject",
        read_subject,
        choices=("product", "service", "delay", "charge", "delivery", "promise"),
        optional=True,
        takes_any_words=True,
    ),
    Question("story", read_story, takes_any_words=True),
    Question(
        "reference",
        read_reference,
        spot_reference,
        choices=("-",),
        optional=True,
        hardly_mistaken=True,
    ),
    Question(
        "wish",
        lambda heard, _: answers.read_wish(heard.text),
        spot_wish,
        choices=("refund", "exchange", "repair", "compensation", "apology"),
        optional=True,
        takes_any_words=True,
    ),
    Question("confirmed", read_confirmation, choices=("yes", "change")),
)
