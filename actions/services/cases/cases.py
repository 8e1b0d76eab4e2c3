"""What staff do with the case of a topic: resolve, reopen, class, priority, waiting."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from actions.domain.cases.corrections import Corrector
from actions.domain.chats.handoff import Brief
from actions.domain.chats.topics import Topic
from actions.domain.errors import IllegalMove
from actions.domain.messages import Outbound, Reply
from actions.domain.people import Address, Customer
from actions.domain.sla.clocks import NotWaiting, Waiting
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import FaultClass, Stage, Ticket
from actions.services.cards.done_before import require_said
from actions.services.handoff.handoff import Outcome
from actions.services.handoff.holding import finished
from actions.services.handoff.letting_go import let_go, write_let_go
from actions.services.quotes.quoting import require_accepted, was_refused
from actions.services.staff import require
from actions.services.supplies.supplying import Supplying
from actions.services.tickets.corrections import note_correction
from actions.services.tickets.guards import refuse_unfinished
from actions.store.clocks import waits_for
from actions.store.handoff import find_last, get_topic, lock_customer_at
from actions.store.tickets import find_event, get_own_ticket
from actions.texts import say
from actions.texts.stock import part_expected

WAYS_TO_EVALUATION: dict[Stage, tuple[Stage, ...]] = {
    Stage.AGREED: (Stage.SERVICE, Stage.EVALUATION),
}
"""Steps to the evaluation where one is not enough (Rule R1)."""


@dataclass(frozen=True)
class Change:
    """A step in progress: who takes it, where, under which key."""

    session: Session
    member: StaffMember
    topic: Topic
    ticket: Ticket
    customer: Customer
    key: str


class Cases(Supplying):
    """The moves that staff make with a case, each with its event, card and title."""

    def resolve(self, user_id: int, topic_id: int, *, key: str, summary: str = "") -> Outcome:
        """End the work: the ticket waits for the customer's word, the bot answers again."""

        def work(change: Change) -> str:
            ticket, customer = change.ticket, change.customer
            require_said(change.session, ticket, summary)
            for stage in self._way_to_evaluation(change):
                self._move(change, stage)
            handoff = self.find_here(change.session, ticket)
            if handoff:
                self.check_lock(change.session, handoff, change.member)
                self.end(change.session, handoff, ticket, key=key)
            self.hint(change.session, ticket, customer, summary, key=key)
            words = finished(customer, change.member, ticket, summary, resolved=True)
            self.board.tell(change.session, customer, f"{key}/finished", Reply(text=words))
            self.ask_unused(change.session, ticket, customer, f"{key}/unused")
            self.board.close(change.session, change.topic, key=key)
            return summary

        return self._change(user_id, topic_id, "resolved", key, work)

    def reopen(self, user_id: int, topic_id: int, *, key: str) -> Outcome:
        """Take a case up again that was resolved, closed or cancelled."""

        def work(change: Change) -> str:
            ticket = change.ticket
            if ticket.stage.is_open and ticket.stage is not Stage.EVALUATION:
                raise IllegalMove(ticket.code, ticket.stage, Stage.DIAGNOSIS)
            cancelled = ticket.stage is Stage.CANCELLED
            self._move(change, Stage.RECEIVED if cancelled else Stage.DIAGNOSIS)
            self.board.open(change.session, ticket, key=key)
            words = say("handoff-reopened", change.customer.language, code=ticket.code)
            self.board.tell(change.session, change.customer, f"{key}/told", Reply(text=words))
            return "staff"

        return self._change(user_id, topic_id, "reopened", key, work)

    def freshen(self, row: Outbound, *, key: str) -> None:
        """Bring the message up to date on which a button of a case fits no longer."""
        with self.database.transaction() as session:
            number = row.target_id or row.id or 0
            topic, message = session.get(Topic, row.topic_id), session.get_one(Outbound, number)
            if topic is None:
                return
            if topic.card_id == number:
                ticket = session.get_one(Ticket, topic.ticket_id)
                self.board.show(session, ticket, key=f"{key}/fresh")
            else:
                self.board.put_away(session, topic, message, key=key)

    def show_changed(self, address: Address, code: str, *, key: str) -> str:
        """Bring the card of a case up to date that its customer has cancelled or reopened.

        A talk with a person about what is cancelled ends; gives what the customer is told of it.
        """
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            ticket = get_own_ticket(session, customer.id or 0, code)
            if ticket.stage is Stage.CANCELLED:
                let_go(self, session, ticket, key=key)
            self.board.show(session, ticket, key=f"{key}/changed")
            return write_let_go(session, ticket, customer, key=key)

    def set_priority(
        self, user_id: int, topic_id: int, *, urgent: bool, key: str, danger: str | None = None
    ) -> Outcome:
        """Put a case first, or back among the others.

        Words of a danger, even none, also name the emergency plan for it (Rule R30).
        """

        def work(change: Change) -> str:
            self._reclass(change, urgent=urgent)
            if danger is None:
                return "urgent" if urgent else "normal"
            self.clocks(change.session, change.ticket).endanger(danger)
            return "danger"

        return self._change(user_id, topic_id, "priority", key, work)

    def set_fault_class(
        self, user_id: int, topic_id: int, fault: FaultClass, *, key: str
    ) -> Outcome:
        """Correct the fault class of a case (Rule R3)."""

        def work(change: Change) -> str:
            self._reclass(change, fault_class=fault)
            return str(fault)

        return self._change(user_id, topic_id, "fault_class", key, work)

    def retag(self, user_id: int, topic_id: int, meant: str, *, key: str) -> Outcome:
        """Say what the customer's words really were; it goes to the ledger of corrections."""

        def work(change: Change) -> str:
            last = find_last(change.session, change.ticket.id or 0)
            brief = Brief.model_validate(last.brief if last else {})
            words = brief.words or change.ticket.story
            if words:
                note_correction(
                    change.session,
                    change.customer,
                    words,
                    guessed=brief.intent,
                    meant=meant,
                    corrector=Corrector.STAFF,
                    key=f"{key}/correction",
                    now=self.now(),
                )
            return meant

        return self._change(user_id, topic_id, "retagged", key, work)

    def wait_for(
        self,
        user_id: int,
        topic_id: int,
        why: Waiting,
        *,
        key: str,
        until: date | None = None,
    ) -> Outcome:
        """Let the case stand still for the customer, a part or a date; so do its clocks.

        With a day it goes on then by itself; a customer who waits for a part is told the day.
        """

        def work(change: Change) -> str:
            self._wait(change, why, until)
            return str(why)

        return self._change(user_id, topic_id, "waits", key, work)

    def expect_part(self, user_id: int, topic_id: int, day: date | None, *, key: str) -> Outcome:
        """Name the day on which a case's part comes, or that nobody knows it (Rule R17).

        Raises:
            NotWaiting: when the case waits for no part, or no longer.
        """

        def work(change: Change) -> str:
            number = change.ticket.id or 0
            if waits_for(change.session, number) is not Waiting.PART:
                raise NotWaiting(code=change.ticket.code)
            if day:
                self._wait(change, Waiting.PART, day)
            else:
                once = f"part/unknown/{number}/{self.now().date()}"
                words = part_expected(change.ticket, change.customer, None)
                self.board.tell(change.session, change.customer, once, Reply(text=words))
            return str(Waiting.PART)

        what = "part_day" if day else "part_unknown"
        return self._change(user_id, topic_id, what, key, work)

    def _wait(self, change: Change, why: Waiting, until: date | None) -> None:
        """Let the clocks stand still; who waits for a part is told the day, if it is a new one."""
        clocks, person = self.clocks(change.session, change.ticket), change.member.name
        new = clocks.pause(why, person=person, key=f"{change.key}/paused", until=until)
        if new and until and why is Waiting.PART:
            words = part_expected(change.ticket, change.customer, until)
            told = f"{change.key}/told"
            self.board.tell(change.session, change.customer, told, Reply(text=words))

    def resume(self, user_id: int, topic_id: int, *, key: str) -> Outcome:
        """Let the case and its clocks go on."""

        def work(change: Change) -> str:
            clocks = self.clocks(change.session, change.ticket)
            if not clocks.resume(person=change.member.name, key=f"{key}/ran_on"):
                raise NotWaiting("error-waits-for-nothing", code=change.ticket.code)
            return "staff"

        return self._change(user_id, topic_id, "went_on", key, work)

    def _way_to_evaluation(self, change: Change) -> tuple[Stage, ...]:
        """Give the steps to the evaluation; what the customer would not pay for is not done."""
        ticket = change.ticket
        if ticket.stage is Stage.AGREED and was_refused(change.session, ticket, self.policy):
            return (Stage.DIAGNOSIS, Stage.EVALUATION)
        return WAYS_TO_EVALUATION.get(ticket.stage, (Stage.EVALUATION,))

    def _move(self, change: Change, to: Stage) -> None:
        ticket, came_from = change.ticket, change.ticket.stage
        if to is Stage.SERVICE:
            require_accepted(change.session, ticket, self.policy)
        refuse_unfinished(change.session, self.policy, ticket, to, self.board.language)
        ticket.move(to, now=self.now())
        self.clocks(change.session, ticket).follow(came_from, person=change.member.name)

    def _reclass(self, change: Change, **to: bool | FaultClass) -> None:
        """Change what the promises follow from; they count from their start."""
        for name, value in to.items():
            setattr(change.ticket, name, value)
        change.session.add(change.ticket)
        self.clocks(change.session, change.ticket).renew()

    def _change(
        self,
        user_id: int,
        topic_id: int,
        what: str,
        key: str,
        work: Callable[[Change], str],
    ) -> Outcome:
        """Do a step once, with its event, and show the case as it is then."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            topic, ticket, customer = get_topic(session, topic_id)
            done = find_event(session, f"{key}/{what}")
            if done:
                return self._said(ticket, what, done.cause)
            cause = work(Change(session, member, topic, ticket, customer, key))
            session.add(ticket)
            self.record(session, ticket, what, member.name, key=key, cause=cause)
            self.board.show(session, ticket, key=f"{key}/{what}")
        return self._said(ticket, what, cause)

    def _said(self, ticket: Ticket, what: str, cause: str) -> Outcome:
        text = say(f"staff-did-{what}", self.board.language, code=ticket.code, cause=cause)
        return Outcome(ticket.code, text)
