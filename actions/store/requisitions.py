"""Looking up parts that are meant for tickets, and orders."""

from collections.abc import Sequence

from sqlmodel import Session, bindparam, col, select

from actions.domain.errors import NotFound
from actions.domain.supplies.requisitions import (
    Allocation,
    AllocationState,
    Requisition,
    RequisitionState,
)
from actions.domain.supplies.stock import SparePart
from actions.store.database import lock_known

# What is asked at each step is built once: building it takes as long as asking.
ALLOCATIONS = (
    select(Allocation, SparePart)
    .where(Allocation.part_id == SparePart.id)
    .where(col(Allocation.ticket_id) == bindparam("ticket"))
    .order_by(col(Allocation.id))
)
OPEN = (RequisitionState.ASKED, RequisitionState.APPROVED)


def find_allocation(session: Session, key: str) -> Allocation | None:
    """Find what a step has already allocated."""
    return session.exec(select(Allocation).where(Allocation.key == key)).one_or_none()


def get_allocation(session: Session, allocation_id: int) -> Allocation:
    """Get an allocation, or raise `NotFound`."""
    found = session.get(Allocation, allocation_id)
    if found is None:
        raise NotFound
    return found


def lock_allocation(session: Session, allocation_id: int) -> Allocation:
    """Get an allocation whose ticket is locked, as it is now."""
    return lock_known(session, Allocation, allocation_id)


def list_allocations(session: Session, ticket_id: int) -> Sequence[tuple[Allocation, SparePart]]:
    """List the parts that are or were meant for a ticket, in order."""
    return session.exec(ALLOCATIONS, params={"ticket": ticket_id}).all()


def list_waiting(session: Session) -> Sequence[Allocation]:
    """List what tickets wait for, the longest first."""
    return session.exec(
        select(Allocation)
        .where(Allocation.state == AllocationState.WAITING)
        .order_by(col(Allocation.id))
    ).all()


def find_for_requisition(session: Session, requisition_id: int) -> Allocation | None:
    """Find the allocation that an order was asked for."""
    return session.exec(
        select(Allocation).where(Allocation.requisition_id == requisition_id)
    ).one_or_none()


def find_requisition(session: Session, key: str) -> Requisition | None:
    """Find the order that a step has already asked for."""
    return session.exec(select(Requisition).where(Requisition.key == key)).one_or_none()


def get_requisition(session: Session, requisition_id: int) -> Requisition:
    """Get an order, or raise `NotFound`."""
    found = session.get(Requisition, requisition_id)
    if found is None:
        raise NotFound
    return found


def lock_requisition(session: Session, requisition_id: int) -> Requisition:
    """Get an order, so that steps at once are judged one after the other."""
    return lock_known(session, Requisition, requisition_id)


def list_open(session: Session) -> Sequence[tuple[Requisition, SparePart]]:
    """List the orders that are asked for or on their way, the oldest first."""
    return session.exec(
        select(Requisition, SparePart)
        .where(Requisition.part_id == SparePart.id)
        .where(col(Requisition.state).in_(OPEN))
        .order_by(col(Requisition.id))
    ).all()
