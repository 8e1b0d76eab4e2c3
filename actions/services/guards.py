"""What keeps a case from ending before it is done."""

from sqlmodel import Session

from actions.domain.complaints import Unfinished, lacks
from actions.domain.language import Language
from actions.domain.tickets import Kind, Ticket
from actions.store.complaints import find_open_offer, get_complaint, taken_up_at
from actions.store.rulings import is_ruled
from actions.texts import say


def complaint_unfinished(session: Session, ticket: Ticket) -> list[str]:
    """List what a complaint lacks, as names of sentences (Rules R8, R9, R11, R12)."""
    if ticket.kind is not Kind.COMPLAINT:
        return []
    number = ticket.id or 0
    return lacks(
        get_complaint(session, ticket),
        ruled=is_ruled(session, number),
        offered=find_open_offer(session, number) is not None,
        taken_up_at=taken_up_at(session, number),
    )


GUARDS = (complaint_unfinished,)


def require_finished(session: Session, ticket: Ticket, language: Language) -> None:
    """Raise `Unfinished`, naming all that a case lacks."""
    missing = [name for guard in GUARDS for name in guard(session, ticket)]
    if missing:
        what = listed(missing, language)
        raise Unfinished(code=ticket.code, what=what)


def listed(names: list[str], language: Language) -> str:
    """Write what is lacking one after the other."""
    between = "、" if language is Language.ZH else ", "
    return between.join(say(name, language) for name in names)
