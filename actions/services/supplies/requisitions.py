"""Orders of parts: asked for by an agent, approved by a supervisor, arrived (Rule R17)."""

from datetime import date, datetime, time, timedelta

from sqlmodel import Session

from actions.domain.cases.quotes import QUOTABLE, NotQuotable
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.messages import Button, Reply
from actions.domain.people import Customer
from actions.domain.sla.clocks import Waiting
from actions.domain.sla.hours import next_opening
from actions.domain.staff import Role, StaffMember
from actions.domain.supplies.requisitions import (
    Allocation,
    AllocationState,
    Requisition,
    RequisitionState,
)
from actions.domain.supplies.stock import MoveKind, SparePart, StockPlace
from actions.domain.tickets import Ticket
from actions.services.cards.shown import Shown
from actions.services.handoff.handoff import Outcome
from actions.services.staff import require
from actions.services.supplies.orders import (
    asked_key,
    close_request,
    deciders,
    mentioned,
    order_fields,
)
from actions.services.supplies.supplying import Supplying
from actions.services.units import today
from actions.store.handoff import find_topic, get_topic, lock_case
from actions.store.requisitions import (
    find_for_requisition,
    find_requisition,
    get_requisition,
    list_open,
    lock_requisition,
)
from actions.store.stock import get_part, get_place, list_levels, list_places
from actions.texts import say
from actions.texts.dates import write_day
from actions.texts.stock import part_expected


