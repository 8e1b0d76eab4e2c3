"""A unit's or customer's file in lines: case by case, the newest first, each with its history."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from actions.domain.language import Language
from actions.domain.tickets import Ticket, TicketEvent
from actions.texts import say
from actions.texts.dates import write_day

LONGEST = 160
PAGE = 12
"""Lines of a file that are shown at once."""
TURNS = ("closed", "cancelled", "reopened", "rescued", "merged", "resolved", "erased")
"""What of a ticket's events matters later."""


@dataclass(frozen=True)
class Entry:
    """One thing that happened in a case."""

    ticket_id: int
    at: datetime
    text: str


@dataclass(frozen=True)
class Chapter:
    """One case in a file: what was brought, and what happened since."""

    ticket: Ticket
    entries: list[Entry]
    product: str = ""
    """As it is called in the language of the file."""


def event_entry(event: TicketEvent, language: Language) -> Entry:
    """Write a turn of a ticket that matters later: ended, opened again, merged."""
    text = say(f"history-{event.what}", language, cause=cut(event.cause) or "none")
    return Entry(event.ticket_id, event.at, text)


def write_chapters(
    chapters: Sequence[Chapter], language: Language, zone: ZoneInfo, page: int = 1
) -> tuple[list[str], int, int]:
    """Write one page, with its number and how many there are; a case that goes on is named."""
    lines = [line for one in chapters for line in _lines(one, language, zone)]
    pages = max(1, -(-len(lines) // PAGE))
    page = min(max(page, 1), pages)
    shown = lines[(page - 1) * PAGE : page * PAGE]
    written = [text for _, text in shown]
    if shown and shown[0][1].startswith(BULLET):
        written.insert(0, say("history-goes-on", language, code=shown[0][0].code))
    return written, page, pages


def write_all(chapters: Sequence[Chapter], language: Language, zone: ZoneInfo) -> list[str]:
    """Write every line of a file, on no pages."""
    return [text for one in chapters for _, text in _lines(one, language, zone)]


BULLET = "•"
"""Begins what happened in a case, below the line that names it."""


def _lines(chapter: Chapter, language: Language, zone: ZoneInfo) -> Iterator[tuple[Ticket, str]]:
    ticket = chapter.ticket
    yield ticket, _head(chapter, language, ticket.opened_at.astimezone(zone).date())
    # Of what happened at the same moment the last one written down comes first.
    newest = sorted(reversed(chapter.entries), key=lambda entry: entry.at, reverse=True)
    for entry in newest:
        day = write_day(entry.at.astimezone(zone).date(), language)
        line = say("history-line", language, day=day, text=entry.text)
        yield ticket, f"{BULLET} {line}"


def _head(chapter: Chapter, language: Language, day: date) -> str:
    ticket = chapter.ticket
    return say(
        "history-ticket",
        language,
        day=write_day(day, language),
        code=ticket.code,
        kind=say(f"kind-{ticket.kind.name.lower()}", language),
        product=chapter.product or "none",
        stage=say(f"stage-{ticket.stage}", language),
        story=cut(ticket.story) or "none",
    )


def cut(text: str) -> str:
    """Put words into one line that is not too long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"
