"""The clocks and intervals of one case, as a running transaction has found and changed them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from actions.domain.sla.clocks import Clock, ClockInterval, ClockKind, ClocksStopped, Waiting
from actions.domain.tickets import Ticket
from actions.store.clocks import list_clocks, list_intervals


@dataclass(frozen=True)
class CaseClocks:
    """Reads and writes a case's clocks; its ticket is locked by whoever builds this."""

    session: Session
    ticket: Ticket
    now: datetime

    def all(self) -> list[Clock]:
        """List every clock, those that have ended too."""
        if "clocks" not in self._found:
            self._found["clocks"] = list(list_clocks(self.session, self.ticket.id or 0))
        found: list[Clock] = self._found["clocks"]
        return found

    def of(self, kind: ClockKind) -> list[Clock]:
        """List every clock of a kind."""
        return [clock for clock in self.all() if clock.kind is kind]

    def live(self) -> list[Clock]:
        """List the clocks that have not ended."""
        return [clock for clock in self.all() if clock.ended_at is None]

    def begin(self, kind: ClockKind, length: timedelta, rule: str, calendar: str) -> Clock:
        """Start a clock: the next round of its kind."""
        clock = Clock(
            ticket_id=self.ticket.id or 0,
            kind=kind,
            round=max((clock.round for clock in self.of(kind)), default=0) + 1,
            started_at=self.now,
            seconds=round(length.total_seconds()),
            rule=rule,
            calendar=calendar,
        )
        self.session.add(clock)
        self.all().append(clock)
        return clock

    def meet(self, *clocks: Clock) -> None:
        """Note that what was promised was done, late or not."""
        for clock in clocks:
            if clock.is_late(self.now) and clock.breached_at is None:
                clock.breached_at = self.now
            clock.met_at = max(self.now, clock.started_at)
            self.session.add(clock)

    def end(self, *clocks: Clock) -> None:
        """Stop clocks whose promise is no longer owed."""
        for clock in clocks:
            clock.stopped_at = max(self.now, clock.started_at)
            self.session.add(clock)

    def forget(self, clock: Clock) -> None:
        """Take a clock away that should not have begun."""
        self.all().remove(clock)
        self.session.delete(clock)

    def intervals(self) -> list[ClockInterval]:
        """List the stretches in which the clocks ran or stood still, in order."""
        if "intervals" not in self._found:
            self._found["intervals"] = list(list_intervals(self.session, self.ticket.id or 0))
        found: list[ClockInterval] = self._found["intervals"]
        return found

    def goes_on(self) -> ClockInterval | None:
        """Give the interval that has not ended."""
        return next((one for one in self.intervals() if one.until_at is None), None)

    def interval(self) -> ClockInterval:
        """Give the interval that has not ended, or raise `ClocksStopped`."""
        found = self.goes_on()
        if found is None:
            raise ClocksStopped(code=self.ticket.code)
        return found

    def open_interval(self, why: Waiting | None, person: str) -> ClockInterval:
        """End the interval that goes on and begin the next, never before it began."""
        ended = self.close_interval()
        if ended:
            # Only one may be open: the end of this one is written before the next begins.
            self.session.flush()
        begins = ended.until_at if ended and ended.until_at else self.now
        begun = ClockInterval(
            ticket_id=self.ticket.id or 0, since_at=begins, why=why, person=person
        )
        self.session.add(begun)
        self.intervals().append(begun)
        return begun

    def close_interval(self) -> ClockInterval | None:
        """End the interval that goes on and give it; None if none does."""
        found = self.goes_on()
        if found:
            found.until_at = max(self.now, found.since_at)
            self.session.add(found)
        return found

    @property
    def _found(self) -> dict[str, Any]:
        # Nobody else changes a locked case: what was looked up in this transaction holds.
        found: dict[str, Any] = self.session.info.setdefault(("clocks", self.ticket.id), {})
        return found
