"""Writing technicians, suppliers and service partners as a list states them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, SQLModel, col, select

from actions.domain.cases.visits import Technician
from actions.domain.lists.partners import PartnerRow
from actions.domain.lists.technicians import TechnicianRow
from actions.domain.staff import Role, StaffMember
from actions.domain.supplies.partners import Partner
from actions.domain.supplies.stock import SparePart
from actions.store.partners import find_partner
from actions.store.staff import find_member
from actions.store.technicians import find_technician
from actions.store.units import Taken

OF_TECHNICIANS = ("skills", "districts", "calendar", "days_off")


def list_accounts(session: Session) -> Sequence[tuple[int, str]]:
    """List the accounts that were met in the staff group, with their `username`."""
    return session.exec(select(StaffMember.user_id, StaffMember.username)).all()


def list_part_numbers(session: Session) -> set[str]:
    """List the numbers of the spare parts that are known."""
    return set(session.exec(select(SparePart.number)).all())


def take_technicians(
    session: Session, rows: Sequence[TechnicianRow], *, cap: int, now: datetime
) -> Taken:
    """Let those named go to customers, as stated; who is new may answer customers too."""
    taken = Taken()
    for row in rows:
        member = find_member(session, row.user_id) or StaffMember(
            user_id=row.user_id, name=row.name, role=Role.AGENT, cap=cap, joined_at=now
        )
        # Who was met in the group keeps the name that Telegram gives.
        languages = {} if row.languages is None else {"languages": row.languages}
        changed = _bring(session, member, languages)
        technician = find_technician(session, member.id or 0)
        new = technician is None
        technician = technician or Technician(staff_id=member.id or 0)
        stated = {name: getattr(row, name) for name in OF_TECHNICIANS}
        known = {name: value for name, value in stated.items() if value is not None}
        changed |= _bring(session, technician, {**known, "active": True})
        taken += _counted(new=new, changed=changed)
    return taken


def take_partners(session: Session, rows: Sequence[PartnerRow], *, now: datetime) -> Taken:
    """Add the partners that are new, bring the others to what is stated, and name suppliers."""
    taken = Taken()
    for row in rows:
        known = find_partner(session, row.name)
        partner = known or Partner(name=row.name, kind=row.kind, created_at=now)
        changed = _bring(session, partner, {**row.stated, "kind": row.kind})
        parts = session.exec(select(SparePart).where(col(SparePart.number).in_(row.parts)))
        supplied = [_bring(session, part, {"supplier": partner.name}) for part in parts.all()]
        taken += _counted(new=known is None, changed=changed or any(supplied))
    return taken


def _bring(session: Session, row: SQLModel, stated: Mapping[str, Any]) -> bool:
    """Bring a row to what is stated; tell whether it differed."""
    changed = any(getattr(row, name) != value for name, value in stated.items())
    for name, value in stated.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()
    return changed


def _counted(*, new: bool, changed: bool) -> Taken:
    if new:
        return Taken(added=1)
    return Taken(changed=1) if changed else Taken(unchanged=1)
