"""Looking up who goes to customers."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlmodel import Session, col, select

from actions.domain.cases.visits import Technician, Visit
from actions.domain.staff import StaffMember
from actions.store.database import find_once

# What is asked at every step is built once: building it takes as long as asking.
TECHNICIANS = (
    select(Technician, StaffMember)
    .where(Technician.staff_id == StaffMember.id, col(Technician.active).is_(True))
    .order_by(col(Technician.id))
)
TECHNICIAN = (
    select(Technician, StaffMember)
    .where(Technician.staff_id == StaffMember.id)
    .where(col(Technician.id) == sa.bindparam("technician"))
)


def list_technicians(session: Session) -> Sequence[tuple[Technician, StaffMember]]:
    """List everybody who goes to customers, with who they are."""
    return session.exec(TECHNICIANS).all()


def find_technician(session: Session, staff_id: int) -> Technician | None:
    """Find what a person of the staff is as a technician."""
    return session.exec(select(Technician).where(Technician.staff_id == staff_id)).one_or_none()


def technician_of(session: Session, visit: Visit) -> tuple[Technician, StaffMember]:
    """Give who comes to a visit."""
    return technician_with(session, visit.technician_id)


def technician_with(session: Session, who: int) -> tuple[Technician, StaffMember]:
    """Give a technician by number, with who it is."""
    found = find_once(
        session,
        (Technician, who),
        lambda: session.exec(TECHNICIAN, params={"technician": who}).one(),
    )
    assert found
    return found[0], found[1]
