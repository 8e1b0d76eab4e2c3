"""What parts mean for a case: reserved, waited for, arrived, told to staff and customer (R17)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from actions.domain.cases.quotes import QUOTABLE
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.messages import Button, Priority, Reply
from actions.domain.people import Customer
from actions.domain.sla.clocks import Waiting
from actions.domain.supplies.requisitions import Allocation, AllocationState
from actions.domain.supplies.stock import MoveKind, SparePart
from actions.domain.tickets import Ticket
from actions.services.handoff.holding import Holding
from actions.services.replies import write_replies
from actions.services.supplies.stockwork import Stockwork
from actions.services.units import today
from actions.store.clocks import waits_for
from actions.store.handoff import find_topic, lock_case
from actions.store.requisitions import (
    get_allocation,
    get_requisition,
    list_allocations,
    list_waiting,
    lock_allocation,
)
from actions.store.stock import get_part
from actions.texts import say
from actions.texts.stock import part_here


@dataclass(frozen=True)
class Supply:
    """Parts of a case in a running transaction; customer, ticket and allocation are locked."""

    session: Session
    customer: Customer
    ticket: Ticket
    allocation: Allocation
    part: SparePart


class Supplying(Holding):
    """The steps that orders, allocations and the stock share."""

    def fill_waiting(self) -> int:
        """Give what has arrived to the cases that wait for it, the longest first.

        A transaction each; tells how many got theirs. Twice or late is harmless.
        """
        with self.database.reading() as session:
            waiting = [(one.id or 0, one.part_id) for one in list_waiting(session)]
        filled, short = 0, set[int]()
        for allocation_id, part_id in waiting:
            if part_id not in short and self._fill(allocation_id):
                filled += 1
            else:
                short.add(part_id)
        return filled

    def _fill(self, allocation_id: int) -> bool:
        with self.database.transaction() as session:
            supply = self.supply(session, allocation_id)
            step = self.stockwork(session, "desk")
            place_id = step.find_place(supply.part.id or 0, supply.allocation.quantity)
            if supply.allocation.state is not AllocationState.WAITING or place_id is None:
                return False
            self.reserve(step, supply.allocation, place_id)
            self._tell_arrived(supply)
        return True

    def supply(self, session: Session, allocation_id: int) -> Supply:
        """Lock what a step with allocated parts needs, the customer first, as everybody does."""
        found = get_allocation(session, allocation_id)
        ticket, customer = lock_case(session, found.ticket_id)
        allocation = lock_allocation(session, allocation_id)
        return Supply(session, customer, ticket, allocation, get_part(session, found.part_id))

    def expected_on(self, session: Session, ticket: Ticket) -> date | None:
        """Give the day on which the last of what is ordered for a case should come, if known."""
        ordered = [
            get_requisition(session, allocation.requisition_id).expected_on
            for allocation, _ in list_allocations(session, ticket.id or 0)
            if allocation.state is AllocationState.WAITING and allocation.requisition_id
        ]
        last = max((day for day in ordered if day), default=None)
        return last if last and last >= today(self.now(), self.policy) else None

    def stockwork(self, session: Session, person: str) -> Stockwork:
        """Give what books moves of the stock."""
        return Stockwork(session, self.board, person, self.now())

    def reserve(self, step: Stockwork, allocation: Allocation, place_id: int) -> None:
        """Take free parts out of others' reach."""
        if allocation.state is AllocationState.WAITING:
            allocation.move(AllocationState.RESERVED, now=self.now())
        allocation.place_id = place_id
        step.session.add(allocation)
        step.session.flush()
        step.book(
            *(allocation.part_id, place_id, MoveKind.RESERVED),
            key=f"allocation/{allocation.id}/reserved",
            reserved=allocation.quantity,
            ticket_id=allocation.ticket_id,
        )

    def _tell_arrived(self, supply: Supply) -> None:
        """End the wait with the last part that was missing; staff and customer hear of it."""
        session, ticket, customer = supply.session, supply.ticket, supply.customer
        key = f"allocation/{supply.allocation.id}/arrived"
        self.record(session, ticket, "part_arrived", "desk", key=key, cause=supply.part.number)
        self.post_allocation(supply, "topic-part-arrived", key=key)
        waits = [
            allocation
            for allocation, _ in list_allocations(session, ticket.id or 0)
            if allocation.state is AllocationState.WAITING
        ]
        if ticket.stage not in QUOTABLE or waits:
            return
        if waits_for(session, ticket.id or 0) is Waiting.PART:
            self.clocks(session, ticket).resume(person="desk", key=f"{key}/resumed")
        words = part_here(ticket, customer, supply.part)
        self.board.tell(session, customer, f"{key}/told", Reply(text=words))
        self.board.show(session, ticket, key=key)

    def post_in_group(
        self, session: Session, key: str, text: str, buttons: Sequence[Button] = ()
    ) -> None:
        """Tell the staff group of an order."""
        if self.board.staff:
            reply, now = Reply(text=text, buttons=list(buttons)), self.now()
            write_replies(session, self.board.staff, key, [reply], now=now, priority=Priority.CARD)

    def ask_unused(self, session: Session, ticket: Ticket, customer: Customer, key: str) -> None:
        """Ask what became of parts that a resolved case still has (Rule R17)."""
        for allocation, part in list_allocations(session, ticket.id or 0):
            if allocation.state is AllocationState.RESERVED:
                supply = Supply(session, customer, ticket, allocation, part)
                self.post_allocation(supply, "topic-part-unused", key=f"{key}/{allocation.id}")

    def post_allocation(self, supply: Supply, text_key: str, *, key: str) -> None:
        """Tell staff in the topic about parts of a case, with what they may do with them."""
        topic = find_topic(supply.session, supply.ticket.id or 0)
        if topic is None:
            return
        language, allocation = self.board.language, supply.allocation
        text = say(
            text_key,
            language,
            count=allocation.quantity,
            number=supply.part.number,
            name=supply.part.name(language),
            code=supply.ticket.code,
        )
        notice = say("topic-notice", language, text=text)
        buttons = self.allocation_buttons(allocation)
        self.board.post(supply.session, topic, f"{key}/topic", notice, buttons=buttons)
        self.board.show(supply.session, supply.ticket, key=f"{key}/parts")

    def allocation_buttons(self, allocation: Allocation, named: str = "") -> Sequence[Button]:
        """Give what may be done with allocated parts, named where several stand in a list."""
        names = {
            AllocationState.RESERVED: ("issue", "back"),
            AllocationState.ISSUED: ("back",),
            AllocationState.WAITING: ("back",),
        }
        titles = {"issue": "issue", "back": "back"}
        if allocation.state is not AllocationState.ISSUED:
            titles["back"] = "free"
        language = self.board.language
        buttons = []
        for name in names.get(allocation.state, ()):
            title = f"{say(f'button-part-{titles[name]}', language)} {named}".strip()
            payload = f"{STAFF_BUTTON}part:{name}:{allocation.id}"
            buttons.append(Button(title=title, payload=payload))
        return buttons
