"""Where and how a customer is reached about a case: an address or number they give or correct."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.people import Address, Customer
from actions.domain.tickets import Kind, Ticket
from actions.services.cards.visit_cards import refresh_cards
from actions.services.handoff.holding import Holding
from actions.store.handoff import find_topic, lock_customer_at
from actions.store.tickets import find_event, get_own_ticket
from actions.store.visits import open_visits
from actions.texts import say


@dataclass(frozen=True, kw_only=True)
class Contacts(Holding):
    """Keeps what a customer says of where they are; promises follow the place (Rule R2)."""

    def correct(
        self,
        address: Address,
        code: str,
        text: str,
        *,
        turn: str,
        place: str = "",
        phone: str = "",
    ) -> Ticket:
        """Put an address or number into a case, with the words that gave it; once a turn."""
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            ticket = get_own_ticket(session, customer.id or 0, code, to_change=True)
            if find_event(session, f"{turn}/detail"):
                return ticket
            self.tickets.add_in(session, ticket, text, turn=turn)
            ticket.place = place or ticket.place
            ticket.phone = phone or ticket.phone
            customer.phone = phone or customer.phone
            session.add_all((ticket, customer))
            if place and ticket.kind is Kind.REPAIR:
                self.clocks(session, ticket).renew()
            for visit in open_visits(session, ticket.id or 0):
                refresh_cards(session, visit, self.board.language, key=turn, now=self.now())
            self._show(session, ticket, customer, text, turn)
        return ticket

    def _show(
        self, session: Session, ticket: Ticket, customer: Customer, text: str, turn: str
    ) -> None:
        """Let staff read it in the topic of the case, where there is one."""
        topic = find_topic(session, ticket.id or 0) if self.staffed else None
        if topic:
            who = customer.name or "–"
            words = say("topic-adds", self.board.language, name=who, code=ticket.code, text=text)
            self.board.notice(session, topic, f"{turn}/adds", words)
            self.board.show(session, ticket, key=f"{turn}/contact")
