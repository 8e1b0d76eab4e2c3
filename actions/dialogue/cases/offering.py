"""What is offered once a case is open: a complaint put off, another product, another unit."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import reduce

from actions.dialogue.heard import Heard
from actions.dialogue.saying import ALSO, Buttons, answer_button, complaint_buttons, payload
from actions.dialogue.several import faults_told, told_besides, units_left
from actions.domain.tickets import Kind, Ticket
from actions.services.desk import Desk
from actions.texts import joined, say


@dataclass(frozen=True)
class More:
    """What is offered once a repair is open, and the words that it would begin with."""

    text: str = ""
    buttons: Buttons = field(default_factory=list)
    words: str = ""
    instead: bool = False
    """Nothing else is offered beside it."""


def offer_more(desk: Desk, heard: Heard, ticket: Ticket) -> More:
    """Offer the complaint that was put off, else a repair of another product that was told of."""
    waiting, language = heard.slots.get("complaint_waiting"), heard.language
    if waiting:
        words = waiting if isinstance(waiting, str) else ""
        now = say("complaint-now", language)
        return More(now, complaint_buttons(heard), words, instead=True)
    mine = desk.tickets.mine(heard.address)
    besides = told_besides(desk, ticket, mine, heard.things)
    if not besides:
        return offer_unit(desk, heard, ticket, mine)
    names = [one.product.called(ticket.told, language) for one in besides]
    named = reduce(lambda one, two: say("repair-also-and", language, one=one, two=two), names)
    also = say("repair-also", language, product=named)
    text = joined(language, also, say("repair-also-ask", language))
    words = ", ".join(one.words for one in besides)
    return More(text, also_buttons(heard, names[0]), words)


def offer_unit(desk: Desk, heard: Heard, ticket: Ticket, mine: Sequence[Ticket]) -> More:
    """Offer a repair of the next unit of the same kind that was told of: "both my fridges"."""
    left, language = units_left(desk, ticket, mine), heard.language
    if left is None:
        return More()
    product = desk.knowledge.product_named(left.name)
    named = product.said_as(left.words, language) if product else left.name
    said = say("repair-units", language, code=ticket.code, product=named, count=left.told)
    text = joined(language, said, say("repair-also-ask", language))
    title = say("button-repair-unit", language, product=named)
    return More(text, also_buttons(heard, named, title), left.words)


def offer_repair(desk: Desk, heard: Heard, complaint: Ticket) -> More:
    """Offer to repair what a complaint tells to be faulty, unless that is under way (Rule R9)."""
    language, story = heard.language, complaint.told
    repairs = [t.product for t in desk.tickets.mine(heard.address) if t.kind is Kind.REPAIR]
    open_ones = desk.knowledge.products_named("\n".join(repairs)) if repairs else []
    told = faults_told(desk.knowledge.products_named(story), story)
    left = [
        one for one in told if not any(one.product.may_be(other, story) for other in open_ones)
    ]
    if not left or heard.slot("subject") == "delivery":
        return More()
    named = left[0].product.called(story, language)
    said = say("complaint-fault", language, product=named)
    text = joined(language, said, say("repair-also-ask", language))
    return More(text, also_buttons(heard, named), left[0].words)


def also_buttons(heard: Heard, named: str, title: str = "") -> Buttons:
    """Offer a repair of the other product that was told of, and to leave it."""
    also = {
        "title": title or say("button-repair-also", heard.language, product=named),
        "payload": payload("report_fault", product=named),
    }
    return [also, answer_button(ALSO, "no", say("choice-also-no", heard.language))]
