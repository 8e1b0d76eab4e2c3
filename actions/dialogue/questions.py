"""What each form asks: the questions in order, how an answer is read, what may be left out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from actions.dialogue.heard import Heard
from actions.domain import answers
from actions.domain.catalogue import Care
from actions.domain.errors import InvalidAnswer
from actions.domain.numbering import read_code
from actions.services.desk import Desk

Slots = Mapping[str, Any]
Reader = Callable[[Heard, Desk], Any]


def _always(_: Slots) -> bool:
    return True


@dataclass(frozen=True)
class Question:
    """One slot of a form.

    Attributes:
        slot: the slot it fills; its sentence is `ask-<slot>`.
        read: gives the value of an answer or raises `InvalidAnswer`.
        choices: values shown as buttons, titled `choice-<slot>-<value>`.
        optional: whether "I don't know" leaves it out at once.
        needed: whether the question arises at all, given the slots so far.
        takes_any_words: an answer may be a question or an outburst too.
    """

    slot: str
    read: Reader
    choices: tuple[str, ...] = ()
    optional: bool = False
    needed: Callable[[Slots], bool] = _always
    takes_any_words: bool = False


def read_product(heard: Heard, desk: Desk) -> str:
    """Read which product is meant: of the catalogue, else as the customer calls it."""
    product = desk.knowledge.product_named(heard.text)
    if product:
        return product.called(heard.text, heard.language)
    named = heard.entity("product")
    if named:
        return named
    if not 2 <= len(heard.text) <= 60 or answers.is_question(heard.text):
        raise InvalidAnswer("trouble-product")
    return heard.text


def read_words(heard: Heard, _: Desk) -> str:
    """Take a description as it is written."""
    if len(heard.text) < 2:
        raise InvalidAnswer("trouble-words")
    return heard.text[:2000]


def read_serial(heard: Heard, desk: Desk) -> str:
    """Read a serial number; one the store knows wins over one that only looks like it."""
    for word in (heard.text, *heard.text.split(), *heard.entities.get("serial_number", [])):
        if desk.knowledge.product_of_unit(word):
            return word.strip().upper()
    found = heard.entity("serial_number") or heard.entity("order_number")
    if found is None:
        raise InvalidAnswer("trouble-serial_number")
    return found.upper()


def read_reference(heard: Heard, _: Desk) -> str:
    """Read which ticket, order or unit a complaint is about."""
    code = read_code(heard.text)
    found = code or heard.entity("order_number") or heard.entity("serial_number")
    if found is None and answers.says_no(heard.text):
        raise InvalidAnswer("trouble-reference")
    return found or heard.text[:100]


def read_subject(heard: Heard, _: Desk) -> str:
    """Read what a complaint is about, from its intent or in the customer's words."""
    return SUBJECTS.get(heard.intent, heard.text[:100])


def read_confirmation(heard: Heard, _: Desk) -> str:
    """Read the answer to a summary."""
    if answers.says_yes(heard.text) or heard.intent == "affirm":
        return "yes"
    if answers.says_no(heard.text) or heard.intent == "deny":
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
}


def _comes_home(slots: Slots) -> bool:
    return slots.get("care") != Care.WORKSHOP


REPAIR = (
    Question("product", read_product),
    Question("symptom", read_words, takes_any_words=True),
    Question(
        "usable", lambda heard, _: answers.read_usable(heard.text).value, ("partly", "no", "yes")
    ),
    Question("serial_number", read_serial, ("-",), optional=True),
    Question("care", lambda heard, _: answers.read_care(heard.text), ("home", "workshop")),
    Question("place", lambda heard, _: answers.read_place(heard.text), needed=_comes_home),
    Question(
        "phone",
        lambda heard, desk: answers.read_phone(heard.text, desk.policy.company.country),
        ("-",),
        optional=True,
    ),
    Question("confirmed", read_confirmation, ("yes", "change")),
)
COMPLAINT = (
    Question(
        "subject",
        read_subject,
        ("product", "service", "delay", "charge", "delivery", "promise"),
        takes_any_words=True,
    ),
    Question("story", read_words, takes_any_words=True),
    Question("reference", read_reference, ("-",), optional=True),
    Question(
        "wish",
        lambda heard, _: answers.read_wish(heard.text),
        ("refund", "exchange", "repair", "compensation", "apology"),
        takes_any_words=True,
    ),
    Question("confirmed", read_confirmation, ("yes", "change")),
)
