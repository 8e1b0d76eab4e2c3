"""The lines of a unit's or customer's file: what happened, when, in a few words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from actions.domain.care import Call, Care
from actions.domain.language import Language
from actions.domain.partners import Partner, Referral
from actions.domain.surveys import SOLVED, STARS, WORDS, SurveyAnswer
from actions.domain.tickets import Ticket, TicketEvent
from actions.texts import say
from actions.texts.dates import write_day

LONGEST = 160
PAGE = 12
"""Lines of a file that are shown at once."""


@dataclass(frozen=True)
class Entry:
    """One line of a file."""

    at: datetime
    text: str


def ticket_entry(ticket: Ticket, language: Language) -> Entry:
    """Write what was brought, and how it stands."""
    text = say(
        "history-ticket",
        language,
        code=ticket.code,
        kind=say(f"kind-{ticket.kind.name.lower()}", language),
        product=ticket.product or "none",
        stage=say(f"stage-{ticket.stage}", language),
        story=cut(ticket.story) or "none",
    )
    return Entry(ticket.opened_at, text)


def event_entries(
    ticket: Ticket, events: Sequence[TicketEvent], language: Language
) -> Iterator[Entry]:
    """Write the turns of a ticket that matter later: ended, opened again, merged."""
    for event in events:
        if event.what in ("closed", "cancelled", "reopened", "rescued", "merged", "resolved"):
            text = say(
                f"history-{event.what}", language, code=ticket.code, cause=event.cause or "none"
            )
            yield Entry(event.at, text)


def answer_entries(
    ticket: Ticket, answers: Sequence[SurveyAnswer], language: Language
) -> Iterator[Entry]:
    """Write what the customer said of the work."""
    for answer in answers:
        if answer.question == SOLVED:
            said = say(f"button-survey-solved-{answer.choice}", language)
            text = say("history-solved", language, code=ticket.code, answer=said)
        elif answer.question == STARS and answer.value:
            text = say("history-stars", language, code=ticket.code, stars="⭐" * answer.value)
        elif answer.question == WORDS and answer.text:
            text = say("history-words", language, code=ticket.code, words=cut(answer.text))
        else:
            continue
        yield Entry(answer.at, text)


def care_entry(ticket: Ticket, care: Care, language: Language) -> Entry:
    """Write that the desk asked after a repair, and what came back."""
    answer = say(f"button-care-{care.answer}", language) if care.answer else "none"
    at = care.answered_at or care.sent_at or care.since_at
    return Entry(at, say("history-care", language, code=ticket.code, answer=answer))


def call_entry(ticket: Ticket, call: Call, language: Language) -> Entry:
    """Write what came of a call."""
    result = say(f"history-call-{call.result}", language)
    text = say("history-call", language, code=ticket.code, name=call.person, result=result)
    return Entry(call.at, text)


def referral_entry(
    ticket: Ticket, referral: Referral, partner: Partner, language: Language
) -> Entry:
    """Write that a case was with a partner."""
    answer = cut(referral.answer) or "none"
    text = say("history-referral", language, code=ticket.code, name=partner.name, answer=answer)
    return Entry(referral.at, text)


def write_entries(entries: Sequence[Entry], language: Language, zone: ZoneInfo) -> list[str]:
    """Write the lines in the order in which things happened."""
    found = sorted(entries, key=lambda entry: entry.at)
    return [
        say(
            "history-line",
            language,
            day=write_day(entry.at.astimezone(zone).date(), language),
            text=entry.text,
        )
        for entry in found
    ]


def cut(text: str) -> str:
    """Put words into one line that is not too long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1]}…"
