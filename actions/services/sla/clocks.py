"""Clocks: what each case was promised, kept or not, paused and explained (Rules R2, R3, R10)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import BaseModel
from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.sla.clocks import ClockKind, Waiting
from actions.domain.sla.explained import CaseExplained, explain
from actions.domain.tickets import FaultClass, Stage, Ticket
from actions.services.base import Service
from actions.services.sla.clockwork import Clockwork
from actions.services.sla.escalating import Escalating
from actions.store.clocks import (
    list_clocks,
    list_codes_that_run,
    list_intervals,
    list_without_clocks,
)
from actions.store.tickets import find_event, get_ticket
from actions.texts.clocks import write_why


class Reclassed(BaseModel):
    """What staff change about a case that its promises follow from; None stays as it is."""

    urgent: bool | None = None
    fault_class: FaultClass | None = None
    level: int | None = None
    far: bool | None = None


@dataclass(frozen=True)
class Standing:
    """How a case stands, as its customer should know."""

    answer_due_at: datetime | None = None
    """None once somebody has answered."""
    visit_due_at: datetime | None = None
    result_due_at: datetime | None = None
    waiting: Waiting | None = None
    waiting_since: datetime | None = None
    waiting_until: date | None = None
    """The day on which what it waits for is expected."""


@dataclass(frozen=True)
class Clocks(Service):
    """The clocks of all cases."""

    staff: Address | None = None
    """The group that hears of deadlines, if there is one."""
    staff_language: Language = Language.EN

    def meet(self, code: str, kind: ClockKind, *, person: str, key: str) -> Ticket:
        """Note that a case was answered, that somebody arrived, or that the work is done."""
        with self._changing(code) as clocks:
            clocks.meet(kind, person=person, key=key)
        return clocks.ticket

    def pause(
        self, code: str, why: Waiting, *, person: str, key: str, until: date | None = None
    ) -> Ticket:
        """Let a case wait, or raise `ClocksStopped`; the first answer is owed all the same."""
        with self._changing(code) as clocks:
            clocks.pause(why, person=person, key=key, until=until)
        return clocks.ticket

    def resume(self, code: str, *, person: str, key: str) -> Ticket:
        """Let a case run on, or raise `ClocksStopped`."""
        with self._changing(code) as clocks:
            clocks.resume(person=person, key=key)
        return clocks.ticket

    def reclass(self, code: str, to: Reclassed, *, person: str, key: str) -> Ticket:
        """Change urgency, class, level or distance: promises change, counted from their start."""
        with self._changing(code) as clocks:
            ticket = clocks.ticket
            changes = {
                name: (getattr(ticket, name), value)
                for name, value in to.model_dump(exclude_none=True).items()
                if getattr(ticket, name) != value
            }
            if changes and not find_event(clocks.session, key):
                for name, (_, value) in changes.items():
                    setattr(ticket, name, value)
                clocks.session.add(ticket)
                clocks.note("reclassed", person=person, key=key, changes=changes)
                clocks.renew()
        return ticket

    def explain(self, code: str) -> CaseExplained:
        """Give every deadline of a case with what it follows from."""
        with self.database.reading() as session:
            ticket = get_ticket(session, code)
            intervals = list_intervals(session, ticket.id or 0)
            return CaseExplained(
                ticket,
                [
                    explain(clock, intervals, self.policy, now=self.now())
                    for clock in list_clocks(session, ticket.id or 0)
                ],
            )

    def why(self, code: str, language: Language) -> str:
        """Explain every deadline of a case in words."""
        zone = self.policy.hours.zone
        return write_why(self.explain(code), language, zone=zone, now=self.now())

    def standing(self, ticket: Ticket) -> Standing:
        """Tell what a customer should know of the clocks of their case."""
        with self.database.reading() as session:
            clocks = list_clocks(session, ticket.id or 0)
            intervals = list_intervals(session, ticket.id or 0)
        due = {clock.kind: clock.due_at for clock in clocks if clock.ended_at is None}
        waits = next((one for one in intervals if one.until_at is None and one.why), None)
        return Standing(
            answer_due_at=due.get(ClockKind.ANSWER),
            visit_due_at=due.get(ClockKind.ARRIVAL),
            result_due_at=due.get(ClockKind.COMPLETION),
            waiting=waits.why if waits else None,
            waiting_since=waits.since_at if waits else None,
            waiting_until=waits.expected_on if waits else None,
        )

    def adopt(self) -> int:
        """Start the clocks of open tickets that an older version opened; tell how many."""
        with self.database.transaction() as session:
            # Looked at again once locked: another instance may have been quicker.
            tickets = [
                ticket
                for ticket in list_without_clocks(session)
                if not list_clocks(session, ticket.id or 0)
            ]
            for ticket in tickets:
                self._adopt(session, ticket)
        return len(tickets)

    def _adopt(self, session: Session, ticket: Ticket) -> None:
        began = ticket.moved_at if ticket.stage is Stage.RECEIVED else ticket.opened_at
        Clockwork(session, self.policy, ticket, began).start(person="desk")
        if ticket.stage is not Stage.RECEIVED:
            moved = Clockwork(session, self.policy, ticket, ticket.moved_at)
            key = f"clocks/{ticket.code}/adopted"
            moved.meet(ClockKind.ANSWER, person="desk", key=key)
            moved.follow(Stage.RECEIVED, person="desk")

    def refresh(self) -> None:
        """Work out every open deadline by the calendars as they are now: a day off was added."""
        with self.database.reading() as session:
            codes = list_codes_that_run(session)
        for code in codes:
            with self._changing(code) as clocks:
                clocks.settle()

    def sweep(self) -> int:
        """Warn of deadlines and alert to those that passed, each once; tell how many were due."""
        return Escalating(
            self.database, self.policy, self.now, self.staff, self.staff_language
        ).sweep()

    @contextmanager
    def _changing(self, code: str) -> Iterator[Clockwork]:
        with self.database.transaction() as session:
            ticket = get_ticket(session, code, to_change=True)
            yield Clockwork(session, self.policy, ticket, self.now())
