"""Booking a technician: who is free for a case, one slot once, moved and called off (Rule R2)."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from actions.domain.cases.slots import Slot
from actions.domain.cases.visits import Visit, VisitState, reminder_at
from actions.domain.chats.topics import Topic
from actions.domain.messages import Button, Reply
from actions.domain.people import Customer
from actions.domain.sla.clocks import ClockKind
from actions.domain.sla.clocks import Waiting as WaitsFor
from actions.domain.sla.promises import is_far
from actions.domain.staff import StaffMember
from actions.domain.tickets import Stage, Ticket
from actions.services.cards.visit_cards import coming, hand_over, refresh_cards, ring
from actions.services.visits.free_times import FreeTimes
from actions.store.clocks import list_clocks, waits_for
from actions.store.handoff import find_topic
from actions.store.technicians import technician_of
from actions.texts import say
from actions.texts.visits import write_days, write_window

BY_CUSTOMER = ("moved", "cancelled", "at-home")
"""What a customer does with a visit that its technician has to hear of."""
BOOKABLE = (Stage.RECEIVED, Stage.DIAGNOSIS, Stage.AGREED, Stage.SERVICE)
"""Stages in which somebody may still have to come."""


class Booking(FreeTimes):
    """The steps of booking, each in the transaction of its caller."""

    def days(
        self,
        session: Session,
        ticket: Ticket,
        customer: Customer,
        lead: str,
        district: str,
        *,
        key: str,
    ) -> Reply:
        """Let a customer choose a day behind some words; a person has to where nothing is free."""
        slots, language = self.slots(session, ticket, district), customer.language
        if slots:
            return write_days(lead, slots, ticket, language, district=district)
        text = say("visit-told-nothing-free", self.board.language)
        self.note(session, ticket, text, key=f"{key}/nothing_free")
        nothing = say("visit-nothing-free", language, code=ticket.code)
        return Reply(text=f"{lead}\n{nothing}")

    def book(
        self,
        session: Session,
        ticket: Ticket,
        slot: Slot,
        visit: Visit | None,
        *,
        district: str,
        key: str,
        person: str = "customer",
    ) -> Visit:
        """Write a visit down, or move the one that is booked; clocks and staff hear of it."""
        now, moved = self.now(), visit is not None
        first = min(self.slots(session, ticket, district, without=visit.id if visit else None))
        visit = visit or Visit(
            ticket_id=ticket.id or 0,
            technician_id=slot.technician_id,
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
            zone=slot.zone.key,
            booked_at=now,
        )
        lost, was = technician_of(session, visit)[1], write_window(visit, self.board.language)
        visit.technician_id, visit.zone = slot.technician_id, slot.zone.key
        visit.starts_at, visit.ends_at = slot.starts_at, slot.ends_at
        visit.district, visit.far = district, is_far(ticket, self.policy.clocks)
        visit.reminded_at, visit.turn = None, key
        visit.due_at = self._due(slot)
        session.add(visit)
        session.flush()
        given = lost.id != technician_of(session, visit)[1].id
        if given:
            self.take_cards_away(session, visit, lost, was, by=person, key=key)
        self._let_wait(session, ticket, slot, first, key)
        what = "moved" if moved else "booked"
        self.record(session, ticket, f"visit_{what}", person, key=key, cause=_iso(visit))
        self.tell_topic(session, ticket, visit, what, key=key, lost=lost if given else None)
        return visit

    def take_cards_away(
        self, session: Session, visit: Visit, lost: StaffMember, was: str, *, by: str, key: str
    ) -> None:
        """Say on the cards of who had a visit, at some hours, who has it now; and tell them."""
        about, language = coming(session, visit), self.board.language
        window, code = write_window(visit, language), about.ticket.code
        moved = "none" if window == was else window
        text = say(
            "visit-card-given", language, code=code, window=was, moved=moved, name=about.name
        )
        hand_over(session, visit, lost, text, by=by, key=key, now=self.now())

    def drop(
        self,
        session: Session,
        ticket: Ticket,
        visit: Visit,
        *,
        person: str = "customer",
        key: str,
    ) -> None:
        """Call a visit off, for its customer or by staff; the case stays open."""
        visit.move(VisitState.CANCELLED, now=self.now())
        visit.turn = key
        session.add(visit)
        if waits_for(session, ticket.id or 0) is WaitsFor.DATE:
            clocks = self.clocks(session, ticket)
            clocks.resume(person=person, key=f"{key}/ran_on")
        self.record(session, ticket, "visit_cancelled", person, key=key, cause=_iso(visit))
        what = "cancelled" if person == "customer" else "dropped"
        self.tell_topic(session, ticket, visit, what, key=key)

    def tell_topic(
        self,
        session: Session,
        ticket: Ticket,
        visit: Visit,
        what: str,
        *,
        key: str,
        lost: StaffMember | None = None,
    ) -> None:
        """Say in the case's topic what became of a visit, and bring its cards up to date."""
        about, language = coming(session, visit), self.board.language
        who = technician_of(session, visit)[1]
        text = say(
            f"visit-told-{what}",
            language,
            name=who.mention,
            old=lost.mention if lost else "none",
            window=write_window(visit, language),
            place=about.ticket.place or "–",
        )
        topic = self.topic_of_case(session, ticket, key=f"{key}/visit")
        if topic:
            self.board.tell_step(session, topic, key, text)
        if what in BY_CUSTOMER:
            ring(session, visit, who, f"{ticket.code} {text}", key=key, now=self.now())
        refresh_cards(session, visit, language, key=key, now=self.now())

    def note(
        self,
        session: Session,
        ticket: Ticket,
        text: str,
        *,
        key: str,
        buttons: Sequence[Button] = (),
    ) -> None:
        """Say something in the topic of a case, made with its card where there is none."""
        topic = self.topic_of_case(session, ticket, key=key)
        if topic:
            self.board.notice(session, topic, f"{key}/notice", text, buttons=buttons)

    def topic_of_case(self, session: Session, ticket: Ticket, *, key: str) -> Topic | None:
        """Get the topic of a case as it is now; None where no staff have a group."""
        if not self.staffed:
            return None
        topic = find_topic(session, ticket.id or 0)
        if topic is None:
            topic = self.board.open(session, ticket, key=key)
            self.board.brief(session, topic, ticket, key=key)
        else:
            self.board.show(session, ticket, key=f"{key}/shown")
        return topic

    def _due(self, slot: Slot) -> datetime:
        """Give when the customer is reminded, outside the hours in which nobody is disturbed."""
        due = reminder_at(slot.starts_at, self.policy.visits, zone=slot.zone, now=self.now())
        return min(self.policy.surveys.quiet.after(due, slot.zone), slot.starts_at)

    def _let_wait(
        self, session: Session, ticket: Ticket, slot: Slot, first: Slot, key: str
    ) -> None:
        """Answer the customer by the appointment, and let what they chose later be their choice.

        The arrival clock stands still until then only if it could have been kept (Rule R2).
        """
        clocks = self.clocks(session, ticket)
        clocks.hear_customer(key=f"{key}/resumed")
        if waits_for(session, ticket.id or 0) is WaitsFor.DATE:
            clocks.resume(person="customer", key=f"{key}/ran_on")
        clocks.meet(ClockKind.ANSWER, person="desk", key=f"{key}/answered")
        owed = [
            clock.due_at
            for clock in list_clocks(session, ticket.id or 0)
            if clock.kind is ClockKind.ARRIVAL and clock.ended_at is None and clock.due_at
        ]
        if owed and first.starts_at <= owed[0] < slot.starts_at:
            clocks.pause(WaitsFor.DATE, person="customer", key=f"{key}/chose_later")


def _iso(visit: Visit) -> str:
    return f"{visit.local[0]:%Y-%m-%d %H:%M}"