class Requisitions(Supplying):
    """What staff ask the company to order."""

    def ask(
        self,
        user_id: int,
        part_id: int,
        count: int,
        *,
        key: str,
        place_id: int = 0,
        topic_id: int = 0,
    ) -> Outcome:
        """Ask for parts, for the store or for a case; the supervisors are asked once."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            ticket = customer = None
            if topic_id:
                _, ticket, customer = get_topic(session, topic_id)
            part = get_part(session, part_id)
            fields = self._fields(part, count, ticket)
            said = Outcome(
                ticket.code if ticket else "",
                say("staff-order-asked", self.board.language, **fields),
            )
            if find_requisition(session, key):
                return said
            if ticket and ticket.stage not in QUOTABLE:
                raise NotQuotable("error-part-ended", code=ticket.code)
            place_id = place_id or self._usual_place(session, part_id)
            asked = self._new(session, member, ticket, part_id, place_id, count, key)
            self._ask_supervisors(session, asked, member, fields)
            if ticket and customer:
                self.board.show(session, ticket, key=f"{key}/asked")
        return said

    def place_named(self, words: str) -> int:
        """Find a place by its name for an order, or raise `NotFound`."""
        with self.database.reading() as session:
            return get_place(session, words).id or 0

    def _usual_place(self, session: Session, part_id: int) -> int:
        """Give where a part lies already, else the first place there is."""
        lying = [place for _, _, place in list_levels(session, part_id)]
        place = next(iter([*lying, *list_places(session)]), None)
        return (place or get_place(session, "")).id or 0

    def _new(
        self,
        session: Session,
        member: StaffMember,
        ticket: Ticket | None,
        part_id: int,
        place_id: int,
        count: int,
        key: str,
    ) -> Requisition:
        asked = Requisition(
            part_id=part_id,
            place_id=place_id,
            quantity=count,
            ticket_id=ticket.id if ticket else None,
            asked_by_id=member.id or 0,
            asked_at=self.now(),
            key=key,
        )
        session.add(asked)
        session.flush()
        if ticket:
            allocation = Allocation(
                ticket_id=ticket.id or 0,
                part_id=part_id,
                quantity=count,
                state=AllocationState.WAITING,
                person=member.name,
                requisition_id=asked.id,
                at=self.now(),
                key=f"requisition/{asked.id}",
            )
            session.add(allocation)
            number = get_part(session, part_id).number
            self.record(session, ticket, "part_asked", member.name, key=key, cause=number)
        return asked

    def _ask_supervisors(
        self,
        session: Session,
        asked: Requisition,
        member: StaffMember,
        fields: dict[str, object],
    ) -> None:
        language = self.board.language
        place = session.get_one(StockPlace, asked.place_id).name(language)
        text = say(
            "order-to-approve",
            language,
            who=mentioned(deciders(session, asked.asked_by_id)),
            asker=member.name,
            place=place,
            **fields,
        )
        buttons = self._buttons(asked, "approve", "decline")
        self.post_in_group(session, asked_key(asked), text, buttons)

    def decide(self, user_id: int, requisition_id: int, *, approve: bool, key: str) -> Outcome:
        """Approve or decline an order; the case it is for waits until the day it is expected."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.SUPERVISOR)
            ticket, customer = self._lock_case(session, requisition_id)
            order = lock_requisition(session, requisition_id)
            if approve and ticket and ticket.stage not in QUOTABLE:
                raise NotQuotable("error-part-ended", code=ticket.code)
            to = RequisitionState.APPROVED if approve else RequisitionState.DECLINED
            order.decide(member, to, now=self.now())
            part = get_part(session, order.part_id)
            if approve:
                order.expected_on = self._expected(part)
            session.add(order)
            language, now = self.board.language, self.now()
            close_request(session, order, language, name=member.name, now=now)
            said = self._tell_decided(session, order, part, member, ticket)
            if ticket and customer:
                self._in_case(session, order, part, member, ticket, customer)
        return Outcome(ticket.code if ticket else "", said)

    def _expected(self, part: SparePart) -> date:
        """Give the day on which a part can be here: one on which somebody works."""
        hours = self.policy.hours
        day = today(self.now(), self.policy) + timedelta(days=part.lead_days)
        opens = next_opening(datetime.combine(day, time.min, hours.zone), hours)
        return opens.astimezone(hours.zone).date()

    def _in_case(
        self,
        session: Session,
        order: Requisition,
        part: SparePart,
        member: StaffMember,
        ticket: Ticket,
        customer: Customer,
    ) -> None:
        """Let the case wait for what was approved, and do without what was declined."""
        key, allocation = f"requisition/{order.id}", find_for_requisition(session, order.id or 0)
        waits = allocation and allocation.state is AllocationState.WAITING
        if order.expected_on is None:
            if allocation and waits:
                allocation.move(AllocationState.CANCELLED, now=self.now())
                session.add(allocation)
        elif waits and ticket.stage in QUOTABLE:
            clocks = self.clocks(session, ticket)
            until = order.expected_on
            clocks.pause(Waiting.PART, person=member.name, key=f"{key}/paused", until=until)
            words = part_expected(ticket, customer, until, part)
            self.board.tell(session, customer, f"{key}/told", Reply(text=words))
        what = f"part_{order.state}"
        self.record(session, ticket, what, member.name, key=key, cause=part.number)
        self.board.show(session, ticket, key=key)

    def _tell_decided(
        self,
        session: Session,
        order: Requisition,
        part: SparePart,
        member: StaffMember,
        ticket: Ticket | None,
    ) -> str:
        """Tell staff what was decided: in the topic of the case, else in the group."""
        language, key = self.board.language, f"requisition/{order.id}/{order.state}"
        day = write_day(order.expected_on, language) if order.expected_on else ""
        fields = self._fields(part, order.quantity, ticket)
        text = say(f"order-{order.state}", language, name=member.name, day=day, **fields)
        approved = order.state is RequisitionState.APPROVED
        buttons = self._buttons(order, "arrived") if approved else []
        topic = find_topic(session, ticket.id or 0) if ticket else None
        if topic:
            notice = say("topic-notice", language, text=text)
            self.board.post(session, topic, key, notice, buttons=buttons)
        else:
            self.post_in_group(session, key, text, buttons)
        return text

    def arrived(self, user_id: int, requisition_id: int, *, key: str) -> Outcome:
        """Take an order into the stock; cases that wait for it go on by themselves."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            ticket, _ = self._lock_case(session, requisition_id)
            order = lock_requisition(session, requisition_id)
            order.arrive(now=self.now())
            session.add(order)
            self.stockwork(session, member.name).book(
                *(order.part_id, order.place_id, MoveKind.RECEIVED),
                key=f"requisition/{order.id}/received",
                on_hand=order.quantity,
            )
            part = get_part(session, order.part_id)
            fields = self._fields(part, order.quantity, ticket)
            text = say("staff-order-arrived", self.board.language, **fields)
        self.fill_waiting()
        return Outcome(ticket.code if ticket else "", text)

    def open_orders(self, user_id: int) -> Shown:
        """List the orders that wait for a word or are on their way, each with its buttons."""
        language, lines, buttons = self.board.language, list[str](), list[Button]()
        with self.database.reading() as session:
            require(session, user_id, Role.AGENT)
            for order, part in list_open(session):
                ticket = session.get(Ticket, order.ticket_id) if order.ticket_id else None
                day = write_day(order.expected_on, language) if order.expected_on else "–"
                fields = self._fields(part, order.quantity, ticket)
                lines.append(say(f"order-line-{order.state}", language, day=day, **fields))
                asked = order.state is RequisitionState.ASKED
                names = ("approve", "decline") if asked else ("arrived",)
                buttons += self._buttons(order, *names, number=part.number)
        head = say("order-head" if lines else "order-none", language)
        return Shown("\n".join([head, *lines]), tuple(buttons))

    def _lock_case(
        self, session: Session, requisition_id: int
    ) -> tuple[Ticket | None, Customer | None]:
        order = get_requisition(session, requisition_id)
        if order.ticket_id is None:
            return None, None
        return lock_case(session, order.ticket_id)

    def _fields(self, part: SparePart, count: int, ticket: Ticket | None) -> dict[str, object]:
        return order_fields(part, count, ticket, self.board.language)

    def _buttons(self, order: Requisition, *names: str, number: str = "") -> list[Button]:
        return [
            Button(
                title=f"{say(f'button-order-{name}', self.board.language)} {number}".strip(),
                payload=f"{STAFF_BUTTON}order:{name}:{order.id}",
            )
            for name in names
        ]
