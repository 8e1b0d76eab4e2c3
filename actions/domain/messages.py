"""What comes in and goes out: the durable inbox, the outbox, messages and attachments."""

from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from pydantic import BaseModel
from sqlalchemy import JSON, BigInteger, Index, Integer, Text
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded

NEVER_SO_FAR = timedelta(days=2)
"""Nothing waits so long to be sent or taken: what is put off further was so by a wrong clock."""


class State(StrEnum):
    """How far a stored row has come."""

    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"
    UNDELIVERABLE = "undeliverable"


class Act(StrEnum):
    """What delivering a row does."""

    SEND = "send"
    """Post `text` with `buttons`, or `media` with `text` as its caption."""
    EDIT = "edit"
    """Give the messages of row `target_id` this `text`, these `buttons`, these `media` if any."""
    REACT = "react"
    """Put the emoji `text` on message `target_message_id`; an empty one takes it away."""
    TITLE = "title"
    """Name the topic `text`."""
    CLOSE = "close"
    """Close the topic."""
    REOPEN = "reopen"
    """Open the topic again."""
    REMOVE = "remove"
    """Delete the topic with all that stands in it."""
    UNSEND = "unsend"
    """Delete the messages of row `target_id`."""


TAKEN_BACK = "taken back"
"""Why a message is not with the customer any more whose sender wanted it so."""


class Priority(IntEnum):
    """Who goes first where Telegram allows only so many messages a minute."""

    REPLY = 0
    """To a customer."""
    RELAY = 1
    """A customer's words to staff."""
    ALERT = 2
    """A danger, a deadline."""
    CARD = 3
    """Briefs, lists, answers to staff commands."""
    MARK = 4
    """Titles and receipts."""


class Medium(BaseModel):
    """A file that Telegram keeps, named by its `file_id`."""

    kind: str
    """As `Attachment.kind`: photo, video, voice, document."""
    file_id: str
    unique_id: str = ""
    """The same for the same file, which Telegram may name by several `file_id`."""
    caption: str = ""

    def is_same(self, other: "Medium") -> bool:
        """Tell whether it is the same file, whatever is written under it."""
        if self.unique_id and other.unique_id:
            return self.unique_id == other.unique_id
        return self.file_id == other.file_id


DESK_BUTTON = "desk:"
"""Begins what a button means that the desk itself handles, never the engine: `desk:noun:rest`."""


class Button(BaseModel):
    """A tap instead of typing: what it says and what it means to the engine."""

    title: str
    payload: str


class Reply(BaseModel):
    """One message to a customer, before it is a row."""

    text: str
    buttons: list[Button] = []
    media: list[Medium] = []


class Inbound(SQLModel, table=True):
    """An update as it came, stored before its sender is told that it was received."""

    __table_args__ = (Index("ix_inbound_queue", "state", "channel", "lane", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    chat_id: int = Field(sa_type=BigInteger)
    lane: str
    """Rows of one lane are taken in order: a chat, or one topic of a group."""
    source_id: int = Field(sa_type=BigInteger)
    key: str = Field(unique=True)
    """`channel:source_id`; makes an update once however often it comes."""
    payload: dict[str, Any] = Field(sa_type=JSON)
    state: State = Field(default=State.PENDING, sa_type=coded(State))
    attempts: int = 0
    due_at: datetime = Field(sa_type=Moment)
    received_at: datetime = Field(sa_type=Moment)
    handled_at: datetime | None = Field(default=None, sa_type=Moment)
    claimed_by: str | None = None
    claimed_until: datetime | None = Field(default=None, sa_type=Moment)
    error: str = ""


class Outbound(SQLModel, table=True):
    """A message or edit to deliver: written with what it tells, sent afterwards."""

    __table_args__ = (
        Index("ix_outbound_queue", "state", "channel", "lane", "id"),
        Index("ix_outbound_chat", "chat_id", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    chat_id: int = Field(sa_type=BigInteger)
    lane: str
    """Rows of one lane are delivered in order; a row that fails holds its lane, no other."""
    priority: Priority = Field(default=Priority.REPLY, sa_type=Integer)
    act: Act = Field(default=Act.SEND, sa_type=coded(Act))
    topic_id: int | None = Field(default=None, foreign_key="topic.id", index=True)
    """The topic it belongs to; where that stands in Telegram is looked up when it is sent."""
    text: str = Field(sa_type=Text)
    # Each row gets a copy of an empty default, which is quicker than to call a factory.
    buttons: list[dict[str, str]] = Field(default=[], sa_type=JSON)
    media: list[dict[str, str]] = Field(default=[], sa_type=JSON)
    """One file, or several as an album."""
    reply_to: int | None = Field(default=None, sa_type=BigInteger)
    """Number of a message in the same chat that this one answers."""
    target_id: int | None = Field(default=None, foreign_key="outbound.id")
    target_message_id: int | None = Field(default=None, sa_type=BigInteger)
    key: str = Field(unique=True)
    """`turn/position`: a turn that is run again writes its replies once."""
    pressed: int | None = None
    state: State = Field(default=State.PENDING, sa_type=coded(State))
    attempts: int = 0
    due_at: datetime = Field(sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)
    sent_at: datetime | None = Field(default=None, sa_type=Moment)
    message_ids: list[int] = Field(default=[], sa_type=JSON)
    """One for each part that a long text was split into."""
    claimed_by: str | None = None
    claimed_until: datetime | None = Field(default=None, sa_type=Moment)
    error: str = ""


class Spoken(SQLModel, table=True):
    """What a customer wrote, version by version: an edit is a new row beside the old."""

    __tablename__ = "message"

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", index=True)
    message_id: int = Field(sa_type=BigInteger)
    version: int = 1
    text: str = Field(default="", sa_type=Text)
    said_at: datetime = Field(sa_type=Moment)


class Attachment(SQLModel, table=True):
    """A photo, voice message, document, place or contact that a customer sent."""

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", index=True)
    ticket_id: int | None = Field(default=None, foreign_key="ticket.id", index=True)
    kind: str
    file_id: str = ""
    unique_id: str = ""
    album_id: str = ""
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    """The message that showed it; an edit that puts another file there adds a row."""
    name: str = ""
    size: int | None = Field(default=None, sa_type=BigInteger)
    caption: str = Field(default="", sa_type=Text)
    detail: dict[str, Any] = Field(default={}, sa_type=JSON)
    key: str = Field(unique=True)
    sent_at: datetime = Field(sa_type=Moment)

    @property
    def medium(self) -> Medium:
        """Give the file as it is carried to others."""
        return Medium(kind=self.kind, file_id=self.file_id, unique_id=self.unique_id)
