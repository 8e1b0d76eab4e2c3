"""Quotes in words: itemised, with total, tax and the day until which they hold (Rule R6)."""

from collections.abc import Sequence
from decimal import Decimal

from actions.domain.cases.quotes import HUNDREDTHS, LineKind, Quote, QuoteLine
from actions.domain.language import Language
from actions.domain.money import write_money
from actions.domain.tickets import Ticket
from actions.texts import say
from actions.texts.dates import write_day
from actions.texts.visits import case_name


def write_quote(
    quote: Quote, lines: Sequence[QuoteLine], ticket: Ticket, language: Language
) -> str:
    """Write a quote as its customer reads it: what is paid for, how much, until when it holds."""
    total = write_money(quote.total, quote.currency)
    said = [
        say("quote-head", language, number=quote.number, about=case_name(ticket, language)),
        *(write_line(line, quote.currency, language) for line in lines),
    ]
    if quote.misuse:
        said.append(say("quote-misuse", language, reason=quote.misuse))
    taxed = {
        "tax": write_money(quote.tax, quote.currency),
        "percent": write_number(quote.tax_points),
    }
    if not quote.tax_points:
        said.append(say("quote-total", language, total=total))
    elif quote.includes_tax:
        said.append(say("quote-total-with-tax", language, total=total, **taxed))
    else:
        net = write_money(quote.net, quote.currency)
        said.append(say("quote-total-plus-tax", language, net=net, total=total, **taxed))
    if quote.ends_on:
        said.append(say("quote-until", language, day=write_day(quote.ends_on, language)))
    return "\n".join(said)


def write_line(line: QuoteLine, currency: str, language: Language) -> str:
    """Write one line: what, how many of it at which price, and what that comes to."""
    name, total = line.name(language), write_money(line.amount, currency)
    counted = line.quantity != HUNDREDTHS and line.kind is not LineKind.DISCOUNT
    how_many = write_number(line.quantity)
    if line.covered and counted:
        return say("quote-line-covered-several", language, name=name, count=how_many)
    if line.covered:
        return say("quote-line-covered", language, name=name)
    if not counted:
        return say("quote-line", language, name=name, total=total)
    price = write_money(line.unit_price, currency)
    return say("quote-line-several", language, name=name, count=how_many, price=price, total=total)


def write_number(hundredths: int) -> str:
    """Write hundredths as people read them: 150 as 1.5."""
    return f"{(Decimal(hundredths) / HUNDREDTHS).normalize():f}"
