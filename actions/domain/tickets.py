"""Tickets: kinds, fault classes, the service loop they walk, and the events they leave."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel
from sqlalchemy import JSON, Index, Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError, IllegalMove


class Kind(StrEnum):
    """What a ticket is about; its letter begins the code."""

    INQUIRY = "Q"
    REPAIR = "R"
    COMPLAINT = "C"


class FaultClass(StrEnum):
    """How bad the fault is and where it is mended (Rule R3)."""

    A = "A"
    B = "B"
    C = "C"


class Usable(StrEnum):
    """Whether the unit can still be used."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Stage(StrEnum):
    """Where in the service loop a ticket is (Rule R1)."""

    RECEIVED = "received"
    DIAGNOSIS = "diagnosis"
    AGREED = "agreed"
    SERVICE = "service"
    EVALUATION = "evaluation"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    MERGED = "merged"
    """It was the same as another, which goes on."""

    @property
    def is_open(self) -> bool:
        """Tell whether work is still owed."""
        return self not in (Stage.CLOSED, Stage.CANCELLED, Stage.MERGED)

    @property
    def step(self) -> int | None:
        """Give its place in the loop, from 1 to `STEPS`; None for what left it."""
        return None if self in LEFT else list(Stage).index(self) + 1


LEFT = (Stage.CANCELLED, Stage.MERGED)
STEPS = len(Stage) - len(LEFT)
"""Steps of the closed loop: received, diagnosis, agreed, service, evaluation, closed (Rule R1)."""
DONE = (Stage.EVALUATION, Stage.CLOSED)
"""Stages in which no work is under way."""

# Closing leads through evaluation only (Rule R1); the customer may cancel until the work is done.
MOVES: dict[Stage, set[Stage]] = {
    Stage.RECEIVED: {
        *(Stage.DIAGNOSIS, Stage.AGREED, Stage.EVALUATION, Stage.CANCELLED, Stage.MERGED)
    },
    Stage.DIAGNOSIS: {Stage.AGREED, Stage.EVALUATION, Stage.CANCELLED, Stage.MERGED},
    Stage.AGREED: {Stage.DIAGNOSIS, Stage.SERVICE, Stage.CANCELLED, Stage.MERGED},
    Stage.SERVICE: {Stage.DIAGNOSIS, Stage.EVALUATION, Stage.MERGED},
    Stage.EVALUATION: {Stage.CLOSED, Stage.DIAGNOSIS, Stage.MERGED},
    Stage.CLOSED: {Stage.DIAGNOSIS},
    Stage.CANCELLED: {Stage.RECEIVED},
    # No way leads out: taking a merge back is `Ticket.unmerge`.
    Stage.MERGED: set(),
}


class NotCancellable(DeskError):
    """Raised when staff may not cancel a case; the key names what to do instead."""


class Ticket(SQLModel, table=True):
    """One after-sales case, from first message to evaluation."""

    __table_args__ = (Index("ix_ticket_stage", "stage", "moved_at"),)

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(index=True, unique=True)
    kind: Kind = Field(sa_type=coded(Kind))
    customer_id: int = Field(foreign_key="customer.id", index=True)
    stage: Stage = Field(default=Stage.RECEIVED, sa_type=coded(Stage))
    fault_class: FaultClass | None = Field(default=None, sa_type=coded(FaultClass))
    urgent: bool = False
    level: int = 1
    """How far up a complaint is (Rule R10)."""
    product: str = ""
    unit_id: int | None = Field(default=None, foreign_key="unit.id")
    serial_number: str = ""
    story: str = Field(default="", sa_type=Text)
    meant: str = Field(default="", sa_type=Text)
    """The story with its slips mended, where there are any: to be read by rules, not by people."""
    usable: Usable | None = Field(default=None, sa_type=coded(Usable))
    care: str = ""
    place: str = ""
    far: bool | None = None
    """Whether a visit is far, where staff have said so; else the address tells."""
    phone: str = ""
    reference: str = ""
    wish: str = ""
    round: int = 1
    """Which time it is worked on; counts up when it is opened again."""
    self_solved: bool = False
    """The customer put it right without anybody of ours."""
    handling: dict[str, Any] = Field(default={}, sa_type=JSON)
    """The principle and the emergency plan that apply, as `principles.Handling` (Rule R5)."""
    opened_at: datetime = Field(sa_type=Moment)
    moved_at: datetime = Field(sa_type=Moment)

    @property
    def told(self) -> str:
        """Give the story as rules read it: as it was likely meant."""
        return self.meant or self.story

    def move(self, to: Stage, *, now: datetime) -> None:
        """Walk on in the service loop, or raise `IllegalMove`."""
        if to not in MOVES[self.stage]:
            raise IllegalMove(self.code, self.stage, to)
        if to not in DONE:
            self.self_solved = False
            self.round += self.stage in DONE or self.stage is Stage.CANCELLED
        self.stage, self.moved_at = to, now

    def unmerge(self, to: Stage, *, now: datetime) -> None:
        """Stand again where it stood before it was merged, or raise `IllegalMove`."""
        if self.stage is not Stage.MERGED or not to.is_open:
            raise IllegalMove(self.code, self.stage, to)
        self.stage, self.moved_at = to, now


class TicketEvent(SQLModel, table=True):
    """One change of a ticket: when, by whom, why."""

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    at: datetime = Field(sa_type=Moment)
    person: str
    """`customer`, `desk`, or a staff member's name."""
    what: str
    cause: str = ""
    detail: dict[str, Any] = Field(default={}, sa_type=JSON)
    key: str | None = Field(default=None, unique=True)
    """Idempotency key: the turn that made this event, so that a turn run twice changes once."""


class NewTicket(BaseModel):
    """What a conversation gathered before a ticket is opened."""

    kind: Kind
    story: str = ""
    meant: str = ""
    product: str = ""
    serial_number: str = ""
    usable: Usable | None = None
    care: str = ""
    place: str = ""
    phone: str = ""
    reference: str = ""
    wish: str = ""
    urgent: bool = False


def classify_fault(usable: Usable | None, *, goes_to_workshop: bool) -> FaultClass:
    """Set the fault class from use and place of repair (Rule R3)."""
    if usable in (Usable.YES, Usable.PARTLY):
        return FaultClass.C
    return FaultClass.A if goes_to_workshop else FaultClass.B


HIGHEST_LEVEL = 3


def complaint_level(earlier: int) -> int:
    """Set the level of a complaint from how many there were about the same (Rule R10)."""
    return min(1 + earlier, HIGHEST_LEVEL)
