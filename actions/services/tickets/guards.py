"""What must be done before a case ends: each a small function, asked in one place."""

from collections.abc import Callable

from sqlmodel import Session

from actions.domain.cases.checks import missing
from actions.domain.cases.quotes import QuoteState
from actions.domain.cases.visits import VisitOpen
from actions.domain.complaints.complaints import ComplaintUnfinished, lacks
from actions.domain.errors import Unfinished
from actions.domain.language import Language
from actions.domain.policy.policy import Policy
from actions.domain.tickets import DONE, Kind, Stage, Ticket
from actions.store.checks import list_checks
from actions.store.complaints import find_open_offer, get_complaint, taken_up_at
from actions.store.custody import find_with_us
from actions.store.quotes import list_quotes
from actions.store.rulings import is_ruled
from actions.store.technicians import technician_of
from actions.store.visits import open_visits
from actions.texts import listed, say
from actions.texts.visits import write_window


def refuse_unfinished(
    session: Session, policy: Policy, ticket: Ticket, to: Stage, language: Language
) -> None:
    """Refuse to end the work on a case, or the case, while something is owed (Rules R1, R18).

    Raises:
        Unfinished: naming what is missing, in the given language.
    """
    if to in DONE:
        for guard in GUARDS:
            guard(session, policy, ticket, language)
    if to is Stage.EVALUATION:
        refuse_while_quoted(session, ticket)
        refuse_unanswered(session, ticket, language)


def refuse_before_visit(
    session: Session, policy: Policy, ticket: Ticket, language: Language
) -> None:
    """Refuse while somebody is to come yet."""
    for visit in open_visits(session, ticket.id or 0):
        name = technician_of(session, visit)[1].name
        raise VisitOpen(code=ticket.code, name=name, window=write_window(visit, language))


def refuse_while_quoted(session: Session, ticket: Ticket) -> None:
    """Refuse while a customer has been asked whether to pay and has not said (Rule R6)."""
    for quote in list_quotes(session, ticket.id or 0):
        if quote.state is QuoteState.OFFERED:
            raise Unfinished("error-quote-open", code=ticket.code, number=f"{quote.number}")


def refuse_while_here(
    session: Session, policy: Policy, ticket: Ticket, language: Language
) -> None:
    """Refuse while the customer's unit is with us."""
    custody = find_with_us(session, ticket.id or 0)
    if custody:
        raise Unfinished("error-unit-with-us", code=ticket.code, receipt=custody.receipt)


def refuse_cancelling(session: Session, ticket: Ticket) -> None:
    """Refuse a customer's cancelling while their unit is with us: it has to come back first."""
    custody = find_with_us(session, ticket.id or 0)
    if custody:
        raise Unfinished("error-unit-still-here", code=ticket.code, receipt=custody.receipt)


def refuse_unseen(session: Session, policy: Policy, ticket: Ticket, language: Language) -> None:
    """Refuse while not everybody has looked at the work who should (Rule R18)."""
    looks = list_checks(session, ticket.id or 0, ticket.round)
    eyes = missing(ticket, looks, policy.checks)
    if eyes:
        raise Unfinished(f"error-unseen-{'-'.join(eyes)}", code=ticket.code)


def refuse_unanswered(session: Session, ticket: Ticket, language: Language) -> None:
    """Refuse while a complaint lacks what its branch asks for (Rules R8, R9, R11, R12)."""
    lacking = complaint_unfinished(session, ticket)
    if lacking:
        raise ComplaintUnfinished(code=ticket.code, what=write_lacking(lacking, language))


def complaint_unfinished(session: Session, ticket: Ticket) -> list[str]:
    """List what a complaint lacks, as names of sentences."""
    if ticket.kind is not Kind.COMPLAINT:
        return []
    number = ticket.id or 0
    return lacks(
        get_complaint(session, ticket),
        ruled=is_ruled(session, number),
        offered=find_open_offer(session, number) is not None,
        taken_up_at=taken_up_at(session, number),
    )


def write_lacking(names: list[str], language: Language) -> str:
    """Write what is lacking one after the other."""
    return listed((say(name, language) for name in names), language)


Guard = Callable[[Session, Policy, Ticket, Language], None]
GUARDS: tuple[Guard, ...] = (
    refuse_before_visit,
    refuse_while_here,
    refuse_unseen,
)
"""In the order in which staff would see to them."""
