"""Technicians: who of the staff goes to customers, with which skills, where and when."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from actions.domain.cases.visits import Technician
from actions.domain.errors import InvalidAnswer
from actions.domain.policy.clocks import ALWAYS, BY_THE_HOURS
from actions.domain.staff import Role, StaffMember
from actions.services.base import Service
from actions.services.staff import require
from actions.store.database import hold
from actions.store.staff import get_member
from actions.store.technicians import find_technician, list_technicians


@dataclass(frozen=True)
class Duties:
    """What a supervisor says of a technician; what is not said stays as it is.

    Of somebody new that means all skills and districts, and no day off.
    """

    skills: list[str] | None = None
    districts: list[str] | None = None
    calendar: str | None = None
    days_off: list[str] | None = None


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
            if duties.skills is not None:
                technician.skills = duties.skills
            if duties.districts is not None:
                technician.districts = [self._district(one) for one in duties.districts]
            if duties.calendar is not None:
                technician.calendar = self._calendar(duties.calendar)
            if duties.days_off is not None:
                days = [self._day(day) for day in duties.days_off]
                technician.days_off = sorted({day.isoformat() for day in days})
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
            raise InvalidAnswer("error-technician-district", name=name, known=tuple(known) or "–")
        return found

    def _calendar(self, name: str) -> str:
        known = [BY_THE_HOURS, *self.policy.calendars]
        if name and (name not in known or name == ALWAYS):
            raise InvalidAnswer("error-technician-calendar", name=name, known=tuple(known))
        return name

    def _day(self, text: str) -> date:
        today = self.now().astimezone(self.policy.hours.zone).date()
        with suppress(ValueError):
            return date.fromisoformat(text)
        day = self.policy.company.read_day(text, today)
        if day is None:
            raise InvalidAnswer("error-technician-day", name=text)
        return day
