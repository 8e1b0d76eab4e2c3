"""Looking up, in one query, what a case's card says of its work: visit, quote, parts, unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, and_, bindparam, col, or_

from actions.domain.cases.custody import Custody
from actions.domain.cases.diagnosis import Diagnosis
from actions.domain.cases.quotes import Quote, QuoteState
from actions.domain.cases.visits import Technician, Visit
from actions.domain.staff import StaffMember
from actions.domain.supplies.requisitions import Allocation, AllocationState, Requisition
from actions.domain.supplies.stock import SparePart
from actions.domain.tickets import Ticket
from actions.store.chronicles import list_parts_of

LIVE = (QuoteState.OFFERED, QuoteState.ACCEPTED)
MEANT = (AllocationState.WAITING, AllocationState.RESERVED)
Part = tuple[Allocation, SparePart, Requisition | None]
COMING = and_(Visit.ticket_id == Ticket.id, col(Visit.ended_at).is_(None))
COUNTS = and_(Quote.ticket_id == Ticket.id, col(Quote.state).in_(LIVE))
MEANT_FOR = and_(Allocation.ticket_id == Ticket.id, col(Allocation.state).in_(MEANT))
STAYED = col(Custody.ticket_id) == Ticket.id
WALKED = col(Diagnosis.ticket_id) == Ticket.id
KNOWN = (Visit.id, Quote.id, Allocation.id, Custody.id, Diagnosis.id)
ANY = or_(*(col(one).is_not(None) for one in KNOWN))
# Asked at every step of every case: built once, and without an answer where there is nothing.
WORK: Any = (
    sa.select(Visit, StaffMember, Quote, Custody, Diagnosis, col(Allocation.id))
    .select_from(Ticket)
    .join(Visit, COMING, isouter=True)
    .join(Technician, col(Technician.id) == Visit.technician_id, isouter=True)
    .join(StaffMember, col(StaffMember.id) == Technician.staff_id, isouter=True)
    .join(Quote, COUNTS, isouter=True)
    .join(Allocation, MEANT_FOR, isouter=True)
    .join(Custody, STAYED, isouter=True)
    .join(Diagnosis, WALKED, isouter=True)
    .where(col(Ticket.id) == bindparam("ticket"), ANY)
    .order_by(col(Quote.number).desc(), col(Custody.number).desc())
    .limit(1)
)


@dataclass(frozen=True)
class Work:
    """What is agreed and under way for a case."""

    visit: Visit | None = None
    technician: StaffMember | None = None
    quote: Quote | None = None
    """The last one that its customer has, or has accepted."""
    parts: Sequence[Part] = ()
    custody: Custody | None = None
    """The last stay of its unit."""
    diagnosis: Diagnosis | None = None
    """The checks that its customer went through."""


def find_work(session: Session, ticket_id: int) -> Work:
    """Find the open visit, the quote that counts, parts, unit and checks of a case."""
    found = session.exec(WORK, params={"ticket": ticket_id}).first()
    if found is None:
        return Work()
    visit, member, quote, custody, diagnosis, allocation_id = found
    parts = list_parts_of(session, [ticket_id]) if allocation_id else []
    meant = [one for one in parts if one[0].state in MEANT]
    return Work(visit, member, quote, meant, custody, diagnosis)
