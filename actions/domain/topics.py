"""Topics: one a conversation in the staff group, and which message there is which here."""

from datetime import datetime

from sqlalchemy import BigInteger, Index, Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment

TITLE_LIMIT = 128
"""Characters that Telegram allows in a topic's name."""


class Topic(SQLModel, table=True):
    """Where staff see one conversation; no method lists topics, so the number is kept here."""

    __table_args__ = (Index("ix_topic_thread", "chat_id", "thread_id"),)

    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger)
    customer_id: int = Field(foreign_key="customer.id", index=True)
    ticket_id: int = Field(foreign_key="ticket.id", unique=True)
    thread_id: int | None = Field(default=None, sa_type=BigInteger)
    """Telegram's number; None before it is made and after it was lost."""
    title: str = ""
    """The name that Telegram shows; differs from the wanted one until that is delivered."""
    card_id: int | None = None
    """The row of the brief, the first message; edited when the case changes."""
    closed: bool = False
    opened_at: datetime = Field(sa_type=Moment)
    lost_at: datetime | None = Field(default=None, sa_type=Moment)
    """When it was last found deleted; it is rebuilt with the brief and the last messages."""

    @property
    def lane(self) -> str:
        """Name the queue in which what is said in the topic keeps its order."""
        return f"topic:{self.id}"

    @property
    def rebuilding_lane(self) -> str:
        """Name the queue of what a rebuilt topic shows first."""
        return f"{self.lane}/again"


class Relayed(SQLModel, table=True):
    """One message carried between a customer and the staff, version by version."""

    __table_args__ = (Index("ix_relayed_source", "source_chat_id", "source_message_id"),)

    id: int | None = Field(default=None, primary_key=True)
    topic_id: int = Field(foreign_key="topic.id", index=True)
    staff_id: int | None = Field(default=None, foreign_key="staff_member.id")
    """Who wrote it; None for the customer."""
    note: bool = False
    """Stays inside: staff to staff."""
    source_chat_id: int = Field(sa_type=BigInteger)
    source_message_id: int = Field(sa_type=BigInteger)
    version: int = 1
    text: str = Field(default="", sa_type=Text)
    outbound_id: int | None = Field(default=None, foreign_key="outbound.id")
    """The row that carries it to the other side."""
    key: str = Field(unique=True)
    said_at: datetime = Field(sa_type=Moment)
