"""Offers that settle a complaint: what is offered, who must agree, how it ends (Rule R11)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import BigInteger, Index, Text, text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.named_lines import AMOUNT, UnreadableValue, begin, read_amount, read_word


class Settling(StrEnum):
    """What is offered."""

    REFUND = "refund"
    EXCHANGE = "exchange"
    COMPENSATION = "compensation"
    DISCOUNT = "discount"


WORDS = {
    Settling.REFUND: ("refund", "退款"),
    Settling.EXCHANGE: ("exchange", "换货", "换新"),
    Settling.COMPENSATION: ("compensation", "赔偿", "补偿"),
    Settling.DISCOUNT: ("discount", "折扣", "优惠"),
}


class OfferState(StrEnum):
    """How far an offer has come."""

    ASKED = "asked"
    """Above what one person may offer: a second one decides."""
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    """The second person said no; the customer never saw it."""


MOVES: dict[OfferState, set[OfferState]] = {
    OfferState.ASKED: {OfferState.OFFERED, OfferState.REFUSED, OfferState.WITHDRAWN},
    OfferState.OFFERED: {OfferState.ACCEPTED, OfferState.DECLINED, OfferState.WITHDRAWN},
}


REMIND = timedelta(days=1)
"""So long before it is due, and so often from then on, staff are reminded of what is owed."""


class OfferOver(DeskError):
    """Raised when an offer is not open any more; `fields` says how it ended."""

    key = "error-offer-offered"


class OfferOpen(DeskError):
    """Raised when a second offer is made while one waits for an answer."""

    key = "error-offer-open"


class NothingOwed(DeskError):
    """Raised when nothing that was agreed in a case is left to carry out."""

    key = "error-nothing-owed"


class SecondPerson(DeskError):
    """Raised when who proposed an offer also agrees to it, or may not agree to so much."""

    key = "error-second-person"


@dataclass(frozen=True)
class Proposal:
    """An offer as it was written."""

    kind: Settling
    cents: int
    note: str = ""


class Offer(SQLModel, table=True):
    """One offer to a customer, from the proposal to the answer, with the exact words."""

    __table_args__ = (
        # One open offer a ticket: two proposals at once cannot both stand.
        Index(
            "ix_offer_open",
            "ticket_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    kind: Settling = Field(sa_type=coded(Settling))
    cents: int = Field(sa_type=BigInteger)
    """The amount, or what the new unit costs, in hundredths."""
    note: str = Field(default="", sa_type=Text)
    state: OfferState = Field(default=OfferState.ASKED, sa_type=coded(OfferState))
    words: str = Field(default="", sa_type=Text)
    """What the customer was shown: this is what they accept."""
    answer: str = ""
    """The button that the customer pressed, as it was written."""
    proposed_by_id: int = Field(foreign_key="staff_member.id")
    approved_by_id: int | None = Field(default=None, foreign_key="staff_member.id")
    proposed_at: datetime = Field(sa_type=Moment)
    offered_at: datetime | None = Field(default=None, sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    turn: str = ""
    """The turn in which the customer answered."""
    carried_out_at: datetime | None = Field(default=None, sa_type=Moment)
    """When what was agreed was done; until then it is owed."""
    carried_out_by: str = ""
    check_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    """When staff are reminded next of what is owed."""
    key: str = Field(unique=True)

    def move(self, to: OfferState, *, now: datetime) -> None:
        """Go on, or raise `OfferOver`."""
        if to not in MOVES.get(self.state, set()):
            raise OfferOver(f"error-offer-{self.state}")
        self.state = to
        if to is OfferState.OFFERED:
            self.offered_at = now
        else:
            self.ended_at = now

    def owe(self, within: timedelta) -> None:
        """Owe what is agreed: staff are reminded from a day before its time is over."""
        if self.ended_at:
            self.check_at = self.ended_at + max(within - REMIND, timedelta())

    def remind(self, *, now: datetime) -> None:
        """Remind again in a day, as long as it is owed."""
        self.check_at = now + REMIND

    def carry_out(self, name: str, *, now: datetime) -> None:
        """Note who has done what was agreed, or raise `NothingOwed`."""
        if self.state is not OfferState.ACCEPTED or self.carried_out_at:
            raise NothingOwed
        self.carried_out_at, self.carried_out_by, self.check_at = now, name, None


def read_offer(words: str) -> Proposal:
    """Read `refund 120` and words for the customer behind it.

    Raises:
        UnreadableValue: if it names no offer or, where one is needed, no amount.
    """
    first, behind = begin(words, [word for ways in WORDS.values() for word in ways])
    if not first:
        raise UnreadableValue("error-offer-words")
    parts = [first, *behind.split(maxsplit=1)]
    kind = read_word(first, WORDS)
    if len(parts) > 1 and AMOUNT.match(parts[1]):
        cents, note = read_amount(parts[1]), parts[2] if len(parts) > 2 else ""
    elif kind is Settling.EXCHANGE:
        cents, note = 0, " ".join(parts[1:])
    else:
        if len(parts) == 1:
            raise UnreadableValue("error-offer-amount", what=parts[0])
        raise UnreadableValue(text=parts[1][:40])
    if not cents and kind is not Settling.EXCHANGE:
        raise UnreadableValue(text=parts[1][:40])
    return Proposal(kind, cents, note.strip())
