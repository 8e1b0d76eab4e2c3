"""The register of faults: what was wrong in each case, and what repeats (Rule R28)."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.words.symptoms import SparePart, Symptom


class FaultKind(StrEnum):
    """What is the same again."""

    UNIT = "unit"
    SYMPTOM = "symptom"
    """Of one product."""
    PART = "part"
    """In one product."""


class FaultRecord(SQLModel, table=True):
    """One case as it is counted."""

    __tablename__ = "fault_record"

    ticket_id: int = Field(foreign_key="ticket.id", primary_key=True)
    product: str
    """Model, or the customer's word for it."""
    unit_id: int | None = Field(default=None, foreign_key="unit.id", index=True)
    symptom: Symptom | None = Field(default=None, sa_type=coded(Symptom))
    part: SparePart | None = Field(default=None, sa_type=coded(SparePart))
    told_on: date = Field(index=True)
    """The day the case was opened, where the company works."""


class RepeatedFault(SQLModel, table=True):
    """A fault that comes more often than chance explains, from the first finding on."""

    __tablename__ = "repeated_fault"
    __table_args__ = (UniqueConstraint("kind", "product", "what"),)

    id: int | None = Field(default=None, primary_key=True)
    kind: FaultKind = Field(sa_type=coded(FaultKind))
    product: str
    what: str
    """The symptom, the part, or the serial number of the unit."""
    seen: int
    expected: float
    q: float
    since_on: date
    """The first day of the time in which they were counted."""
    until_on: date
    found_at: datetime = Field(sa_type=Moment)
    seen_at: datetime = Field(sa_type=Moment)
    """When it last stood out."""
    told_at: datetime = Field(sa_type=Moment)
    """When quality was last alerted."""
    told_seen: int
    """How many there were then,"""
    told_days: int
    """in so many days."""
    times: int = 1
    """How often quality was alerted: once, and again when it grew clearly."""
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    """When it had not stood out for so long that it counts as over."""

    @property
    def days(self) -> int:
        """Give how many days were counted."""
        return (self.until_on - self.since_on).days + 1
