"""Visits offered to customers, by staff or by itself, and reminded of (Rules R2, R3)."""

from datetime import datetime, timedelta

from sqlmodel import Session

from actions.domain.cases.slots import Slot
from actions.domain.cases.visits import NoSlot, Visit, VisitMoved, VisitOpen, VisitState
from actions.domain.errors import InvalidAnswer, NotFound
from actions.domain.messages import Priority
from actions.domain.people import Customer
from actions.domain.policy.visits import Offering as Offers
from actions.domain.sla.clocks import ClockKind
from actions.domain.sla.clocks import Waiting as WaitsFor
from actions.domain.sla.promises import has_visit, is_far
from actions.domain.staff import Role
from actions.domain.tickets import FaultClass, Ticket
from actions.services.cards.visit_cards import coming
from actions.services.handoff.ended_offers import end_days
from actions.services.handoff.handoff import Outcome
from actions.services.quotes.quoting import needs_quote
from actions.services.replies import write_replies
from actions.services.staff import require
from actions.services.sweeping import each
from actions.services.visits.booking import BOOKABLE, Booking
from actions.store.clocks import waits_for
from actions.store.handoff import find_last, find_open, get_topic, lock_case
from actions.store.technicians import list_technicians
from actions.store.tickets import find_event
from actions.store.visits import (
    get_ticket_id,
    list_due,
    list_to_offer,
    lock_visit,
    open_visits,
    was_offered,
)
from actions.texts import say
from actions.texts.visits import case_name, write_agreed, write_days, write_window

BATCH = 100
BY_ITSELF = timedelta(hours=12)
"""So long after it was opened or its quote accepted, a visit is offered; later staff decide."""


