"""Looking up what happened in some cases, with one query a noun however many cases there are."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from actions.domain.cases.custody import Custody
from actions.domain.cases.quotes import Quote
from actions.domain.cases.visits import ServiceRecord, Technician, Visit
from actions.domain.complaints.rulings import Ruling
from actions.domain.staff import StaffMember
from actions.domain.supplies.partners import Partner, Referral
from actions.domain.supplies.requisitions import Allocation, Requisition
from actions.domain.supplies.stock import SparePart
from actions.domain.surveys.care import Call, Care
from actions.domain.surveys.surveys import Survey, SurveyAnswer
from actions.domain.tickets import TicketEvent

Tickets = Sequence[int]


def list_events_of(
    session: Session, tickets: Tickets, names: Sequence[str]
) -> Sequence[TicketEvent]:
    """List the events of some names."""
    return session.exec(
        select(TicketEvent)
        .where(col(TicketEvent.ticket_id).in_(tickets), col(TicketEvent.what).in_(names))
        .order_by(col(TicketEvent.id))
    ).all()


def list_visits_of(
    session: Session, tickets: Tickets
) -> list[tuple[Visit, StaffMember, ServiceRecord | None]]:
    """List visits with who came and what was done."""
    found = session.exec(
        select(Visit, StaffMember, ServiceRecord)
        .join(Technician, col(Technician.id) == Visit.technician_id)
        .join(StaffMember, col(StaffMember.id) == Technician.staff_id)
        .join(ServiceRecord, col(ServiceRecord.visit_id) == Visit.id, isouter=True)
        .where(col(Visit.ticket_id).in_(tickets))
        .order_by(col(Visit.id))
    ).all()
    return [(visit, member, record) for visit, member, record in found]


def list_quotes_of(session: Session, tickets: Tickets) -> Sequence[Quote]:
    """List quotes."""
    query = select(Quote).where(col(Quote.ticket_id).in_(tickets))
    return session.exec(query.order_by(col(Quote.id))).all()


def list_parts_of(
    session: Session, tickets: Tickets
) -> list[tuple[Allocation, SparePart, Requisition | None]]:
    """List parts that are or were meant for cases, with the orders they came or come by."""
    found = session.exec(
        select(Allocation, SparePart, Requisition)
        .join(SparePart, col(SparePart.id) == Allocation.part_id)
        .join(Requisition, col(Requisition.id) == Allocation.requisition_id, isouter=True)
        .where(col(Allocation.ticket_id).in_(tickets))
        .order_by(col(Allocation.id))
    ).all()
    return [(allocation, part, order) for allocation, part, order in found]


def list_stays_of(session: Session, tickets: Tickets) -> Sequence[Custody]:
    """List the times that units were with us, or should have come."""
    query = select(Custody).where(col(Custody.ticket_id).in_(tickets))
    return session.exec(query.order_by(col(Custody.id))).all()


def list_rulings_of(session: Session, tickets: Tickets) -> Sequence[Ruling]:
    """List the rulings that were issued."""
    return session.exec(
        select(Ruling)
        .where(col(Ruling.ticket_id).in_(tickets), col(Ruling.issued_at).is_not(None))
        .order_by(col(Ruling.id))
    ).all()


def list_surveys_of(session: Session, tickets: Tickets) -> Sequence[Survey]:
    """List the surveys that were asked."""
    return session.exec(
        select(Survey)
        .where(col(Survey.ticket_id).in_(tickets), col(Survey.asked_at).is_not(None))
        .order_by(col(Survey.id))
    ).all()


def list_answers_of(session: Session, surveys: Sequence[int]) -> Sequence[SurveyAnswer]:
    """List what was answered in surveys, in order."""
    query = select(SurveyAnswer).where(col(SurveyAnswer.survey_id).in_(surveys))
    return session.exec(query.order_by(col(SurveyAnswer.id))).all()


def list_care_of(session: Session, tickets: Tickets) -> Sequence[Care]:
    """List the care messages that were sent."""
    return session.exec(
        select(Care)
        .where(col(Care.ticket_id).in_(tickets), col(Care.sent_at).is_not(None))
        .order_by(col(Care.id))
    ).all()


def list_calls_of(session: Session, tickets: Tickets) -> Sequence[Call]:
    """List calls."""
    query = select(Call).where(col(Call.ticket_id).in_(tickets))
    return session.exec(query.order_by(col(Call.id))).all()


def list_referrals_of(session: Session, tickets: Tickets) -> Sequence[tuple[Referral, Partner]]:
    """List every time that a case was with a partner."""
    return session.exec(
        select(Referral, Partner)
        .where(Referral.partner_id == Partner.id, col(Referral.ticket_id).in_(tickets))
        .order_by(col(Referral.id))
    ).all()
