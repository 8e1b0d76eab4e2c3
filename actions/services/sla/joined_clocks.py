"""Clocks of cases that others take part in: a partner, or another ticket that was the same."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from actions.domain.sla.clocks import Clock, ClockKind, running, worked
from actions.services.sla.clockwork import PARTNER, Clockwork


class JoinedClocks(Clockwork):
    """Moves clocks when a case goes to a partner, is merged, or comes apart again."""

    def refer(self, length: timedelta, calendar: str) -> Clock:
        """Start the clock of a partner whom the case goes to (Rule R32)."""
        clock = self.rows.begin(PARTNER, length, "partner", calendar)
        self.session.flush()
        self.settle()
        return clock

    def adopt(self, others: Sequence[Clock]) -> None:
        """Keep the earlier of two promises: another ticket goes on as this one."""
        intervals = self.rows.intervals()
        for theirs in others:
            mine = next((clock for clock in self.rows.live() if clock.kind is theirs.kind), None)
            if mine is None:
                if theirs.kind is ClockKind.ANSWER:
                    self._begin(ClockKind.ANSWER)
            elif theirs.due_at and mine.due_at and theirs.due_at < mine.due_at:
                if not mine.is_pausable:
                    mine.started_at, mine.seconds = theirs.started_at, theirs.seconds
                    mine.rule, mine.calendar = theirs.rule, theirs.calendar
                else:
                    calendar = self.policy.calendar(mine.calendar)
                    left = worked(running(mine, intervals), theirs.due_at, calendar)
                    mine.seconds = round(left.total_seconds())
                self.session.add(mine)
        self.settle()

    def revive(self, stopped_at: datetime, *, person: str) -> None:
        """Let the clocks run on that stopped at a moment, as if it had been a pause."""
        self.rows.open_interval(None, person)
        for clock in self.rows.all():
            if clock.met_at is None and clock.stopped_at and clock.stopped_at >= stopped_at:
                clock.stopped_at = None
                self.session.add(clock)
        self.settle()
