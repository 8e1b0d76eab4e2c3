"""Visits as customers choose, move and cancel them by buttons (Rule R2)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlmodel import Session

from actions.domain.cases.slots import Slot
from actions.domain.cases.visits import Visit, VisitState
from actions.domain.messages import Reply
from actions.domain.people import Address, Customer
from actions.domain.tickets import Ticket
from actions.domain.words.visit_times import says_at_home
from actions.services.cards.visit_cards import coming
from actions.services.visits.booking import BOOKABLE
from actions.services.visits.offering import Offering
from actions.store.customers import get_customer
from actions.store.handoff import lock_customer_at
from actions.store.tickets import find_event, get_ticket, lock_ticket
from actions.store.visits import find_missed, is_repaired, lock_visit, open_visits, was_offered
from actions.texts import say
from actions.texts.visits import (
    Coming,
    case_name,
    read_visit_button,
    visit_button,
    write_agreed,
    write_day_name,
    write_days,
    write_times,
    write_window,
)

ABOUT_VISIT = ("move", "cancel", "home")
"""Buttons that name a visit; the others name a ticket."""


TURNS_BACK = timedelta(hours=3)
"""So long after nobody was at home the technician may still be near."""


@dataclass(frozen=True)
class Choice:
    """A customer's tap in progress: in which transaction, whose, about what."""

    session: Session
    customer: Customer
    ticket: Ticket
    visit: Visit | None
    """The one that is open, if there is one."""
    district: str
    key: str


