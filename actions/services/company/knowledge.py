"""Answers to inquiries: articles, filled with facts of the policy and of the catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.policy.knowledge import Article, topic_asked
from actions.domain.policy.policy import Policy
from actions.domain.products.catalogue import Product, plain_serial
from actions.domain.products.warranty import WarrantyTerm
from actions.services.base import Service
from actions.services.company.facts import facts
from actions.store.catalogue import (
    find_product,
    find_unit,
    known_serials,
    list_kinds,
    list_named,
    list_terms,
)
from actions.texts import listed, say


@dataclass(frozen=True)
class Answer:
    """What is said to an inquiry and which intents are offered next."""

    text: str
    offers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Knowledge(Service):
    """What the desk knows."""

    articles: Mapping[str, Article] = field(default_factory=dict)
    """By topic."""

    def asked(self, words: str) -> str | None:
        """Name the company's own topic that words ask about, if any."""
        return topic_asked(self.articles, words)

    def answer(self, topic: str, language: Language, *, about: str = "") -> Answer | None:
        """Answer a topic, or give None when no article covers it.

        Args:
            topic: an intent such as `ask_warranty`.
            language: of the customer.
            about: the customer's words; a serial number or product in them makes it precise.
        """
        article = self.articles.get(topic)
        if article is None:
            return None
        with self.database.reading() as session:
            product = find_product(session, about) if about else None
            terms = list_terms(session, product.id or 0) if product else []
            known = self._facts(session, language)
        text = article.to(language).format_map(known)
        if topic == "ask_warranty" and product:
            text = warranty_of(product, terms, self.policy, language)
        return Answer(text, tuple(article.offers))

    def products_named(self, words: str) -> Sequence[Product]:
        """List the products of the catalogue that a customer's words may name."""
        with self.database.reading() as session:
            return list_named(session, words)

    def product_named(self, words: str) -> Product | None:
        """Find the product of the catalogue that a customer's words name."""
        with self.database.reading() as session:
            return find_product(session, words)

    def product_of_unit(self, serial: str) -> Product | None:
        """Find the product a serial number belongs to."""
        with self.database.reading() as session:
            found = find_unit(session, serial)
        return found[1] if found else None

    def known_serial(self, words: Sequence[str]) -> str | None:
        """Find the first of some words that is the serial number of a unit, as it was typed."""
        with self.database.reading() as session:
            known = known_serials(session, words)
        return next((word for word in words if plain_serial(word) in known), None)

    def _facts(self, session: Session, language: Language) -> dict[str, str]:
        """Give the facts of the policy, and what is serviced: the kinds of the catalogue."""
        kinds = list_kinds(session, language)
        return facts(self.policy, language) | {"products": listed(kinds, language)}


def _whole_years(months: int) -> int:
    """Give how many years some months are; 0 where they are no whole years."""
    return 0 if months % 12 else months // 12


def months_of(terms: Sequence[WarrantyTerm], policy: Policy) -> int:
    """Give how many months the whole unit is covered by the terms of its product."""
    whole = (term.until_months for term in terms if not term.part_en)
    return max(whole, default=policy.commitments.warranty_months)


def warranty_of(
    product: Product, terms: Sequence[WarrantyTerm], policy: Policy, language: Language
) -> str:
    """Tell the warranty terms of a product: the whole unit's, and the part covered longest."""
    months = months_of(terms, policy)
    parts = [term for term in terms if term.part_en]
    longest = max(parts, key=lambda term: term.until_months, default=None)
    return say(
        "warranty-terms-part" if longest else "warranty-terms",
        language,
        product=product.name(language),
        months=months,
        part=longest.part(language) if longest else "",
        part_years=_whole_years(longest.until_months) if longest else 0,
        part_months=longest.until_months if longest else 0,
        repair_months=policy.commitments.repair_warranty_months,
    )
