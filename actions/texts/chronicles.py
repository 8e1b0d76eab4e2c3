"""What happened in a case, in one line each: visits, quotes, parts, stays, rulings, answers."""

from collections.abc import Sequence

from actions.domain.cases.custody import GONE, WITH_US, Custody
from actions.domain.cases.quotes import Quote
from actions.domain.cases.visits import ServiceRecord, Visit
from actions.domain.complaints.rulings import Ruling
from actions.domain.language import Language
from actions.domain.money import write_money
from actions.domain.supplies.partners import Partner, Referral
from actions.domain.supplies.requisitions import Allocation, AllocationState, Requisition
from actions.domain.supplies.stock import SparePart
from actions.domain.surveys.care import Call, Care
from actions.domain.surveys.surveys import HELD, SOLVED, STARS, WORDS, Survey, SurveyAnswer
from actions.texts import say
from actions.texts.dates import write_day
from actions.texts.histories import Entry, cut
from actions.texts.surveys import STAR
from actions.texts.visits import write_hours


def visit_entry(
    visit: Visit, name: str, record: ServiceRecord | None, parts: str, language: Language
) -> Entry:
    """Write who came when, what was done and with what; `parts` are those of no stock."""
    result = record.result if record else None
    text = say(
        "history-visit",
        language,
        name=name,
        hours=write_hours(*visit.local),
        state=say(f"visit-state-{visit.state}", language),
        result=say(f"result-{result}", language) if result else "none",
        content=cut(record.content) if record and record.content else "none",
        parts=cut(parts) or "none",
    )
    return Entry(visit.ticket_id, visit.starts_at, text)


def quote_entry(quote: Quote, language: Language) -> Entry:
    """Write what was to be paid, and what the customer said to it."""
    text = say(
        "history-quote",
        language,
        number=quote.number,
        total=write_money(quote.total, quote.currency),
        state=say(f"quote-state-{quote.state}", language),
    )
    return Entry(quote.ticket_id, quote.decided_at or quote.offered_at or quote.made_at, text)


def part_entry(
    allocation: Allocation,
    part: SparePart,
    order: Requisition | None,
    language: Language,
    *,
    own: bool,
) -> Entry:
    """Write what became of a part; its owner reads its name, staff its number too."""
    waits = allocation.state is AllocationState.WAITING
    day = order.expected_on if order and waits else None
    text = say(
        "history-part",
        language,
        count=allocation.quantity,
        number="none" if own else part.number,
        name=part.name(language),
        state=say(f"allocation-{allocation.state}", language),
        day=write_day(day, language) if day else "none",
    )
    return Entry(allocation.ticket_id, allocation.at, text)


def stay_entry(stay: Custody, language: Language) -> Entry:
    """Write that the unit was brought or sent in, and where it is."""
    at = stay.asked_at
    if stay.place in GONE:
        at = stay.returned_at or at
    elif stay.place in WITH_US:
        at = stay.ready_at or stay.received_at or at
    text = say(
        "history-stay",
        language,
        way=str(stay.way),
        receipt=stay.receipt,
        place=say(f"history-place-{stay.place}", language),
        parcel=stay.tracking_back or stay.tracking or "none",
    )
    return Entry(stay.ticket_id, at, text)


def ruling_entry(ruling: Ruling, currency: str, language: Language) -> Entry:
    """Write who was found responsible, why, and what it cost."""
    assert ruling.issued_at
    text = say(
        "history-ruling",
        language,
        unit=ruling.unit or "–",
        party=say(f"party-{ruling.party}", language) if ruling.party else "–",
        cause=cut(ruling.cause) or "–",
        cost=write_money(ruling.cents or 0, currency),
    )
    return Entry(ruling.ticket_id, ruling.issued_at, text)


def survey_entry(survey: Survey, answers: Sequence[SurveyAnswer], language: Language) -> Entry:
    """Write that the customer was asked, and what they said of the work."""
    said = [words for one in answers if (words := _said(one, language))]
    answer = " · ".join(said)
    if not said:
        answer = say(f"history-silent-{'ended' if survey.ended_at else 'open'}", language)
    text = say("history-survey", language, kind=str(survey.kind), answer=answer)
    at = survey.answered_at or survey.asked_at or survey.since_at
    return Entry(survey.ticket_id or 0, at, text)


def _said(answer: SurveyAnswer, language: Language) -> str:
    if answer.question == SOLVED:
        said = say(f"button-survey-solved-{answer.choice}", language)
        return say("history-solved", language, answer=said)
    if answer.question == HELD:
        return say(f"button-survey-held-{answer.choice}", language)
    if answer.question == STARS and answer.value:
        return STAR * answer.value
    if answer.question == WORDS and answer.text:
        return say("history-words", language, words=cut(answer.text))
    return ""


def care_entry(care: Care, language: Language) -> Entry:
    """Write that the desk asked after a repair, and what came back."""
    answer = say(f"button-care-{care.answer}", language) if care.answer else "none"
    at = care.answered_at or care.sent_at or care.since_at
    return Entry(care.ticket_id, at, say("history-care", language, answer=answer))


def call_entry(call: Call, language: Language) -> Entry:
    """Write what came of a call."""
    result = say(f"history-call-{call.result}", language)
    text = say("history-call", language, name=call.person, result=result)
    return Entry(call.ticket_id, call.at, text)


def referral_entry(referral: Referral, partner: Partner, language: Language) -> Entry:
    """Write that a case was with a partner."""
    answer = cut(referral.answer) or "none"
    text = say("history-referral", language, name=partner.name, answer=answer)
    return Entry(referral.ticket_id, referral.at, text)
