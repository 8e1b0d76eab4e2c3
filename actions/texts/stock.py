"""Spare parts in words: what there is, what is ordered, what a case waits for (Rule R17)."""

from collections.abc import Sequence
from datetime import date

from actions.domain.language import Language
from actions.domain.money import write_money
from actions.domain.people import Customer
from actions.domain.supplies.stock import SparePart, StockLevel, StockPlace
from actions.domain.tickets import Ticket
from actions.texts import say
from actions.texts.dates import write_day

Lying = tuple[StockLevel, StockPlace]


def write_part(part: SparePart, lying: Sequence[Lying], currency: str, language: Language) -> str:
    """Write what a part is, what it costs, and how many lie where."""
    head = say(
        "part-head",
        language,
        number=part.number,
        name=part.name(language),
        price=write_money(part.price, currency),
        supplier=part.supplier or "–",
        days=part.lead_days,
    )
    places = [write_level(level, place, language) for level, place in lying]
    return "\n".join([head, *(places or [say("part-nowhere", language)])])


def write_level(level: StockLevel, place: StockPlace, language: Language) -> str:
    """Write how many lie in a place, how many of them are free, how many should be."""
    return say(
        "part-level",
        language,
        place=place.name(language),
        free=level.free,
        hand=level.on_hand,
        keep=level.keep,
        low="yes" if level.is_low else "no",
    )


def part_expected(
    ticket: Ticket, customer: Customer, day: date | None, part: SparePart | None = None
) -> str:
    """Tell a customer which part the repair waits for, why, and until when (Rule R17)."""
    language = customer.language
    if day is None:
        return say("part-told-unknown", language, code=ticket.code)
    name = part.name(language) if part else "–"
    return say(
        "part-told-named" if part else "part-told",
        language,
        code=ticket.code,
        part=name,
        day=write_day(day, language),
    )


def part_here(ticket: Ticket, customer: Customer, part: SparePart | None = None) -> str:
    """Tell a customer that what the repair waited for has come."""
    language = customer.language
    name = part.name(language) if part else "–"
    key = "part-here-named" if part else "part-here"
    return say(key, language, code=ticket.code, part=name)
