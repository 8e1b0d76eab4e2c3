"""Clocks in words for staff: what is due, what is late, and why."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from actions.domain.language import Language
from actions.domain.sla.clocks import Clock, ClockKind, Waiting
from actions.domain.sla.escalation import WARNING, Step
from actions.domain.sla.explained import CaseExplained, Counted, Explained
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.texts import knows, listed, say
from actions.texts.dates import LOCALES, write_day, write_length, write_moment
from actions.texts.loop import write_plans, write_principle

LATE = "⏰ "
"""Stands before what is overdue."""


def write_running(
    due: Iterable[tuple[datetime | None, ClockKind]],
    language: Language,
    *,
    zone: ZoneInfo,
    now: datetime,
) -> str:
    """Name what is owed and by when, the first to end first; what waits has no moment.

    What is overdue is marked.
    """
    owed = sorted((at, kind) for at, kind in due if at)
    said = (
        f"{LATE if at < now else ''}{write_owed(at, kind, language, zone=zone, now=now)}"
        for at, kind in owed
    )
    return listed(said, language)


def write_owed(
    at: datetime, kind: ClockKind, language: Language, *, zone: ZoneInfo, now: datetime
) -> str:
    """Name what is owed and by when."""
    return f"{say(f'clock-{kind}', language)} {write_moment(at, language, zone=zone, now=now)}"


def write_waiting(why: Waiting | None, until: date | None, language: Language) -> str:
    """Say what a case waits for, and until when where that is known; nothing for nothing."""
    if why is None:
        return ""
    day = write_day(until, language) if until else "none"
    return say("queue-for", language, what=say(f"waits-{why}", language), day=day)


def write_alert(
    ticket: Ticket,
    clock: Clock,
    step: Step,
    person: StaffMember | None,
    language: Language,
    *,
    zone: ZoneInfo,
    now: datetime,
) -> str:
    """Say which deadline is near or has passed, by how much, and whose turn it is."""
    due = clock.due_at or now
    return say(
        "clock-warning" if step.level == WARNING else "clock-alert",
        language,
        code=ticket.code,
        what=say(f"clock-{clock.kind}", language),
        due=write_moment(due, language, zone=zone, now=now),
        length=write_length(abs(now - due), language),
        who=_mention(person, step, language),
        urgent="yes" if ticket.urgent else "no",
        level=step.level,
    )


def _mention(person: StaffMember | None, step: Step, language: Language) -> str:
    """Name a person so that Telegram tells them, or say that the role is empty."""
    if person is None:
        return say(f"named-nobody-{step.to}", language)
    name = f"{person.name} (@{person.username})" if person.username else person.name
    return say(f"named-{step.to}", language, name=name)


def write_why(case: CaseExplained, language: Language, *, zone: ZoneInfo, now: datetime) -> str:
    """Explain each deadline of a case: promise, rule, calendar, every stretch, the sum."""
    ticket = case.ticket
    head = say(
        "why-case",
        language,
        code=ticket.code,
        kind=say(f"kind-{ticket.kind.name.lower()}", language),
        fault=ticket.fault_class or "none",
        level=ticket.level,
        urgent="yes" if ticket.urgent else "no",
        zone=zone.key,
    )
    handling = (write_principle(ticket, language), write_plans(ticket, language))
    named = [
        say(f"card-{name}", language, value=value)
        for name, value in zip(("principle", "plan"), handling, strict=True)
        if value
    ]
    head = "\n".join([head, *named])
    told = [_clock(one, language, zone=zone, now=now) for one in case.clocks]
    return "\n\n".join([head, *(told or [say("why-no-clocks", language)])])


def name_calendar(name: str, language: Language) -> str:
    """Name a calendar of the policy: the shipped ones in words, others as the company does."""
    key = f"calendar-{name}"
    return say(key, language) if knows(key) else say("calendar-named", language, name=name)


def _clock(one: Explained, language: Language, *, zone: ZoneInfo, now: datetime) -> str:
    clock = one.clock
    promise = say(
        "why-promise",
        language,
        what=say(f"clock-{clock.kind}", language),
        round=clock.round,
        length=write_length(clock.promised, language, working=True),
        rule=say(f"promise-{clock.rule}", language),
        calendar=name_calendar(clock.calendar, language),
    )
    parts = [_part(part, language, zone) for part in one.parts]
    total = say("why-total", language, length=write_length(one.total, language, working=True))
    return "\n".join([promise, *parts, total, _outcome(clock, language, zone, now)])


def _part(part: Counted, language: Language, zone: ZoneInfo) -> str:
    return say(
        "why-waited" if part.why else "why-ran",
        language,
        since=_exact(part.since, language, zone),
        until=_exact(part.until, language, zone) if part.until else say("why-now", language),
        waiting=say(f"waits-{part.why}", language) if part.why else "",
        person=_person(part.person, language),
        length=write_length(part.time, language, working=True),
    )


def _person(person: str, language: Language) -> str:
    return say(f"person-{person}", language) if person in ("customer", "desk") else person


def _outcome(clock: Clock, language: Language, zone: ZoneInfo, now: datetime) -> str:
    """Say when it falls due and what became of it."""
    state = "late" if clock.is_late(now) else "in-time"
    if clock.due_at is None:
        state = "waits" if clock.ended_at is None else "in-time"
    end = "met" if clock.met_at else "stopped" if clock.stopped_at else "runs"
    return say(
        "why-due",
        language,
        due=_exact(clock.due_at, language, zone) if clock.due_at else "",
        state=state,
        end=end,
        at=_exact(clock.ended_at, language, zone) if clock.ended_at else "",
    )


def _exact(at: datetime, language: Language, zone: ZoneInfo) -> str:
    """Write a moment in full: an explanation is read on another day too."""
    pattern = "y年M月d日EEE HH:mm" if language is Language.ZH else "EEE d MMM y, HH:mm"
    return format_datetime(at.astimezone(zone), pattern, locale=LOCALES[language])
