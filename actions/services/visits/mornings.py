"""What the day holds: told to the staff each morning, and whenever they ask."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from actions.domain.cases.visits import Visit
from actions.domain.chats.handoff import Holder
from actions.domain.people import Address
from actions.domain.reports.sent_reports import SentReport
from actions.domain.sla.hours import is_open_on
from actions.domain.staff import StaffMember
from actions.services.cards.group import Place
from actions.services.cards.overview import Overview
from actions.services.cards.visit_cards import coming, post_card
from actions.services.posting import post
from actions.services.visits.technician_days import TechnicianDays
from actions.store.clocks import list_expected_by, list_promised
from actions.store.database import hold
from actions.store.overview import list_open_handoffs
from actions.store.sent_reports import is_sent
from actions.store.technicians import list_technicians
from actions.texts import listed, say
from actions.texts.clocks import LATE, write_owed, write_waiting
from actions.texts.visits import write_day_name

logger = logging.getLogger(__name__)

Visiting = tuple[StaffMember, Sequence[Visit]]
MOST = 10
"""Cases named under a heading; `/queue` has them all."""


@dataclass(frozen=True, kw_only=True)
class Mornings(Overview):
    """Tells once a day what is owed, who is visited and what is expected."""

    staff: Address | None = None
    technician_days: TechnicianDays

    def sweep(self) -> int:
        """Tell the group and the technicians; give how many chats. Twice or late is harmless."""
        day = self.policy.mornings.begun(self.now(), self.policy.hours.zone)
        if self.staff is None or day is None:
            return 0
        key = f"morning/{self.staff}/{day}"
        with self.database.reading() as session:
            if is_sent(session, key):
                return 0
        with self.database.transaction() as session:
            hold(session, key)
            if is_sent(session, key):
                return 0
            session.add(SentReport(key=key, sent_at=self.now()))
            count = self._tell_group(session, self.staff, day, key)
            count += self._tell_technicians(session, key)
        logger.info("morning of %s: %s chats are told", day, count)
        return count

    def write(self, ahead: date | None = None) -> str:
        """Write what today, or a day ahead, holds for the whole desk."""
        today = self.now().astimezone(self.policy.hours.zone).date()
        if ahead and ahead > today:
            with self.database.reading() as session:
                lines = self._ahead(session, ahead) or [say("ahead-nothing", self.language)]
            return "\n".join([self._head(ahead), *lines])
        with self.database.reading() as session:
            lines = self._lines(session, today) or [say("morning-nothing", self.language)]
        return "\n".join([self._head(today), *lines])

    def _tell_group(self, session: Session, staff: Address, day: date, key: str) -> int:
        if not self.policy.mornings.group or not is_open_on(day, self.policy.hours):
            return 0
        lines = self._lines(session, day)
        if lines:
            text = "\n".join([self._head(day), *lines])
            post(session, staff.chat_id, text, key=key, now=self.now())
        return bool(lines)

    def _tell_technicians(self, session: Session, key: str) -> int:
        """Post each technician's cards in the own chat: from there on changes ring."""
        going = list(self._going(session)) if self.policy.mornings.technicians else []
        for member, visits in going:
            place, now = Place(member.user_id), self.now()
            day = write_day_name(visits[0].local[0].date(), self.language)
            text = say("day-head", self.language, name=member.name, day=day, count=len(visits))
            own = f"{key}/{member.user_id}"
            post(session, place.chat_id, f"☀️ {text}", key=own, now=now)
            for visit in visits:
                post_card(session, visit, place, self.language, key=own, now=now)
        return len(going)

    def _head(self, day: date) -> str:
        return f"☀️ {write_day_name(day, self.language)}"

    def _lines(self, session: Session, day: date) -> list[str]:
        ends = self._ends(day)
        return [
            *self._under("overdue", list(self._promised(session, self.now()))),
            *self._under("owed", list(self._promised(session, ends, since=self.now()))),
            *self._visited(session, list(self._going(session))),
            *self._under("expected", list(self._expected_by(session, ends))),
            *self._waiting(session),
            *self._away(session),
        ]

    def _ahead(self, session: Session, day: date) -> list[str]:
        begins, ends = self._ends(day - timedelta(days=1)), self._ends(day)
        owed = list(self._promised(session, ends, since=begins))
        expected = list(self._expected_by(session, ends))
        return [
            *self._headed(say("ahead-owed", self.language, count=len(owed)), owed),
            *self._visited(session, list(self._going(session, day))),
            *self._headed(say("ahead-expected", self.language, count=len(expected)), expected),
        ]

    def _ends(self, day: date) -> datetime:
        return datetime.combine(day + timedelta(days=1), time(), self.policy.hours.zone)

    def _under(self, name: str, lines: list[str]) -> list[str]:
        return self._headed(say(f"morning-{name}", self.language, count=len(lines)), lines)

    def _headed(self, head: str, lines: list[str]) -> list[str]:
        """Put lines under their heading, no more than are read at a glance."""
        if not lines:
            return []
        more = len(lines) - MOST
        rest = [say("list-more", self.language, count=more)] if more > 0 else []
        return [head, *lines[:MOST], *rest]

    def _promised(
        self, session: Session, ends: datetime, *, since: datetime | None = None
    ) -> Iterator[str]:
        """Name the promises that fall due before a moment, the first one first."""
        for clock, ticket in list_promised(session, ends, since=since):
            due_at, zone = clock.due_at or ends, self.policy.hours.zone
            said = write_owed(due_at, clock.kind, self.language, zone=zone, now=self.now())
            line = f"{LATE}{self._case(session, ticket)} · {said}"
            yield f"{line} {self._link(session, ticket)}".rstrip()

    def _expected_by(self, session: Session, ends: datetime) -> Iterator[str]:
        for waits, ticket in list_expected_by(session, ends):
            said = write_waiting(waits.why, waits.expected_on, self.language)
            line = f"📦 {self._case(session, ticket)} · {said}"
            yield f"{line} {self._link(session, ticket)}".rstrip()

    def _visited(self, session: Session, going: Sequence[Visiting]) -> list[str]:
        """Name who goes where and when, a line a technician."""
        if not going:
            return []
        count = sum(len(visits) for _, visits in going)
        head = say("morning-visits", self.language, count=count)
        return [head, *(self._round(session, *one) for one in going)]

    def _round(self, session: Session, member: StaffMember, visits: Sequence[Visit]) -> str:
        stops = []
        for visit in visits:
            begins, code = visit.local[0], coming(session, visit).ticket.code
            old = begins.date() < self.now().astimezone(begins.tzinfo).date()
            day = write_day_name(begins.date(), self.language) if old else ""
            stops.append(f"{day or f'{begins.hour}:{begins:%M}'} {code}")
        said = listed(stops, self.language)
        return say("morning-round", self.language, name=member.name, visits=said)

    def _going(self, session: Session, ahead: date | None = None) -> Iterator[Visiting]:
        """Give who has visits that are not over, of a day ahead, or of today and before."""
        days = self.technician_days
        for technician, member in list_technicians(session):
            if ahead:
                found = days.visits_on(session, technician, ahead)
            else:
                found = days.visits_today(session, technician)
            visits = [visit for visit in found if visit.state.is_open]
            if visits:
                yield member, visits

    def _waiting(self, session: Session) -> list[str]:
        """Count the customers who wait for a person."""
        found = list_open_handoffs(session)
        count = sum(handoff.holder is Holder.WAITING for handoff in found)
        return [say("morning-waiting", self.language, count=count)] if count else []
