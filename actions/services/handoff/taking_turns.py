"""Whose turn a case is: given to who fits best, and by when a step with it has to be taken."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session

from actions.domain.cases.assignment import choose
from actions.domain.chats.handoff import Handoff, Reason
from actions.domain.people import Customer
from actions.domain.sla.hours import deadline, is_working, next_opening
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.services.base import Service
from actions.store.staff import count_open_cases, list_team


class TakingTurns(Service):
    """Gives hand-offs to staff, each step in the transaction of its caller."""

    def after(self, minutes: int, handoff: Handoff) -> datetime:
        """Give the moment when a step has taken too long: working time, in a danger any time."""
        length = timedelta(minutes=minutes)
        if handoff.reason is Reason.DANGER:
            return self.now() + length
        return deadline(self.now(), length, self.policy.hours)

    def watch(self, handoff: Handoff) -> None:
        """Set when a person who holds a chat has been silent too long, or it lies idle."""
        policy = self.policy.handoff
        if handoff.customer_waits_at:
            handoff.due_at = self.after(policy.silence_minutes, handoff)
        elif policy.idle_hours:
            handoff.due_at = self.now() + timedelta(hours=policy.idle_hours)
        else:
            handoff.due_at = None

    def give_to_next(
        self, session: Session, handoff: Handoff, ticket: Ticket
    ) -> StaffMember | None:
        """Make it the turn of whoever fits best; outside working hours only a danger is given."""
        if not self._is_given_now(handoff):
            handoff.owner_id = None
            handoff.due_at = next_opening(self.now(), self.policy.hours)
            return None
        member = self.next_for(session, handoff, ticket, passed_over=handoff.passed_over)
        self.give_turn(session, handoff, member)
        return member

    def next_for(
        self, session: Session, handoff: Handoff, ticket: Ticket, *, passed_over: Sequence[int]
    ) -> StaffMember | None:
        """Tell who fits best of those whose turn it was not; nothing is changed by asking."""
        if not self._is_given_now(handoff):
            return None
        return choose(
            list_team(session, to_change=True),
            count_open_cases(session),
            language=session.get_one(Customer, ticket.customer_id).language,
            wanted=f"{ticket.kind.name} {ticket.product}",
            passed_over=passed_over,
        )

    def give_turn(self, session: Session, handoff: Handoff, member: StaffMember | None) -> None:
        """Make it somebody's turn, or nobody's, to take a case within the time for that."""
        handoff.give_to(member.id if member else None, now=self.now())
        handoff.due_at = self.after(self.policy.handoff.take_minutes, handoff)
        session.add(handoff)
        if member:
            member.assigned_at = self.now()
            session.add(member)

    def _is_given_now(self, handoff: Handoff) -> bool:
        return handoff.reason is Reason.DANGER or is_working(self.now(), self.policy.hours)