class Visits(Offering):
    """The customers' side of visits; the same turn changes once and is answered alike."""

    def next_of(self, ticket: Ticket) -> Coming | None:
        """Give the visit of a case that is still to come or going on."""
        with self.database.reading() as session:
            visit = next(iter(open_visits(session, ticket.id or 0)), None)
            return coming(session, visit) if visit else None

    def soonest(
        self, address: Address, code: str, *, key: str, day: date | None = None
    ) -> Reply | None:
        """Offer the times of a day that is named, else say which day is the first that is free.

        Gives None where no day is free, or staff decide on visits (Rules R3, R6).
        """
        with self.database.transaction() as session:
            customer, ticket = lock_customer_at(session, address), get_ticket(session, code)
            visit = next(iter(open_visits(session, ticket.id or 0)), None)
            allowed = visit is not None or self.may_offer(session, ticket)
            if ticket.customer_id != customer.id or not allowed:
                return None
            where = visit.district if visit else self._district(ticket)
            language, without = customer.language, visit.id if visit else None
            slots = self.slots(session, ticket, where, without=without)
            if not slots:
                return None
            if visit is None and not was_offered(session, ticket.id or 0):
                self.record(
                    session, ticket, "visit_offered", "desk", key=key, cause=where or "chat"
                )
        if day and day in {slot.day for slot in slots}:
            return write_times(day, slots, ticket, language, district=where)
        first = write_day_name(min(slots).day, language)
        lead = say("visit-soonest", language, case=case_name(ticket, language), day=first)
        return write_days(lead, slots, ticket, language, district=where)

    def press(self, address: Address, key: str, rest: str) -> list[Reply]:
        """Take a tap on a button about a visit, also an old or second one."""
        verb, number, detail, district = read_visit_button(rest)
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            old = session.get(Visit, number) if verb in ABOUT_VISIT else None
            named = session.get(Ticket, old.ticket_id if old else number)
            if (
                named is None
                or named.customer_id != customer.id
                or (verb in ABOUT_VISIT and not old)
            ):
                return [Reply(text=say("visit-over", customer.language))]
            ticket = lock_ticket(session, named.id or 0)
            old = lock_visit(session, number) if old else None
            visit = next(iter(open_visits(session, ticket.id or 0)), None)
            where = old.district if old else district
            choice = Choice(session, customer, ticket, visit, where, key)
            if old and verb == "cancel":
                return [self._cancel(choice, old)]
            if old and verb == "home":
                return [self._at_home(choice, old)]
            return [self._choose(choice, verb, detail)]

    def hear(self, address: Address, key: str, text: str) -> list[Reply] | None:
        """Take "I am here!" after a visit that was missed as the tap that says so."""
        if not says_at_home(text):
            return None
        with self.database.reading() as session:
            customer = get_customer(session, address)
            since = self.now() - TURNS_BACK
            missed = find_missed(session, customer.id or 0, since)
        return self.press(address, key, f"home:{missed.id}::") if missed else None

    def _choose(self, choice: Choice, verb: str, detail: str) -> Reply:
        """Answer a tap that leads to a time."""
        visit = choice.visit
        if visit and visit.turn == choice.key:
            moved = find_event(choice.session, f"{choice.key}/visit_moved")
            return self._agreed(choice, visit, "moved" if moved else "booked")
        refused = self._refused(choice)
        if refused:
            return refused
        if verb == "other":
            return self._ask_person(choice, "other")
        if verb == "at":
            return self._take(choice, datetime.fromtimestamp(int(detail), UTC))
        return self._show(choice, verb, _day(detail))

    def _show(self, choice: Choice, verb: str, day: date | None) -> Reply:
        """Offer the times of a day, or days from one on."""
        if verb == "day" and day:
            slots = self._free(choice)
            if day in {slot.day for slot in slots}:
                language, where = choice.customer.language, choice.district
                return write_times(day, slots, choice.ticket, language, district=where)
            return self._days(choice, "taken")
        return self._days(choice, "offer-again", since=day)

    def _refused(self, choice: Choice) -> Reply | None:
        """Say why nothing can be chosen or changed now, if so."""
        visit, code, language = choice.visit, choice.ticket.code, choice.customer.language
        done = visit is None and is_repaired(choice.session, choice.ticket.id or 0)
        if done or choice.ticket.stage not in BOOKABLE:
            return Reply(text=say("visit-no-longer", language, code=code))
        if visit is None or visit.is_changeable(self.policy.visits, now=self.now()):
            return None
        if visit.state is VisitState.BOOKED:
            window = write_window(visit, language)
            return Reply(text=say("visit-too-late", language, code=code, window=window))
        name = coming(choice.session, visit).name
        return Reply(text=say("visit-under-way", language, code=code, name=name))

    def _take(self, choice: Choice, starts_at: datetime) -> Reply:
        """Book the chosen time, or offer what is free if somebody was quicker."""
        session, visit = choice.session, choice.visit
        if visit and visit.starts_at == starts_at:
            return self._agreed(choice, visit, "stands")
        slot = self.take_slot(session, choice.ticket, choice.district, starts_at, visit)
        if slot is None:
            return self._days(choice, "taken")
        booked = self.book(
            session,
            choice.ticket,
            slot,
            visit,
            district=choice.district,
            key=choice.key,
        )
        reminded = booked.due_at is not None and booked.due_at < booked.starts_at
        what = "moved" if visit else "booked" if reminded else "booked-soon"
        return self._agreed(choice, booked, what)

    def _agreed(self, choice: Choice, visit: Visit, what: str) -> Reply:
        about, language = coming(choice.session, visit), choice.customer.language
        return write_agreed(about, language, what=what)

    def _cancel(self, choice: Choice, old: Visit) -> Reply:
        """Call a visit off by one tap, while there is time."""
        language, ticket = choice.customer.language, choice.ticket
        if old.state.is_open:
            refused = self._refused(choice)
            if refused:
                return refused
            self.drop(choice.session, ticket, old, key=choice.key)
        elif old.turn != choice.key:
            return Reply(text=say("visit-over", language))
        window = write_window(old, language)
        text = say("visit-cancelled", language, code=ticket.code, window=window)
        again = visit_button(language, "again", ticket.id, "", old.district)
        return Reply(text=text, buttons=[again])

    def _at_home(self, choice: Choice, missed: Visit) -> Reply:
        """Tell the technician who rang in vain that somebody is at home, while that is of use."""
        session, ticket, language = choice.session, choice.ticket, choice.customer.language
        over = missed.ended_at is None or self.now() - missed.ended_at > TURNS_BACK
        if missed.state is not VisitState.MISSED or choice.visit or over:
            return Reply(text=say("visit-over", language))
        if not find_event(session, f"{choice.key}/visit_at_home"):
            self.record(session, ticket, "visit_at_home", "customer", key=choice.key, cause="chat")
            self.tell_topic(session, ticket, missed, "at-home", key=choice.key)
        name = coming(session, missed).name
        return Reply(text=say("visit-at-home", language, name=name, code=ticket.code))

    def _ask_person(self, choice: Choice, why: str) -> Reply:
        """Leave it to staff to find a time."""
        session, ticket, language = choice.session, choice.ticket, choice.customer.language
        if not find_event(session, f"{choice.key}/visit_asked"):
            self.record(session, ticket, "visit_asked", "customer", key=choice.key, cause=why)
            text = say(f"visit-told-{why}", self.board.language)
            self.note(session, ticket, text, key=choice.key)
        return Reply(text=say(f"visit-{why}", language, code=ticket.code))

    def _free(self, choice: Choice) -> list[Slot]:
        without = choice.visit.id if choice.visit else None
        return self.slots(choice.session, choice.ticket, choice.district, without=without)

    def _days(self, choice: Choice, what: str, since: date | None = None) -> Reply:
        """Offer days, or leave it to staff where nothing is free."""
        slots, language, ticket = self._free(choice), choice.customer.language, choice.ticket
        if not slots:
            return self._ask_person(choice, "nothing-free")
        lead = say(f"visit-{what}", language, case=case_name(ticket, language))
        return write_days(lead, slots, ticket, language, district=choice.district, since=since)


def _day(detail: str) -> date | None:
    return date.fromisoformat(detail) if detail else None
