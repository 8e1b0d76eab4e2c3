"""What papers are written with: language, time zone, currency; sections and lists of files."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from actions.domain.language import Language
from actions.domain.messages import Attachment
from actions.texts import knows, say
from actions.texts.complaints import write_money, write_stamp

Rows = list[tuple[str, str]]


@dataclass(frozen=True)
class Section:
    """A part of a form."""

    title: str
    rows: Rows = field(default_factory=list)
    text: str = ""


@dataclass(frozen=True)
class Writing:
    """In which language, time zone and currency a paper is written."""

    language: Language
    zone: ZoneInfo
    currency: str
    now: datetime

    def say(self, key: str, **fields: object) -> str:
        """Say something."""
        return say(key, self.language, **fields)

    def stamp(self, at: datetime | None) -> str:
        """Write a moment."""
        return write_stamp(at, self.language, self.zone)

    def local(self, at: datetime | None) -> datetime | None:
        """Give a moment as a sheet keeps it: local, without a zone."""
        return at.astimezone(self.zone).replace(tzinfo=None) if at else None

    def money(self, cents: int) -> str:
        """Write an amount."""
        return write_money(cents, self.currency)


def write_files(files: Sequence[Attachment], to: Writing, only: Sequence[int] = ()) -> str:
    """List files by number, kind, day and caption; with `only` those of these numbers."""
    found = []
    for number, item in enumerate(files, start=1):
        if only and number not in only:
            continue
        kind = f"file-{item.kind}" if knows(f"file-{item.kind}") else "file-other"
        said = f": {item.caption}" if item.caption else ""
        found.append(f"#{number} {to.say(kind)}, {to.stamp(item.sent_at)}{said}")
    return "\n".join(found)
