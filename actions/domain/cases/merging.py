"""Merges: two tickets that were one go on as one, and how that is taken back."""

from datetime import datetime

from sqlalchemy import JSON, Index, text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError
from actions.domain.tickets import Stage


class CannotMerge(DeskError):
    """Raised when two tickets cannot go on as one; the key says why."""

    key = "error-merge-ended"


class CannotUnmerge(DeskError):
    """Raised when a merge is not there, or too old to be taken back."""

    key = "error-unmerge-none"


class Merged(DeskError):
    """Raised when somebody works on a ticket that goes on as another."""

    key = "error-merged"


class Merge(SQLModel, table=True):
    """One merge: what ended in what, who did it, and all that taking it back needs."""

    __table_args__ = (
        # One merge of a ticket that counts: two people at once cannot merge it twice.
        Index(
            "ix_merge_standing",
            "ticket_id",
            unique=True,
            sqlite_where=text("undone_at IS NULL"),
            postgresql_where=text("undone_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    ticket_id: int = Field(foreign_key="ticket.id", index=True)
    into_id: int = Field(foreign_key="ticket.id", index=True)
    stage: Stage = Field(sa_type=coded(Stage))
    """Where it stood before."""
    moved: dict[str, list[int]] = Field(default={}, sa_type=JSON)
    """What went with it, by table: its rows come back when the merge is taken back."""
    person: str
    at: datetime = Field(sa_type=Moment)
    undone_at: datetime | None = Field(default=None, sa_type=Moment)
    key: str = Field(unique=True)
