"""Looking up what staff made of the ready replies."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from actions.domain.policy.canned import CannedChange
from actions.domain.staff import StaffMember


def list_changes(session: Session) -> Sequence[CannedChange]:
    """List what stands of the changes, the oldest first."""
    query = select(CannedChange).where(col(CannedChange.undone_at).is_(None))
    return session.exec(query.order_by(col(CannedChange.id))).all()


def list_changers(session: Session) -> Sequence[tuple[CannedChange, StaffMember]]:
    """List the same, each with who made it."""
    query = select(CannedChange, StaffMember).join(StaffMember)
    query = query.where(col(CannedChange.undone_at).is_(None))
    return session.exec(query.order_by(col(CannedChange.id))).all()


def list_of_key(session: Session, key: str) -> Sequence[CannedChange]:
    """List what one step changed, whether it stands or was taken back."""
    query = select(CannedChange).where(CannedChange.key == key)
    return session.exec(query.order_by(col(CannedChange.id))).all()