class Offering(Booking):
    """What the desk and its staff offer; late or twice, each step is taken once."""

    def offer(self, user_id: int, topic_id: int, *, key: str, district: str = "") -> Outcome:
        """Let a customer choose a day, because somebody of the staff says so.

        Raises:
            NoSlot: when no technician fits, none is free, or the case can take no visit.
        """
        language = self.board.language
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            _, ticket, customer = get_topic(session, topic_id)
            where = self._district(ticket, district)
            visit = next(iter(open_visits(session, ticket.id or 0)), None)
            slots = self.slots(session, ticket, where, without=visit.id if visit else None)
            said: dict[str, object] = {"count": len({slot.day for slot in slots})}
            if visit:
                said["window"] = write_window(visit, language)
            text = say(
                "staff-did-visit_offered-again" if visit else "staff-did-visit_offered",
                language,
                code=ticket.code,
                **said,
            )
            if not find_event(session, f"{key}/visit_offered"):
                if visit and visit.state is not VisitState.BOOKED:
                    name = coming(session, visit).name
                    raise VisitOpen(code=ticket.code, name=name, window=f"{said['window']}")
                self._check(ticket, slots, where)
                clocks = self.clocks(session, ticket)
                clocks.meet(ClockKind.ANSWER, person=member.name, key=f"{key}/answered")
                self._put(session, ticket, customer, slots, where, member.name, key)
        return Outcome(ticket.code, text)

    def call_off(self, user_id: int, topic_id: int, *, key: str) -> Outcome:
        """Call a visit off because nobody can come, and let the customer choose another day."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            _, ticket, customer = get_topic(session, topic_id)
            text = say("staff-did-visit_dropped", self.board.language, code=ticket.code)
            visit = next(iter(open_visits(session, ticket.id or 0)), None)
            if not find_event(session, f"{key}/visit_cancelled"):
                if visit is None:
                    raise NotFound("error-visit-none", code=ticket.code)
                if visit.state not in (VisitState.BOOKED, VisitState.ON_WAY):
                    raise VisitMoved("error-visit-there", name=coming(session, visit).name)
                self.drop(session, ticket, visit, person=member.name, key=key)
                session.flush()
                self._ask_again(session, ticket, customer, visit, key)
        return Outcome(ticket.code, text)

    def _ask_again(
        self, session: Session, ticket: Ticket, customer: Customer, visit: Visit, key: str
    ) -> None:
        language, where = customer.language, visit.district
        lead = say(
            "visit-dropped",
            language,
            name=coming(session, visit).name,
            window=write_window(visit, language),
            code=ticket.code,
        )
        end_days(session, ticket, customer, now=self.now())
        reply = self.days(session, ticket, customer, lead, where, key=key)
        self.board.tell(session, customer, f"{key}/dropped", reply)

    def sweep(self) -> int:
        """Offer, remind, and let clocks run on when the agreed time has come; tell how many."""
        now = self.now()
        with self.database.reading() as session:
            asks = self.policy.visits.offer is Offers.AUTOMATIC
            asked = list_to_offer(session, now - BY_ITSELF) if asks else ()
            fresh = [one.id or 0 for one in asked if self._goes_by_itself(one)]
            fresh = fresh if fresh and list_technicians(session) else []
            due = list_due(session, now, limit=BATCH)
        taken = each("visit of", self._offer_itself, fresh)
        return taken + each("visit", self._step, due)

    def _offer_itself(self, ticket_id: int) -> bool:
        """Offer a visit where nobody has to judge first, unless a person is at it.

        Paid work waits until its quote is accepted (Rule R6).
        """
        with self.database.transaction() as session:
            ticket, customer = lock_case(session, ticket_id)
            person = find_open(session, customer.id or 0) or find_last(session, ticket_id)
            taken = person or customer.blocked_at or was_offered(session, ticket_id)
            if taken or not self.may_offer(session, ticket):
                return False
            where = self._district(ticket)
            slots = self.slots(session, ticket, where)
            if not slots:
                return False
            key = f"visit/offer/{ticket_id}"
            self._put(session, ticket, customer, slots, where, "desk", key)
        return True

    def may_offer(self, session: Session, ticket: Ticket) -> bool:
        """Tell whether the desk may offer a visit without staff (Rules R3, R6)."""
        automatic = self.policy.visits.offer is Offers.AUTOMATIC
        return (
            automatic
            and self._goes_by_itself(ticket)
            and not needs_quote(session, ticket, self.policy)
        )

    def _goes_by_itself(self, ticket: Ticket) -> bool:
        """Tell whether a repair is near, at home, and leaves nothing to decide (Rule R3)."""
        simple = ticket.fault_class in (FaultClass.B, FaultClass.C) and not ticket.urgent
        near = has_visit(ticket) and not is_far(ticket, self.policy.clocks)
        return simple and near and ticket.stage in BOOKABLE

    def _put(
        self,
        session: Session,
        ticket: Ticket,
        customer: Customer,
        slots: list[Slot],
        district: str,
        person: str,
        key: str,
    ) -> None:
        language = customer.language
        lead = say("visit-offer", language, case=case_name(ticket, language))
        reply = write_days(lead, slots, ticket, language, district=district)
        end_days(session, ticket, customer, now=self.now())
        self.record(session, ticket, "visit_offered", person, key=key, cause=district or "chat")
        self.board.tell(session, customer, f"{key}/visit_offered", reply)

    def _check(self, ticket: Ticket, slots: list[Slot], district: str) -> None:
        language = self.board.language
        if ticket.stage not in BOOKABLE:
            stage = say(f"stage-{ticket.stage}", language)
            raise NoSlot("error-visit-not-now", code=ticket.code, stage=stage)
        if not slots:
            product = ticket.product or say("technician-any", language)
            if not district:
                raise NoSlot("error-visit-no-slot-anywhere", product=product)
            raise NoSlot(product=product, district=district)

    def _district(self, ticket: Ticket, named: str = "") -> str:
        """Name the district of a case: as staff say, else as its address does."""
        rules = self.policy.visits
        where = rules.district_of(named or ticket.place)
        if named and not where:
            known = tuple(rules.districts) or "–"
            raise InvalidAnswer("error-technician-district", name=named, known=known)
        return where

    def _step(self, visit_id: int) -> bool:
        """Remind the customer of a visit, or note that its time has come."""
        with self.database.transaction() as session:
            ticket_id = get_ticket_id(session, visit_id)
            ticket, customer = lock_case(session, ticket_id)
            visit, now = lock_visit(session, visit_id), self.now()
            if visit is None or visit.due_at is None or visit.due_at > now:
                return False
            if now < visit.starts_at and visit.state is VisitState.BOOKED:
                self._remind(session, visit, customer, now)
            else:
                self._run_on(session, ticket, visit)
            session.add(visit)
        return True

    def _remind(self, session: Session, visit: Visit, customer: Customer, now: datetime) -> None:
        """Remind on the day before; who shut the bot out is not written to."""
        visit.due_at, visit.reminded_at = visit.starts_at, now
        reply = write_agreed(coming(session, visit), customer.language, what="reminder")
        key = f"visit:{visit.id}/reminder/{visit.starts_at:%Y%m%d%H%M}"
        if not customer.blocked_at:
            write_replies(session, customer.address, key, [reply], now=now, priority=Priority.CARD)

    def _run_on(self, session: Session, ticket: Ticket, visit: Visit) -> None:
        """Let the clocks run on that stood still for the agreed time."""
        visit.due_at = None
        if waits_for(session, ticket.id or 0) is WaitsFor.DATE:
            key = f"visit:{visit.id}/came/{visit.starts_at:%Y%m%d%H%M}"
            self.clocks(session, ticket).resume(person="desk", key=key)
