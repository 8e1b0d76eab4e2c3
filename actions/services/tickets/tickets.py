"""Tickets: opened, looked up, added to, cancelled and reopened by the customer they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from sqlmodel import Session

from actions.domain.errors import IllegalMove
from actions.domain.language import Language
from actions.domain.messages import Button, Priority, Reply
from actions.domain.people import Address, Customer
from actions.domain.products.catalogue import Care, Product
from actions.domain.staff import StaffMember
from actions.domain.tickets import (
    FaultClass,
    Kind,
    NewTicket,
    Stage,
    Ticket,
    TicketEvent,
    classify_fault,
    complaint_level,
)
from actions.services.base import Service
from actions.services.cards.announcing import write_opened
from actions.services.cards.briefing import merge_button, take_button
from actions.services.cards.likeness import find_twin
from actions.services.cards.visit_cards import add_told, call_off
from actions.services.replies import write_replies
from actions.services.sla.clockwork import Clockwork
from actions.services.tickets.guards import refuse_cancelling
from actions.services.tickets.naming import begin_complaint
from actions.services.tickets.withdrawing import withdraw_offered
from actions.store.catalogue import find_product, find_unit
from actions.store.customers import get_customer
from actions.store.database import find_once, hold
from actions.store.handoff import lock_customer_at
from actions.store.tickets import (
    collect_attachments,
    find_event,
    get_own_ticket,
    list_events,
    list_same_complaints,
    list_tickets,
    next_code,
)
from actions.texts import say

SAME_WITHIN = timedelta(days=90)
"""Complaints about the same within this time raise the level (Rule R10)."""


@dataclass(frozen=True)
class Tickets(Service):
    """The desk's cases."""

    staff: Address | None = None
    """The group that hears of new tickets, if there is one."""
    staff_language: Language = Language.EN

    def open(self, address: Address, new: NewTicket, *, turn: str) -> Ticket:
        """Open and number a ticket; the same turn gets the same ticket again."""
        with self.database.transaction() as session:
            # Before the number is taken, as everybody does who opens one: the other way round two
            # would wait for each other.
            return self.open_in(session, lock_customer_at(session, address), new, turn=turn)

    def open_in(
        self,
        session: Session,
        customer: Customer,
        new: NewTicket,
        *,
        turn: str,
        announced: bool = True,
        **by: str,
    ) -> Ticket:
        """Open a ticket in a running transaction; unannounced when its topic says it anyway.

        `by` names `person` and `cause` where it was not its customer in the chat.
        """
        hold(session, f"{turn}/open")
        done = find_event(session, f"{turn}/open")
        if done:
            return session.get_one(Ticket, done.ticket_id)
        same = self._same(session, customer, new)
        ticket = self._new(session, customer, new, len(same))
        session.add(ticket)
        session.flush()
        self._record(session, ticket, "opened", turn=f"{turn}/open", detail=_facts(new), **by)
        Clockwork(session, self.policy, ticket, ticket.opened_at).start()
        collect_attachments(session, ticket)
        if new.phone:
            customer.phone = new.phone
            session.add(customer)
        person = None
        if ticket.kind is Kind.COMPLAINT:
            codes = [earlier.code for earlier in same]
            person = begin_complaint(session, self.policy.complaints, ticket, codes)
        if announced:
            self._alert(session, ticket, customer, f"{turn}/alert", same, person)
        return ticket

    def add_in(self, session: Session, ticket: Ticket, text: str, *, turn: str) -> None:
        """Keep something more the customer said, in a running transaction."""
        key = f"{turn}/detail"
        if not find_event(session, key):
            self._record(session, ticket, "detail", turn=key, detail={"text": text})
            add_told(session, ticket, text, self.staff_language, key=key, now=self.now())
            self._clocks(session, ticket).hear_customer(key=f"{turn}/resumed")
            collect_attachments(session, ticket)

    def fault_class(self, new: NewTicket) -> FaultClass | None:
        """Tell how a case will be classed once it is opened (Rule R3)."""
        with self.database.reading() as session:
            found = find_unit(session, new.serial_number) if new.serial_number else None
            return _fault_class(session, new, found and found[1])

    def _new(self, session: Session, customer: Customer, new: NewTicket, earlier: int) -> Ticket:
        now = self.now()
        found = find_unit(session, new.serial_number) if new.serial_number else None
        return Ticket(
            code=next_code(session, new.kind),
            customer_id=customer.id or 0,
            fault_class=_fault_class(session, new, found and found[1]),
            level=complaint_level(earlier),
            unit_id=found[0].id if found else None,
            opened_at=now,
            moved_at=now,
            **new.model_dump(),
        )

    def _same(self, session: Session, customer: Customer, new: NewTicket) -> Sequence[Ticket]:
        """List the complaints that make this one a repeated one (Rule R10)."""
        if new.kind is not Kind.COMPLAINT:
            return []
        since = self.now() - SAME_WITHIN
        who = customer.id or 0
        return list_same_complaints(session, who, new.product, new.reference, since=since)

    def mine(self, address: Address, *, open_only: bool = True) -> Sequence[Ticket]:
        """List the customer's own tickets, the newest first."""
        with self.database.reading() as session:
            number = get_customer(session, address).id or 0
            look = partial(list_tickets, session, number, open_only=open_only)
            return find_once(session, (Ticket, number, open_only), look) or []

    def one(self, address: Address, code: str) -> Ticket:
        """Get one of the customer's own tickets, or raise `NotFound`."""
        with self.database.reading() as session:
            return self._own(session, address, code)

    def history(self, address: Address, code: str) -> Sequence[TicketEvent]:
        """List the events of one of the customer's own tickets."""
        with self.database.reading() as session:
            return list_events(session, self._own(session, address, code).id or 0)

    def add_detail(self, address: Address, code: str, text: str, *, turn: str) -> Ticket:
        """Keep something more the customer said about a ticket."""
        with self.database.transaction() as session:
            ticket = self._own(session, address, code, to_change=True)
            self.add_in(session, ticket, text, turn=turn)
        return ticket

    def cancel(self, address: Address, code: str, *, turn: str) -> Ticket:
        """Cancel a ticket for its customer, or raise `IllegalMove` when work has begun."""
        return self._walk(address, code, Stage.CANCELLED, "cancelled", turn)

    def reopen(self, address: Address, code: str, *, turn: str) -> Ticket:
        """Reopen a ticket for its customer that was closed or cancelled not too long ago."""
        with self.database.reading() as session:
            ended = self._own(session, address, code)
        self.policy.reopening.check(ended, self.now())
        to = Stage.RECEIVED if ended.stage is Stage.CANCELLED else Stage.DIAGNOSIS
        return self._walk(address, code, to, "reopened", turn)

    def cancel_in(
        self, session: Session, ticket: Ticket, *, person: str, key: str, cause: str = "chat"
    ) -> str:
        """Cancel a case in a running transaction, with all that is offered or agreed in it.

        Gives what staff are told of its visits; empty where nobody was to come.

        Raises:
            IllegalMove: when work has begun.
            Unfinished: while the unit is with us.
        """
        refuse_cancelling(session, ticket)
        said = {"person": person, "cause": cause}
        self._move(session, ticket, Stage.CANCELLED, what="cancelled", key=key, **said)
        withdraw_offered(session, ticket, now=self.now())
        return call_off(session, ticket, self.staff_language, key=key, now=self.now())

    def _walk(self, address: Address, code: str, to: Stage, what: str, turn: str) -> Ticket:
        with self.database.transaction() as session:
            ticket = self._own(session, address, code, to_change=True)
            key = f"{turn}/{what}"
            if find_event(session, key):
                return ticket
            if what == "reopened" and ticket.stage.is_open:
                raise IllegalMove(ticket.code, ticket.stage, to)
            off = ""
            if to is Stage.CANCELLED:
                off = self.cancel_in(session, ticket, person="customer", key=key)
            else:
                self._move(session, ticket, to, what=what, key=key)
            news = say(f"staff-{what}", self.staff_language, code=ticket.code)
            self._tell_staff(session, key, "\n".join(filter(None, (news, off))))
        return ticket

    def _move(
        self, session: Session, ticket: Ticket, to: Stage, *, what: str, key: str, **said: str
    ) -> None:
        came_from = ticket.stage
        ticket.move(to, now=self.now())
        session.add(ticket)
        detail = {"from": came_from, "to": to}
        self._record(session, ticket, what, turn=key, detail=detail, **said)
        self._clocks(session, ticket).follow(came_from, person=said.get("person", "customer"))

    def _clocks(self, session: Session, ticket: Ticket) -> Clockwork:
        return Clockwork(session, self.policy, ticket, self.now())

    def _own(
        self, session: Session, address: Address, code: str, *, to_change: bool = False
    ) -> Ticket:
        customer = get_customer(session, address)
        return get_own_ticket(session, customer.id or 0, code, to_change=to_change)

    def _record(
        self,
        session: Session,
        ticket: Ticket,
        what: str,
        *,
        turn: str,
        detail: dict[str, Any],
        person: str = "customer",
        cause: str = "chat",
    ) -> None:
        session.add(
            TicketEvent(
                ticket_id=ticket.id or 0,
                at=self.now(),
                person=person,
                what=what,
                cause=cause,
                detail=detail,
                key=turn,
            )
        )

    def _alert(
        self,
        session: Session,
        ticket: Ticket,
        customer: Customer,
        key: str,
        earlier: Sequence[Ticket],
        person: StaffMember | None,
    ) -> None:
        language = self.staff_language
        text = write_opened(session, ticket, customer, language, earlier=earlier, person=person)
        others = list_tickets(session, customer.id or 0, open_only=True)
        twin = find_twin(session, ticket, others) if self.staff else None
        buttons = [take_button(ticket, language)]
        buttons += [merge_button(ticket, twin, language)] if twin else []
        if twin:
            text = f"{text}\n{say('card-twin', language, value=twin.code)}"
        priority = Priority.ALERT if ticket.urgent or earlier else Priority.CARD
        self._tell_staff(session, key, text, priority, buttons)

    def _tell_staff(
        self,
        session: Session,
        key: str,
        text: str,
        priority: Priority = Priority.CARD,
        buttons: Sequence[Button] = (),
    ) -> None:
        if self.staff:
            replies = [Reply(text=text, buttons=list(buttons))]
            write_replies(session, self.staff, key, replies, now=self.now(), priority=priority)


def _fault_class(session: Session, new: NewTicket, product: Product | None) -> FaultClass | None:
    if new.kind is not Kind.REPAIR:
        return None
    product = product or find_product(session, new.product)
    workshop = product.care is Care.WORKSHOP if product else new.care == Care.WORKSHOP
    return classify_fault(new.usable, goes_to_workshop=workshop or new.urgent)


def _facts(new: NewTicket) -> dict[str, Any]:
    return new.model_dump(mode="json", exclude_defaults=True)
