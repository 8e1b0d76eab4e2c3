"""Several products in one message: each with what is wrong with it, one repair after the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.domain import choices
from actions.domain.catalogue import Product, is_named, named_product
from actions.domain.script import shape
from actions.domain.symptoms import symptom_of
from actions.domain.tickets import Kind, Ticket
from actions.services.desk import Desk

PARTS = re.compile(
    r"[,;.!?\n，；。！？、]|\b(?:and|also|plus|but|while)\b|还有|另外|而且|同时|以及|和|跟",
    re.IGNORECASE,
)
BOTH = shape(r"^[^,]*(?:\b(?:both|all)\b|都|全)|^[^,]*, *(?:they |两[台个]?)?(?:both|all|都|全)")
BROKEN = shape(
    r"\bbrok(?:e|en)\b|\bfaulty\b|\bdefective\b|\bacting up\b"
    r"|(?:not|n['’]t|stopped|no longer) (?:\w+ )?work"
    r"|\b(?:ceas|refus|fail)(?:es?|s|ed) to (?:work|cool|heat|start|drain|spin|turn|run|open)"
    r"|坏|故障|失灵|用不了|不能用|不工作"
    r"|出.{0,2}问题"
)


@dataclass(frozen=True)
class Told:
    """A product that a message names, and what it says of it."""

    product: Product
    words: str

    @property
    def is_faulty(self) -> bool:
        """Tell whether the words say that something is wrong with it."""
        return says_broken(self.words)

    def without_name(self) -> str:
        """Give the words without what the product goes by."""
        left = self.words
        for word in sorted(self.product.words(), key=len, reverse=True):
            left = re.sub(re.escape(word), " ", left, flags=re.IGNORECASE)
        return " ".join(left.split())


def says_broken(text: str) -> bool:
    """Tell whether a text says that something is wrong with a thing."""
    return bool(BROKEN.search(text) or choices.plain_use(text) or symptom_of(text))


def faults_told(products: Sequence[Product], text: str) -> list[Told]:
    """List the products of which a text tells a fault, in the order in which it names them."""
    named = _named(products, text)
    found: list[Told] = []
    for place, told in enumerate(named):
        after = named[place + 1] if place + 1 < len(named) else None
        if not told.is_faulty and after and BOTH.search(after.words):
            told = Told(told.product, f"{told.words} {after.without_name()}")
        if told.is_faulty:
            found.append(told)
    return found


def told_besides(desk: Desk, ticket: Ticket, mine: Sequence[Ticket]) -> list[Told]:
    """List what the story of a repair tells of products that have none among these tickets."""
    repairs = [one.product for one in (ticket, *mine) if one.kind is Kind.REPAIR]
    products = desk.knowledge.products_named("\n".join((ticket.told, ticket.product, *repairs)))
    if named_product(products, ticket.product) is None:
        return []
    known = [one for one in (named_product(products, name) for name in repairs) if one]
    return [
        told
        for told in faults_told(products, ticket.told)
        if not any(told.product.may_be(one, told.words) for one in known)
    ]


def _named(products: Sequence[Product], text: str) -> list[Told]:
    """Part a text by the products it names; what names none belongs to the one before."""
    found: list[Told] = []
    lead = ""
    for part in filter(None, (part.strip() for part in PARTS.split(text))):
        product = named_product(products, part)
        last = found[-1] if found else None
        if last and (product is None or _names(last.product, part)):
            found[-1] = Told(last.product, f"{last.words}, {part}")
        elif product:
            found.append(Told(product, f"{lead} {part}".strip()))
            lead = ""
        else:
            lead = f"{lead} {part},".strip()
    return found


def _names(product: Product, words: str) -> bool:
    said = words.casefold()
    return any(is_named(word, said) for word in product.words())
