"""Visits in words: days and times to choose, what was agreed, the technician's card."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from babel.dates import format_date

from actions.domain.cases.slots import Slot
from actions.domain.cases.visits import (
    VISIT_BUTTON,
    Result,
    ServiceRecord,
    Visit,
    VisitState,
    owes_cause,
)
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.language import Language
from actions.domain.messages import Button, Reply
from actions.domain.people import Customer
from actions.domain.tickets import Ticket
from actions.texts import say
from actions.texts.dates import LOCALES

DAYS_SHOWN = 6
CARD = "🛠"
"""Begins a technician's card, so that a reply to one is known as such."""
STEPS: dict[VisitState, tuple[str, ...]] = {
    VisitState.BOOKED: ("on_way", "arrived"),
    VisitState.ON_WAY: ("arrived", "missed", "undo"),
    VisitState.ARRIVED: ("diagnosed", "worked", "missed", "undo"),
    VisitState.DIAGNOSED: ("worked", "undo"),
    VisitState.WORKED: (*Result, "undo"),
    VisitState.MISSED: ("undo",),
}
"""What a technician can do next, by the state of a visit."""


@dataclass(frozen=True)
class Coming:
    """A visit as people are told of it: who comes, about what."""

    visit: Visit
    ticket: Ticket
    name: str


def visit_button(language: Language, name: str, *parts: object) -> Button:
    """Give one of a customer's buttons about a visit."""
    return Button(title=say(f"button-visit-{name}", language), payload=_payload(name, *parts))


def read_visit_button(rest: str) -> tuple[str, int, str, str]:
    """Read a button back: what, about which number, with which detail, in which district."""
    verb, number, detail, district = (*rest.split(":", 3), "", "", "", "")[:4]
    return verb, int(number) if number.isdecimal() else 0, detail, district


def write_day_name(day: date, language: Language) -> str:
    """Write a day as a button has room for it."""
    pattern = "M月d日EEE" if language is Language.ZH else "EEE d MMM"
    return format_date(day, pattern, locale=LOCALES[language])


def write_hours(begins: datetime, closes: datetime) -> str:
    """Write a window of hours by the clock on the wall."""
    return f"{begins.hour}:{begins:%M}–{closes.hour}:{closes:%M}"


def write_window(visit: Visit, language: Language) -> str:
    """Write when a visit is: day and hours."""
    begins, closes = visit.local
    between = " " if language is Language.ZH else ", "
    return between.join((write_day_name(begins.date(), language), write_hours(begins, closes)))


def write_days(
    lead: str,
    slots: Sequence[Slot],
    ticket: Ticket,
    language: Language,
    *,
    district: str,
    since: date | None = None,
) -> Reply:
    """Offer the days on which somebody is free, a few at a time."""
    days = sorted({slot.day for slot in slots if since is None or slot.day >= since})
    shown = days[:DAYS_SHOWN]
    buttons = [
        Button(
            title=write_day_name(day, language),
            payload=_payload("day", ticket.id, f"{day:%Y%m%d}", district),
        )
        for day in shown
    ]
    if len(days) > len(shown):
        after = f"{shown[-1] + timedelta(days=1):%Y%m%d}"
        buttons.append(visit_button(language, "days", ticket.id, after, district))
    buttons.append(visit_button(language, "other", ticket.id))
    return Reply(text=lead, buttons=buttons)


def write_times(
    day: date, slots: Sequence[Slot], ticket: Ticket, language: Language, *, district: str
) -> Reply:
    """Offer the times of a day."""
    times = {slot.starts_at: slot for slot in slots if slot.day == day}
    buttons = [
        Button(
            title=write_hours(*slot.local),
            payload=_payload("at", ticket.id, int(starts.timestamp()), district),
        )
        for starts, slot in sorted(times.items())
    ]
    back = visit_button(language, "days", ticket.id, "", district)
    text = say("visit-which-time", language, day=write_day_name(day, language))
    return Reply(text=text, buttons=[*buttons, back])


