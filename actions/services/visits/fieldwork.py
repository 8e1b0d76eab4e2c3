"""A technician on the way to a customer and there, step by step (Rules R2, R14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.cases.visits import (
    NotYourVisit,
    ServiceRecord,
    Visit,
    VisitMoved,
    VisitState,
)
from actions.domain.messages import Button, Outbound, Reply
from actions.domain.people import Customer
from actions.domain.sla.clocks import ClockKind
from actions.domain.sla.clocks import Waiting as WaitsFor
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Stage, Ticket
from actions.services.cards.visit_cards import refresh_cards
from actions.services.handoff.ended_offers import end_days
from actions.services.handoff.handoff import Outcome
from actions.services.quotes.quoting import require_accepted
from actions.services.visits.booking import Booking
from actions.store.clocks import waits_for
from actions.store.handoff import lock_case
from actions.store.staff import get_member
from actions.store.technicians import technician_of
from actions.store.tickets import find_event
from actions.store.visits import find_record, get_ticket_id, get_visit
from actions.texts import say
from actions.texts.visits import visit_button, write_hours, write_step

LOOP = (Stage.RECEIVED, Stage.DIAGNOSIS, Stage.AGREED, Stage.SERVICE)
"""The way of a case until the work is done; each step is a move (Rule R1)."""


@dataclass(frozen=True)
class Job:
    """A step at a visit in progress: who takes it, where, under which key."""

    session: Session
    member: StaffMember
    name: str
    """Of the technician whose visit it is."""
    visit: Visit
    ticket: Ticket
    customer: Customer
    key: str


class Fieldwork(Booking):
    """The steps of a visit on the way; each is told to customer and staff, clocks follow."""

    def step(self, user_id: int, visit_id: int, verb: str, *, key: str) -> Outcome:
        """Take a step at a visit, once; only its technician may, or a supervisor.

        Raises:
            NotYourVisit: for somebody else's visit.
            VisitMoved: when the visit is not there yet, or over.
            RecordUnfinished: when the work should end and its record lacks something.
        """
        language = self.board.language
        with self.database.transaction() as session:
            job = self.begin_job(session, user_id, visit_id, key)
            if not find_event(session, f"{key}/visit_{verb}"):
                try:
                    self.take(job, verb)
                except VisitMoved as no:
                    state = say(f"visit-state-{job.visit.state}", language)
                    raise VisitMoved(no.key, code=job.ticket.code, state=state) from no
                session.add_all([job.visit, job.ticket])
                person = job.member.name
                self.record(session, job.ticket, f"visit_{verb}", person, key=key, cause="visit")
                refresh_cards(session, job.visit, language, key=key, now=self.now())
            record = find_record(session, visit_id)
            text = write_step(job.ticket, job.visit, record, language)
        return Outcome(job.ticket.code, text)

    def freshen(self, visit_id: int, row: Outbound, *, key: str) -> None:
        """Bring a card up to date on which a step fits no longer, whichever card it is."""
        with self.database.transaction() as session:
            visit, card_id = get_visit(session, visit_id), row.target_id or row.id or 0
            others = [number for number in visit.card_ids if number != card_id]
            visit.card_ids = [*others, card_id]
            refresh_cards(session, visit, self.board.language, key=key, now=self.now())
            session.add(visit)

    def begin_job(self, session: Session, user_id: int, visit_id: int, key: str) -> Job:
        """Lock what a step changes: customer, case and visit, in the order everybody does."""
        member, ticket_id = get_member(session, user_id), get_ticket_id(session, visit_id)
        ticket, customer = lock_case(session, ticket_id)
        visit = get_visit(session, visit_id)
        technician, person = technician_of(session, visit)
        if technician.staff_id != member.id and not member.may(Role.SUPERVISOR):
            raise NotYourVisit(name=person.name)
        return Job(session, member, person.name, visit, ticket, customer, key)

    def take(self, job: Job, verb: str) -> None:
        """Take one of the steps that lead to the work."""
        steps = {
            "on_way": self._set_off,
            "arrived": self._arrive,
            "diagnosed": self._diagnose,
            "missed": self._miss,
        }
        if verb not in steps:
            raise VisitMoved
        steps[verb](job)

    def _set_off(self, job: Job) -> None:
        """Tell the customer who comes and when; what stood still for the agreed time goes on."""
        job.visit.move(VisitState.ON_WAY, now=self.now())
        self._run_on(job)
        hours = write_hours(*job.visit.local)
        self.tell(job, "on-way", hours=hours)
        self.tell_staff(job, "on_way")

    def _arrive(self, job: Job) -> None:
        """Stop the clock of arrival and begin the record (Rules R2, R14)."""
        now = self.now()
        job.visit.move(VisitState.ARRIVED, now=now)
        self._run_on(job)
        clocks = self.clocks(job.session, job.ticket)
        clocks.meet(ClockKind.ARRIVAL, person=job.name, key=f"{job.key}/met")
        self.forward(job, Stage.DIAGNOSIS)
        if find_record(job.session, job.visit.id or 0) is None:
            job.session.add(
                ServiceRecord(
                    ticket_id=job.ticket.id or 0,
                    visit_id=job.visit.id or 0,
                    at=now,
                    person=job.name,
                )
            )
        self.tell(job, "arrived")
        self.tell_staff(job, "arrived")

    def _diagnose(self, job: Job) -> None:
        """Note that the cause is found: the time for the repair runs (Rule R2)."""
        job.visit.move(VisitState.DIAGNOSED, now=self.now())
        self.forward(job, Stage.AGREED)
        record = find_record(job.session, job.visit.id or 0)
        found = record.found if record else ""
        self.tell_staff(job, "diagnosed", words=found or "none")

    def _miss(self, job: Job) -> None:
        """Note that nobody was at home, and let the customer choose another day."""
        job.visit.move(VisitState.MISSED, now=self.now())
        self._run_on(job)
        clocks = self.clocks(job.session, job.ticket)
        clocks.pause(WaitsFor.CUSTOMER, person=job.name, key=f"{job.key}/waits")
        clock = self.now().astimezone(job.visit.local[0].tzinfo)
        here = visit_button(job.customer.language, "home", job.visit.id)
        self.ask_day(job, "missed", first=here, clock=f"{clock:%H:%M}")
        self.tell_staff(job, "missed")

    def ask_day(self, job: Job, what: str, *, first: Button | None = None, **fields: str) -> None:
        """Tell the customer what came of the visit, and let them choose the day of the next."""
        session, ticket, customer = job.session, job.ticket, job.customer
        session.flush()
        code, name = ticket.code, job.name
        lead = say(f"visit-{what}", customer.language, name=name, code=code, **fields)
        reply = self.days(session, ticket, customer, lead, job.visit.district, key=job.key)
        reply.buttons = [*([first] if first else []), *reply.buttons]
        end_days(session, ticket, customer, now=self.now())
        self.board.tell(session, customer, f"{job.key}/told", reply)

    def tell(self, job: Job, what: str, **fields: str) -> None:
        """Tell the customer how far the visit is."""
        language, code = job.customer.language, job.ticket.code
        text = say(f"visit-{what}", language, name=job.name, code=code, **fields)
        self.board.tell(job.session, job.customer, f"{job.key}/told", Reply(text=text))

    def tell_staff(
        self, job: Job, what: str, *, buttons: Sequence[Button] = (), **fields: str
    ) -> None:
        """Tell the case's topic how far the visit is, with what can be done next."""
        text = say(f"visit-told-{what}", self.board.language, name=job.name, **fields)
        self.note(job.session, job.ticket, text, key=job.key, buttons=buttons)

    def forward(self, job: Job, to: Stage) -> None:
        """Walk on to a stage, unless the case is there or beyond it (Rule R1)."""
        while LOOP.index(job.ticket.stage) < LOOP.index(to):
            self.move(job, LOOP[LOOP.index(job.ticket.stage) + 1])

    def move(self, job: Job, to: Stage) -> None:
        """Walk one step in the service loop; clocks follow, paid work is accepted first (R6)."""
        came_from = job.ticket.stage
        if to is Stage.SERVICE:
            require_accepted(job.session, job.ticket, self.policy)
        job.ticket.move(to, now=self.now())
        job.session.add(job.ticket)
        self.clocks(job.session, job.ticket).follow(came_from, person=job.name)

    def _run_on(self, job: Job) -> None:
        if waits_for(job.session, job.ticket.id or 0):
            clocks = self.clocks(job.session, job.ticket)
            clocks.resume(person=job.name, key=f"{job.key}/ran_on")
