"""Short words by which staff know a customer, such as "VIP" or "careful: dog", on every card."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.errors import InvalidAnswer
from actions.domain.people import Customer
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Ticket
from actions.services.cards.visit_cards import refresh_cards
from actions.services.handoff.holding import Holding
from actions.services.staff import require
from actions.store.handoff import lock_customer
from actions.store.tickets import find_event, get_ticket, list_tickets
from actions.store.visits import open_visits
from actions.texts import say

LONGEST = 40
"""Characters of a mark: it stands in one line with a name."""
BEFORE = "mark_before"
"""Where an event keeps the mark that was there before; it goes when the customer is erased."""


@dataclass(frozen=True)
class Marked:
    """What a customer's mark is now and was before, and what staff read of it."""

    text: str
    mark: str
    before: str


class Marking(Holding):
    """Marks customers, for staff alone; an empty mark takes it away."""

    def shown(self, user_id: int, code: str) -> str:
        """Say how the customer of a case is marked, and how to change that."""
        with self.database.reading() as session:
            require(session, user_id, Role.AGENT)
            customer = session.get_one(Customer, get_ticket(session, code).customer_id)
            key = "staff-mark" if customer.mark else "staff-mark-none"
            return self._say(key, customer)

    def mark(self, user_id: int, code: str, words: str, *, key: str) -> Marked:
        """Mark the customer of a case, in place of a mark that was there.

        Raises:
            InvalidAnswer: when the words are too long to stand beside a name.
        """
        mark = " ".join(words.split())
        if len(mark) > LONGEST:
            raise InvalidAnswer("error-mark-long", most=f"{LONGEST}", count=f"{len(mark)}")
        with self.database.transaction() as session:
            member, ticket, customer = self._found(session, user_id, code)
            done = find_event(session, f"{key}/marked")
            before = done.detail.get(BEFORE, "") if done else customer.mark
            if not done:
                self._change(session, member, ticket, customer, mark, key)
            if customer.mark != mark:
                # Marked anew before this was said: there is nothing of it to set back.
                before = customer.mark
            return Marked(self._said(customer), customer.mark, before)

    def undo(self, user_id: int, code: str, mark: str, before: str, *, key: str) -> str:
        """Set back what was a slip, unless somebody has changed it since."""
        with self.database.transaction() as session:
            member, ticket, customer = self._found(session, user_id, code)
            if customer.mark == mark != before:
                self._change(session, member, ticket, customer, before, key)
            return self._said(customer)

    def _found(
        self, session: Session, user_id: int, code: str
    ) -> tuple[StaffMember, Ticket, Customer]:
        member, ticket = require(session, user_id, Role.AGENT), get_ticket(session, code)
        return member, ticket, lock_customer(session, ticket.customer_id)

    def _change(
        self,
        session: Session,
        member: StaffMember,
        ticket: Ticket,
        customer: Customer,
        mark: str,
        key: str,
    ) -> None:
        """Change the mark, on every card of the customer that is in use."""
        detail = {BEFORE: customer.mark}
        customer.mark = mark
        session.add(customer)
        self.record(session, ticket, "marked", member.name, key=key, cause="", detail=detail)
        language, now = self.board.language, self.now()
        for one in list_tickets(session, customer.id or 0, open_only=True):
            self.board.show(session, one, key=f"{key}/marked/{one.id}")
            for visit in open_visits(session, one.id or 0):
                refresh_cards(session, visit, language, key=f"{key}/marked", now=now)

    def _said(self, customer: Customer) -> str:
        key = "staff-marked" if customer.mark else "staff-unmarked"
        return self._say(key, customer)

    def _say(self, key: str, customer: Customer) -> str:
        name = customer.name or "–"
        return say(key, self.board.language, name=name, mark=customer.mark)
