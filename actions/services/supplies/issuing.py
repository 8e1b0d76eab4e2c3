"""Parts leaving the stock or going back to it, once each (Rule R17)."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.cases.quotes import QUOTABLE
from actions.domain.people import Customer
from actions.domain.sla.clocks import Waiting
from actions.domain.supplies.requisitions import Allocation, AllocationState, RequisitionState
from actions.domain.supplies.stock import MoveKind, SparePart
from actions.domain.tickets import Ticket
from actions.services.supplies.orders import close_request, deciders, mentioned, order_fields
from actions.services.supplies.supplying import Supply, Supplying
from actions.store.clocks import waits_for
from actions.store.handoff import find_topic
from actions.store.requisitions import list_allocations, lock_requisition
from actions.store.stock import find_part
from actions.texts import say


@dataclass(frozen=True)
class Ends:
    """How a step with allocated parts changes them and the stock."""

    to: AllocationState
    kind: MoveKind | None = None
    on_hand: int = 0
    reserved: int = 0


BACK = {
    AllocationState.WAITING: Ends(AllocationState.CANCELLED),
    AllocationState.RESERVED: Ends(AllocationState.CANCELLED, MoveKind.RELEASED, 0, -1),
    AllocationState.ISSUED: Ends(AllocationState.RETURNED, MoveKind.RETURNED, 1),
}
ISSUE = Ends(AllocationState.ISSUED, MoveKind.ISSUED, -1, -1)


@dataclass(frozen=True)
class Usage:
    """Where parts are used: for which case, by whom, under which key."""

    session: Session
    customer: Customer
    ticket: Ticket
    person: str
    key: str


class Issuing(Supplying):
    """How parts of a case end, and how what was used at a visit leaves the stock."""

    def end_supply(self, supply: Supply, person: str, what: str, key: str) -> None:
        """End what a case has of a part: `used` or `given_back`; stock and staff follow."""
        session, allocation, ticket = supply.session, supply.allocation, supply.ticket
        waited = allocation.state is AllocationState.WAITING
        ends = ISSUE if what == "used" else BACK.get(allocation.state, ISSUE)
        allocation.move(ends.to, now=self.now())
        session.add(allocation)
        if ends.kind and allocation.place_id:
            self.stockwork(session, person).book(
                *(allocation.part_id, allocation.place_id, ends.kind),
                key=f"allocation/{allocation.id}/{ends.to}",
                on_hand=ends.on_hand * allocation.quantity,
                reserved=ends.reserved * allocation.quantity,
                ticket_id=ticket.id,
            )
        number = supply.part.number
        self.record(session, ticket, f"part_{what}", person, key=key, cause=number)
        told = f"{key}/{allocation.id}"
        if waited:
            self._do_without(supply, person, told)
        else:
            self.post_allocation(
                supply,
                "topic-part-used" if what == "used" else "topic-part-given-back",
                key=told,
            )
        if waited and ticket.stage in QUOTABLE:
            self._waits_no_more(supply, person, key)

    def _do_without(self, supply: Supply, person: str, key: str) -> None:
        """Withdraw an order that nobody has approved; what is on its way goes to the store."""
        session, language = supply.session, self.board.language
        order = lock_requisition(session, supply.allocation.requisition_id or 0)
        if order.state is not RequisitionState.ASKED:
            self.post_allocation(supply, "topic-part-to-store", key=key)
            return
        order.withdraw(now=self.now())
        session.add(order)
        close_request(session, order, language, name=person, now=self.now())
        fields = order_fields(supply.part, order.quantity, supply.ticket, language)
        who = mentioned(deciders(session, order.asked_by_id))
        text = say("order-withdrawn", language, who=who, **fields)
        self.post_in_group(session, f"requisition/{order.id}/withdrawn", text)
        self.post_allocation(supply, "topic-part-withdrawn", key=key)

    def _waits_no_more(self, supply: Supply, person: str, key: str) -> None:
        """Let the case go on when nothing is ordered for it any more."""
        session, ticket = supply.session, supply.ticket
        states = [one.state for one, _ in list_allocations(session, ticket.id or 0)]
        waits = waits_for(session, ticket.id or 0) is Waiting.PART
        if waits and AllocationState.WAITING not in states:
            self.clocks(session, ticket).resume(person=person, key=f"{key}/resumed")
            self.board.show(session, ticket, key=f"{key}/resumed")

    def use_up(self, usage: Usage, used: Mapping[str, int]) -> None:
        """Take used parts out of the stock: what the case has reserved first, then free ones.

        A part that the books do not hold was used all the same; staff are told to count.
        """
        for number in sorted(used):
            part = find_part(usage.session, number)
            if part is None:
                continue
            left = used[number] - self._use_reserved(usage, part, used[number])
            if left:
                self._use_free(usage, part, left)

    def _use_reserved(self, usage: Usage, part: SparePart, count: int) -> int:
        """Use what is reserved for the case, and tell how much that was."""
        done = 0
        for allocation, one in list_allocations(usage.session, usage.ticket.id or 0):
            reserved = allocation.state is AllocationState.RESERVED
            if one.id != part.id or not reserved or done == count:
                continue
            allocation = self._share(usage, allocation, count - done)
            done += allocation.quantity
            self._issue(usage, allocation, part)
        return done

    def _share(self, usage: Usage, allocation: Allocation, count: int) -> Allocation:
        """Give so much of an allocation as one of its own, or all of it."""
        if allocation.quantity <= count:
            return allocation
        allocation.quantity -= count
        share = self._allocation(usage, allocation.part_id, count)
        share.place_id = allocation.place_id
        usage.session.add_all([allocation, share])
        usage.session.flush()
        return share

    def _use_free(self, usage: Usage, part: SparePart, count: int) -> None:
        step = self.stockwork(usage.session, usage.person)
        place_id = step.find_place(part.id or 0, count)
        if place_id is None:
            self._tell_missing(usage, part, count)
            return
        allocation = self._allocation(usage, part.id or 0, count)
        self.reserve(step, allocation, place_id)
        self._issue(usage, allocation, part)

    def _allocation(self, usage: Usage, part_id: int, count: int) -> Allocation:
        return Allocation(
            ticket_id=usage.ticket.id or 0,
            part_id=part_id,
            quantity=count,
            state=AllocationState.RESERVED,
            person=usage.person,
            at=self.now(),
            key=f"{usage.key}/used/{part_id}",
        )

    def _issue(self, usage: Usage, allocation: Allocation, part: SparePart) -> None:
        supply = Supply(usage.session, usage.customer, usage.ticket, allocation, part)
        self.end_supply(supply, usage.person, "used", f"{usage.key}/part/{allocation.id}")

    def _tell_missing(self, usage: Usage, part: SparePart, count: int) -> None:
        topic = find_topic(usage.session, usage.ticket.id or 0)
        if topic is None:
            return
        language = self.board.language
        named = {"count": count, "number": part.number, "name": part.name(language)}
        text = say("topic-part-not-in-books", language, code=usage.ticket.code, **named)
        notice = say("topic-notice", language, text=text)
        self.board.post(usage.session, topic, f"{usage.key}/missing/{part.id}", notice)
