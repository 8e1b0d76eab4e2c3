"""Looking up staff and how much each has in hand."""

from collections.abc import Sequence

from sqlmodel import Session, bindparam, col, func, select

from actions.domain.chats.handoff import Handoff
from actions.domain.errors import NotFound
from actions.domain.staff import Role, StaffMember
from actions.store.database import locking

# What is asked at every step is built once: building it takes as long as asking.
MEMBER = select(StaffMember).where(col(StaffMember.user_id) == bindparam("account"))
MEMBER_LOCKED = locking(MEMBER)

TEAM = select(StaffMember).where(StaffMember.role != Role.READER).order_by(col(StaffMember.id))
TEAM_LOCKED = locking(TEAM)
AWAY = TEAM.where(col(StaffMember.back_on).is_not(None))
IN_HAND = (
    select(Handoff.owner_id, func.count())
    .where(col(Handoff.ended_at).is_(None), col(Handoff.owner_id).is_not(None))
    .group_by(col(Handoff.owner_id))
)


def find_member(session: Session, user_id: int) -> StaffMember | None:
    """Find a person of the staff group by Telegram account."""
    return session.exec(MEMBER, params={"account": user_id}).one_or_none()


def lock_member(session: Session, user_id: int) -> StaffMember | None:
    """Find a person as `find_member` does, so that changes at once come one after the other."""
    return session.exec(MEMBER_LOCKED, params={"account": user_id}).one_or_none()


def get_member(session: Session, user_id: int) -> StaffMember:
    """Get a person of the staff group, or raise `NotFound`."""
    member = find_member(session, user_id)
    if member is None:
        raise NotFound("error-not-met")
    return member


def list_team(session: Session, *, to_change: bool = False) -> Sequence[StaffMember]:
    """List everybody who may answer customers, in the order in which they joined."""
    # Locked, so that two cases at once go to two people.
    return session.exec(TEAM_LOCKED if to_change else TEAM).all()


def list_away(session: Session, *, to_change: bool = False) -> Sequence[StaffMember]:
    """List who is away until a day."""
    return session.exec(locking(AWAY) if to_change else AWAY).all()


def count_open_cases(session: Session) -> dict[int, int]:
    """Count the conversations that each person has in hand, by `id`."""
    rows = session.exec(IN_HAND)
    return {int(owner): int(count) for owner, count in rows if owner is not None}


def find_named(session: Session, name: str) -> StaffMember | None:
    """Find a person by `@username` or name as it is written in the policy."""
    wanted = name.strip().removeprefix("@").casefold()
    everybody = session.exec(select(StaffMember).order_by(col(StaffMember.id))).all()
    return next(
        (one for one in everybody if wanted in (one.username.casefold(), one.name.casefold())),
        None,
    )
