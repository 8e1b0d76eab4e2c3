"""The summary before a ticket is opened: what was understood, how urgent, what it costs."""

import re

from actions.dialogue.heard import SKIPPED, Heard
from actions.dialogue.hearing.correcting import Correcting
from actions.dialogue.questions import Question
from actions.dialogue.saying import spoken_value
from actions.domain.language import Language
from actions.domain.tickets import FaultClass, Kind, NewTicket, Usable
from actions.services.desk import Desk
from actions.texts import say

LONGEST = 300
COORDINATES = re.compile(r"-?\d+\.\d+,\s*-?\d+\.\d+")


def write_summary(form: Correcting, heard: Heard) -> str:
    """Write what was understood, a line a slot, then the fault class and the cost."""
    language = heard.language
    told = [q for q in form.questions if q.slot != "confirmed" and q.needed(heard.slots)]
    lines = [(say(f"name-{q.slot}", language), written_value(q, heard, form.desk)) for q in told]
    if beside := unclear(heard):
        lines.append((say("name-beside", language), _flat(beside)))
    if form.has("symptom"):
        fault = form.desk.tickets.fault_class(new_repair(heard))
        if fault:
            lines.append((say("name-fault", language), fault_in_words(fault, heard)))
        lines.append((say("name-cost", language), cost_in_words(heard, form.desk)))
    return "\n".join(
        say("summary-line", language, name=name, value=value) for name, value in lines
    )


def new_repair(heard: Heard) -> NewTicket:
    """Put the slots of the repair form into what a ticket is opened with."""
    usable = heard.slot("usable")
    story = "\n".join(dict.fromkeys(filter(None, (heard.slot("symptom"), unclear(heard)))))
    return NewTicket(
        kind=Kind.REPAIR,
        story=story,
        meant=heard.mended(story),
        product=heard.slot("product"),
        serial_number=heard.slot("serial_number"),
        usable=Usable(usable) if usable else None,
        care=heard.slot("care"),
        place=heard.slot("place"),
        phone=heard.slot("phone"),
    )


def unclear(heard: Heard) -> str:
    """Give the words that were noted for a colleague while a form asked."""
    return heard.slot("unclear_text") if heard.slot("begun") else ""


def fault_in_words(fault: FaultClass, heard: Heard) -> str:
    """Say a fault class and what it means for the customer (Rule R3)."""
    if not heard.slot("usable"):
        return say("fault-open", heard.language, fault=str(fault))
    workshop = heard.slot("care") == "workshop"
    key = f"fault-{fault.lower()}-{'workshop' if workshop else 'home'}"
    return say(key, heard.language)


def cost_in_words(heard: Heard, desk: Desk) -> str:
    """Say whether the repair is free or quoted before any work (Rule R6)."""
    serial = heard.slot("serial_number")
    covered = desk.units.covered(serial) if serial else None
    if covered is None:
        return say("cost-open", heard.language)
    return say("cost-free" if covered else "cost-quoted", heard.language)


def written_value(question: Question, heard: Heard, desk: Desk) -> str:
    """Write the value of a slot as a line of the summary shows it."""
    slot, value = question.slot, heard.slot(question.slot)
    if not value:
        left_out = f"choice-{slot}-none"
        key = left_out if slot == "phone" and heard.slots.get(slot) == SKIPPED else "value-none"
        return say(key, heard.language)
    if slot == "product":
        return product_in_words(value, heard.language, desk)
    if slot == "care":
        return say(f"value-care-{value}", heard.language)
    if slot == "place" and COORDINATES.fullmatch(value):
        return say("value-location", heard.language, where=value)
    return _flat(spoken_value(slot, value, heard.language))


def _flat(words: str) -> str:
    flat = " · ".join(words.split("\n"))
    return flat if len(flat) <= LONGEST else f"{flat[:LONGEST]}…"


def product_in_words(value: str, language: Language, desk: Desk) -> str:
    """Name a product in the customer's present language, if the catalogue knows it."""
    product = desk.knowledge.product_named(value) if value else None
    if product is None:
        return value
    named = product.is_named_in(value)
    return product.name(language) if named else product.said_as(value, language)
