"""Technicians: who of the staff goes to customers, with which skills, where and when."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlmodel import Session

from actions.domain.clock_policy import ALWAYS, BY_THE_HOURS
from actions.domain.errors import InvalidAnswer
from actions.domain.staff import Role, StaffMember
from actions.domain.visits import Technician
from actions.services.base import Service
from actions.services.staff import require
from actions.store.database import hold
from actions.store.staff import get_member
from actions.store.visits import find_technician, list_technicians


@dataclass(frozen=True)
class Duties:
    """What a supervisor says of a technician; what is not said means all, or none off."""

    skills: list[str] = field(default_factory=list)
    districts: list[str] = field(default_factory=list)
    calendar: str = ""
    days_off: list[str] = field(default_factory=list)


class Technicians(Service):
    """The people who go to customers."""

    def name(self, by: int, user_id: int, duties: Duties) -> tuple[Technician, StaffMember]:
        """Let somebody of the staff go to customers; only a supervisor may say so.

        Raises:
            NotAllowed: for anybody else.
            InvalidAnswer: for a district, calendar or day that there is not.
        """
        with self.database.transaction() as session:
            require(session, by, Role.SUPERVISOR)
            member, technician = self._known(session, user_id)
            technician.skills = duties.skills
            technician.districts = [self._district(name) for name in duties.districts]
            technician.calendar = self._calendar(duties.calendar)
            technician.days_off = [_day(day).isoformat() for day in duties.days_off]
            technician.active = True
            session.add(technician)
        return technician, member

    def dismiss(self, by: int, user_id: int) -> StaffMember:
        """Let somebody go to customers no longer; what is booked stays."""
        with self.database.transaction() as session:
            require(session, by, Role.SUPERVISOR)
            member, technician = self._known(session, user_id)
            technician.active = False
            session.add(technician)
        return member

    def everybody(self) -> Sequence[tuple[Technician, StaffMember]]:
        """List who goes to customers."""
        with self.database.reading() as session:
            return list_technicians(session)

    def _known(self, session: Session, user_id: int) -> tuple[StaffMember, Technician]:
        hold(session, f"technician/{user_id}")
        member = get_member(session, user_id)
        found = find_technician(session, member.id or 0)
        return member, found or Technician(staff_id=member.id or 0)

    def _district(self, name: str) -> str:
        known = self.policy.visits.districts
        found = self.policy.visits.district_of(name)
        if not found:
            raise InvalidAnswer(
                "error-technician-district", name=name, known=", ".join(known) or "–"
            )
        return found

    def _calendar(self, name: str) -> str:
        known = [BY_THE_HOURS, *self.policy.calendars]
        if name and (name not in known or name == ALWAYS):
            raise InvalidAnswer("error-technician-calendar", name=name, known=", ".join(known))
        return name


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidAnswer("error-technician-day", name=text) from error
