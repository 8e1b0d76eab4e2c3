"""Looking up what was done on a case before it came back."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from actions.domain.cases.visits import ServiceRecord
from actions.domain.tickets import TicketEvent


def find_last_of(session: Session, ticket_id: int, whats: Sequence[str]) -> TicketEvent | None:
    """Find the last event of some kinds that a case has."""
    return session.exec(
        select(TicketEvent)
        .where(TicketEvent.ticket_id == ticket_id, col(TicketEvent.what).in_(whats))
        .order_by(col(TicketEvent.id).desc())
        .limit(1)
    ).first()


def find_work_before(session: Session, ticket_id: int) -> list[tuple[datetime, str, str]]:
    """Find the last visit that is written down and how the work was last resolved.

    Gives when, who and what, in order; what was not said is left out.
    """
    record = session.exec(
        select(ServiceRecord)
        .where(ServiceRecord.ticket_id == ticket_id, col(ServiceRecord.finished_at).is_not(None))
        .order_by(col(ServiceRecord.id).desc())
        .limit(1)
    ).first()
    resolved = find_last_of(session, ticket_id, ("resolved",))
    found = (
        [
            (
                record.finished_at,
                record.person,
                "\n".join(filter(None, (record.found, record.content))),
            )
        ]
        if record and record.finished_at
        else []
    )
    if resolved:
        found.append((resolved.at, resolved.person, resolved.cause))
    return sorted(one for one in found if one[2].strip())
