"""The clocks of one ticket inside a running transaction, moved by whatever happens to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session

from actions.domain.hazards import kinds_of_danger
from actions.domain.policy.policy import Policy
from actions.domain.sla.clocks import Clock, ClockInterval, ClockKind, Waiting, falls_due
from actions.domain.sla.escalation import steps_ahead
from actions.domain.sla.hours import next_opening
from actions.domain.sla.principles import handling_of
from actions.domain.sla.promises import owed_again, promised
from actions.domain.tickets import DONE, Kind, Stage, Ticket, TicketEvent
from actions.services.sla.case_clocks import CaseClocks
from actions.services.units import covers, today
from actions.store.tickets import find_event

MET = {
    ClockKind.ANSWER: "answered",
    ClockKind.ARRIVAL: "arrived",
    ClockKind.COMPLETION: "completed",
    ClockKind.PARTNER: "partner_answered",
}
"""What is written into a ticket's history when a promise is kept, late or not."""
PARTNER = ClockKind.PARTNER
DIAGNOSED = (Stage.AGREED, Stage.SERVICE)


@dataclass(frozen=True)
class Clockwork:
    """Moves a ticket's clocks; the ticket is locked by whoever builds this."""

    session: Session
    policy: Policy
    ticket: Ticket
    now: datetime

    @property
    def rows(self) -> CaseClocks:
        """What is kept of the case's clocks."""
        return CaseClocks(self.session, self.ticket, self.now)

    def start(self, *, person: str = "customer") -> None:
        """Start what runs from the opening on: with the ticket, or not at all."""
        # A case that begins urgent is one of danger: nobody else opens it so (Rule R30).
        danger = self.ticket.urgent and not self.ticket.handling
        self._name_handling(self._dangers(self.ticket.told) if danger else ())
        self.rows.open_interval(None, person)
        self._begin(ClockKind.ANSWER)
        self._begin(ClockKind.ARRIVAL)
        if self.ticket.kind is not Kind.REPAIR:
            self._begin(ClockKind.COMPLETION)
        self.settle()

    def follow(self, came_from: Stage, *, person: str) -> None:
        """Do what a move in the service loop means for the clocks."""
        stage = self.ticket.stage
        if not stage.is_open:
            self.rows.end(*self.rows.live())
            self.rows.close_interval()
        elif came_from in DONE:
            owed = owed_again(self.ticket, self.policy.clocks, answer=person == "customer")
            self.begin_again(came_from, owed, person=person)
        elif not came_from.is_open:
            self.start(person=person)
        elif stage is Stage.EVALUATION:
            self.rows.meet(*(clock for clock in self.rows.live() if clock.kind is not PARTNER))
            self.rows.end(*self.rows.live())
            if self.rows.interval().why:
                self.rows.open_interval(None, person)
        elif stage in DIAGNOSED or self.ticket.kind is not Kind.REPAIR:
            self._begin(ClockKind.COMPLETION)
        self.settle()

    def begin_again(self, came_from: Stage, kinds: Sequence[ClockKind], *, person: str) -> None:
        """Promise anew what is owed where work counted as done."""
        if not came_from.is_open or self.rows.interval().why:
            self.rows.open_interval(None, person)
        self._name_handling()
        for kind in kinds:
            self._begin(kind)
        self.settle()

    def meet(self, kind: ClockKind, *, person: str, key: str) -> bool:
        """Note that a promise was kept, late or not; tell whether it still ran."""
        met = [clock for clock in self.rows.live() if clock.kind is kind]
        if not met or not self.note(MET[kind], person, key, late=met[0].is_late(self.now)):
            return False
        self.rows.meet(*met)
        if kind is ClockKind.ARRIVAL:  # the visit is the diagnosis, unless that came before
            self._begin(ClockKind.COMPLETION)
        self.settle()
        return True

    def pause(self, why: Waiting, *, person: str, key: str, until: date | None = None) -> bool:
        """Let the clocks stand still, or change what the case waits for; tell whether it did.

        With a day they run on by themselves when somebody works on it.
        """
        if find_event(self.session, key):
            return False
        ran = self.rows.interval()
        detail = {"why": why, **({"until": str(until)} if until else {})}
        same = ran.why is why and until in (None, ran.expected_on)
        if same or not self.note("paused", person, key, **detail):
            return False
        if ran.why is not why:
            ran = self.rows.open_interval(why, person)
        self._expect(ran, until)
        self.settle()
        return True

    def _expect(self, interval: ClockInterval, until: date | None) -> None:
        hours = self.policy.hours
        interval.expected_on, interval.expected_at = until, None
        if until:
            morning = datetime.combine(until, time.min, hours.zone)
            interval.expected_at = max(self.now, next_opening(morning, hours))
        self.session.add(interval)

    def resume(self, *, person: str, key: str) -> bool:
        """Let the clocks run on; tell whether they stood still."""
        if find_event(self.session, key):
            return False
        waited = self.rows.interval()
        if waited.why is None or not self.note("resumed", person, key, waited_for=waited.why):
            return False
        self.rows.open_interval(None, person)
        self.settle()
        return True

    def hear_customer(self, *, key: str) -> None:
        """Let the clocks run on if it was the customer who was waited for."""
        waits = self.rows.goes_on()
        if waits and waits.why is Waiting.CUSTOMER:
            self.resume(person="customer", key=key)

    def note(self, what: str, person: str, key: str, **detail: Any) -> bool:
        """Write into the ticket's history, once a key; tell whether it was new."""
        if find_event(self.session, key):
            return False
        self.session.add(
            TicketEvent(
                ticket_id=self.ticket.id or 0,
                at=self.now,
                person=person,
                what=what,
                cause="desk" if person == "desk" else "chat",
                detail=detail,
                key=key,
            )
        )
        return True

    def renew(self, dangers: Sequence[str] = ()) -> None:
        """Promise what the ticket's class, level and place call for now, counted as before.

        Args:
            dangers: what was told of or found, which the story does not name.
        """
        self._name_handling(dangers)
        for clock in self.rows.live():
            if clock.kind is PARTNER:
                continue
            promise = promised(self.ticket, clock.kind, self.policy.clocks)
            if promise is None:
                clock.stopped_at = max(self.now, clock.started_at)
                continue
            clock.seconds = round(promise.length.total_seconds())
            clock.rule, clock.calendar = promise.rule, promise.calendar
        self._begin(ClockKind.ARRIVAL, unless_met=True)
        self.settle()

    def endanger(self, told: str) -> None:
        """Name the plan of a danger that was told of, and promise what that calls for."""
        self.renew(self._dangers(told))

    def _dangers(self, told: str) -> Sequence[str]:
        """Tell what danger words mean; one without a name is met like a fire."""
        known = self.ticket.handling.get("plans")
        return kinds_of_danger(told) or ([] if known else ["fire"])

    def _name_handling(self, dangers: Sequence[str] = ()) -> None:
        """Name on the ticket the principle and the plan that apply (Rule R5)."""
        serial, opened = self.ticket.serial_number, self.ticket.opened_at
        covered = covers(self.session, serial, today(opened, self.policy)) if serial else None
        known = [*dangers, *self.ticket.handling.get("plans", [])]
        handling = handling_of(self.ticket, covered, self.policy.clocks, known)
        self.ticket.handling = handling.model_dump(mode="json")
        self.session.add(self.ticket)

    def settle(self) -> None:
        """Work out anew when each running clock falls due and when somebody hears of it."""
        intervals = self.rows.intervals()
        for clock in self.rows.all():
            if clock.ended_at is None:
                calendar = self.policy.calendar(clock.calendar)
                self._set_due(clock, falls_due(clock, intervals, calendar))
            ahead = steps_ahead(clock, intervals, self.policy, urgent=self.ticket.urgent)
            clock.check_at = min((step.at for step in ahead), default=None)
            self.session.add(clock)

    def _set_due(self, clock: Clock, due: datetime | None) -> None:
        later = clock.due_at is not None and (due is None or due > clock.due_at)
        clock.due_at = due
        if later and clock.breached_at and not clock.is_late(self.now):
            clock.breached_at = clock.warned_at = None
            clock.level = 0

    def _begin(self, kind: ClockKind, *, unless_met: bool = False) -> None:
        """Start a clock that the case should have, unless it runs already."""
        promise = promised(self.ticket, kind, self.policy.clocks)
        same = self.rows.of(kind)
        runs = any(clock.ended_at is None or (unless_met and clock.met_at) for clock in same)
        if promise and not runs:
            self.rows.begin(kind, promise.length, promise.rule, promise.calendar)
