"""Parts asked for: reserved for a ticket, or ordered with a supervisor's word (Rule R17)."""

from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.staff import Role, StaffMember


class AllocationState(StrEnum):
    """How far a part for a ticket has come."""

    WAITING = "waiting"
    """It is ordered; the ticket waits for it."""
    RESERVED = "reserved"
    ISSUED = "issued"
    RETURNED = "returned"
    CANCELLED = "cancelled"


class RequisitionState(StrEnum):
    """How far an order has come."""

    ASKED = "asked"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    """Nobody had approved it yet, and it is needed no longer."""
    ARRIVED = "arrived"


ALLOCATION_MOVES: dict[AllocationState, set[AllocationState]] = {
    AllocationState.WAITING: {AllocationState.RESERVED, AllocationState.CANCELLED},
    AllocationState.RESERVED: {AllocationState.ISSUED, AllocationState.CANCELLED},
    AllocationState.ISSUED: {AllocationState.RETURNED},
}
REQUISITION_MOVES: dict[RequisitionState, set[RequisitionState]] = {
    RequisitionState.ASKED: {
        RequisitionState.APPROVED,
        RequisitionState.DECLINED,
        RequisitionState.WITHDRAWN,
    },
    RequisitionState.APPROVED: {RequisitionState.ARRIVED},
}


class MovedOn(DeskError):
    """Raised when somebody has taken the step, or another, already."""

    key = "error-part-moved-on"


class OwnRequest(DeskError):
    """Raised when somebody would approve what they asked for themselves (Rule R17)."""

    key = "error-own-request"


class Allocation(SQLModel, table=True):
    """Parts that are meant for a ticket."""

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    part_id: int = Field(foreign_key="spare_part.id", index=True)
    place_id: int | None = Field(default=None, foreign_key="stock_place.id")
    """Where they are reserved or came from; None while they are ordered."""
    quantity: int
    state: AllocationState = Field(sa_type=coded(AllocationState))
    person: str
    """Who asked for them."""
    requisition_id: int | None = Field(default=None, foreign_key="requisition.id")
    at: datetime = Field(sa_type=Moment)
    key: str = Field(unique=True)

    def move(self, to: AllocationState, *, now: datetime) -> None:
        """Go on, or raise `MovedOn`."""
        if to not in ALLOCATION_MOVES.get(self.state, set()):
            raise MovedOn
        self.state, self.at = to, now


class Requisition(SQLModel, table=True):
    """Parts that somebody asks the company to order."""

    id: int | None = Field(default=None, primary_key=True)
    part_id: int = Field(foreign_key="spare_part.id")
    place_id: int = Field(foreign_key="stock_place.id")
    """Where they are to go."""
    quantity: int
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", index=True)
    state: RequisitionState = Field(
        default=RequisitionState.ASKED, sa_type=coded(RequisitionState)
    )
    asked_by_id: int = Field(foreign_key="staff_member.id")
    decided_by_id: int | None = Field(default=None, foreign_key="staff_member.id")
    asked_at: datetime = Field(sa_type=Moment)
    decided_at: datetime | None = Field(default=None, sa_type=Moment)
    arrived_at: datetime | None = Field(default=None, sa_type=Moment)
    expected_on: date | None = None
    key: str = Field(unique=True)

    def decide(self, by: StaffMember, to: RequisitionState, *, now: datetime) -> None:
        """Approve or decline; nobody approves their own request but an admin (Rule R17)."""
        own = by.id == self.asked_by_id and not by.may(Role.ADMIN)
        if own and to is RequisitionState.APPROVED:
            raise OwnRequest(name=by.name)
        self._move(to)
        self.decided_by_id, self.decided_at = by.id, now

    def withdraw(self, *, now: datetime) -> None:
        """Take back what nobody has decided on yet."""
        self._move(RequisitionState.WITHDRAWN)
        self.decided_at = now

    def arrive(self, *, now: datetime) -> None:
        """Note that it is here."""
        self._move(RequisitionState.ARRIVED)
        self.arrived_at = now

    def _move(self, to: RequisitionState) -> None:
        if to not in REQUISITION_MOVES.get(self.state, set()):
            raise MovedOn
        self.state = to
