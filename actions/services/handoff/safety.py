"""Danger told of while people hold a chat: answered at once, and the person alerted."""

from datetime import timedelta

from sqlmodel import Session

from actions.domain.chats.handoff import HURT, Handoff, Reason
from actions.domain.hazards import kinds_of_danger
from actions.domain.language import Language
from actions.domain.messages import Button, Reply
from actions.domain.people import Address, Customer
from actions.domain.tickets import Ticket
from actions.domain.words import injuries
from actions.services.handoff.holding import Holding
from actions.store.customers import get_customer
from actions.store.handoff import find_open, find_topic, lock_customer_at
from actions.store.tickets import find_event
from actions.texts import say

AGAIN_AFTER = timedelta(minutes=10)
"""A customer who goes on telling of the same danger is not told the same again."""
A_REPLY = 30


class Safety(Holding):
    """Safety instructions in a chat that the engine is silent in (Rule R30)."""

    def warn(self, address: Address, key: str, text: str) -> list[Reply]:
        """Make the case urgent, alert whoever is on duty, and give what the customer is told."""
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            handoff = find_open(session, customer.id or 0, to_change=True)
            if handoff is None:
                return []
            ticket = session.get_one(Ticket, handoff.ticket_id)
            reply = self._instruction(customer, ticket, text)
            if find_event(session, f"{key}/danger"):
                return [reply]
            warned = handoff.warned_at
            if warned and self.now() - warned < AGAIN_AFTER:
                return []
            self._alert(session, handoff, ticket, key)
            self.clocks(session, ticket).endanger(text)
        return [reply]

    def hears(self, address: Address, key: str, text: str) -> list[Reply]:
        """Take a short reply to the question whether anyone is hurt."""
        if len(text) > A_REPLY:
            return []
        nobody, somebody = injuries.nobody_hurt(text), injuries.somebody_hurt(text)
        if not nobody and not somebody:
            return []
        with self.database.reading() as session:
            customer = get_customer(session, address)
            handoff = find_open(session, customer.id or 0)
            asked = handoff and handoff.warned_at
            if not asked or self.now() - asked > AGAIN_AFTER:
                return []
            if find_event(session, f"handoff:{handoff.id}/hurt") if handoff else None:
                return []
        return [Reply(text=self.hurt(address, key, "no" if nobody else "yes"))]

    def hurt(self, address: Address, key: str, value: str) -> str:
        """Take down whether anyone is hurt, tell staff, and give what the customer is told."""
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            handoff = find_open(session, customer.id or 0, to_change=True)
            topic = find_topic(session, handoff.ticket_id) if handoff else None
            if handoff is None or topic is None or value not in ("yes", "no"):
                return say("handoff-over", customer.language)
            ticket = session.get_one(Ticket, handoff.ticket_id)
            once = f"handoff:{handoff.id}"
            if not find_event(session, f"{once}/hurt"):
                self.record(session, ticket, "hurt", "customer", key=once, cause=value)
                text = say(f"topic-hurt-{value}", self.board.language, name=customer.name or "–")
                self.board.alert(session, topic, f"{key}/hurt", text)
            phone = self.policy.company.emergency_phone
            return say(f"danger-hurt-{value}", customer.language, code=ticket.code, phone=phone)

    def _alert(self, session: Session, handoff: Handoff, ticket: Ticket, key: str) -> None:
        topic = find_topic(session, ticket.id or 0)
        assert topic
        ticket.urgent = True
        handoff.reason, handoff.warned_at, handoff.ask_at = Reason.DANGER, self.now(), None
        if handoff.owner_id is None:
            self.give_to_next(session, handoff, ticket)
        session.add_all([ticket, handoff])
        self.record(session, ticket, "danger", "customer", key=key, cause="chat")
        self.ring(session, topic, key)
        self.board.show(session, ticket, key=f"{key}/danger")

    def _instruction(self, customer: Customer, ticket: Ticket, text: str) -> Reply:
        language = customer.language
        phone = self.policy.company.emergency_phone
        lines = (
            *(say(f"danger-{kind}", language) for kind in kinds_of_danger(text) or ["fire"]),
            say("danger-alerted", language, code=ticket.code, phone=phone),
            say("danger-hurt", language),
        )
        return Reply(text="\n".join(lines), buttons=hurt_buttons(language))


def hurt_buttons(language: Language) -> list[Button]:
    """Give the answers to the question whether anyone is hurt."""
    return [
        Button(title=say(f"choice-{value}", language), payload=f"{HURT}{value}")
        for value in ("yes", "no")
    ]
