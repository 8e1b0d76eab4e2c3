"""Topics: one a conversation in the staff group, and which message there is which here."""

from datetime import datetime

from pydantic import BaseModel
from sqlalchemy import BigInteger, Index, Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment
from actions.domain.errors import DeskError
from actions.domain.messages import Medium

TITLE_LIMIT = 128
"""Characters that Telegram allows in a topic's name."""

SUPERGROUP = "-100"
"""How Telegram's numbers of supergroups begin."""
NOTE_SIGNS = ("//", "／／", "/note")
"""Begin a line of staff that stays inside."""


class CustomerGone(DeskError):
    """Raised when staff write to somebody who has shut the bot out."""

    key = "error-customer-gone"


class CustomerBarred(DeskError):
    """Raised when staff write to somebody whom they have blocked."""

    key = "error-customer-barred"


class NoteOnly(DeskError):
    """Raised when an edit would turn a note into a message or a message into a note."""

    key = "error-note-only"


class NotTakenBack(DeskError):
    """Raised when there is nothing to take back, or no way to; the key says why."""


class Said(BaseModel):
    """One message as it was written, before it is carried to the other side."""

    chat_id: int
    message_id: int
    text: str = ""
    """Words, or the caption of what is sent."""
    media: list[Medium] = []
    album_id: str = ""


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
    """The name that it is made with, then the one that Telegram shows; a row of `Act.TITLE`
    changes it when that is delivered."""
    card_id: int | None = None
    """The row of the brief, the first message; edited when the case changes."""
    closed: bool = False
    opened_at: datetime = Field(sa_type=Moment)
    lost_at: datetime | None = Field(default=None, sa_type=Moment)
    """When it was last found deleted; it is rebuilt with the brief and the last messages."""

    @property
    def link(self) -> str:
        """Give the way to it, as members of the group can follow it; empty before it is made."""
        chat = str(self.chat_id)
        if not self.thread_id or not chat.startswith(SUPERGROUP):
            return ""
        return f"https://t.me/c/{chat.removeprefix(SUPERGROUP)}/{self.thread_id}"

    @property
    def lane(self) -> str:
        """Name the queue in which what is written here keeps its order."""
        return f"{self.chat_id}/{self.id}"

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
    album_id: str = ""
    """What Telegram gives the messages of one album; they are carried as one."""
    outbound_id: int | None = Field(default=None, foreign_key="outbound.id")
    """The row that carries it to the other side."""
    key: str = Field(unique=True)
    said_at: datetime = Field(sa_type=Moment)


def as_note(text: str) -> str | None:
    """Give what a line says that stays inside, or None when it is for the customer."""
    said = text.lstrip()
    sign = next((sign for sign in NOTE_SIGNS if said.casefold().startswith(sign)), None)
    return None if sign is None else said[len(sign) :].strip()
