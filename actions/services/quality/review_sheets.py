"""The sheet that a reviewer fills in: a line a standard, and the conversations beside it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from actions.documents.workbook import Column, Sheet, Value, write_workbook
from actions.domain.language import Language
from actions.domain.people import Customer
from actions.domain.reviews.reviews import MARKS, Checklist, CheckRound, CheckSample
from actions.domain.tickets import Ticket
from actions.services.product_names import staff_product
from actions.store.reviews import list_words
from actions.texts import say
from actions.texts.complaints import write_stamp

WIDTHS = {"number": 12, "code": 11, "group": 18, "key": 18, "standard": 58, "mark": 12, "note": 40}
WIDE = {"words": 100, "at": 17, "who": 18, "person": 18, "product": 24}
TALK = ("number", "code", "at", "who", "words")
CASES = ("number", "code", "kind", "language", "person", "product")
AFTERWARDS = timedelta(days=1)
"""So long after a case is over, what is said still belongs to it."""
Rows = list[list[Value]]


def write_check(
    session: Session,
    found: CheckRound,
    samples: Sequence[CheckSample],
    language: Language,
    zone: ZoneInfo,
) -> bytes:
    """Write the workbook of a check: what to judge, what was said, which cases they are."""
    standards = Checklist.model_validate(found.checklist)
    judged, talk, cases = Rows(), Rows(), Rows()
    for one in samples:
        ticket = session.get_one(Ticket, one.ticket_id)
        judged += _lines(one, ticket, standards, language)
        talk += _talk(session, one, ticket, found.drawn_at, language, zone)
        kind = say(f"kind-{one.kind}", language)
        spoken = say(f"language-{one.language}", language)
        product = staff_product(session, ticket, language)
        cases.append([one.id, ticket.code, kind, spoken, one.person or "–", product])
    return write_workbook(
        Sheet(say("check-sheet", language), _judging(language), judged, fixed=2),
        Sheet(say("check-talk", language), _columns(TALK, language), talk),
        Sheet(say("check-cases", language), _columns(CASES, language), cases),
    )


def _lines(sample: CheckSample, ticket: Ticket, standards: Checklist, language: Language) -> Rows:
    return [
        [
            *(sample.id, ticket.code, group.name.to(language), item.key),
            *(item.zh if language is Language.ZH else item.en, None, None),
        ]
        for group in standards.groups
        for item in group.items
    ]


def _judging(language: Language) -> list[Column]:
    words = [ways[-1] if language is Language.ZH else ways[0] for ways in MARKS.values()]
    return [
        Column(say(f"check-{name}-head", language), width, tuple(words) if name == "mark" else ())
        for name, width in WIDTHS.items()
    ]


def _columns(names: Sequence[str], language: Language) -> list[Column]:
    return [Column(say(f"check-{name}-head", language), WIDE.get(name, 14)) for name in names]


def _talk(
    session: Session,
    sample: CheckSample,
    ticket: Ticket,
    drawn_at: datetime,
    language: Language,
    zone: ZoneInfo,
) -> Rows:
    """Write what was said, the case's own story first."""
    customer = session.get_one(Customer, ticket.customer_id)
    until = drawn_at if ticket.stage.is_open else min(ticket.moved_at + AFTERWARDS, drawn_at)
    said = [(ticket.opened_at, "customer", ticket.story)] if ticket.story else []
    said += list_words(session, ticket, customer, until)
    return [
        [
            *(sample.id, ticket.code, write_stamp(at, language, zone)),
            *(say(f"person-{who}", language) if who in ("customer", "desk") else who, words),
        ]
        for at, who, words in said
    ]
