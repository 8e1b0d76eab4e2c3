"""Looking up who has checked a case."""

from collections.abc import Sequence

from sqlmodel import Session, bindparam, col, select

from actions.domain.cases.checks import Check
from actions.domain.staff import StaffMember

# What is asked at every step is built once: building it takes as long as asking.
CHECKS = (
    select(Check)
    .where(col(Check.ticket_id) == bindparam("ticket"), col(Check.round) == bindparam("round"))
    .order_by(col(Check.id))
)
NAMED = (
    select(Check, StaffMember)
    .where(Check.member_id == StaffMember.id)
    .where(col(Check.ticket_id) == bindparam("ticket"), col(Check.round) == bindparam("round"))
    .order_by(col(Check.id))
)


def list_checks(session: Session, ticket_id: int, round: int) -> Sequence[Check]:
    """List the checks of one round of work, the first look first."""
    return session.exec(CHECKS, params={"ticket": ticket_id, "round": round}).all()


def list_named_checks(
    session: Session, ticket_id: int, round: int
) -> Sequence[tuple[Check, StaffMember]]:
    """List the checks of one round of work with whose they are."""
    found = session.exec(NAMED, params={"ticket": ticket_id, "round": round}).all()
    return [(check, member) for check, member in found]
