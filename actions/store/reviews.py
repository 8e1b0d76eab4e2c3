"""Looking up checks of conversations: what can be drawn, what was drawn, what was judged."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from actions.domain.chats.handoff import Handoff
from actions.domain.chats.topics import Relayed
from actions.domain.messages import Outbound, Spoken
from actions.domain.people import Customer
from actions.domain.reviews.improvements import OPEN_STATES, Improvement
from actions.domain.reviews.reviews import CheckMark, CheckRound, CheckSample
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.store.database import lock


def find_round(session: Session, period: str) -> CheckRound | None:
    """Find the check of a period."""
    return session.exec(select(CheckRound).where(CheckRound.period == period)).one_or_none()


def list_drawable(
    session: Session, since: datetime, until: datetime
) -> Sequence[tuple[Ticket, Customer, str]]:
    """List the cases opened in a period with their customers and who answered last."""
    rows = session.exec(
        select(Ticket, Customer)
        .where(Ticket.customer_id == Customer.id)
        .where(Ticket.opened_at >= since, Ticket.opened_at < until)
        .order_by(col(Ticket.id))
    ).all()
    people = session.exec(
        select(Handoff.ticket_id, StaffMember.name)
        .where(Handoff.owner_id == StaffMember.id)
        .order_by(col(Handoff.id))
    ).all()
    names = {number: name for number, name in people}
    return [(ticket, customer, names.get(ticket.id or 0, "")) for ticket, customer in rows]


def list_samples(session: Session, round_id: int) -> Sequence[CheckSample]:
    """List the conversations of a check."""
    return session.exec(
        select(CheckSample).where(CheckSample.round_id == round_id).order_by(col(CheckSample.id))
    ).all()


def list_marks(session: Session, round_id: int) -> Sequence[CheckMark]:
    """List the judgements of a check."""
    return session.exec(
        select(CheckMark)
        .where(CheckMark.sample_id == CheckSample.id, CheckSample.round_id == round_id)
        .order_by(col(CheckMark.id))
    ).all()


def find_mark(session: Session, sample_id: int, reviewer: str, standard: str) -> CheckMark | None:
    """Find what a reviewer has judged before."""
    return session.exec(
        select(CheckMark)
        .where(CheckMark.sample_id == sample_id)
        .where(CheckMark.reviewer == reviewer, CheckMark.standard == standard)
    ).one_or_none()


def list_words(
    session: Session, ticket: Ticket, customer: Customer, until: datetime
) -> list[tuple[datetime, str, str]]:
    """List what was said between a case's beginning and a moment: when, by whom, in which words.

    Who is `customer`, `desk`, or the name of a person.
    """
    here = (Outbound.channel == customer.channel, Outbound.chat_id == customer.chat_id)
    by_staff = {
        number: name
        for number, name in session.exec(
            select(Outbound.id, StaffMember.name)
            .where(Relayed.outbound_id == Outbound.id, Relayed.staff_id == StaffMember.id)
            .where(*here, Outbound.created_at >= ticket.opened_at)
        ).all()
    }
    written = session.exec(
        select(Outbound)
        .where(*here)
        .where(Outbound.created_at >= ticket.opened_at, Outbound.created_at <= until)
    ).all()
    heard = session.exec(
        select(Spoken)
        .where(Spoken.customer_id == customer.id)
        .where(Spoken.said_at >= ticket.opened_at, Spoken.said_at <= until)
    ).all()
    said = [(row.created_at, by_staff.get(row.id, "desk"), row.text) for row in written]
    said += [(one.said_at, "customer", one.text) for one in heard]
    return sorted((line for line in said if line[2]), key=lambda line: line[0])


def find_improvement(session: Session, key: str) -> Improvement | None:
    """Find an improvement by what it is about."""
    return session.exec(select(Improvement).where(Improvement.key == key)).one_or_none()


def list_improvements(session: Session) -> Sequence[tuple[Improvement, str]]:
    """List what is to be improved and whose it is, the most frequent first."""
    rows = session.exec(
        select(Improvement, StaffMember.name)
        .join(StaffMember, col(StaffMember.id) == Improvement.owner_id, isouter=True)
        .where(col(Improvement.state).in_(OPEN_STATES))
        .order_by(col(Improvement.count).desc(), col(Improvement.id))
    ).all()
    return [(improvement, name or "") for improvement, name in rows]


def lock_improvement(session: Session, number: int) -> Improvement | None:
    """Get an improvement, so that two who take it at once come one after the other."""
    return lock(session, Improvement, number)
