"""Units: whose they are, what covers them, and everything that ever happened to one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.policy.policy import Policy
from actions.domain.products.catalogue import Product, Unit
from actions.domain.products.warranty import (
    Cover,
    Judgement,
    Verdict,
    WarrantyTerm,
    judge,
    part_named,
    parts_beyond,
)
from actions.domain.tickets import Ticket
from actions.services.base import Service
from actions.store.catalogue import find_unit, get_unit, list_extensions, list_terms
from actions.store.tickets import list_tickets_of_unit
from actions.texts import joined, say
from actions.texts.dates import write_day


@dataclass(frozen=True)
class UnitFile:
    """One unit, one file (Rule R15): what it is, what covers it, what happened to it."""

    unit: Unit
    product: Product
    warranty: Judgement
    tickets: Sequence[Ticket]


class Units(Service):
    """The machines that customers own."""

    def warranty(self, serial: str, language: Language, *, about: str = "") -> str | None:
        """Tell whether a unit is covered, and why (Rule R6); None for an unknown number.

        Args:
            serial: as it was typed.
            language: of who reads it.
            about: words that may name a part with a warranty of its own.
        """
        with self.database.reading() as session:
            return warranty_of_unit(
                session, serial, language, today=today(self.now(), self.policy), about=about
            )

    def covered(self, serial: str) -> bool | None:
        """Tell whether repairing a unit is free today (Rule R6); None when not known."""
        with self.database.reading() as session:
            return covers(session, serial, today(self.now(), self.policy))

    def terms(self, product: Product) -> Sequence[WarrantyTerm]:
        """List the warranty terms of a product."""
        with self.database.reading() as session:
            return list_terms(session, product.id or 0)

    def file(self, serial: str) -> UnitFile:
        """Open a unit's file for staff, or raise `NotFound`."""
        with self.database.reading() as session:
            unit, product = get_unit(session, serial)
            tickets = list_tickets_of_unit(session, unit)
            return UnitFile(unit, product, self._judge(session, unit, product), tickets)

    def _judge(self, session: Session, unit: Unit, product: Product) -> Judgement:
        return judge_unit(session, unit, product, today=today(self.now(), self.policy))


def today(now: datetime, policy: Policy) -> date:
    """Give the day it is where the company works."""
    return now.astimezone(policy.hours.zone).date()


def covers(session: Session, serial: str, on: date) -> bool | None:
    """Tell whether repairing a unit is free on a day (Rule R6); None when not known."""
    found = find_unit(session, serial)
    judged = judge_unit(session, *found, today=on) if found else None
    if judged is None or judged.verdict is Verdict.UNKNOWN:
        return None
    return judged.is_free


def judge_unit(
    session: Session, unit: Unit, product: Product, *, today: date, part: str = ""
) -> Judgement:
    """Judge in a running transaction whether a unit is covered."""
    return judge(
        unit.covered_from(),
        list_terms(session, product.id or 0),
        list_extensions(session, unit.id or 0),
        today=today,
        part=part,
    )


def warranty_of_unit(
    session: Session, serial: str, language: Language, *, today: date, about: str = ""
) -> str | None:
    """Tell in a running transaction whether a unit is covered, and why (Rule R6)."""
    found = find_unit(session, serial)
    return told_of_unit(session, *found, language, today=today, about=about) if found else None


def told_of_unit(
    session: Session,
    unit: Unit,
    product: Product,
    language: Language,
    *,
    today: date,
    about: str = "",
) -> str:
    """Tell what covers a unit, or the part that words name; what outlasts the whole is named."""
    terms = list_terms(session, product.id or 0)
    part = part_named(about, terms)
    judged = judge_unit(session, unit, product, today=today, part=part)
    text = in_words(judged, product, language)
    beyond = {
        (period.term.part(language), write_day(period.last, language))
        for period in parts_beyond(judged, terms, today=today)
        if period.term
    }
    still = (
        say("warranty-part-still", language, part=named, until=until)
        for named, until in sorted(beyond)
    )
    return joined(language, text, *still)


def in_words(judged: Judgement, product: Product, language: Language) -> str:
    """Say whether a unit is covered, by which term, counted from when, until when."""
    name = product.name(language)
    if judged.start is None:
        return say("warranty-undated", language, product=name)
    period = judged.period
    if period is None:
        return say("warranty-none", language, product=name)
    fields = {
        "product": name,
        "start": write_day(judged.start, language),
        "until": write_day(period.last, language),
        "months": period.months,
        "part": period.term.part(language) if period.term else "",
    }
    if judged.verdict is Verdict.ENDED:
        return say("warranty-ended", language, **fields)
    if period.term is None:
        return say("warranty-extended", language, **fields)
    if period.cover is not Cover.FULL:
        return say(f"warranty-covered-{period.cover}", language, **fields)
    key = "warranty-covered-part" if period.term.part_en else "warranty-covered"
    return say(key, language, **fields)
