"""Waiting: a case nobody acts on goes on, and a customer left without an answer is asked."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.chats.handoff import BACK_TO_BOT, KEEP_WAITING, Handoff, Holder, Reason
from actions.domain.chats.topics import Topic
from actions.domain.messages import Button, Priority, Reply
from actions.domain.people import Address, Customer
from actions.domain.sla.hours import is_working
from actions.domain.staff import StaffMember
from actions.domain.tickets import Ticket
from actions.services.cards.announcing import mention
from actions.services.handoff.holding import Holding
from actions.services.sweeping import each
from actions.store.handoff import (
    find_open,
    find_topic,
    list_due,
    lock_case,
    lock_customer_at,
    take_due,
)
from actions.store.staff import list_team
from actions.store.tickets import find_event
from actions.texts import say

MOST = 200
"""Steps that one sweep takes at most; the next sweep goes on."""


@dataclass(frozen=True)
class Late:
    """A hand-off that has taken too long, with all that a step on it needs."""

    session: Session
    handoff: Handoff
    ticket: Ticket
    customer: Customer
    topic: Topic

    @property
    def key(self) -> str:
        """Name the step by the moment it was due, which no other step of the hand-off shares."""
        return f"handoff:{self.handoff.id}/due/{_stamp(self.handoff.due_at)}"


class Waiting(Holding):
    """Time-outs of hand-offs: moments in the database, swept; late or twice does no harm."""

    def sweep(self) -> int:
        """Act on whatever has taken too long, each in its own transaction; tell how many."""
        steps = 0
        while steps < MOST:
            with self.database.reading() as session:
                due = list_due(session, self.now(), limit=MOST - steps)
            taken = each("hand-off", self._step, due)
            if not taken:
                break
            # Of one that was late with two things the second is due now.
            steps += taken
        return steps

    def _step(self, handoff_id: int, ticket_id: int) -> bool:
        """Act on one, and tell whether it still had to be."""
        with self.database.transaction() as session:
            ticket, customer = lock_case(session, ticket_id)
            handoff = take_due(session, handoff_id, self.now())
            if handoff is None:
                return False
            topic = find_topic(session, handoff.ticket_id)
            assert topic
            late = Late(session, handoff, ticket, customer, topic)
            if handoff.ask_at and handoff.ask_at <= self.now():
                self._ask_customer(late)
            elif handoff.holder is Holder.WAITING:
                self._pass_on(late)
            elif handoff.customer_waits_at:
                self._owner_silent(late)
            else:
                self._idle(late)
            session.add(handoff)
        return True

    def _pass_on(self, late: Late) -> None:
        """Give what nobody took to the next person; with none left, say when somebody will."""
        session, handoff, ticket, key = late.session, late.handoff, late.ticket, late.key
        before = handoff.owner_id
        if before:
            handoff.passed_over = [*handoff.passed_over, before]
        member = self.give_to_next(session, handoff, ticket)
        language = self.board.language
        if member:
            text = say("topic-turn", language, to=member.mention)
            if before:
                name = session.get_one(StaffMember, before).name
                text = say("topic-passed-on", language, name=name, to=member.mention)
            self.record(session, ticket, "passed_on", "desk", key=key, cause="not taken")
            self.board.show(session, ticket, key=key)
            self.board.notice(session, late.topic, f"{key}/notice", text)
            return
        self.board.show(session, ticket, key=key)
        if is_working(self.now(), self.policy.hours) or handoff.reason is Reason.DANGER:
            self._nobody(late)

    def _nobody(self, late: Late) -> None:
        """Everybody let it pass: the group is alerted, the customer gets a promise, each once."""
        session, handoff, ticket, customer = late.session, late.handoff, late.ticket, late.customer
        # The next round may ask everybody again.
        handoff.passed_over = []
        key = f"handoff:{handoff.id}"
        if not find_event(session, f"{key}/nobody_took_it"):
            self.record(session, ticket, "nobody_took_it", "desk", key=key, cause="not taken")
            text = say("group-nobody", self.board.language, code=ticket.code)
            names = mention(list_team(session), self.board.language)
            words = "\n".join(filter(None, (text, names)))
            self.board.announce(session, ticket, f"{key}/nobody", words)
        if not handoff.away_at:
            handoff.away_at = self.now()
            by = self.promise(session, ticket, customer)
            words = say("handoff-away", customer.language, code=ticket.code, by=by)
            self.board.tell(session, customer, f"{key}/away", Reply(text=words))

    def _owner_silent(self, late: Late) -> None:
        """Give a case whose owner is silent to the next person, or remind the owner."""
        session, handoff, ticket, key = late.session, late.handoff, late.ticket, late.key
        if late.customer.blocked_at and handoff.reason is not Reason.DANGER:
            # Nothing reaches them, so nobody owes them an answer until they write again.
            handoff.customer_waits_at = None
            self.watch(handoff)
            return
        owner = session.get_one(StaffMember, handoff.owner_id)
        language = self.board.language
        holding = (handoff.since_at, handoff.passed_over)
        handoff.passed_over = [*handoff.passed_over, owner.id or 0]
        member = self.give_to_next(session, handoff, ticket)
        if member is None:
            handoff.take(owner.id or 0, now=self.now())
            handoff.since_at, handoff.passed_over = holding
            self.watch(handoff)
            text = say("topic-remind", language, to=owner.mention)
            self.board.post(session, late.topic, f"{key}/remind", text, priority=Priority.ALERT)
            return
        self.record(session, ticket, "passed_on", "desk", key=key, cause="silent")
        self.board.show(session, ticket, key=key)
        text = say("topic-silent", language, name=owner.name, to=member.mention)
        self.board.notice(session, late.topic, f"{key}/notice", text)

    def _ask_customer(self, late: Late) -> None:
        """Ask once in each wait whether to go on waiting."""
        handoff, customer = late.handoff, late.customer
        key = f"handoff:{handoff.id}/ask/{_stamp(handoff.ask_at)}"
        handoff.ask_at = None
        if not handoff.customer_waits_at or customer.blocked_at:
            return
        handoff.asked_at = self.now()
        language = customer.language
        buttons = [
            Button(title=say("button-keep-waiting", language), payload=KEEP_WAITING),
            Button(title=say("button-back-to-bot", language), payload=BACK_TO_BOT),
        ]
        reply = Reply(text=say("handoff-ask", language), buttons=buttons)
        self.board.tell(late.session, customer, key, reply)

    def _idle(self, late: Late) -> None:
        """Give a chat in which nobody has written for long back to the bot."""
        session, ticket, customer, key = late.session, late.ticket, late.customer, late.key
        self.end(session, late.handoff, ticket, key=key)
        self.record(session, ticket, "handed_back", "desk", key=key, cause="idle")
        words = say("handoff-idle", customer.language, code=ticket.code)
        self.board.tell(session, customer, f"{key}/idle", Reply(text=words))

    def keep_waiting(self, address: Address, key: str) -> str:
        """Take down that the customer goes on waiting, and give what they are told."""
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            handoff = find_open(session, customer.id or 0, to_change=True)
            if handoff is None:
                return say("handoff-over", customer.language)
            ticket = session.get_one(Ticket, handoff.ticket_id)
            topic = find_topic(session, handoff.ticket_id)
            if topic and not find_event(session, f"{key}/waits_on"):
                self.record(session, ticket, "waits_on", "customer", key=key, cause="chosen")
                text = say("topic-waits-on", self.board.language, name=customer.name or "–")
                self.board.notice(session, topic, f"{key}/notice", text)
            return say("handoff-waits-on", customer.language)

    def back_to_bot(self, address: Address, key: str) -> str:
        """Give the chat back to the bot because the customer chose so; the case stays open."""
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            handoff = find_open(session, customer.id or 0, to_change=True)
            done = find_event(session, f"{key}/handed_back")
            if handoff is None and done is None:
                return say("handoff-over", customer.language)
            ticket_id = done.ticket_id if done else handoff.ticket_id if handoff else 0
            ticket = session.get_one(Ticket, ticket_id)
            by = self.promise(session, ticket, customer)
            words = say("handoff-back", customer.language, code=ticket.code, by=by)
            topic = find_topic(session, ticket_id)
            if done or handoff is None or topic is None:
                return words
            self.end(session, handoff, ticket, key=key)
            self.record(session, ticket, "handed_back", "customer", key=key, cause="chosen")
            text = say("topic-back", self.board.language, name=customer.name or "–")
            self.board.notice(session, topic, f"{key}/notice", text)
            return words


def _stamp(moment: object) -> str:
    return f"{moment:%Y%m%dT%H%M%S%f}"
