"""Which ticket a message may be about, and what becomes of the message then."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from actions.domain.people import Address, Customer
from actions.domain.tickets import DONE, Kind, Stage, Ticket
from actions.domain.words.matching import AGAIN, most_alike
from actions.services.cards.likeness import COMPARED, subject_of, subject_told
from actions.services.handoff.holding import Holding
from actions.store.customers import get_customer
from actions.store.handoff import find_topic
from actions.store.merges import place_files
from actions.store.tickets import find_event, get_own_ticket, list_tickets
from actions.texts import say


@dataclass(frozen=True)
class GoneOn:
    """A ticket that a message went into."""

    ticket: Ticket
    reopened: bool
    """Its work counted as done before."""


class Matches(Holding):
    """Tells whether what a customer begins is one of their tickets."""

    def find(
        self,
        address: Address,
        text: str,
        kinds: Collection[Kind],
        *,
        product: str = "",
        serial: str = "",
    ) -> Sequence[Ticket]:
        """List the tickets that words may be about, the likeliest first.

        A repair that is over is among them where something is said to be wrong again.
        """
        again = bool(AGAIN.search(text))
        with self.database.reading() as session:
            customer = get_customer(session, address)
            mine = list_tickets(session, customer.id or 0, open_only=not again)
            near = [t for t in mine if t.kind in kinds and self._goes_on(t)][:COMPARED]
            known = [
                (ticket, subject_of(session, ticket), self.now() - ticket.moved_at)
                for ticket in near
            ]
            told = subject_told(session, text, product=product, serial=serial) if known else None
        return most_alike(told, known) if told else []

    def go_on(
        self,
        address: Address,
        code: str,
        text: str,
        *,
        turn: str,
        files_since: datetime | None = None,
    ) -> GoneOn:
        """Put words and what was sent into a ticket, and let staff see it.

        Where the work counted as done it begins again: it is not put right (Rule R24).
        """
        with self.database.transaction() as session:
            customer = get_customer(session, address)
            ticket = get_own_ticket(session, customer.id or 0, code, to_change=True)
            done = find_event(session, f"{turn}/reopened")
            if find_event(session, f"{turn}/detail"):
                return GoneOn(ticket, done is not None)
            self.tickets.add_in(session, ticket, text, turn=turn)
            if files_since:
                place_files(session, customer.id or 0, files_since, ticket.id)
            again = ticket.stage in DONE
            if again:
                self._reopen(session, ticket, turn)
            self._show(session, ticket, customer, text, turn, again=again)
        return GoneOn(ticket, again)

    def free_files(self, address: Address, *, since: datetime) -> None:
        """Let what was sent with something new wait for the ticket that is opened for it."""
        with self.database.transaction() as session:
            place_files(session, get_customer(session, address).id or 0, since, None)

    def _goes_on(self, ticket: Ticket) -> bool:
        """Tell whether a ticket is open, or a repair that its customer may open again."""
        mended = ticket.kind is Kind.REPAIR and ticket.stage is Stage.CLOSED
        lately = mended and self.policy.reopening.may(ticket, self.now())
        return ticket.stage.is_open or lately

    def _reopen(self, session: Session, ticket: Ticket, turn: str) -> None:
        came_from = ticket.stage
        ticket.move(Stage.DIAGNOSIS, now=self.now())
        session.add(ticket)
        self.clocks(session, ticket).follow(came_from, person="customer")
        self.record(session, ticket, "reopened", "customer", key=turn, cause="same")

    def _show(
        self,
        session: Session,
        ticket: Ticket,
        customer: Customer,
        text: str,
        turn: str,
        *,
        again: bool,
    ) -> None:
        if self.board.staff is None:
            return
        key = "topic-adds-again" if again else "topic-adds"
        words = say(
            key, self.board.language, name=customer.name or "–", code=ticket.code, text=text
        )
        topic = find_topic(session, ticket.id or 0)
        if topic is None:
            self.board.announce(session, ticket, f"{turn}/adds", words)
            return
        if topic.closed:
            self.board.open(session, ticket, key=turn)
        self.board.notice(session, topic, f"{turn}/adds", words)
        self.board.show(session, ticket, key=turn)
