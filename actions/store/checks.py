"""Looking up who has checked a case."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from actions.domain.checks import Check
from actions.domain.staff import StaffMember


def list_checks(session: Session, ticket_id: int, round: int) -> Sequence[Check]:
    """List the checks of one round of work, the first look first."""
    return session.exec(
        select(Check)
        .where(Check.ticket_id == ticket_id, Check.round == round)
        .order_by(col(Check.id))
    ).all()


def list_named_checks(
    session: Session, ticket_id: int, round: int
) -> Sequence[tuple[Check, StaffMember]]:
    """List the checks of one round of work with whose they are."""
    found = session.exec(
        select(Check, StaffMember)
        .where(Check.member_id == StaffMember.id)
        .where(Check.ticket_id == ticket_id, Check.round == round)
        .order_by(col(Check.id))
    ).all()
    return [(check, member) for check, member in found]
