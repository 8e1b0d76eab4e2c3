"""What a report learns of tickets from other parts of the desk: names, costs, plans, reviews.

Each source reads once over all tickets and gives names or costs by a ticket's number.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from sqlmodel import Session, col, func, select

from actions.domain.cases.quotes import Quote, QuoteState
from actions.domain.cases.visits import Technician, Visit, VisitState
from actions.domain.chats.handoff import Handoff
from actions.domain.complaints.complaints import Complaint
from actions.domain.complaints.rulings import Party, Ruling
from actions.domain.faults.register import FaultRecord
from actions.domain.language import Language
from actions.domain.periods import Window
from actions.domain.products.catalogue import named_product
from actions.domain.reports.facts import Cost, Group
from actions.domain.reviews.reviews import CheckMark, Mark
from actions.domain.staff import StaffMember
from actions.domain.supplies.partners import Partner, Referral
from actions.domain.supplies.requisitions import Allocation, AllocationState
from actions.domain.supplies.stock import SparePart
from actions.domain.tickets import Ticket
from actions.store.catalogue import list_products

Names = Mapping[int, tuple[str, ...]]


def causes(session: Session) -> Names:
    """Name what was wrong, as keys of sentences: the symptom, else what a complaint comes from."""
    told = session.exec(
        select(FaultRecord.ticket_id, FaultRecord.symptom).where(
            col(FaultRecord.symptom).is_not(None)
        )
    ).all()
    blamed = session.exec(
        select(Complaint.ticket_id, Complaint.cause).where(col(Complaint.cause).is_not(None))
    ).all()
    found = {number: (f"cause-{cause}",) for number, cause in blamed}
    return found | {number: (f"symptom-{symptom}",) for number, symptom in told}


def products(session: Session, told: Iterable[str], language: Language) -> Mapping[str, str]:
    """Name the products that words tell of as the catalogue does, in one language."""
    known = list_products(session)
    found = {words: named_product(known, words) for words in set(told)}
    return {words: product.name(language) for words, product in found.items() if product}


def suppliers(session: Session) -> Names:
    """Name the partners a case went to, and the supplier that a ruling holds responsible."""
    referred = session.exec(
        select(Referral.ticket_id, Partner.name).where(Referral.partner_id == Partner.id)
    ).all()
    ruled = session.exec(
        select(Ruling.ticket_id, Ruling.unit)
        .where(Ruling.party == Party.SUPPLIER, Ruling.unit != "")
        .where(col(Ruling.issued_at).is_not(None))
    ).all()
    return _gathered((*referred, *ruled))


def parts(session: Session) -> Names:
    """Name the parts that were put in, by their numbers."""
    used = session.exec(
        select(Allocation.ticket_id, SparePart.number)
        .where(Allocation.part_id == SparePart.id)
        .where(Allocation.state == AllocationState.ISSUED)
    ).all()
    return _gathered(used)


def technicians(session: Session) -> Names:
    """Name who did the work at the customer's."""
    came = session.exec(
        select(Visit.ticket_id, StaffMember.name)
        .where(Visit.technician_id == Technician.id, Technician.staff_id == StaffMember.id)
        .where(Visit.state == VisitState.DONE)
    ).all()
    return _gathered(came)


def hand_offs(session: Session) -> Names:
    """Name why a person was needed in the chat, as keys of sentences."""
    begun = session.exec(select(Handoff.ticket_id, Handoff.reason).order_by(col(Handoff.id)))
    return _gathered((number, f"reason-{reason}") for number, reason in begun)


NAMES: Mapping[Group, Callable[[Session], Names]] = {
    Group.CAUSE: causes,
    Group.SUPPLIER: suppliers,
    Group.PART: parts,
    Group.TECHNICIAN: technicians,
    Group.HANDED: hand_offs,
}


def costs(session: Session) -> Mapping[int, tuple[Cost, ...]]:
    """Give what tickets cost and who bears it: rulings that were issued, quotes accepted."""
    ruled = session.exec(
        select(Ruling.ticket_id, Ruling.cents, Ruling.bearer)
        .where(col(Ruling.issued_at).is_not(None), col(Ruling.cents).is_not(None))
        .where(col(Ruling.bearer).is_not(None))
    ).all()
    paid = session.exec(
        select(Quote.ticket_id, Quote.total).where(Quote.state == QuoteState.ACCEPTED)
    ).all()
    found: dict[int, list[Cost]] = defaultdict(list)
    for number, cents, bearer in (*ruled, *((one, sum_, Party.CUSTOMER) for one, sum_ in paid)):
        found[number].append(Cost(Decimal(cents or 0) / 100, str(bearer)))
    return {number: tuple(each) for number, each in found.items()}


def planned(session: Session) -> frozenset[int]:
    """Give the tickets that name the plan they were handled by (Rule R5)."""
    named = session.exec(select(Ticket.id, Ticket.handling)).all()
    return frozenset(number for number, handling in named if number and handling)


def checked(session: Session, window: Window) -> tuple[int, int]:
    """Give how many standards were kept in the reviews of a time, of how many (Rule R29)."""
    counted = session.exec(
        select(CheckMark.mark, func.count())
        .where(col(CheckMark.mark).in_((Mark.YES, Mark.NO)))
        .where(CheckMark.marked_at >= window.since, CheckMark.marked_at < window.until)
        .group_by(CheckMark.mark)
    ).all()
    by_mark = {mark: int(count) for mark, count in counted}
    return by_mark.get(Mark.YES, 0), sum(by_mark.values())


def _gathered(rows: Iterable[tuple[int, str]]) -> Names:
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for number, name in rows:
        found[number][name] = None
    return {number: tuple(names) for number, names in found.items()}
