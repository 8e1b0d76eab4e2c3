"""The complaint form (客户意见处理表) and the lines of the register, in the company's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from actions.domain.complaints.complaints import Complaint
from actions.domain.complaints.measures import Measure
from actions.domain.complaints.offers import Offer
from actions.domain.complaints.rulings import Ruling
from actions.domain.messages import Attachment
from actions.domain.people import Customer
from actions.domain.sla.clocks import Clock, ClockKind
from actions.domain.staff import StaffMember
from actions.domain.tickets import Stage, Ticket
from actions.texts import listed
from actions.texts.complaints import (
    shown_items,
    write_cause,
    write_offered,
    write_wish,
)
from actions.texts.papers import Rows, Section, Writing, write_files

Cell = str | int | datetime | None


@dataclass(frozen=True)
class ComplaintFile:
    """Everything about one complaint that a paper shows."""

    ticket: Ticket
    customer: Customer
    complaint: Complaint
    product: str
    """As the staff call it."""
    responsible: StaffMember | None = None
    owner: StaffMember | None = None
    told_by: StaffMember | None = None
    clocks: Sequence[Clock] = ()
    offers: Sequence[Offer] = ()
    files: Sequence[Attachment] = ()
    ruling: Ruling | None = None
    measures: Sequence[Measure] = ()
    closed_at: datetime | None = None
    closed_by: str = ""


def write_facts(file: ComplaintFile, to: Writing) -> Rows:
    """Write who complains about what."""
    ticket, customer = file.ticket, file.customer
    person = file.responsible or file.owner
    values = {
        "number": ticket.code,
        "level": str(ticket.level),
        "received": to.stamp(ticket.opened_at),
        "stage": to.say(f"stage-{ticket.stage}"),
        "customer": customer.name or "–",
        "phone": ticket.phone or customer.phone or "–",
        "product": file.product or "–",
        "serial": ticket.serial_number or "–",
        "about": ticket.reference or "–",
        "wish": write_wish(ticket.wish, to.language) or "–",
        "person": person.name if person else "–",
        "again": listed(file.complaint.earlier, to.language) or "–",
    }
    return [(to.say(f"form-{name}"), value) for name, value in values.items()]


def write_sections(file: ComplaintFile, to: Writing) -> list[Section]:
    """Write what was said, found, agreed and told."""
    complaint = file.complaint
    return [
        Section(
            to.say("form-said"),
            [
                (to.say("form-words"), file.ticket.story or "–"),
                (to.say("form-files"), write_files(file.files, to) or "–"),
            ],
        ),
        Section(to.say("form-promises"), _promises(file.clocks, to)),
        Section(
            to.say("form-found"),
            [
                (to.say("complaint-cause"), write_cause(complaint.cause, to.language)),
                *(
                    (to.say(f"complaint-{item}"), complaint.items[item])
                    for item in shown_items(complaint)
                ),
            ],
        ),
        Section(to.say("form-ruling"), _ruling(file, to)),
        Section(to.say("form-settled"), _offers(file, to)),
        Section(
            to.say("form-result"),
            [
                (to.say("form-result-words"), complaint.result or "–"),
                (to.say("form-told"), _told(file, to)),
                (to.say("form-closed"), _closed(file, to)),
            ],
        ),
    ]


def _told(file: ComplaintFile, to: Writing) -> str:
    by = f" · {file.told_by.name}" if file.told_by else ""
    return f"{to.stamp(file.complaint.told_at)}{by}"


def _closed(file: ComplaintFile, to: Writing) -> str:
    if file.closed_at is None:
        return "–"
    by = to.say("person-customer") if file.closed_by == "customer" else to.say("person-desk")
    return f"{to.stamp(file.closed_at)} · {by}"


def _promises(clocks: Sequence[Clock], to: Writing) -> Rows:
    return [
        (
            to.say(f"clock-{clock.kind}"),
            to.say(
                f"form-clock-{kept(clock, to.now)}",
                due=to.stamp(clock.due_at),
                at=to.stamp(clock.met_at),
            ),
        )
        for clock in clocks
    ]


def kept(clock: Clock, now: datetime) -> str:
    """Tell whether a promise was kept: kept, missed, late and still owed, running, stopped."""
    if clock.met_at:
        return "missed" if clock.is_late(clock.met_at) else "kept"
    if clock.stopped_at:
        return "stopped"
    return "late" if clock.is_late(now) else "running"


def _ruling(file: ComplaintFile, to: Writing) -> Rows:
    ruling = file.ruling
    if ruling is None or ruling.party is None:
        return [(to.say("ruling-unit"), "–")]
    return [
        (to.say("ruling-unit"), f"{to.say(f'party-{ruling.party}')} · {ruling.unit}"),
        (to.say("ruling-cost"), to.money(ruling.cents) if ruling.cents is not None else "–"),
        (to.say("ruling-bearer"), to.say(f"party-{ruling.bearer}") if ruling.bearer else "–"),
        (to.say("ruling-claim"), to.say(f"claim-{ruling.claim}")),
        (to.say("ruling-issued"), to.stamp(ruling.issued_at)),
        (to.say("ruling-measures"), str(len(file.measures))),
    ]


def _offers(file: ComplaintFile, to: Writing) -> Rows:
    found = [
        (
            to.say(f"offer-state-{offer.state}"),
            f"{write_offered(offer, to.language, to.currency)} · "
            f"{to.stamp(offer.ended_at or offer.offered_at)}\n{offer.words}",
        )
        for offer in file.offers
    ]
    return found or [(to.say("form-offers"), "–")]


REGISTER = {
    "number": 11,
    "received": 17,
    "customer": 18,
    "phone": 17,
    "product": 18,
    "serial": 18,
    "words": 44,
    "wish": 16,
    "level": 8,
    "again": 16,
    "person": 16,
    "answer": 14,
    "completion": 14,
    "cause": 20,
    "unit": 20,
    "bearer": 16,
    "claim": 14,
    "settled": 28,
    "result-words": 40,
    "told": 17,
    "stage": 20,
    "closed": 17,
    "days": 9,
}
"""The columns of the register and how wide each is on a sheet."""
PRINTED = {
    "number": 9,
    "received": 10,
    "customer": 9,
    "product": 10,
    "words": 21,
    "level": 6,
    "person": 10,
    "completion": 10,
    "cause": 11,
    "unit": 11,
    "settled": 13,
    "told": 10,
    "stage": 11,
}
"""Those that fit on a page."""


def write_register_line(file: ComplaintFile, to: Writing) -> dict[str, Cell]:
    """Write one complaint as a line of the register (Rule R7)."""
    ticket, complaint, ruling = file.ticket, file.complaint, file.ruling
    facts = dict(zip(_FACTS, (value for _, value in write_facts(file, to)), strict=True))
    until = file.closed_at or to.now
    ended = ticket.stage in (Stage.CLOSED, Stage.CANCELLED)
    return {
        **facts,
        "received": to.local(ticket.opened_at),
        "level": ticket.level,
        "words": ticket.story or "–",
        "answer": _standing(file, ClockKind.ANSWER, to),
        "completion": _standing(file, ClockKind.COMPLETION, to),
        "cause": write_cause(complaint.cause, to.language),
        "unit": (ruling.unit if ruling else "") or complaint.items.get("unit", "–"),
        "bearer": to.say(f"party-{ruling.bearer}") if ruling and ruling.bearer else "–",
        "claim": to.say(f"claim-{ruling.claim}") if ruling else "–",
        "settled": "\n".join(
            f"{write_offered(offer, to.language, to.currency)}: "
            f"{to.say(f'offer-state-{offer.state}')}"
            for offer in file.offers
        )
        or "–",
        "result-words": complaint.result or "–",
        "told": to.local(complaint.told_at),
        "closed": to.local(file.closed_at),
        "days": (until - ticket.opened_at).days if ended or ticket.stage.is_open else None,
    }


_FACTS = (
    *("number", "level", "received", "stage", "customer", "phone", "product", "serial"),
    *("about", "wish", "person", "again"),
)


def _standing(file: ComplaintFile, kind: ClockKind, to: Writing) -> str:
    clocks = [clock for clock in file.clocks if clock.kind is kind]
    return to.say(f"clock-is-{kept(clocks[-1], to.now)}") if clocks else "–"