def case_name(ticket: Ticket, language: Language) -> str:
    """Name a case as its customer knows it: by code, and by product where that is known."""
    named = say("survey-case", language, code=ticket.code, product=ticket.product)
    return named if ticket.product else ticket.code


def write_agreed(coming: Coming, language: Language, *, what: str) -> Reply:
    """Say who comes when, with a way to move or cancel it."""
    visit = coming.visit
    text = say(
        f"visit-{what}",
        language,
        code=coming.ticket.code,
        name=coming.name,
        window=write_window(visit, language),
        place=coming.ticket.place or say("visit-your-place", language),
    )
    buttons = [visit_button(language, name, visit.id) for name in ("move", "cancel")]
    return Reply(text=text, buttons=buttons)


def write_card(
    coming: Coming,
    customer: Customer,
    record: ServiceRecord | None,
    language: Language,
    *,
    product: str,
    photos: int,
    notes: Sequence[str] = (),
) -> str:
    """Write what a technician needs at the door, and what is noted of the work so far."""
    ticket, visit = coming.ticket, coming.visit
    window = write_window(visit, language)
    state = say(f"visit-state-{visit.state}", language)
    lines = [
        f"{CARD} {ticket.code} · {window} · {state}",
        " · ".join(filter(None, (customer.name, ticket.phone or customer.phone))),
        say("card-mark", language, value=customer.mark) if customer.mark else "",
        ticket.place,
        " · ".join(filter(None, (product, ticket.serial_number))),
        ticket.story[:500],
        *notes,
        *_noted(record, photos, language),
    ]
    lines.append(write_next(visit, record, language))
    return "\n".join(line for line in lines if line)


def write_next(visit: Visit, record: ServiceRecord | None, language: Language) -> str:
    """Say what a technician who is there does next; nothing for anybody else."""
    if visit.state not in (VisitState.ARRIVED, VisitState.DIAGNOSED, VisitState.WORKED):
        return ""
    checked = record is not None and record.result is Result.REPAIRED
    if checked:
        return say("visit-hint-check", language)
    owed = record is not None and owes_cause(visit, record)
    return say(f"visit-hint-{VisitState.ARRIVED if owed else visit.state}", language)


def write_step(
    ticket: Ticket, visit: Visit, record: ServiceRecord | None, language: Language
) -> str:
    """Say where a visit is after a step, and what comes next."""
    state = say(f"visit-state-{visit.state}", language)
    told = say("staff-did-visit_step", language, code=ticket.code, state=state)
    return "\n".join(
        filter(None, (told, _result(record, language), write_next(visit, record, language)))
    )


def card_steps(visit: Visit, record: ServiceRecord | None, language: Language) -> list[Button]:
    """Give the steps that a technician can take now."""
    names = STEPS.get(visit.state, ())
    if visit.state is VisitState.WORKED and record and record.result is Result.REPAIRED:
        names = ("checked", Result.NOT_REPAIRED, "undo")
    verbs = {"undo": undo_of(visit, record)}
    return [
        Button(
            title=say(f"button-step-{name}", language),
            payload=f"{STAFF_BUTTON}step:{visit.id}:{verbs.get(name, name)}",
        )
        for name in names
    ]


def undo_of(visit: Visit, record: ServiceRecord | None) -> str:
    """Name the step that is taken back, so that a second tap takes back no other."""
    there = visit.state is VisitState.WORKED and record is not None and record.result
    return f"undo-{there or visit.state}"


def _noted(record: ServiceRecord | None, photos: int, language: Language) -> list[str]:
    if record is None:
        return []
    noted = {"found": record.found, "content": record.content, "parts": record.parts}
    lines = [
        say(f"record-{name}", language, value=value) for name, value in noted.items() if value
    ]
    if photos:
        lines.append(say("record-photos", language, count=photos))
    return [*lines, _result(record, language)]


def _result(record: ServiceRecord | None, language: Language) -> str:
    if record is None or record.result is None:
        return ""
    return say("record-result", language, value=say(f"result-{record.result}", language))


def _payload(name: str, *parts: object) -> str:
    return VISIT_BUTTON + ":".join(map(str, (name, *parts)))
