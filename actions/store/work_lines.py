"""Looking up, in one query, what a case's card says of its visit, quote and parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, and_, bindparam, col, or_, select

from actions.domain.quotes import Quote, QuoteState
from actions.domain.requisitions import Allocation, AllocationState, Requisition
from actions.domain.staff import StaffMember
from actions.domain.stock import SparePart
from actions.domain.tickets import Ticket
from actions.domain.visits import Technician, Visit
from actions.store.chronicles import list_parts_of

LIVE = (QuoteState.OFFERED, QuoteState.ACCEPTED)
MEANT = (AllocationState.WAITING, AllocationState.RESERVED)
Part = tuple[Allocation, SparePart, Requisition | None]
COMING = and_(Visit.ticket_id == Ticket.id, col(Visit.ended_at).is_(None))
COUNTS = and_(Quote.ticket_id == Ticket.id, col(Quote.state).in_(LIVE))
MEANT_FOR = and_(Allocation.ticket_id == Ticket.id, col(Allocation.state).in_(MEANT))
ANY = or_(*(col(one).is_not(None) for one in (Visit.id, Quote.id, Allocation.id)))
# Asked at every step of every case: built once, and without an answer where there is nothing.
WORK = (
    select(Visit, StaffMember, Quote, Allocation.id)
    .select_from(Ticket)
    .join(Visit, COMING, isouter=True)
    .join(Technician, col(Technician.id) == Visit.technician_id, isouter=True)
    .join(StaffMember, col(StaffMember.id) == Technician.staff_id, isouter=True)
    .join(Quote, COUNTS, isouter=True)
    .join(Allocation, MEANT_FOR, isouter=True)
    .where(col(Ticket.id) == bindparam("ticket"), ANY)
    .order_by(col(Quote.number).desc())
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


def find_work(session: Session, ticket_id: int) -> Work:
    """Find the open visit, the quote that counts, and the parts meant for a case."""
    found = session.exec(WORK, params={"ticket": ticket_id}).first()
    if found is None:
        return Work()
    visit, member, quote, allocation_id = found
    parts = list_parts_of(session, [ticket_id]) if allocation_id else []
    return Work(visit, member, quote, [one for one in parts if one[0].state in MEANT])
