"""Hand-off: who holds a customer's chat, the bot or a person, and how that changes."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError


class Holder(StrEnum):
    """Who answers in a chat."""

    BOT = "bot"
    WAITING = "waiting"
    """For a person; the engine is silent already."""
    PERSON = "person"


class Reason(StrEnum):
    """Why a chat went to a person."""

    ASKED = "asked"
    MISUNDERSTOOD = "misunderstood"
    ANGER = "anger"
    COMPLAINT = "complaint"
    """A complaint of a high level (Rule R10)."""
    DANGER = "danger"
    """A safety word (Rule R30)."""
    LOW_SCORE = "low_score"
    """An unhappy answer to a survey (Rule R24)."""
    STAFF = "staff"
    """A staff member took it unasked."""


MOVES: dict[Holder, set[Holder]] = {
    Holder.BOT: {Holder.WAITING, Holder.PERSON},
    Holder.WAITING: {Holder.PERSON, Holder.BOT},
    Holder.PERSON: {Holder.BOT, Holder.WAITING, Holder.PERSON},
}


class IllegalHandoff(DeskError):
    """Raised when a chat cannot go from one holder to another."""

    key = "error-illegal-handoff"


class TakenAlready(DeskError):
    """Raised when a second person takes what a first one holds; `fields` names the first."""

    key = "error-taken-already"


class Handoff(SQLModel, table=True):
    """One time that a customer's chat was with people, from the wish to the hand-back."""

    __table_args__ = (
        # One open hand-off a customer: two turns at once cannot start two.
        Index(
            "ix_handoff_open",
            "customer_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", index=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    holder: Holder = Field(default=Holder.WAITING, sa_type=coded(Holder))
    reason: Reason = Field(sa_type=coded(Reason))
    owner_id: int | None = Field(default=None, foreign_key="staff_member.id", index=True)
    since_at: datetime = Field(sa_type=Moment)
    """When the present holder began."""
    due_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the present state has lasted too long: nobody took it, or the owner is silent."""
    passed_on: int = 0
    """How often it went on to the next person or level because nobody acted."""
    customer_waits_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the oldest message of the customer that nobody answered came in."""
    asked_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the customer was asked whether to wait or let the bot go on."""
    opened_at: datetime = Field(sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)

    def move(self, to: Holder, *, now: datetime) -> None:
        """Give the chat to another holder, or raise `IllegalHandoff`."""
        if to not in MOVES[self.holder] or self.ended_at:
            raise IllegalHandoff(holder=self.holder, wanted=to)
        self.holder, self.since_at = to, now
        if to is Holder.BOT:
            self.ended_at, self.due_at = now, None
