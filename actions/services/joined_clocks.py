"""Clocks of cases that others take part in: a partner, or another ticket that was the same."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from actions.domain.sla import Clock, ClockKind, running, worked
from actions.services.clockwork import PARTNER, Clockwork


class JoinedClocks(Clockwork):
    """Moves clocks when a case goes to a partner, is merged, or comes apart again."""

    def refer(self, length: timedelta, calendar: str) -> Clock:
        """Start the clock of a partner whom the case goes to (Rule R32)."""
        same = [clock for clock in self.clocks() if clock.kind is PARTNER]
        clock = Clock(
            ticket_id=self.ticket.id or 0,
            kind=PARTNER,
            round=max((one.round for one in same), default=0) + 1,
            started_at=self.now,
            seconds=round(length.total_seconds()),
            rule="partner",
            calendar=calendar,
        )
        self.session.add(clock)
        self.session.flush()
        self.clocks().append(clock)
        self.settle()
        return clock

    def adopt(self, others: Sequence[Clock]) -> None:
        """Keep the earlier of two promises: another ticket goes on as this one."""
        intervals = self._intervals()
        for theirs in others:
            mine = next((clock for clock in self._live() if clock.kind is theirs.kind), None)
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
        self._open_interval(None, person)
        for clock in self.clocks():
            if clock.met_at is None and clock.stopped_at and clock.stopped_at >= stopped_at:
                clock.stopped_at = None
                self.session.add(clock)
        self.settle()
