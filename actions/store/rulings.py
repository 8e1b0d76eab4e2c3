"""Looking up rulings, their copies and actions."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from actions.domain.columns import LARGEST_ID
from actions.domain.complaints.measures import Measure, MeasureState
from actions.domain.complaints.rulings import Ruling, RulingCopy
from actions.domain.errors import NotFound
from actions.domain.messages import Attachment, Outbound, State
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.store.database import locking


def find_ruling(session: Session, ticket_id: int) -> Ruling | None:
    """Find the ruling of a ticket."""
    return session.exec(select(Ruling).where(Ruling.ticket_id == ticket_id)).one_or_none()


def begin_ruling(session: Session, ticket_id: int) -> Ruling:
    """Get the ruling of a ticket, begun where there is none; the ticket is locked."""
    found = find_ruling(session, ticket_id)
    if found is None:
        found = Ruling(ticket_id=ticket_id)
        session.add(found)
        session.flush()
    return found


def is_ruled(session: Session, ticket_id: int) -> bool:
    """Tell whether a ticket's ruling is issued."""
    found = find_ruling(session, ticket_id)
    return found is not None and found.issued_at is not None


def list_files(session: Session, ticket_id: int) -> Sequence[Attachment]:
    """List a ticket's files in the order that numbers them."""
    return session.exec(
        select(Attachment).where(Attachment.ticket_id == ticket_id).order_by(col(Attachment.id))
    ).all()


def list_copies(
    session: Session, ruling_id: int, revision: int
) -> Sequence[tuple[RulingCopy, Outbound, StaffMember | None]]:
    """List who got a ruling as it was issued, with the message that carries each copy."""
    rows = session.exec(
        select(RulingCopy, Outbound, StaffMember)
        .join(Outbound, col(Outbound.id) == RulingCopy.outbound_id)
        .join(StaffMember, col(StaffMember.id) == RulingCopy.member_id, isouter=True)
        .where(RulingCopy.ruling_id == ruling_id, RulingCopy.revision == revision)
        .order_by(col(RulingCopy.id))
    ).all()
    return [(copy, row, member) for copy, row, member in rows]


def list_measures(session: Session, ruling_id: int) -> Sequence[Measure]:
    """List the actions of a ruling, in the order in which they were given."""
    return session.exec(
        select(Measure).where(Measure.ruling_id == ruling_id).order_by(col(Measure.id))
    ).all()


def get_measure(
    session: Session, number: int, *, to_change: bool = True
) -> tuple[Measure, Ruling, Ticket]:
    """Get an action with its ruling and ticket, or raise `NotFound`."""
    query = (
        select(Measure, Ruling, Ticket)
        .where(Measure.id == number, Measure.ruling_id == Ruling.id)
        .where(Ruling.ticket_id == Ticket.id)
    )
    if to_change:
        # Locked, so that two judgements at once come one after the other.
        query = locking(query)
    found = session.exec(query).one_or_none() if number <= LARGEST_ID else None
    if found is None:
        raise NotFound("error-no-action", number=str(number))
    return found[0], found[1], found[2]


def find_measure(session: Session, key: str) -> Measure | None:
    """Find the action that a step has already given."""
    return session.exec(select(Measure).where(Measure.key == key)).one_or_none()


def list_open_measures(
    session: Session, owner_id: int | None = None
) -> Sequence[tuple[Measure, Ticket, StaffMember]]:
    """List the actions that are not found effective yet, the first due first."""
    query = (
        select(Measure, Ticket, StaffMember)
        .where(Measure.ruling_id == Ruling.id, Ruling.ticket_id == Ticket.id)
        .where(Measure.owner_id == StaffMember.id, Measure.state != MeasureState.VERIFIED)
        .order_by(col(Measure.due_on), col(Measure.id))
    )
    if owner_id is not None:
        query = query.where(Measure.owner_id == owner_id)
    return [(measure, ticket, owner) for measure, ticket, owner in session.exec(query).all()]


def list_measures_due(session: Session, now: datetime, *, limit: int) -> Sequence[int]:
    """List the actions of which something is due."""
    found = session.exec(
        select(Measure.id)
        .where(col(Measure.check_at) <= now)
        .order_by(col(Measure.check_at), col(Measure.id))
        .limit(limit)
    )
    return [number for number in found if number]


def take_measure_due(session: Session, number: int, now: datetime) -> Measure | None:
    """Lock an action of which something is still due; None if another instance has seen to it."""
    return session.exec(
        select(Measure)
        .where(Measure.id == number, col(Measure.check_at) <= now)
        .with_for_update(skip_locked=True, key_share=True)
    ).one_or_none()


def list_lost_copies(session: Session, *, limit: int) -> Sequence[RulingCopy]:
    """List the copies that did not reach their person and are not in the staff group either."""
    in_group = aliased(RulingCopy)
    there = (
        select(in_group.id)
        .where(in_group.ruling_id == RulingCopy.ruling_id)
        .where(in_group.revision == RulingCopy.revision)
        .where(in_group.recipient == RulingCopy.recipient, col(in_group.member_id).is_(None))
        .exists()
    )
    return session.exec(
        select(RulingCopy)
        .join(Outbound, col(Outbound.id) == RulingCopy.outbound_id)
        .where(col(RulingCopy.member_id).is_not(None), ~there)
        .where(col(Outbound.state).in_((State.FAILED, State.UNDELIVERABLE)))
        .order_by(col(RulingCopy.id))
        .limit(limit)
        .with_for_update(of=RulingCopy, skip_locked=True)
    ).all()
