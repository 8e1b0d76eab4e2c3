"""What has to be done before the work on a case may end: one place for all who end it."""

from sqlmodel import Session

from actions.domain.tickets import Stage, Ticket
from actions.domain.visits import VisitOpen
from actions.store.visits import open_visits, technician_of


def refuse_unfinished(session: Session, ticket: Ticket, to: Stage) -> None:
    """Raise what forbids a case to go to a stage; whoever asks has locked it (Rules R1, R18)."""
    if to not in (Stage.EVALUATION, Stage.CLOSED):
        return
    for visit in open_visits(session, ticket.id or 0):
        name = technician_of(session, visit)[1].name
        raise VisitOpen(code=ticket.code, name=name, window=f"{visit.local[0]:%Y-%m-%d %H:%M}")
