"""What a quote holds: prices of policy and parts, and what the warranty takes over (Rule R6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlmodel import Session

from actions.domain.cases.quotes import (
    CoveredWork,
    LineKind,
    NotQuotable,
    Quote,
    QuoteLine,
    QuoteNotAccepted,
    QuoteState,
    add_up,
    is_covered,
    must_wait,
)
from actions.domain.language import Language
from actions.domain.money import minor, rounded
from actions.domain.policy.policy import Policy
from actions.domain.products.catalogue import Product, Unit
from actions.domain.products.warranty import Judgement, Verdict
from actions.domain.supplies.stock import SparePart
from actions.domain.tickets import Kind, Ticket
from actions.domain.words.quote_words import Request, Wanted
from actions.services.units import in_words, judge_unit, today
from actions.store.catalogue import find_unit
from actions.store.quotes import list_quotes
from actions.store.stock import find_part, get_part
from actions.texts import say
from actions.texts.quotes import write_number


@dataclass(frozen=True)
class Covering:
    """What covers the unit of a ticket on the day its fault was reported."""

    session: Session
    policy: Policy
    ticket: Ticket

    def unit(self) -> tuple[Unit, Product] | None:
        """Find the unit, if its number is known."""
        serial = self.ticket.serial_number
        return find_unit(self.session, serial) if serial else None

    def judge(self, part: SparePart | None = None) -> Judgement | None:
        """Judge the whole unit or one part; None when the unit is not known.

        A defect that was reported in time stays covered, however long its repair takes.
        """
        found = self.unit()
        if found is None:
            return None
        day = today(self.ticket.opened_at, self.policy)
        component = part.component if part else ""
        return judge_unit(self.session, *found, today=day, part=component)

    def is_known(self) -> bool:
        """Tell whether the records say what covers the unit."""
        judged = self.judge()
        return judged is not None and judged.verdict is not Verdict.UNKNOWN

    def reason(self, judged: Judgement | None, language: Language) -> str:
        """Say by which term it is covered."""
        found = self.unit()
        return in_words(judged, found[1], language) if found and judged else ""

    def take_over(self, lines: Sequence[QuoteLine], *, language: Language) -> None:
        """Mark the lines that the warranty pays, or raise `CoveredWork` if it pays all of them."""
        reason = ""
        for line in lines:
            part = get_part(self.session, line.part_id) if line.part_id else None
            judged = self.judge(part)
            line.covered = is_covered(line.kind, judged)
            if line.covered:
                reason = reason or self.reason(judged, language)
        work = [line for line in lines if line.kind is not LineKind.DISCOUNT]
        if all(line.covered for line in work):
            raise CoveredWork(code=self.ticket.code, reason=reason)


def price_lines(session: Session, policy: Policy, request: Request) -> list[QuoteLine]:
    """Give the lines of a quote with their prices; a discount comes off the lines before it."""
    lines: list[QuoteLine] = []
    for wanted in request.items:
        if wanted.kind is LineKind.PART:
            lines.append(_part(session, wanted))
        elif wanted.kind is LineKind.DISCOUNT:
            lines.append(_line(wanted, 0, quantity=100))
        elif wanted.kind is LineKind.OTHER:
            lines.append(_line(wanted, wanted.price or 0, name=wanted.what))
        else:
            name = "labour_hour" if wanted.what == "labour" else wanted.what
            known = minor(getattr(policy.prices, name))
            lines.append(_line(wanted, known if wanted.price is None else wanted.price))
    return lines


def reduce(lines: Sequence[QuoteLine], request: Request) -> None:
    """Work the discounts out, once it is known what the warranty takes over."""
    for place, (line, wanted) in enumerate(zip(lines, request.items, strict=True)):
        if wanted.kind is LineKind.DISCOUNT:
            before = sum(one.amount for one in lines[:place])
            percent = wanted.percent
            off = wanted.price if percent is None else share_of(before, percent)
            line.unit_price = -(off or 0)


def share_of(amount: int, points: int) -> int:
    """Give so many hundredths of a percent of an amount."""
    return rounded(Decimal(amount) * points / 10_000)


def total_up(quote: Quote, lines: Sequence[QuoteLine]) -> None:
    """Add the lines up, or raise `NotQuotable` where nothing is left to pay."""
    found = add_up(
        (line.amount for line in lines),
        tax_points=quote.tax_points,
        includes_tax=quote.includes_tax,
    )
    if found.total < 0:
        raise NotQuotable("error-quote-nothing")
    quote.net, quote.tax, quote.total = found.net, found.tax, found.total


def needs_quote(session: Session, ticket: Ticket, policy: Policy) -> bool:
    """Tell whether paid work on a ticket has to wait until a quote is accepted (Rule R6).

    It has to when the policy demands it and the warranty is known not to cover a repair, or a
    quote was offered, and none is accepted. It only looks; nothing is changed.
    """
    judged = Covering(session, policy, ticket).judge()
    known = judged is not None and judged.verdict is not Verdict.UNKNOWN
    paid = ticket.kind is Kind.REPAIR and known and judged is not None and not judged.is_free
    states = [quote.state for quote in list_quotes(session, ticket.id or 0)]
    return must_wait(states, paid=paid, demanded=policy.quotes.accept_before_work)


def require_accepted(session: Session, ticket: Ticket, policy: Policy) -> None:
    """Raise `QuoteNotAccepted` where paid work would begin too soon: before `Stage.SERVICE`."""
    if needs_quote(session, ticket, policy):
        raise QuoteNotAccepted(code=ticket.code)


def was_refused(session: Session, ticket: Ticket, policy: Policy) -> bool:
    """Tell whether paid work is not to be done: its newest quote was declined or ran out."""
    if not needs_quote(session, ticket, policy):
        return False
    offered = [q for q in list_quotes(session, ticket.id or 0) if q.offered_at]
    refused = (QuoteState.DECLINED, QuoteState.EXPIRED)
    return bool(offered) and offered[0].state in refused


def _part(session: Session, wanted: Wanted) -> QuoteLine:
    part = find_part(session, wanted.what)
    if part is None:
        raise NotQuotable("error-quote-part", number=wanted.what)
    return QuoteLine(
        kind=LineKind.PART,
        part_id=part.id,
        name_en=f"{part.name_en} {part.number}",
        name_zh=f"{part.name_zh} {part.number}",
        quantity=wanted.quantity,
        unit_price=part.price if wanted.price is None else wanted.price,
    )


def _line(wanted: Wanted, price: int, *, name: str = "", quantity: int | None = None) -> QuoteLine:
    named = {language: name or _name(wanted, language) for language in Language}
    return QuoteLine(
        kind=wanted.kind,
        name_en=named[Language.EN],
        name_zh=named[Language.ZH],
        quantity=wanted.quantity if quantity is None else quantity,
        unit_price=price,
    )


def _name(wanted: Wanted, language: Language) -> str:
    if wanted.percent is not None:
        percent = write_number(wanted.percent)
        return say("quote-discount-percent", language, percent=percent)
    return say(f"quote-{wanted.what}", language)
