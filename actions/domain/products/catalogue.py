"""Products and the units of them that customers own."""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from sqlmodel import Field, SQLModel

from actions.domain.columns import coded
from actions.domain.language import HAN, Language
from actions.domain.script import TRADITIONAL

PIECE = re.compile(r"\b[A-Za-z]{0,4}\d[\w-]*|\b[A-Z]{1,4}\b|^\s*[A-Za-z]{1,4}\s*$")
"""A part of a serial number, as it stands in a text."""

PLAIN = {
    Language.EN: re.compile(r"(?!(?:my|our|the)\b)[a-z]{2}[a-z -]*"),
    Language.ZH: re.compile(rf"(?:(?![{''.join(TRADITIONAL.values())}]){HAN.pattern})+"),
}
"""What an alias is that may be said back: a word, in simplified characters, no model."""


class Care(StrEnum):
    """Where a unit of this product is repaired."""

    HOME = "home"
    WORKSHOP = "workshop"


class Product(SQLModel, table=True):
    """A model the company sells, with its commitments (Rule R4)."""

    id: int | None = Field(default=None, primary_key=True)
    model: str = Field(index=True, unique=True)
    name_en: str
    name_zh: str
    aliases: str = ""
    """Other words customers use for it, separated by `|`."""
    care: Care = Field(default=Care.HOME, sa_type=coded(Care))

    def kind(self, language: Language) -> str:
        """Name the kind of product in the customer's language."""
        return self.name_zh if language is Language.ZH else self.name_en.lower()

    def name(self, language: Language) -> str:
        """Name the product in the customer's language, with its model."""
        return f"{self.name_zh if language is Language.ZH else self.name_en} {self.model}"

    def called(self, words: str, language: Language) -> str:
        """Name the product as a customer did: with its model only if they named it."""
        return self.name(language) if self.is_named_in(words) else self.kind(language)

    def said_as(self, words: str, language: Language) -> str:
        """Name the kind of product by the customer's own word for it: a freezer, not a fridge."""
        own = (word for word in self.words() if is_named(word, words.casefold()))
        plain = (word for word in own if PLAIN[language].fullmatch(word))
        return max(plain, key=len, default=self.kind(language))

    def is_named_in(self, words: str) -> bool:
        """Tell whether words name the model itself, not only its kind."""
        return self.model.casefold() in words.casefold()

    def is_kind_of(self, other: "Product") -> bool:
        """Tell whether this is the same kind of thing as another product."""
        return self.name_en.casefold() == other.name_en.casefold()

    def may_be(self, other: "Product", words: str) -> bool:
        """Tell whether words found for this product may mean another: by its kind, any of them."""
        by_kind = self.is_kind_of(other) and not self.is_named_in(words)
        return self.id == other.id or by_kind

    def words(self) -> set[str]:
        """Give every word this product goes by, case folded."""
        named = (self.model, self.name_en, self.name_zh, *self.aliases.split("|"))
        return {word.strip().casefold() for word in named if word.strip()}


class ProductWord(SQLModel, table=True):
    """One word that a product goes by, case folded, so that the database finds what is named."""

    __tablename__ = "product_word"

    product_id: int = Field(foreign_key="product.id", primary_key=True)
    word: str = Field(primary_key=True)


class Unit(SQLModel, table=True):
    """One machine, known by its serial number (Rule R15)."""

    id: int | None = Field(default=None, primary_key=True)
    serial_number: str = Field(index=True, unique=True)
    product_id: int = Field(foreign_key="product.id")
    customer_id: int | None = Field(default=None, foreign_key="customer.id", index=True)
    buyer: str = ""
    """Who bought it, as the company's records say."""
    buyer_phone: str = Field(default="", index=True)
    """As `+442079460018`."""
    sold_on: date | None = None
    activated_on: date | None = None

    def covered_from(self) -> date | None:
        """Give the day warranty starts: activation, else sale, never the day of the record."""
        return self.activated_on or self.sold_on


def plain_serial(text: str) -> str:
    """Write a serial number the one way it is stored: capitals, no blanks or dashes."""
    return "".join(ch for ch in text.upper() if ch.isalnum())


def joined_pieces(texts: Sequence[str]) -> tuple[str, ...]:
    """Join the pieces of a number that came in several texts, from each text to the last."""
    pieces = ["".join(PIECE.findall(text)) for text in texts]
    return tuple("".join(pieces[first:]) for first in range(len(pieces) - 1) if pieces[-1])


def is_named(word: str, said: str) -> bool:
    """Tell whether a word stands in a text; Latin words stand alone, save for a plural."""
    if not word.isascii() or word not in said:
        return word in said
    return bool(re.search(rf"(?<![a-z0-9]){re.escape(word)}(?:e?s)?(?![a-z0-9])", said))


class Named(Protocol):
    """A thing that goes by some words."""

    def words(self) -> set[str]:
        """Give every word it goes by, case folded."""


Thing = TypeVar("Thing", bound=Named)


def named_product(products: Sequence[Thing], words: str) -> Thing | None:
    """Choose the product that words name, the longest name winning."""
    said = words.casefold()
    named = [
        (len(word), product)
        for product in products
        for word in product.words()
        if is_named(word, said)
    ]
    return max(named, key=lambda pair: pair[0])[1] if named else None
