"""Staff: met in their group, given roles and skills, on duty or not."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, select

from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.domain.staff import LastAdmin, NotAllowed, Role, StaffMember
from actions.services.base import Service
from actions.store.database import hold
from actions.store.staff import count_open_cases, find_member, get_member, list_team, lock_member

NAMED = 15
"""People who are named where somebody else was meant."""


class Staff(Service):
    """The people of the staff group."""

    def meet(
        self, user_id: int, name: str, username: str = "", *, admin: bool = False
    ) -> StaffMember:
        """Get a person seen in the group, known from now on.

        Telegram's own administrators of the group begin as admins while the desk has none;
        everybody else reads along until somebody gives them a role.
        """
        with self.database.transaction() as session:
            hold(session, f"staff/{user_id}")
            member = find_member(session, user_id)
            if member is None:
                member = StaffMember(
                    user_id=user_id,
                    name=name[:200] or str(user_id),
                    cap=self.policy.handoff.cases_at_once,
                    joined_at=self.now(),
                )
            member.name, member.username = name[:200] or member.name, username
            if admin and member.role is Role.READER and not _admins(session):
                member.role = Role.ADMIN
            session.add(member)
        return member

    def member(self, user_id: int) -> StaffMember:
        """Get a person who was met, or raise `NotFound`."""
        with self.database.reading() as session:
            return get_member(session, user_id)

    def named(self, name: str) -> StaffMember:
        """Get a person by `@username` or name, as it is typed, or raise `NotFound`."""
        wanted = name.strip().removeprefix("@").casefold()
        with self.database.reading() as session:
            everybody = session.exec(select(StaffMember)).all()
        said = [m for m in everybody if wanted in (m.username.casefold(), m.name.casefold())]
        if wanted and len(said) == 1:
            return said[0]
        begins = [m for m in everybody if wanted and m.name.casefold().startswith(wanted)]
        if len(begins) != 1:
            names = tuple(m.name for m in everybody[:NAMED])
            if not wanted:
                raise NotFound("error-who", names=names)
            raise NotFound("error-no-such-person", name=name.strip(), names=names)
        return begins[0]

    def leading(self, words: str) -> tuple[StaffMember | None, str]:
        """Tell who is named first, and what stands behind; nobody where it is no known name."""
        said = words.strip().removeprefix("@")
        with self.database.reading() as session:
            everybody = session.exec(select(StaffMember)).all()
        fits = [(m, n) for m in everybody for n in (m.name, m.username) if _begins(said, n)]
        if fits:
            member, name = max(fits, key=lambda fit: len(fit[1]))
            return member, said[len(name) :].strip()
        first, _, rest = said.partition(" ")
        begun = [m for m in everybody if first and m.name.casefold().startswith(first.casefold())]
        return (begun[0], rest.strip()) if len(begun) == 1 else (None, words.strip())

    def team(self) -> Sequence[StaffMember]:
        """List everybody who may answer customers."""
        with self.database.reading() as session:
            return list_team(session)

    def on_duty(self) -> Sequence[StaffMember]:
        """List who is on duty now."""
        return [member for member in self.team() if member.on_duty]

    def require(self, user_id: int, role: Role) -> StaffMember:
        """Get a person who may do what needs a role, or raise `NotAllowed` in words."""
        with self.database.reading() as session:
            return require(session, user_id, role)

    def set_role(self, by: int, user_id: int, role: Role) -> StaffMember:
        """Trust a person with a role; only an admin may, and one admin must be left."""
        with self.database.transaction() as session:
            # First, so that nobody gives a role who has lost the right to while this one waited.
            team = list_team(session, to_change=True)
            require(session, by, Role.ADMIN)
            admins = [m for m in team if m.role is Role.ADMIN]
            member = get_member(session, user_id)
            if role is not Role.ADMIN and [m.id for m in admins] == [member.id]:
                raise LastAdmin(name=member.name)
            member.role = role
            if role is Role.READER:
                member.on_duty, member.back_on = False, None
            session.add(member)
        return member

    def in_hand(self) -> dict[int, int]:
        """Count the open cases that each person has in hand, by `id`."""
        with self.database.reading() as session:
            return count_open_cases(session)

    def set_duty(self, user_id: int, *, on_duty: bool, back_on: date | None = None) -> StaffMember:
        """Put a person on or off duty: only who is on duty is given cases.

        Who goes off until a day is put on duty again that morning, by `Shifts.sweep`.
        """
        with self.database.transaction() as session:
            lock_member(session, user_id)
            member = require(session, user_id, Role.AGENT)
            if member.on_duty != on_duty:
                member.on_duty, member.duty_changed_at = on_duty, self.now()
            member.back_on = back_on
            session.add(member)
        return member

    def set_skills(self, by: int, user_id: int, skills: Sequence[str]) -> StaffMember:
        """Say what kinds of case or product a person is for; none means all."""
        return self._set(by, user_id, skills=[s.strip().casefold() for s in skills if s.strip()])

    def set_languages(self, by: int, user_id: int, languages: Sequence[Language]) -> StaffMember:
        """Say in which languages a person answers; none means all."""
        return self._set(by, user_id, languages=list(languages))

    def set_cap(self, by: int, user_id: int, cap: int) -> StaffMember:
        """Say how many open cases a person is given at most."""
        return self._set(by, user_id, cap=min(max(cap, 0), 1000))

    def _set(self, by: int, user_id: int, **facts: object) -> StaffMember:
        """Change facts about a person: one's own, or as a supervisor anybody's."""
        with self.database.transaction() as session:
            require(session, by, Role.AGENT if by == user_id else Role.SUPERVISOR)
            member = get_member(session, user_id)
            for name, value in facts.items():
                setattr(member, name, value)
            session.add(member)
        return member


def require(session: Session, user_id: int, role: Role) -> StaffMember:
    """Get a person who may do what needs a role, or raise `NotAllowed` in words."""
    member = get_member(session, user_id)
    if not member.may(role):
        who = tuple(m.name for m in _admins(session)) or "–"
        raise NotAllowed(f"error-not-allowed-{role}", name=member.name, admins=who)
    return member


def _begins(said: str, name: str) -> bool:
    """Tell whether words begin with a name, and not with a longer word."""
    behind = said[len(name) : len(name) + 1]
    ends = not behind or not behind.isascii() or not behind.isalnum()
    return bool(name) and said.casefold().startswith(name.casefold()) and ends


def _admins(session: Session) -> Sequence[StaffMember]:
    return [member for member in list_team(session) if member.role is Role.ADMIN]
