"""Answers to inquiries: articles of the store, filled with facts of the policy."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.catalogue import Product, plain_serial
from actions.domain.knowledge import Article
from actions.domain.language import Language
from actions.domain.policy import DAYS, Policy, WorkingHours
from actions.domain.warranty import WarrantyTerm
from actions.services.base import Service
from actions.store.catalogue import (
    find_product,
    find_unit,
    known_serials,
    list_kinds,
    list_named,
    list_terms,
)
from actions.store.knowledge import find_article
from actions.texts import say


@dataclass(frozen=True)
class Answer:
    """What is said to an inquiry and which intents are offered next."""

    text: str
    offers: tuple[str, ...] = ()


class Knowledge(Service):
    """What the desk knows."""

    def answer(self, topic: str, language: Language, *, about: str = "") -> Answer | None:
        """Answer a topic, or give None when no article covers it.

        Args:
            topic: an intent such as `ask_warranty`.
            language: of the customer.
            about: the customer's words; a serial number or product in them makes it precise.
        """
        with self.database.reading() as session:
            article = find_article(session, topic, language)
            if article is None:
                return None
            product = find_product(session, about) if about else None
            terms = list_terms(session, product.id or 0) if product else []
            known = self._facts(session, language)
        text = article.text.format_map(known)
        if topic == "ask_warranty" and product:
            text = warranty_of(product, terms, self.policy, language)
        return Answer(text, tuple(offer for offer in article.offers.split("|") if offer))

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

    def check(self, article: Article) -> str | None:
        """Tell which fact an article names that the policy does not have, if any."""
        try:
            with self.database.reading() as session:
                article.text.format_map(self._facts(session, article.language))
        except (AttributeError, LookupError, ValueError) as error:
            return f"{article.topic}/{article.language}: {error}"
        return None

    def _facts(self, session: Session, language: Language) -> dict[str, str]:
        """Give the facts of the policy, and what is serviced: the kinds of the catalogue."""
        kinds = list_kinds(session, language)
        between = "、" if language is Language.ZH else ", "
        return facts(self.policy, language) | {"products": between.join(kinds)}


def warranty_of(
    product: Product, terms: Sequence[WarrantyTerm], policy: Policy, language: Language
) -> str:
    """Tell the warranty terms of a product: the whole unit's, and the part covered longest."""
    whole = [term.until_months for term in terms if not term.part_en]
    months = max(whole, default=policy.commitments.warranty_months)
    parts = [term for term in terms if term.part_en]
    longest = max(parts, key=lambda term: term.until_months, default=None)
    return say(
        "warranty-terms-part" if longest else "warranty-terms",
        language,
        product=product.name(language),
        months=months,
        part=longest.part(language) if longest else "",
        part_years=longest.until_months // 12 if longest else 0,
        repair_months=policy.commitments.repair_warranty_months,
    )


def facts(policy: Policy, language: Language) -> dict[str, str]:
    """Give every fact of the policy by the name that articles use."""
    numbers = {
        **policy.commitments.model_dump(),
        **{f"{name}_hours": v for name, v in _clock_hours(policy).items()},
    }
    found = {name: f"{value:g}" for name, value in numbers.items() if not isinstance(value, bool)}
    for name in ("free_delivery", "free_installation"):
        found[name] = say(f"fact-{name}-{str(numbers[name]).lower()}", language)
    prices = {
        **policy.prices.model_dump(),
        "extended_warranty": numbers["extended_warranty_price"],
    }
    found |= {f"{name}_price": money(value, policy) for name, value in prices.items()}
    company = policy.company
    return found | {
        "company": company.name.to(language),
        "phone": company.phone,
        "emergency_phone": company.emergency_phone,
        "email": company.email,
        "website": company.website,
        "feedback_days": str(policy.clocks.feedback_days),
        "staff_minutes": str(policy.staff_answer_minutes),
        "hours": opening_hours(policy.hours, language),
        "sites": "\n".join(
            f"• {site.name.to(language)}: {site.address.to(language)} ({site.hours.to(language)})"
            for site in policy.sites
        ),
        "recall": policy.recall.to(language),
    }


def _clock_hours(policy: Policy) -> dict[str, float]:
    return {
        name.removesuffix("_hours"): value
        for name, value in policy.clocks.model_dump().items()
        if name.endswith("_hours")
    }


def money(amount: float, policy: Policy) -> str:
    """Write an amount in the company's currency."""
    return f"{policy.company.currency}{amount:,.2f}".removesuffix(".00")


def opening_hours(hours: WorkingHours, language: Language) -> str:
    """Write the week in one line, days with the same hours together."""
    runs: list[tuple[list[str], str]] = []
    for name in DAYS:
        text = ", ".join(str(span).replace("-", "–") for span in hours.week.get(name, []))
        if runs and runs[-1][1] == text:
            runs[-1][0].append(name)
        else:
            runs.append(([name], text))
    said = []
    for days, text in runs:
        ends = [say(f"day-{name}", language) for name in (days[0], days[-1])]
        joined = ends[0] if len(days) == 1 else say("day-range", language, a=ends[0], b=ends[1])
        said.append(f"{joined} {text or say('day-closed', language)}")
    return "; ".join(said) if language is Language.EN else "；".join(said)
