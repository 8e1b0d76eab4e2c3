"""Quotes: what paid work costs, and what the customer said to it (Rule R6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import BigInteger, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError, sentence
from actions.domain.language import Language
from actions.domain.money import rounded
from actions.domain.products.warranty import Cover, Judgement, Verdict
from actions.domain.tickets import Stage

HUNDREDTHS = 100


class LineKind(StrEnum):
    """What a line of a quote is paid for."""

    PART = "part"
    LABOUR = "labour"
    TRAVEL = "travel"
    SERVICE = "service"
    """What no warranty covers, as it mends no defect: installing, moving."""
    OTHER = "other"
    DISCOUNT = "discount"


class QuoteState(StrEnum):
    """What became of a quote."""

    DRAFT = "draft"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


MOVES: dict[QuoteState, set[QuoteState]] = {
    QuoteState.DRAFT: {QuoteState.OFFERED, QuoteState.WITHDRAWN},
    QuoteState.OFFERED: {
        QuoteState.ACCEPTED,
        QuoteState.DECLINED,
        QuoteState.EXPIRED,
        QuoteState.WITHDRAWN,
    },
}
QUOTABLE = (Stage.RECEIVED, Stage.DIAGNOSIS, Stage.AGREED, Stage.SERVICE)
"""Stages in which there is still work that could be paid for."""


class QuoteMoved(DeskError):
    """Raised when a quote is not, or no longer, where the wanted step begins."""

    key = "error-quote-moved"


class CoveredWork(DeskError):
    """Raised when money is asked for what the warranty covers; `reason` says why (Rule R6)."""

    key = "error-quote-covered"


class CoverChanged(DeskError):
    """Raised when the warranty covers other lines than when the quote was drafted."""

    key = "error-quote-cover-changed"


class QuoteNotAccepted(DeskError):
    """Raised when paid work would begin before its quote is accepted (Rule R6)."""

    key = "error-quote-not-accepted"


class NotQuotable(DeskError):
    """Raised when a quote cannot be made as it was asked for."""

    key = "error-quote-ended"


class Quote(SQLModel, table=True):
    """What one piece of paid work costs, as it was offered and answered."""

    __table_args__ = (UniqueConstraint("ticket_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    number: int
    """Counts the quotes of a ticket from 1."""
    state: QuoteState = Field(default=QuoteState.DRAFT, sa_type=coded(QuoteState))
    currency: str
    tax_points: int
    """Hundredths of a percent."""
    includes_tax: bool
    net: int = Field(default=0, sa_type=BigInteger)
    tax: int = Field(default=0, sa_type=BigInteger)
    total: int = Field(default=0, sa_type=BigInteger)
    misuse: str = ""
    """Why the warranty does not apply although it runs, in words for the customer (Rule R9)."""
    person: str
    """Who made it."""
    text: str = Field(default="", sa_type=Text)
    """The exact words the customer was sent, and accepted or not."""
    ends_on: date | None = None
    """The last day on which it may be accepted."""
    expires_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    made_at: datetime = Field(sa_type=Moment)
    offered_at: datetime | None = Field(default=None, sa_type=Moment)
    decided_at: datetime | None = Field(default=None, sa_type=Moment)
    cause: str = ""
    turn: str = ""
    """The key of the tap that decided it: the same tap again hears the same."""
    key: str = Field(unique=True)

    def move(self, to: QuoteState, *, now: datetime) -> None:
        """Go on to the next state, or raise `QuoteMoved`."""
        if to not in MOVES.get(self.state, set()):
            raise self.moved()
        self.state = to
        if to is QuoteState.OFFERED:
            self.offered_at = now
        else:
            self.decided_at = now

    def moved(self) -> QuoteMoved:
        """Give the refusal of a step that begins elsewhere than where it is."""
        state = sentence(f"quote-state-{self.state}")
        return QuoteMoved(number=str(self.number), state=state)

    def is_over(self, now: datetime) -> bool:
        """Tell whether it was offered and its time has run out."""
        ended = self.expires_at is not None and self.expires_at <= now
        return self.state is QuoteState.OFFERED and ended


class QuoteLine(SQLModel, table=True):
    """One line of a quote."""

    __tablename__ = "quote_line"

    id: int | None = Field(default=None, primary_key=True)
    quote_id: int | None = Field(default=None, foreign_key="quote.id", index=True)
    kind: LineKind = Field(sa_type=coded(LineKind))
    part_id: int | None = Field(default=None, foreign_key="spare_part.id")
    name_en: str
    name_zh: str
    quantity: int = HUNDREDTHS
    """In hundredths: 150 is an hour and a half."""
    unit_price: int = Field(sa_type=BigInteger)
    covered: bool = False
    """Free of charge, because the warranty covers it."""

    def name(self, language: Language) -> str:
        """Name it in a language."""
        return self.name_zh if language is Language.ZH else self.name_en

    @property
    def amount(self) -> int:
        """Give what is paid for it."""
        return 0 if self.covered else amount(self.quantity, self.unit_price)


@dataclass(frozen=True)
class Sum:
    """What a quote comes to; `total` is what the customer pays."""

    net: int
    tax: int
    total: int


def amount(quantity: int, unit_price: int) -> int:
    """Multiply hundredths by a price."""
    return rounded(Decimal(quantity) * unit_price / HUNDREDTHS)


def add_up(amounts: Iterable[int], *, tax_points: int, includes_tax: bool) -> Sum:
    """Add lines up with their tax: taken out of prices that include it, else put on top."""
    lines, rate = sum(amounts), Decimal(tax_points) / 10_000
    if includes_tax:
        tax = rounded(lines * rate / (1 + rate))
        return Sum(lines - tax, tax, lines)
    tax = rounded(lines * rate)
    return Sum(lines, tax, lines + tax)


def is_covered(kind: LineKind, judged: Judgement | None) -> bool:
    """Tell whether a line is free of charge by the warranty that runs (Rule R6)."""
    if judged is None or judged.verdict is not Verdict.COVERED or judged.period is None:
        return False
    if kind in (LineKind.DISCOUNT, LineKind.SERVICE):
        return False
    if judged.period.cover is Cover.PARTS:
        return kind is LineKind.PART
    if judged.period.cover is Cover.LABOUR:
        return kind in (LineKind.LABOUR, LineKind.TRAVEL)
    return True


def must_wait(states: Sequence[QuoteState], *, paid: bool, demanded: bool) -> bool:
    """Tell whether work has to wait for a quote to be accepted (Rule R6).

    Args:
        states: of the quotes that the ticket has.
        paid: whether the warranty is known not to cover the work.
        demanded: whether the policy wants acceptance first.
    """
    if not demanded or QuoteState.ACCEPTED in states:
        return False
    unsettled = {QuoteState.OFFERED, QuoteState.DECLINED, QuoteState.EXPIRED}
    return paid or bool(unsettled & set(states))
