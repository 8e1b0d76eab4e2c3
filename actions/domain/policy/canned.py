"""Canned replies: what staff send often, in each language, with places for names and numbers."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from string import Formatter

from pydantic import BaseModel, ConfigDict, field_validator
from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from actions.domain.columns import Moment, coded
from actions.domain.errors import DeskError, Sentence
from actions.domain.language import Language
from actions.domain.policy.parts import wrong

PLACEHOLDERS = ("name", "code", "product", "agent")
KNOWN = tuple(f"{{{place}}}" for place in PLACEHOLDERS)


class CannedError(DeskError):
    """Raised when the file of canned replies cannot be used."""

    key = "error-canned"

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason=reason)


class CannedPlace(DeskError):
    """Raised when words name a place that nothing fills; `fields` holds it and those there are."""

    key = "error-canned-place"


class CannedUnsaid(DeskError):
    """Raised when a reply has no words in the customer's language; `fields` names both."""

    key = "error-canned-unsaid"


class CannedChanged(DeskError):
    """Raised when a change is to be taken back that a newer one follows."""

    key = "error-canned-changed"


class CannedChange(SQLModel, table=True):
    """What somebody made of a reply in one language, laid over those of the files."""

    __tablename__ = "canned_change"
    __table_args__ = (UniqueConstraint("key", "language"),)

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(index=True)
    title: str
    language: Language = Field(sa_type=coded(Language))
    words: str = Field(default="", sa_type=Text)
    """Empty: taken away."""
    by_id: int = Field(foreign_key="staff_member.id")
    changed_at: datetime = Field(sa_type=Moment)
    undone_at: datetime | None = Field(default=None, sa_type=Moment)
    key: str


class CannedReply(BaseModel):
    """One reply in every language, with a title to find it by."""

    model_config = ConfigDict(extra="forbid")

    name: str
    title: dict[Language, str]
    en: str
    zh: str

    @field_validator("en", "zh")
    @classmethod
    def _fillable(cls, text: str) -> str:
        strange = strange_place(text)
        if strange:
            raise wrong("slip-placeholder", name=strange, known=KNOWN)
        return text

    @field_validator("title")
    @classmethod
    def _named(cls, title: dict[Language, str]) -> dict[Language, str]:
        if set(title) != set(Language):
            raise wrong("slip-title")
        return title

    def text(self, language: Language) -> str:
        """Give the words in a language, its places still open; empty where it has none."""
        return self.zh if language is Language.ZH else self.en

    def fill(self, language: Language, **fields: str) -> str:
        """Give the words in a language with names and numbers in their places."""
        return self.text(language).format_map(fields)

    def is_called(self, said: str) -> bool:
        """Tell whether this is its name, or its title in a language."""
        names = (self.name, *self.title.values())
        return said.casefold() in (name.casefold() for name in names)


def strange_place(text: str) -> str:
    """Name the first place in words that nothing fills; empty where there is none."""
    try:
        for _, field, form, conversion in Formatter().parse(text):
            if field is not None and (field not in PLACEHOLDERS or form or conversion):
                return f"{{{field}}}"
    except ValueError:
        return "{ }"
    return ""


def lay_over(
    replies: Sequence[CannedReply], changes: Iterable[CannedChange]
) -> tuple[CannedReply, ...]:
    """Give the replies as their changes, the oldest first, leave them."""
    found = {reply.name: reply for reply in replies}
    for change in changes:
        title = dict.fromkeys(Language, change.title)
        old = found.get(change.name) or CannedReply(name=change.name, title=title, en="", zh="")
        found[change.name] = old.model_copy(update={str(change.language): change.words})
    return tuple(reply for reply in found.values() if reply.en or reply.zh)


def search(replies: Sequence[CannedReply], words: str) -> list[CannedReply]:
    """Find the replies that hold every one of these words, those with them in the title first."""
    wanted = words.casefold().split()
    in_title, in_text = [], []
    for reply in replies:
        titles = f"{reply.name} {' '.join(reply.title.values())}".casefold()
        texts = f"{titles} {reply.en} {reply.zh}".casefold()
        if all(word in titles for word in wanted):
            in_title.append(reply)
        elif all(word in texts for word in wanted):
            in_text.append(reply)
    return in_title + in_text
