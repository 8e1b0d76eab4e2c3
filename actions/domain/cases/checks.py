"""Several eyes before a case ends: who looked at the work, and who still has to (Rule R18)."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.policy.checks import Checking
from actions.domain.tickets import FaultClass, Ticket


class Eye(StrEnum):
    """Whose look it is; the customer's is the evaluation, which nothing skips (Rule R1)."""

    SELF = "self"
    SECOND = "second"
    SUPERVISOR = "supervisor"


class SameEyes(DeskError):
    """Raised when whoever did the work would check it a second time."""

    key = "error-same-eyes"


class Check(SQLModel, table=True):
    """One person's look at the finished work."""

    __tablename__ = "ticket_check"
    __table_args__ = (UniqueConstraint("ticket_id", "round", "eye"),)

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    round: int
    """Of the ticket: a case that is opened again is checked again."""
    eye: Eye = Field(sa_type=coded(Eye))
    member_id: int = Field(foreign_key="staff_member.id", index=True)
    note: str = Field(default="", sa_type=Text)
    at: datetime = Field(sa_type=Moment)


def needed(ticket: Ticket, policy: Checking) -> tuple[Eye, ...]:
    """Tell whose look a case needs before its work counts as done (Rule R18).

    What the customer put right alone was nobody's work.
    """
    listed = ticket.kind.name.lower() in policy.kinds
    grave = ticket.fault_class in policy.classes or (ticket.urgent and policy.urgent)
    if ticket.self_solved or not listed or not grave:
        return ()
    worst = ticket.urgent and ticket.fault_class is FaultClass.A
    return (Eye.SELF, Eye.SECOND, *([Eye.SUPERVISOR] if worst and policy.supervisor else []))


def missing(ticket: Ticket, checks: Sequence[Check], policy: Checking) -> list[Eye]:
    """List the looks that a case still needs, in their order."""
    there = {check.eye for check in checks if check.round == ticket.round}
    return [eye for eye in needed(ticket, policy) if eye not in there]


def eyes_of(
    checks: Sequence[Check], member_id: int, *, supervises: bool, wanted: Sequence[Eye]
) -> list[Eye]:
    """Tell which looks a person's word counts for, given those of this round.

    The first is whoever did the work; a second person is needed for the others, and a supervisor
    among them counts as both.

    Raises:
        SameEyes: if nobody but this person has looked yet.
    """
    there = {check.eye: check.member_id for check in checks}
    if Eye.SELF not in there:
        return [Eye.SELF]
    if there[Eye.SELF] == member_id:
        raise SameEyes
    own = [Eye.SECOND, *([Eye.SUPERVISOR] if supervises else [])]
    return [eye for eye in own if eye not in there and (eye is Eye.SECOND or eye in wanted)]
