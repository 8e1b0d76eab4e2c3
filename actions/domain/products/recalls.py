"""Owners of recalled units, and that they were told (Rule R30)."""

from datetime import datetime

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment
from actions.domain.messages import DESK_BUTTON

RECALL_BUTTON = f"{DESK_BUTTON}recall:"
"""Begins what the button under such a message means: `desk:recall:<id>`."""


class RecallNotice(SQLModel, table=True):
    """That a customer was told once of a recall that a unit of theirs is in."""

    __tablename__ = "recall_notice"
    __table_args__ = (UniqueConstraint("recall", "customer_id"),)

    id: int | None = Field(default=None, primary_key=True)
    recall: str
    """The range of serial numbers, as the policy writes it."""
    customer_id: int = Field(foreign_key="customer.id", index=True)
    serials: list[str] = Field(sa_type=JSON)
    key: str
    """Of the message, which may tell of several recalls."""
    told_at: datetime = Field(sa_type=Moment)
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id")
    """The request that its button opened."""
