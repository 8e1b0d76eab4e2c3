"""What is to be improved: where it was found, how often, whose it is (Rules R1, R28, R29)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded


class ImprovementState(StrEnum):
    """How far an improvement has come."""

    OPEN = "open"
    TAKEN = "taken"
    DONE = "done"
    DROPPED = "dropped"
    """What found it no longer finds it."""


OPEN_STATES = (ImprovementState.OPEN, ImprovementState.TAKEN)


class Improvement(SQLModel, table=True):
    """One thing to do better."""

    id: int | None = Field(default=None, primary_key=True)
    source: str
    """Where it was found: `check 2026-Q3`."""
    what: str = Field(sa_type=Text)
    count: int = 0
    state: ImprovementState = Field(
        default=ImprovementState.OPEN, sa_type=coded(ImprovementState), index=True
    )
    owner_id: int | None = Field(default=None, foreign_key="staff_member.id")
    opened_at: datetime = Field(sa_type=Moment)
    moved_at: datetime = Field(sa_type=Moment)
    key: str = Field(unique=True)
    """What it is about: the same thing found again is the same improvement."""
