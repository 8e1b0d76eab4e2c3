"""What was done on a case before it came back, and that it is said again (Rule R24)."""

from zoneinfo import ZoneInfo

from sqlmodel import Session

from actions.domain.errors import Unfinished
from actions.domain.language import Language, in_one_line
from actions.domain.tickets import Kind, Ticket
from actions.store.done_before import find_last_of, find_work_before
from actions.texts import say
from actions.texts.dates import write_day


def write_before(session: Session, ticket: Ticket, language: Language, zone: ZoneInfo) -> str:
    """Say how often a case is worked on that came back, and what was done the last time."""
    if ticket.round == 1:
        return ""
    times = say("card-again-times", language, round=ticket.round, level=ticket.level)
    return "\n".join(
        [times, *(f"• {done}" for done in write_done(session, ticket, language, zone))]
    )


def write_done(session: Session, ticket: Ticket, language: Language, zone: ZoneInfo) -> list[str]:
    """Say what was done on a case so far: at the last visit, and by whoever resolved it."""
    return [
        say(
            "before-done",
            language,
            day=write_day(at.astimezone(zone).date(), language),
            name=name,
            what=in_one_line(what),
        )
        for at, name, what in find_work_before(session, ticket.id or 0)
    ]


def require_said(session: Session, ticket: Ticket, summary: str) -> None:
    """Refuse to call a case done that came back, while nobody has said what was done (R24).

    A complaint has its own result, which has to be newer than its coming back.
    """
    if summary.strip() or ticket.kind is Kind.COMPLAINT:
        return
    last = find_last_of(session, ticket.id or 0, ("rescued", "resolved"))
    if last is None or last.what != "rescued":
        return
    if not any(at > last.at for at, *_ in find_work_before(session, ticket.id or 0)):
        raise Unfinished("error-rescue-unsaid", code=ticket.code)
