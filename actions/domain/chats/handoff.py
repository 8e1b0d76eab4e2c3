"""Hand-off: who holds a customer's chat, the bot or a person, and how that changes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel
from sqlalchemy import JSON, Index, text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.messages import DESK_BUTTON
from actions.domain.tickets import Stage

STAFF_BUTTON = "staff:"
"""Begins what a button under a card means; the staff side of the desk handles it."""
KEEP_WAITING = f"{DESK_BUTTON}wait"
BACK_TO_BOT = f"{DESK_BUTTON}back"
HURT = f"{DESK_BUTTON}hurt:"


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
    Holder.WAITING: {Holder.WAITING, Holder.PERSON, Holder.BOT},
    Holder.PERSON: {Holder.BOT, Holder.WAITING, Holder.PERSON},
}


class IllegalHandoff(DeskError):
    """Raised when a chat cannot go from one holder to another."""

    key = "error-illegal-handoff"


class TakenAlready(DeskError):
    """Raised when a second person takes what a first one holds; `fields` names the first."""

    key = "error-taken-already"


class NobodyWaits(DeskError):
    """Raised when a conversation is with the bot, so there is nothing to hand over."""

    key = "error-nobody-waits"


class Brief(BaseModel):
    """What the bot knows when it hands over, beyond what stands in the ticket."""

    wish: str = ""
    """All the customer told, in their own words."""
    words: str = ""
    """The last message that the bot read."""
    intent: str = ""
    label: str = ""
    """The class that it was read as."""
    confidence: float = 0
    told: dict[str, str] = {}
    """What a form had gathered, by slot."""
    turns: list[tuple[str, str]] = []
    """The last turns: `customer` or `desk`, and the words."""
    warranty: str = ""
    """What is known of the unit, in the staff's language."""
    signs: list[str] = []
    """Why it counts as anger, so that the choice can be understood."""


@dataclass(frozen=True)
class Begun:
    """A hand-off as it stands after somebody wished for it."""

    code: str
    says: str
    """What the customer is told, in their language."""
    new: bool


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
        Index("ix_handoff_due", "ended_at", "due_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", index=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    holder: Holder = Field(default=Holder.WAITING, sa_type=coded(Holder))
    reason: Reason = Field(sa_type=coded(Reason))
    brief: dict[str, Any] = Field(default={}, sa_type=JSON)
    """A `Brief`, kept so that the card can be written anew."""
    owner_id: int | None = Field(default=None, foreign_key="staff_member.id", index=True)
    """Who answers; while nobody has taken it, whose turn it is."""
    since_at: datetime = Field(sa_type=Moment)
    """When the present holder began."""
    due_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the present state has lasted too long: nobody took it, or the owner is silent."""
    ask_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the customer is asked whether to wait or let the bot go on."""
    passed_over: list[int] = Field(default=[], sa_type=JSON)
    """Who let it pass without acting; it does not go back to them in this round."""
    customer_waits_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the oldest message of the customer that nobody answered came in."""
    asked_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the customer was asked, in this wait."""
    away_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the customer was told that nobody is free and when somebody will be."""
    warned_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the customer was last told what to do in a danger."""
    hinted_at: datetime | None = Field(default=None, sa_type=Moment)
    """When staff were told that they write in another language than the customer."""
    opened_at: datetime = Field(sa_type=Moment)
    ended_at: datetime | None = Field(default=None, sa_type=Moment)
    briefed_at: datetime | None = Field(default=None, sa_type=Moment)
    """When the engine was told how it ended."""
    key: str = Field(unique=True)
    """The turn that began it."""

    def move(self, to: Holder, *, now: datetime) -> None:
        """Give the chat to another holder, or raise `IllegalHandoff`."""
        if to not in MOVES[self.holder] or self.ended_at:
            raise IllegalHandoff(holder=self.holder, wanted=to)
        self.holder, self.since_at = to, now
        if to is Holder.BOT:
            self.ended_at, self.due_at, self.ask_at = now, None, None

    def give_to(self, owner_id: int | None, *, now: datetime) -> None:
        """Make it somebody's turn, who has not acted yet; nobody's if there is none."""
        self.move(Holder.WAITING, now=now)
        self.owner_id = owner_id

    def take(self, owner_id: int, *, now: datetime) -> None:
        """Let a person answer from now on."""
        self.move(Holder.PERSON, now=now)
        self.owner_id, self.passed_over = owner_id, []

    def is_held_by_another(self, member_id: int | None) -> bool:
        """Tell whether somebody else answers in this chat: the lock."""
        return self.holder is Holder.PERSON and self.owner_id != member_id

    def is_kept_after(self, ended: Stage) -> bool:
        """Tell whether a person stays although the customer has ended the case.

        A danger is always looked at; who is content, because their case is closed or they have
        accepted what was offered, may still wait for an answer.
        """
        waits = self.customer_waits_at is not None
        return self.reason is Reason.DANGER or (ended is not Stage.CANCELLED and waits)

    def customer_wrote(self, *, now: datetime) -> bool:
        """Start the customer's wait, and tell whether it began with this message."""
        if self.customer_waits_at:
            return False
        self.customer_waits_at, self.asked_at = now, None
        return True

    def staff_wrote(self) -> None:
        """End the customer's wait."""
        self.customer_waits_at = self.asked_at = self.ask_at = None
        self.passed_over = []
