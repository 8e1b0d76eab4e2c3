"""Several products in one message: each with what is wrong with it, one repair after the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from actions.domain.language import Language
from actions.domain.products.catalogue import Named, Product, Thing, is_named, named_product
from actions.domain.script import shape
from actions.domain.tickets import Kind, Ticket
from actions.domain.words import answers, choices
from actions.domain.words.second_thoughts import meant_instead
from actions.domain.words.symptoms import symptom_of
from actions.domain.words.units_told import units_told
from actions.services.desk import Desk

PARTS = re.compile(
    r"[,;.!?\n，；。！？、]|\b(?:and|also|plus|but|while)\b|还有|另外|而且|同时|以及|和|跟",
    re.IGNORECASE,
)
BOTH = shape(r"^[^,]*(?:\b(?:both|all)\b|都|全)|^[^,]*, *(?:they |两[台个]?)?(?:both|all|都|全)")
BROKEN = shape(
    r"\bbrok(?:e|en)\b|\bfaulty\b|\bdefective\b|\bacting up\b|\bbust(?:ed)?\b|\bkaput\b"
    r"|\bknackered\b|\bconked out\b|\bpacked (?:up|in)\b|\bgiven up the ghost\b|\bhas died\b"
    r"|\b(?:do(?:es)?n['’]?t|won['’]?t) boil\b"
    r"|(?:not|n['’]t|stopped|no longer) (?:\w+ )?work"
    r"|\b(?:ceas|refus|fail)(?:es?|s|ed) to (?:work|cool|heat|start|drain|spin|turn|run|open)"
    r"|坏|故障|失灵|用不了|用唔[到着]|不能用|不工作"
    r"|出.{0,2}问题"
)


ADDED = shape(
    r"^(?=.*(?:\b(?:and|also|plus|too|as well)\b|也|还有|另外))"
    r"(?:\W|\b(?:and|also|plus|too|as well|so|is|does|has|the|my|our|it['’]?s|same with|with)\b"
    r"|也是?|还有|另外|我家?的?|那个?|的|了|一样)*$"
)
"""What is left of "and my dryer", "my dryer too" without the thing: it has a fault as well."""


@dataclass(frozen=True)
class Unlisted:
    """A thing that is in no catalogue, by the name that its owner gives it."""

    name: str

    def words(self) -> set[str]:
        """Give the word it goes by, case folded."""
        return {self.name.casefold()}

    def called(self, words: str, language: Language) -> str:
        """Name it as its owner does."""
        return self.name


@dataclass(frozen=True)
class Told(Generic[Thing]):
    """A thing that a message names, and what it says of it."""

    product: Thing
    words: str

    @property
    def is_faulty(self) -> bool:
        """Tell whether the words say that something is wrong with it."""
        return says_broken(self.words)

    @property
    def is_added(self) -> bool:
        """Tell whether the words say no more than that it is so with this, too."""
        return bool(ADDED.match(self.without_name()))

    def without_name(self) -> str:
        """Give the words without what the product goes by."""
        left = self.words
        for word in sorted(self.product.words(), key=len, reverse=True):
            left = re.sub(re.escape(word), " ", left, flags=re.IGNORECASE)
        return " ".join(left.split())


def says_broken(text: str) -> bool:
    """Tell whether a text says that something is wrong with a thing."""
    return bool(BROKEN.search(text) or choices.plain_use(text) or symptom_of(text))


def faults_told(products: Sequence[Thing], text: str) -> list[Told[Thing]]:
    """List the products of which a text tells a fault, in the order in which it names them."""
    named = _named(products, text)
    found: list[Told[Thing]] = []
    for place, told in enumerate(named):
        after = named[place + 1] if place + 1 < len(named) else None
        if not told.is_faulty and after and BOTH.search(after.words):
            told = Told(told.product, f"{told.words} {after.without_name()}")
        if told.is_faulty or (found and told.is_added):
            found.append(told)
    return found


def told_besides(
    desk: Desk, ticket: Ticket, mine: Sequence[Ticket], things: Sequence[str] = ()
) -> list[Told[Product | Unlisted]]:
    """List what the story of a repair tells of things that have none among these tickets.

    `things` are what the customer named of late; what the catalogue does not know is told by them.
    """
    repairs = [one.product for one in (ticket, *mine) if one.kind is Kind.REPAIR]
    listed = desk.knowledge.products_named("\n".join((ticket.told, ticket.product, *repairs)))
    named = (*things, *(name for name in repairs if name))
    unlisted = dict.fromkeys(name.casefold() for name in named if not named_product(listed, name))
    products: list[Product | Unlisted] = [*listed, *map(Unlisted, unlisted)]
    if named_product(products, ticket.product) is None:
        return []
    known = [one for one in (named_product(products, name) for name in repairs) if one]
    told = [told for line in _still_said(ticket) for told in _told_in(products, line)]
    besides: dict[frozenset[str], Told[Product | Unlisted]] = {}
    for one in told:
        if not any(_may_be(one.product, other, one.words) for other in known):
            name = frozenset(one.product.words())
            words = f"{besides[name].words}, {one.words}" if name in besides else one.words
            besides[name] = Told(one.product, words)
    return list(besides.values())


def _still_said(ticket: Ticket) -> list[str]:
    """Give the lines of a story that no later line takes back: "sorry, I meant the oven"."""
    lines = ticket.told.splitlines()
    named = range(1, len(lines))
    back = max((at for at in named if _takes_back_product(lines[at], ticket)), default=0)
    return lines[back:]


def _takes_back_product(line: str, ticket: Ticket) -> bool:
    back = answers.takes_back(line) or meant_instead(line)
    return bool(back) and ticket.product.casefold() in line.casefold()


@dataclass(frozen=True)
class Units:
    """Several units of one kind that a message tells of.

    Attributes:
        name: the thing as its owner calls it.
        told: how many there are.
        words: the words that tell of them.
    """

    name: str
    told: int
    words: str


def units_left(desk: Desk, ticket: Ticket, mine: Sequence[Ticket]) -> Units | None:
    """Find the units of the kind of a repair that its story tells of beside it, and none has."""
    own = desk.knowledge.product_named(ticket.product)
    product: Product | Unlisted = own or Unlisted(ticket.product)
    repairs = {one.code: one for one in (ticket, *mine) if one.kind is Kind.REPAIR}.values()
    for line in ticket.told.splitlines():
        told = units_told(line, product.words())
        if told > sum(line in one.told for one in repairs) and told > 1:
            return Units(ticket.product, told, line)
    return None


def only_added(products: Sequence[Thing], text: str) -> Told[Thing] | None:
    """Find the thing of which a text says no more than that it has a fault, too: "and my oven"."""
    product = named_product(products, text)
    told = Told(product, text) if product else None
    return told if told and told.is_added else None


def _told_in(products: Sequence[Thing], line: str) -> list[Told[Thing]]:
    """List the faults of what is one message, or a part of one: what names no thing tells none."""
    added = only_added(products, line)
    return [added] if added else faults_told(products, line)


def _may_be(one: Product | Unlisted, other: Product | Unlisted, words: str) -> bool:
    if isinstance(one, Product) and isinstance(other, Product):
        return one.may_be(other, words)
    return bool(one.words() & other.words())


def _named(products: Sequence[Thing], text: str) -> list[Told[Thing]]:
    """Part a text by the products it names; what names none belongs to the one before."""
    found: list[Told[Thing]] = []
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


def _names(product: Named, words: str) -> bool:
    said = words.casefold()
    return any(is_named(word, said) for word in product.words())
