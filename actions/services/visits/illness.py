"""A technician who cannot come: the day goes to colleagues, or its customers choose another."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlmodel import Session

from actions.domain.cases.visits import NotTechnician, Technician, Visit, VisitState
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.errors import InvalidAnswer
from actions.domain.messages import Button, Reply
from actions.domain.staff import Role, StaffMember
from actions.services.cards.visit_cards import coming
from actions.services.staff import require
from actions.services.visits.booking import BOOKABLE
from actions.services.visits.giving_on import Giving, GivingOn
from actions.store.database import hold
from actions.store.handoff import lock_case
from actions.store.staff import get_member
from actions.store.technicians import find_technician, technician_with
from actions.store.tickets import find_event, list_keys
from actions.store.visits import (
    get_ticket_id,
    get_visit,
    list_between,
    lock_visit,
    open_visits,
)
from actions.texts import say
from actions.texts.visits import write_day_name, write_window

AHEAD = (VisitState.BOOKED, VisitState.ON_WAY)
WELL = f"{STAFF_BUTTON}well:"
"""Begins what the button means that takes a day of illness back."""


@dataclass(frozen=True)
class Sick:
    """Who cannot come, on which day, and who says so."""

    by: str
    name: str
    technician_id: int
    day: date
    key: str
    was_off: bool
    """The day was free before."""


@dataclass(frozen=True)
class Well:
    """Who can come after all, on which day, and which illness was none."""

    by: str
    name: str
    technician_id: int
    key: str
    ill: str
    """The key of the turn that gave the visits on."""


class Illness(GivingOn):
    """Gives a day's visits on, and back; each is told to its customer and in its topic."""

    def call_in_sick(self, by: int, user_id: int, words: str, *, key: str) -> Reply:
        """Take a technician's day off, and find who else goes; give what staff read.

        Everybody may say so of themselves, a supervisor of anybody.

        Raises:
            NotTechnician: where it is nobody who goes to customers.
            InvalidAnswer: for a day that is none.
        """
        sick, visits = self._take_off(by, user_id, words, key)
        lines = [line for line in (self._give_on(sick, visit) for visit in visits) if line]
        language = self.board.language
        day = write_day_name(sick.day, language)
        head = say("ill-head", language, name=sick.name, day=day, count=len(lines))
        undo = [sick.technician_id, sick.day.isoformat(), int(sick.was_off), key]
        button = Button(
            title=say("button-ill-undo", language), payload=WELL + ":".join(map(str, undo))
        )
        there = self._is_there(sick)
        changed = lines or not sick.was_off
        return Reply(text="\n".join([head, *lines, *there]), buttons=[button] if changed else [])

    def days_ahead(self, user_id: int) -> list[date]:
        """List the days on which a technician has visits and is away."""
        with self.database.reading() as session:
            member = get_member(session, user_id)
            technician = find_technician(session, member.id or 0)
            if technician is None or member.back_on is None:
                return []
            zone = self.zone_of(technician)
            back = datetime.combine(member.back_on, time(), zone)
            found = list_between(session, technician.id or 0, self.now(), back)
            days = {one.starts_at.astimezone(zone).date() for one in found if one.state in AHEAD}
        return sorted(days)

    def _is_there(self, sick: Sick) -> list[str]:
        """Name the visits that have begun: they are given to nobody, they end on their card."""
        with self.database.reading() as session:
            technician, _ = technician_with(session, sick.technician_id)
            codes = [
                coming(session, visit).ticket.code
                for visit in self.visits_on(session, technician, sick.day)
                if visit.state.is_open and visit.state not in AHEAD
            ]
        return [say("ill-there", self.board.language, code=code, name=sick.name) for code in codes]

    def take_back(self, by: int, pressed: str, *, key: str) -> str:
        """Take a day of illness back as far as nobody has moved on; give what staff read.

        Args:
            by: who says so: whoever is well, or a supervisor.
            pressed: what stands behind `WELL` in the button.
            key: the idempotency key.
        """
        number, day, was_off, ill = pressed.split(":", 3)
        on, language = date.fromisoformat(day), self.board.language
        with self.database.transaction() as session:
            technician, person = technician_with(session, int(number))
            member = self._who_says(session, by, person)
            _hold_visits(session, technician)
            if was_off == "0":
                technician.days_off = [one for one in technician.days_off if one != day]
                session.add(technician)
            keys = list_keys(session, f"{ill}/ill/")
        well = Well(member.name, person.name, int(number), key, ill)
        visits = sorted({int(one.removeprefix(f"{ill}/ill/").split("/")[0]) for one in keys})
        said = "ill-was-off" if was_off == "1" else "ill-taken-back"
        head = say(said, language, name=person.name, day=write_day_name(on, language))
        return "\n".join([head, *(self._give_back(well, visit) for visit in visits)])

    def _who_says(self, session: Session, by: int, about: StaffMember) -> StaffMember:
        return about if by == about.user_id else require(session, by, Role.SUPERVISOR)

    def _take_off(self, by: int, user_id: int, words: str, key: str) -> tuple[Sick, list[int]]:
        with self.database.transaction() as session:
            ill = get_member(session, user_id)
            member = self._who_says(session, by, ill)
            technician = find_technician(session, ill.id or 0)
            if technician is None:
                raise NotTechnician("error-not-a-technician", name=ill.name)
            local = self.now().astimezone(self.zone_of(technician))
            read = self.policy.company.read_day_at
            day = read(words, local) if words.strip() else local.date()
            if day is None:
                raise InvalidAnswer("day-is-no-day")
            _hold_visits(session, technician)
            was_off = day in technician.off_on
            technician.days_off = sorted({*technician.days_off, day.isoformat()})
            session.add(technician)
            visits = self.visits_on(session, technician, day)
            ahead = [visit.id or 0 for visit in visits if visit.state in AHEAD]
            return Sick(member.name, ill.name, technician.id or 0, day, key, was_off), ahead

    def _give_on(self, sick: Sick, visit_id: int) -> str:
        """Give one visit to a colleague who is free then, or let its customer choose anew."""
        key = f"{sick.key}/ill/{visit_id}"
        with self.database.transaction() as session:
            ticket, customer = lock_case(session, get_ticket_id(session, visit_id))
            visit = lock_visit(session, visit_id)
            gone = visit is None or visit.state not in AHEAD
            if visit is None or gone or visit.technician_id != sick.technician_id:
                return ""
            hold(session, "visits")
            slots = self.slots(session, ticket, visit.district, without=visit.id, soon=True)
            same = [one for one in slots if one.starts_at == visit.starts_at]
            window = write_window(visit, self.board.language)
            about = {"code": ticket.code, "window": window}
            if same and not find_event(session, f"{key}/visit_cancelled"):
                giving = Giving(session, ticket, customer, sick.by, key)
                name = self.give(giving, visit, same[0], "instead", old=sick.name)
                return say("ill-given", self.board.language, name=name, **about)
            self.drop(session, ticket, visit, person=sick.by, key=key)
            session.flush()
            self._ask_again(session, ticket, customer, visit, key)
        return say("ill-asked", self.board.language, **about)

    def _give_back(self, well: Well, visit_id: int) -> str:
        """Give one visit back to who is well, or say why it stays as it is."""
        language, key = self.board.language, f"{well.key}/back/{visit_id}"
        with self.database.transaction() as session:
            ticket, customer = lock_case(session, get_ticket_id(session, visit_id))
            old = get_visit(session, visit_id)
            hold(session, "visits")
            now = next(iter(open_visits(session, ticket.id or 0)), None)
            about = {"code": ticket.code, "name": well.name}
            why = self._moved_on(well, old, now)
            if now and why in ("chosen", "on-way"):
                about["name"] = coming(session, now).name
                about["window"] = write_window(now, language)
            if not now and ticket.stage not in BOOKABLE:
                why = "over"
            slots = self.slots(session, ticket, old.district, without=old.id, soon=True)
            same = (well.technician_id, old.starts_at)
            own = [one for one in slots if (one.technician_id, one.starts_at) == same]
            if why or not own:
                return say(f"ill-{why or 'busy'}", language, **about)
            giving = Giving(session, ticket, customer, well.by, key)
            if now:
                self.give(giving, now, own[0], "after-all")
            else:
                now = self.book(
                    session, ticket, own[0], None, district=old.district, key=key, person=well.by
                )
                self.tell_customer(giving, now, "after-all")
            return say("ill-back", language, window=write_window(now, language), **about)

    def _moved_on(self, well: Well, old: Visit, now: Visit | None) -> str:
        """Say why a visit is not given back, as sentences name it; nothing if it may be."""
        if now and (now.technician_id, now.starts_at) == (well.technician_id, old.starts_at):
            return "still"
        if now and now.state is not VisitState.BOOKED:
            return "on-way"
        if (now or old).turn != f"{well.ill}/ill/{old.id}":
            return "chosen" if now else "over"
        return "begun" if old.starts_at <= self.now() else ""


def _hold_visits(session: Session, technician: Technician) -> None:
    """Let nobody book until the day is off, and read the days off as they are now."""
    hold(session, "visits")
    session.refresh(technician)
