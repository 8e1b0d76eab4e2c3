"""Care after a repair, and the calls that colleagues make (Rules R16, R20, R31)."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.messages import DESK_BUTTON
from actions.domain.people import Customer
from actions.domain.policy.care import Caring
from actions.domain.tickets import Stage, Ticket

CARE_BUTTON = f"{DESK_BUTTON}care:"
"""Begins what a button of such a message means: `desk:care:<id>:<answer>`."""


class CareAnswer(StrEnum):
    """What a customer taps."""

    WELL = "well"
    SOMETHING = "something"
    AGAIN = "again"
    """The same as before: the case is opened again."""
    NEW = "new"
    STOP = "stop"


class Unsent(StrEnum):
    """Why a message is left out."""

    WISH = "wish"
    BLOCKED = "blocked"
    REOPENED = "reopened"
    """The case is open again, or was closed another time since."""
    BUSY = "busy"
    """The customer has another repair open: nobody asks whether all is well."""
    LATE = "late"


class Result(StrEnum):
    """What came of a call."""

    FINE = "fine"
    NOT_FINE = "not_fine"
    NOT_REACHED = "not_reached"


class Care(SQLModel, table=True):
    """One message that asks after a repaired unit, from the plan to the answer."""

    __table_args__ = (Index("ix_care_due", "ended_at", "due_at"),)

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", index=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    days: int
    """So long after the repair."""
    since_at: datetime = Field(sa_type=Moment)
    """When the repair was closed."""
    due_at: datetime | None = Field(default=None, sa_type=Moment)
    sent_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    answered_at: datetime | None = Field(default=None, sa_type=Moment)
    answer: CareAnswer | None = Field(default=None, sa_type=coded(CareAnswer))
    led_to_id: int | None = Field(default=None, foreign_key="ticket.id")
    """The ticket that an unhappy answer opened."""
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    cause: str = ""
    turn: str = ""
    """The turn that answered it, so that the same turn answers once."""
    key: str = Field(unique=True)

    def send(self, at: datetime) -> None:
        """Note that the customer was asked."""
        self.sent_at, self.due_at = at, None

    def take(self, answer: CareAnswer, turn: str, at: datetime) -> None:
        """Note what the customer answered."""
        self.answer, self.turn, self.answered_at, self.ended_at = answer, turn, at, at

    def end(self, at: datetime, cause: str) -> None:
        """Ask nothing."""
        self.ended_at, self.due_at, self.cause = at, None, cause


class Call(SQLModel, table=True):
    """One call of a colleague to a customer who did not answer, and what came of it."""

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", index=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    survey_id: int | None = Field(default=None, foreign_key="survey.id", index=True)
    care_id: int | None = Field(default=None, foreign_key="care.id", index=True)
    result: Result = Field(sa_type=coded(Result))
    person: str
    at: datetime = Field(sa_type=Moment)
    key: str = Field(unique=True)


def not_to_send(
    care: Care, customer: Customer, ticket: Ticket, policy: Caring, now: datetime
) -> Unsent | None:
    """Tell why a customer must not be asked after a repair, if so (Rule R31)."""
    if customer.stopped_at:
        return Unsent.WISH
    if customer.is_asked_nothing:
        return Unsent.BLOCKED
    if ticket.stage is not Stage.CLOSED or ticket.moved_at != care.since_at:
        return Unsent.REOPENED
    late = now - (care.since_at + timedelta(days=care.days)) > timedelta(days=policy.too_late_days)
    return Unsent.LATE if late else None


def still_to_call(calls: list[Call], policy: Caring, now: datetime) -> bool:
    """Tell whether somebody is to be called: not reached so far, and not tried just now."""
    if any(call.result is not Result.NOT_REACHED for call in calls):
        return False
    if len(calls) >= policy.calls:
        return False
    last = max((call.at for call in calls), default=None)
    return last is None or now - last >= timedelta(days=policy.call_again_days)
