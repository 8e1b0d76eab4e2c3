"""Customers: who they are, where they write, which language they are answered in."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlalchemy import BigInteger, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.language import Language

ERASED = "erased"
"""The channel of a customer of whom only the number is left."""


class Address(BaseModel):
    """Where a message comes from or goes to: a channel and the chat in it."""

    model_config = ConfigDict(frozen=True)

    channel: str
    chat_id: int

    def __str__(self) -> str:
        return f"{self.channel}:{self.chat_id}"

    @property
    def lane(self) -> str:
        """Name the queue in which what concerns this chat keeps its order."""
        return str(self.chat_id)

    @classmethod
    def parse(cls, text: str) -> "Address":
        """Read back what `str` wrote; raise `ValueError` for anything else."""
        channel, _, chat = text.partition(":")
        return cls(channel=channel, chat_id=int(chat))


class Customer(SQLModel, table=True):
    """A person who writes to the desk, known by channel and chat (Rule R16)."""

    __table_args__ = (UniqueConstraint("channel", "chat_id"),)

    id: int | None = Field(default=None, primary_key=True)
    channel: str
    chat_id: int = Field(sa_type=BigInteger)
    name: str = ""
    phone: str | None = None
    language: Language = Field(default=Language.EN, sa_type=coded(Language))
    language_chosen: bool = False
    contact: str = ""
    """When and how they like to be reached, in the words of staff (Rule R16)."""
    notes: str = Field(default="", sa_type=Text)
    """What staff should know of them."""
    mark: str = ""
    """Short words by which staff know them, on every card; a copy of their data shows it too."""
    stopped_at: datetime | None = Field(default=None, sa_type=Moment)
    blocked_at: datetime | None = Field(default=None, sa_type=Moment)
    """Since when they have shut the bot out."""
    barred_at: datetime | None = Field(default=None, sa_type=Moment)
    """Since when staff answer nothing of theirs."""
    created_at: datetime = Field(sa_type=Moment)

    @property
    def address(self) -> Address:
        """Where this customer is reached."""
        return Address(channel=self.channel, chat_id=self.chat_id)

    @property
    def is_erased(self) -> bool:
        """Tell whether only their number is left."""
        return self.channel == ERASED

    @property
    def is_asked_nothing(self) -> bool:
        """Tell whether no question reaches them, or no answer would reach us."""
        return bool(self.blocked_at or self.barred_at)

    def follow(self, spoken: Language | None) -> None:
        """Let the language follow what the customer writes, unless they chose one."""
        if spoken and not self.language_chosen:
            self.language = spoken
