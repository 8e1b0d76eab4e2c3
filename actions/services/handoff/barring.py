"""Customers whom staff no longer answer: told once, seen on the card, let in by a danger."""

from actions.domain.errors import InvalidAnswer
from actions.domain.messages import Reply
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.domain.tickets import Ticket
from actions.services.handoff.handoff import Outcome
from actions.services.handoff.holding import Holding
from actions.services.staff import require
from actions.store.customers import find_customer
from actions.store.handoff import find_open, get_topic
from actions.store.tickets import find_event
from actions.texts import say


class Barring(Holding):
    """Closes a customer's chat to them, and opens it again; their cases stay as they are."""

    def bar(self, user_id: int, topic_id: int, *, key: str, why: str = "") -> Outcome:
        """Answer and carry nothing of this customer any more; they are told once."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            _, ticket, customer = get_topic(session, topic_id)
            name = customer.name or "–"
            said = Outcome(ticket.code, say("staff-barred", self.board.language, name=name))
            if find_event(session, f"{key}/barred"):
                return said
            if customer.barred_at:
                raise InvalidAnswer("error-barred-already", name=name)
            customer.barred_at = self.now()
            session.add(customer)
            handoff = find_open(session, customer.id or 0, to_change=True)
            if handoff:
                held = session.get_one(Ticket, handoff.ticket_id)
                self.end(session, handoff, held, key=key)
            self.record(session, ticket, "barred", member.name, key=key, cause=why[:200])
            phone = self.policy.company.phone
            words = say("customer-barred", customer.language, phone=phone)
            self.board.tell(session, customer, f"{key}/barred", Reply(text=words))
            self.board.show(session, ticket, key=f"{key}/barred")
        return said

    def unbar(self, user_id: int, topic_id: int, *, key: str) -> Outcome:
        """Let a customer write again."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            _, ticket, customer = get_topic(session, topic_id)
            name = customer.name or "–"
            said = Outcome(ticket.code, say("staff-unbarred", self.board.language, name=name))
            if find_event(session, f"{key}/unbarred"):
                return said
            if customer.barred_at is None:
                raise InvalidAnswer("error-not-barred", name=name)
            customer.barred_at = None
            session.add(customer)
            self.record(session, ticket, "unbarred", member.name, key=key, cause="")
            words = Reply(text=say("customer-unbarred", customer.language))
            self.board.tell(session, customer, f"{key}/unbarred", words)
            self.board.show(session, ticket, key=f"{key}/unbarred")
        return said

    def is_barred(self, address: Address) -> bool:
        """Tell whether nothing of a chat is answered."""
        with self.database.reading() as session:
            customer = find_customer(session, address)
            return bool(customer and customer.barred_at)

    def hears_danger(self, address: Address) -> None:
        """Let a customer in again who is in danger: that is always answered (Rule R30)."""
        with self.database.transaction() as session:
            customer = find_customer(session, address)
            if customer:
                customer.barred_at = None
                session.add(customer)
