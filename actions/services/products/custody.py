"""Units that customers bring or send in: told where to, and asked for the parcel's number."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from actions.domain.cases.custody import Custody, Place, Way, receipt_of
from actions.domain.messages import Button, Reply
from actions.domain.people import Address, Customer
from actions.domain.policy.trees import Tree
from actions.domain.tickets import Kind, Ticket
from actions.services.cases.diagnosing import offer_checks
from actions.services.handoff.holding import Holding
from actions.services.replies import write_replies
from actions.services.sla.clockwork import Clockwork
from actions.store.custody import find_custody, find_moved_by, find_to_track
from actions.store.customers import get_customer
from actions.store.handoff import find_topic, lock_customer_at
from actions.store.newest import newest_key
from actions.store.tickets import get_own_ticket, lock_ticket
from actions.texts import say
from actions.texts.custody import (
    SENT,
    UNTRACKED,
    way_buttons,
    write_place,
    write_question,
    write_sent,
    write_way,
)


@dataclass(frozen=True, kw_only=True)
class Custodies(Holding):
    """The customers' side of a unit's way to us; the same turn changes once."""

    trees: dict[str, Tree] = field(default_factory=dict)

    def offer(self, address: Address, code: str) -> list[Button]:
        """Give the ways to bring a unit to us, where no technician comes for it."""
        with self.database.reading() as session:
            customer = get_customer(session, address)
            ticket = get_own_ticket(session, customer.id or 0, code)
            goes = ticket.kind is Kind.REPAIR and ticket.care == "workshop" and not ticket.urgent
            if not goes or not ticket.stage.is_open or find_custody(session, ticket.id or 0):
                return []
            return way_buttons(ticket, customer.language)

    def press(self, address: Address, key: str, rest: str) -> list[Reply]:
        """Take a customer's tap: how it comes, and that it is on its way."""
        code, _, what = rest.partition(":")
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            ticket = get_own_ticket(session, customer.id or 0, code, to_change=True)
            custody = find_custody(session, ticket.id or 0)
            language = customer.language
            if what in tuple(Way):
                return self._choose(session, customer, ticket, custody, Way(what), key)
            if custody is None or custody.place not in (Place.CUSTOMER, Place.COMING):
                return [Reply(text=say("custody-late", language, code=ticket.code))]
            custody.turn = key
            session.add(custody)
            if what == SENT and not custody.tracking:
                return [write_question(ticket, language)]
            if what == UNTRACKED:
                self._is_sent(session, ticket, custody, key)
            return [write_sent(custody, ticket, language)]

    def hear(self, address: Address, key: str, number: str) -> list[Reply] | None:
        """Take the typed number of a parcel; None where the newest message asked for none."""
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            who = customer.id or 0
            done = find_moved_by(session, who, key)
            found = done or find_to_track(session, who)
            if found is None:
                return None
            custody, ticket = found[0], lock_ticket(session, found[1].id or 0)
            if not done:
                if newest_key(session, address) != f"{custody.turn}/0":
                    return None
                custody.tracking, custody.turn = number, key
                self._is_sent(session, ticket, custody, key)
            return [write_sent(custody, ticket, customer.language)]

    def _choose(
        self,
        session: Session,
        customer: Customer,
        ticket: Ticket,
        custody: Custody | None,
        way: Way,
        key: str,
    ) -> list[Reply]:
        if not ticket.stage.is_open or (custody and custody.place is not Place.CUSTOMER):
            return [Reply(text=say("custody-late", customer.language, code=ticket.code))]
        custody = custody or begin_custody(session, ticket, way, self.now())
        custody.way, custody.turn = way, key
        session.add(custody)
        comes_to_us(session, ticket, self.clocks(session, ticket))
        checks = offer_checks(session, self.trees, ticket, customer)
        return [
            write_way(custody, ticket, self.policy, customer.language, *filter(None, [checks]))
        ]

    def _is_sent(self, session: Session, ticket: Ticket, custody: Custody, key: str) -> None:
        if custody.place is Place.CUSTOMER:
            custody.move(Place.COMING, now=self.now())
        session.add(custody)
        cause = custody.tracking or "–"
        self.record(session, ticket, "sent_in", "customer", key=key, cause=cause)
        language = self.board.language
        fields = {"code": ticket.code, "tracking": cause, "receipt": custody.receipt}
        self._tell_staff(session, ticket, f"{key}/coming", say("staff-coming", language, **fields))

    def place_of(self, ticket: Ticket, address: Address) -> str:
        """Say in the customer's language where their unit is; empty where it never left them."""
        with self.database.reading() as session:
            language = get_customer(session, address).language
            custody = find_custody(session, ticket.id or 0)
            return write_place(custody, self.policy, language, now=self.now()) if custody else ""

    def _tell_staff(self, session: Session, ticket: Ticket, key: str, text: str) -> None:
        topic = find_topic(session, ticket.id or 0)
        if topic:
            self.board.notice(session, topic, key, text)
        elif self.board.staff:
            write_replies(session, self.board.staff, key, [Reply(text=text)], now=self.now())


def comes_to_us(session: Session, ticket: Ticket, clocks: Clockwork) -> None:
    """Note that nobody has to come: the unit is brought or sent."""
    if ticket.care != "workshop":
        ticket.care = "workshop"
        session.add(ticket)
        clocks.renew()


def begin_custody(session: Session, ticket: Ticket, way: Way, now: datetime) -> Custody:
    """Begin a stay of a case's unit, numbered after those before."""
    last = find_custody(session, ticket.id or 0)
    number = last.number + 1 if last else 1
    return Custody(
        ticket_id=ticket.id or 0,
        number=number,
        receipt=receipt_of(ticket.code, number),
        way=way,
        asked_at=now,
    )
