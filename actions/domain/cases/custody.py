"""Custody: a customer's unit on its way to us, with us, and back again."""

import re
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError


class Way(StrEnum):
    """How a unit comes to us."""

    BRING = "bring"
    SEND = "send"


class Place(StrEnum):
    """Where a unit is."""

    CUSTOMER = "customer"
    """Still with its owner, who knows where to bring or send it."""
    COMING = "coming"
    """Sent by its owner, not yet here."""
    HERE = "here"
    READY = "ready"
    """Finished, to be collected or sent back."""
    COLLECTED = "collected"
    SENT_BACK = "sent_back"


PATHS: dict[Place, set[Place]] = {
    Place.CUSTOMER: {Place.COMING, Place.HERE},
    Place.COMING: {Place.HERE},
    Place.HERE: {Place.READY, Place.COLLECTED, Place.SENT_BACK},
    Place.READY: {Place.HERE, Place.COLLECTED, Place.SENT_BACK},
    Place.COLLECTED: set(),
    Place.SENT_BACK: set(),
}
WITH_US = (Place.HERE, Place.READY)
"""Places in which we answer for the unit: its case cannot end (Rule R18)."""
GONE = (Place.COLLECTED, Place.SENT_BACK)


class IllegalCustody(DeskError):
    """Raised when a unit cannot come from where it is to where it is said to be."""

    def __init__(self, receipt: str, place: str) -> None:
        code = receipt.partition("/")[0]
        super().__init__(f"error-custody-{place}", receipt=receipt, code=code)


class Custody(SQLModel, table=True):
    """One stay of a unit with us, from the offer to its return; numbered as its receipt."""

    __table_args__ = (UniqueConstraint("ticket_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    number: int = 1
    """Counts the stays of one case."""
    receipt: str = Field(unique=True)
    way: Way = Field(sa_type=coded(Way))
    place: Place = Field(default=Place.CUSTOMER, sa_type=coded(Place))
    tracking: str = ""
    """Number of the parcel to us, as the customer gave it."""
    tracking_back: str = ""
    unit: str = Field(default="", sa_type=Text)
    """What was handed in."""
    accessories: str = Field(default="", sa_type=Text)
    condition: str = Field(default="", sa_type=Text)
    photo: str = ""
    """Telegram's `file_id` of a photo taken at the counter."""
    received_by: str = ""
    turn: str = ""
    """The turn of the customer that moved it last, so that the same turn moves it once."""
    asked_at: datetime = Field(sa_type=Moment)
    sent_at: datetime | None = Field(default=None, sa_type=Moment)
    received_at: datetime | None = Field(default=None, sa_type=Moment)
    ready_at: datetime | None = Field(default=None, sa_type=Moment)
    returned_at: datetime | None = Field(default=None, sa_type=Moment)

    def move(self, to: Place, *, now: datetime) -> None:
        """Note where the unit is now, or raise `IllegalCustody`."""
        if to not in PATHS[self.place]:
            raise IllegalCustody(self.receipt, self.place)
        self.place = to
        if to is Place.COMING:
            self.sent_at = now
        elif to is Place.HERE:
            self.received_at, self.ready_at = self.received_at or now, None
        elif to is Place.READY:
            self.ready_at = now
        else:
            self.returned_at = now


def receipt_of(code: str, number: int) -> str:
    """Number a receipt by its case, so that either leads to the other."""
    return f"{code}/{number}"


TRACKING = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _-]{6,38}[A-Za-z0-9]")
DIGITS = 6


def read_tracking(text: str) -> str | None:
    """Read the number of a parcel, or None for words and for what is shorter than any."""
    plain = text.strip().rstrip(".。")
    enough = sum(letter.isdigit() for letter in plain) >= DIGITS
    return " ".join(plain.split()) if enough and TRACKING.fullmatch(plain) else None
