"""What a case's card says of the work: the visit to come, the quote that counts, its parts."""

from actions.domain.cases.quotes import Quote
from actions.domain.cases.visits import Visit
from actions.domain.language import Language
from actions.domain.money import write_money
from actions.domain.staff import StaffMember
from actions.domain.supplies.requisitions import AllocationState
from actions.store.work_lines import Part, Work
from actions.texts import say
from actions.texts.dates import write_day
from actions.texts.visits import write_window


def work_lines(work: Work, language: Language) -> dict[str, str]:
    """Write a line for each that there is, by the name that it has on the card."""
    return {
        "visit": _visit(work.visit, work.technician, language),
        "quote": _quote(work.quote, language) if work.quote else "",
        "parts": " · ".join(_part(one, language) for one in work.parts),
    }


def _visit(visit: Visit | None, member: StaffMember | None, language: Language) -> str:
    if visit is None or member is None:
        return ""
    return say(
        "work-visit",
        language,
        window=write_window(visit, language),
        name=member.name,
        state=say(f"visit-state-{visit.state}", language),
    )


def _quote(quote: Quote, language: Language) -> str:
    return say(
        "work-quote",
        language,
        number=quote.number,
        total=write_money(quote.total, quote.currency),
        state=say(f"quote-state-{quote.state}", language),
    )


def _part(one: Part, language: Language) -> str:
    """Write what a part is and whether it is here, or when it comes."""
    allocation, part, order = one
    waits = allocation.state is AllocationState.WAITING
    day = order.expected_on if order and waits else None
    return say(
        "work-part",
        language,
        count=allocation.quantity,
        number=part.number,
        name=part.name(language),
        state="ordered" if day else "asked" if waits else "reserved",
        day=write_day(day, language) if day else "–",
    )
