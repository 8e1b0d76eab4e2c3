"""A technician's mistaken tap, taken back: visit, clocks and what the customer was told."""

from datetime import datetime

from actions.domain.cases.visits import VisitMoved, VisitState
from actions.domain.sla.clocks import ClockKind
from actions.domain.sla.clocks import Waiting as WaitsFor
from actions.domain.tickets import Stage
from actions.services.sla.clockwork import Clockwork
from actions.services.visits.fieldwork import Fieldwork, Job
from actions.store.clocks import waits_for
from actions.store.visits import find_record, open_visits
from actions.texts import say
from actions.texts.visits import undo_of, write_hours, write_window

TOLD = (VisitState.ON_WAY, VisitState.ARRIVED, VisitState.MISSED)
"""Steps of which the customer heard, and so hears that they were a slip."""


class UndoneClocks(Clockwork):
    """Moves clocks back to where they ran before a step that was none."""

    def take_back_arrival(self, since: datetime) -> None:
        """Let the arrival be owed on; what began with it has not begun."""
        for clock in list(self.rows.all()):
            if clock.kind is ClockKind.ARRIVAL and clock.met_at and clock.met_at >= since:
                clock.met_at = None
                self.session.add(clock)
            elif clock.kind is ClockKind.COMPLETION and clock.started_at >= since:
                self.rows.forget(clock)
        self.settle()


class Undoing(Fieldwork):
    """Takes the last step at a visit back."""

    def take(self, job: Job, verb: str) -> None:
        """Take a step, or take the last one back."""
        if verb.startswith("undo-"):
            self._undo(job, verb)
        else:
            super().take(job, verb)

    def _undo(self, job: Job, verb: str) -> None:
        """Go back one step; what was written down stays."""
        record = find_record(job.session, job.visit.id or 0)
        if verb != undo_of(job.visit, record):
            raise VisitMoved
        undone = job.visit.state
        if undone is VisitState.WORKED and record and record.result:
            record.result = None
            job.session.add(record)
            return
        if undone is VisitState.MISSED and open_visits(job.session, job.ticket.id or 0):
            raise VisitMoved
        since = job.visit.undo()
        self._set_back(job, undone, since)
        if undone in TOLD:
            hours, window = (
                write_hours(*job.visit.local),
                write_window(job.visit, job.customer.language),
            )
            self.tell(job, f"undone-{undone}", hours=hours, window=window)
            state = say(f"visit-state-{undone}", self.board.language)
            self.tell_staff(job, "undone", state=state)

    def _set_back(self, job: Job, undone: VisitState, since: datetime) -> None:
        """Set case and clocks back to how they were."""
        session, ticket = job.session, job.ticket
        if undone is VisitState.ARRIVED:
            UndoneClocks(session, self.policy, ticket, self.now()).take_back_arrival(since)
        elif undone is VisitState.DIAGNOSED:
            if ticket.stage is Stage.AGREED and ticket.moved_at >= since:
                self.move(job, Stage.DIAGNOSIS)
        elif (
            undone is VisitState.MISSED and waits_for(session, ticket.id or 0) is WaitsFor.CUSTOMER
        ):
            clocks = self.clocks(session, ticket)
            clocks.resume(person=job.name, key=f"{job.key}/ran_on")
