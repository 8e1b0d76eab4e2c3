"""The service information card and the service record, as a template shows them (Rule R14)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from actions.domain.cases.visits import ServiceRecord, Visit
from actions.domain.language import Language
from actions.domain.people import Customer
from actions.domain.tickets import Ticket
from actions.texts import knows, say
from actions.texts.dates import LOCALES
from actions.texts.visits import write_window


@dataclass(frozen=True)
class ServiceFile:
    """All that a card tells of a case."""

    company: str
    ticket: Ticket
    customer: Customer
    product: str
    receiver: str
    """Who took it in hand; empty for the desk itself."""
    warranty: str
    visits: Sequence[tuple[Visit, str]]
    """Each with the name of its technician."""
    records: Sequence[ServiceRecord]


def write_service_card(
    file: ServiceFile, language: Language, *, zone: ZoneInfo, now: datetime
) -> dict[str, Any]:
    """Write the card for staff: who reported what, received by whom, visits and work."""
    head = [
        say(f"paper-{n}", language) for n in ("when", "person", "state", "arrived", "finished")
    ]
    rows = [
        [
            write_window(visit, language),
            name,
            say(f"visit-state-{visit.state}", language),
            _moment(visit.arrived_at, language, ZoneInfo(visit.zone)),
            _moment(visit.ended_at if visit.arrived_at else None, language, ZoneInfo(visit.zone)),
        ]
        for visit, name in file.visits
    ]
    card = _paper("card", file, language, zone, now)
    return {
        **card,
        "visits": {"title": say("paper-visits", language), "head": head, "rows": rows},
        "signatures": [say(f"paper-sign-{who}", language) for who in ("technician", "customer")],
    }


def write_service_record(
    file: ServiceFile, language: Language, *, zone: ZoneInfo, now: datetime
) -> dict[str, Any]:
    """Write the record for the customer: their case and what was done."""
    empty = {"title": "", "head": [], "rows": []}
    return {**_paper("record", file, language, zone, now), "visits": empty, "signatures": []}


def _paper(
    kind: str, file: ServiceFile, language: Language, zone: ZoneInfo, now: datetime
) -> dict[str, Any]:
    return {
        "company": file.company,
        "title": say(f"paper-{kind}", language),
        "number": file.ticket.code,
        "foot": say("paper-made", language, moment=_moment(now, language, zone)),
        "facts": _named(_facts(file, language, zone), language),
        "told": _named({"fault": file.ticket.story, "warranty": file.warranty}, language),
        "work": {
            "title": say("paper-work", language),
            "none": say("paper-none", language),
            "records": [_record(record, language, zone) for record in file.records],
        },
    }


def _named(facts: dict[str, str], language: Language) -> list[list[str]]:
    return [[say(f"paper-{name}", language), value or "–"] for name, value in facts.items()]


def _facts(file: ServiceFile, language: Language, zone: ZoneInfo) -> dict[str, str]:
    ticket, customer = file.ticket, file.customer
    return {
        "reported-by": customer.name,
        "received-at": _moment(ticket.opened_at, language, zone),
        "contact": customer.name,
        "receiver": file.receiver or say("paper-desk", language),
        "phone": ticket.phone or customer.phone or "",
        "address": ticket.place,
        "product": file.product or ticket.product,
        "serial": ticket.serial_number,
        "class": ticket.fault_class or "",
        "state": say(f"stage-{ticket.stage}", language),
    }


def _record(record: ServiceRecord, language: Language, zone: ZoneInfo) -> list[list[str]]:
    named = {
        "when": _moment(record.finished_at or record.at, language, zone),
        "person": record.person,
        "found": record.found,
        "content": record.content,
        "parts": record.parts,
        "result": say(f"result-{record.result}", language) if record.result else "",
        "checked": _moment(record.checked_at, language, zone),
        "feedback": _feedback(record, language),
    }
    return [[say(f"paper-{name}", language), value] for name, value in named.items() if value]


def _feedback(record: ServiceRecord, language: Language) -> str:
    """Write what the customer said of the work: put right or not, stars, own words."""
    said = record.feedback
    solved = f"feedback-solved-{said.get('solved', '')}"
    parts = [
        say(solved, language) if knows(solved) else "",
        say("feedback-stars", language, stars=said["stars"]) if said.get("stars") else "",
        str(said.get("words", "")),
    ]
    return " · ".join(part for part in parts if part)


def _moment(at: datetime | None, language: Language, zone: ZoneInfo) -> str:
    if at is None:
        return ""
    pattern = "y年M月d日 HH:mm" if language is Language.ZH else "d MMM y, HH:mm"
    return format_datetime(at.astimezone(zone), pattern, locale=LOCALES[language])
