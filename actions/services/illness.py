"""A technician who cannot come: the day goes to colleagues, or its customers choose another."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from actions.domain.days import read_day
from actions.domain.errors import InvalidAnswer
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.slots import Slot
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Ticket
from actions.domain.visits import NotTechnician, Visit, VisitState
from actions.services.offering import Offering
from actions.services.staff import require
from actions.services.visit_cards import coming, edit_cards
from actions.store.database import hold
from actions.store.handoff import lock_case
from actions.store.staff import get_member
from actions.store.tickets import find_event
from actions.store.visits import (
    find_technician,
    get_ticket_id,
    lock_visit,
    technician_of,
)
from actions.texts import say
from actions.texts.visits import write_agreed, write_day_name, write_window

AHEAD = (VisitState.BOOKED, VisitState.ON_WAY)


@dataclass(frozen=True)
class Sick:
    """Who cannot come, on which day, and who says so."""

    by: str
    name: str
    technician_id: int
    day: date
    key: str


class Illness(Offering):
    """Gives a day's visits on; each is told to its customer and in its topic."""

    def call_in_sick(self, by: int, user_id: int, words: str, *, key: str) -> str:
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
        return "\n".join([head, *lines])

    def _take_off(self, by: int, user_id: int, words: str, key: str) -> tuple[Sick, list[int]]:
        with self.database.transaction() as session:
            ill = get_member(session, user_id)
            member = ill if by == user_id else require(session, by, Role.SUPERVISOR)
            technician = find_technician(session, ill.id or 0)
            if technician is None:
                raise NotTechnician("error-not-a-technician", name=ill.name)
            today = self.today_of(technician)
            day = read_day(words, today) if words.strip() else today
            if day is None:
                raise InvalidAnswer("day-is-no-day")
            technician.days_off = sorted({*technician.days_off, day.isoformat()})
            session.add(technician)
            visits = self.visits_on(session, technician, day)
            ahead = [visit.id or 0 for visit in visits if visit.state in AHEAD]
            return Sick(member.name, ill.name, technician.id or 0, day, key), ahead

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
                name = self._hand_on(session, ticket, customer, visit, same[0], sick, key)
                return say("ill-given", self.board.language, name=name, **about)
            self.drop(session, ticket, visit, person=sick.by, key=key)
            session.flush()
            self._ask_again(session, ticket, customer, visit, key)
        return say("ill-asked", self.board.language, **about)

    def _hand_on(
        self,
        session: Session,
        ticket: Ticket,
        customer: Customer,
        visit: Visit,
        slot: Slot,
        sick: Sick,
        key: str,
    ) -> str:
        """Let a colleague go at the same time; give who it is."""
        visit.technician_id, visit.zone = slot.technician_id, slot.zone.key
        visit.ends_at, visit.state, visit.on_way_at = slot.ends_at, VisitState.BOOKED, None
        session.add(visit)
        session.flush()
        who = technician_of(session, visit)[1]
        self._take_cards_away(session, visit, who, key)
        self.record(session, ticket, "visit_given", sick.by, key=key, cause=who.name)
        self.tell_topic(session, ticket, visit, "given", key=key)
        agreed = write_agreed(coming(session, visit), customer.language, what="stands")
        text = say(
            "visit-instead",
            customer.language,
            old=sick.name,
            name=who.name,
            window=write_window(visit, customer.language),
            code=ticket.code,
        )
        self.board.tell(session, customer, f"{key}/told", Reply(text=text, buttons=agreed.buttons))
        return who.name

    def _take_cards_away(self, session: Session, visit: Visit, who: StaffMember, key: str) -> None:
        """Leave the cards that the other had without buttons; the new one asks for own ones."""
        language, code = self.board.language, coming(session, visit).ticket.code
        window = write_window(visit, language)
        text = say("visit-card-given", language, code=code, window=window, name=who.name)
        edit_cards(session, visit, text, [], key=key, now=self.now())
        visit.card_ids = []
        session.add(visit)
