"""The sweep over deadlines: who is warned, who is alerted, once each (Rules R2, R10)."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.messages import Priority
from actions.domain.people import Address
from actions.domain.sla.clocks import Clock
from actions.domain.sla.escalation import WARNING, Step, steps_ahead, whom
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket, TicketEvent
from actions.services.base import Service
from actions.services.cards.briefing import take_button
from actions.services.posting import post
from actions.services.sweeping import each
from actions.store.clocks import (
    find_owner_id,
    find_topic,
    list_due,
    list_intervals,
    list_staff,
    take_due,
)
from actions.store.tickets import find_event
from actions.texts.clocks import write_alert

BATCH = 200


@dataclass(frozen=True)
class Escalating(Service):
    """Takes the steps that are due; late or twice, each is taken once."""

    staff: Address | None = None
    staff_language: Language = Language.EN

    def sweep(self) -> int:
        """Take every step that is due, a transaction each; tell how many were taken.

        One that fails stops no other: it stays due and is tried again by the next sweep.
        """
        with self.database.reading() as session:
            due = list_due(session, self.now(), limit=BATCH)
        return each("clock", self._take, due)

    def _take(self, clock_id: int) -> bool:
        with self.database.transaction() as session:
            now = self.now()
            found = take_due(session, clock_id, now)
            if found is None:
                return False
            clock, ticket = found
            intervals = list_intervals(session, clock.ticket_id)
            ahead = steps_ahead(clock, intervals, self.policy, urgent=ticket.urgent)
            passed = [step for step in ahead if step.at <= now]
            if passed:
                # After a pause of the desk the last one says it all.
                self._tell(session, clock, ticket, passed[-1], now)
                ahead = steps_ahead(clock, intervals, self.policy, urgent=ticket.urgent)
            clock.check_at = min((step.at for step in ahead), default=None)
            session.add(clock)
        return bool(passed)

    def _tell(
        self, session: Session, clock: Clock, ticket: Ticket, step: Step, now: datetime
    ) -> None:
        owner_id = find_owner_id(session, clock.ticket_id)
        staff = list_staff(session)
        person = whom(step.to, staff, owner_id=owner_id, named_id=clock.named_id)
        clock.named_id = person.id if person else None
        if step.level == WARNING:
            clock.warned_at = now
        else:
            clock.level, clock.breached_at = step.level, clock.breached_at or now
        assert clock.due_at
        key = f"clock/{clock.id}/{step.level}/{int(clock.due_at.timestamp())}"
        if find_event(session, key):  # told before a promise was changed and changed back
            return
        self._record(session, clock, step, person, key, now)
        if self.staff:
            self._write(session, clock, ticket, step, person, key)

    def _record(
        self,
        session: Session,
        clock: Clock,
        step: Step,
        person: StaffMember | None,
        key: str,
        now: datetime,
    ) -> None:
        session.add(
            TicketEvent(
                ticket_id=clock.ticket_id,
                at=now,
                person="desk",
                what="warned" if step.level == WARNING else "escalated",
                cause="clock",
                detail={
                    "clock": clock.kind,
                    "level": step.level,
                    "named": person.name if person else "",
                },
                key=key,
            )
        )

    def _write(
        self,
        session: Session,
        clock: Clock,
        ticket: Ticket,
        step: Step,
        person: StaffMember | None,
        key: str,
    ) -> None:
        assert self.staff
        now, zone = self.now(), self.policy.hours.zone
        topic = find_topic(session, clock.ticket_id)
        here = topic if topic and topic.chat_id == self.staff.chat_id else None
        text = write_alert(ticket, clock, step, person, self.staff_language, zone=zone, now=now)
        buttons = [] if topic else [take_button(ticket, self.staff_language)]
        post(
            session,
            here or self.staff.chat_id,
            text,
            key=key,
            now=now,
            priority=Priority.ALERT,
            buttons=buttons,
        )
