"""What is kept of a customer, as they read it: who they are, their cases, what was written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from actions.domain.language import Language
from actions.domain.messages import Attachment, Outbound, Spoken
from actions.domain.people import Customer
from actions.texts import say
from actions.texts.dates import LOCALES


@dataclass(frozen=True)
class Line:
    """One message: when, whose, and what it said."""

    at: datetime
    ours: bool
    when: str
    who: str
    text: str


@dataclass(frozen=True)
class Copy:
    """All of it."""

    title: str
    made: str
    person: list[str]
    units: list[str]
    cases: list[str]
    talk: list[Line]


@dataclass(frozen=True)
class Copying:
    """Writes a copy in a customer's language and the company's time zone."""

    customer: Customer
    company: str
    zone: ZoneInfo

    @property
    def language(self) -> Language:
        """Give the language of the customer."""
        return self.customer.language

    def say(self, key: str, **fields: object) -> str:
        """Say something in it."""
        return say(key, self.language, **fields)

    def person(self, places: Sequence[str]) -> list[str]:
        """Write who the customer is, as far as it is known."""
        person = self.customer
        told = {
            "name": person.name,
            "phone": person.phone or "",
            "place": " · ".join(places),
            "contact": person.contact,
            "notes": person.notes,
            "mark": person.mark,
        }
        return [
            say(f"own-data-{name}", self.language, value=value)
            for name, value in told.items()
            if value
        ]

    def talk(
        self,
        spoken: Sequence[Spoken],
        files: Sequence[Attachment],
        sent: Sequence[Outbound],
    ) -> list[Line]:
        """Put what both sides wrote and sent in order."""
        name = self.customer.name or self.say("own-data-you")
        lines = [self._line(one.said_at, name, one.text) for one in spoken]
        lines += [self._line(one.sent_at, name, self._file(one)) for one in files]
        lines += [self._line(one.created_at, self.company, one.text, ours=True) for one in sent]
        return sorted((line for line in lines if line.text), key=lambda line: line.at)

    def when(self, at: datetime) -> str:
        """Write a moment in full."""
        local = at.astimezone(self.zone)
        return format_datetime(local, "medium", locale=LOCALES[self.language])

    def _line(self, at: datetime, who: str, text: str, *, ours: bool = False) -> Line:
        return Line(at, ours, self.when(at), who, text)

    def _file(self, one: Attachment) -> str:
        return self.say("own-data-file", kind=one.kind, caption=one.caption or "none")
