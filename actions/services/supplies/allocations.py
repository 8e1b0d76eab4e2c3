"""Parts for cases: reserved, used, given back (Rule R17)."""

from sqlmodel import col, select

from actions.domain.cases.quotes import QUOTABLE, NotQuotable
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.messages import Button, Reply
from actions.domain.sla.clocks import Waiting
from actions.domain.staff import Role
from actions.domain.supplies.requisitions import Allocation, AllocationState, MovedOn
from actions.domain.tickets import Ticket
from actions.services.cards.shown import Shown
from actions.services.handoff.handoff import Outcome
from actions.services.staff import require
from actions.services.supplies.issuing import Issuing
from actions.services.supplies.supplying import Supply
from actions.store.clocks import waits_for
from actions.store.handoff import get_topic
from actions.store.requisitions import find_allocation, list_allocations
from actions.store.stock import get_part
from actions.store.tickets import ENDED
from actions.texts import say
from actions.texts.stock import part_here


class Allocations(Issuing):
    """What staff do with the parts of a case, each step once, whoever asks at once."""

    def use(self, user_id: int, topic_id: int, part_id: int, count: int, *, key: str) -> Shown:
        """Reserve parts for a case, or offer to order them where there are too few."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            _, ticket, customer = get_topic(session, topic_id)
            part = get_part(session, part_id)
            if ticket.stage not in QUOTABLE:
                raise NotQuotable("error-part-ended", code=ticket.code)
            fields = {"count": count, "number": part.number, "code": ticket.code}
            said = say("staff-part-reserved", self.board.language, **fields)
            done = find_allocation(session, key)
            if done and done.state is AllocationState.CANCELLED:
                raise MovedOn
            if done:
                return Shown(said)
            step = self.stockwork(session, member.name)
            place_id = step.find_place(part_id, count)
            if place_id is None:
                return self._offer_order(part_id, topic_id, fields)
            allocation = Allocation(
                ticket_id=ticket.id or 0,
                part_id=part_id,
                quantity=count,
                state=AllocationState.RESERVED,
                person=member.name,
                at=self.now(),
                key=key,
            )
            self.reserve(step, allocation, place_id)
            self.record(session, ticket, "part_reserved", member.name, key=key, cause=part.number)
            supply = Supply(session, customer, ticket, allocation, part)
            self.post_allocation(supply, "topic-part-reserved", key=key)
        return Shown(said)

    def _offer_order(self, part_id: int, topic_id: int, fields: dict[str, object]) -> Shown:
        language, count = self.board.language, fields["count"]
        order = Button(
            title=say("button-part-order", language, count=count, number=fields["number"]),
            payload=f"{STAFF_BUTTON}part:order:{part_id}:{count}:0:{topic_id}",
        )
        return Shown(say("staff-part-none", language, **fields), (order,))

    def issue(self, user_id: int, allocation_id: int, *, key: str) -> Outcome:
        """Note that reserved parts were used."""
        return self._step(user_id, allocation_id, "used", key)

    def give_back(self, user_id: int, allocation_id: int, *, key: str) -> Outcome:
        """Put unused parts back, or do without those that were reserved or ordered."""
        outcome = self._step(user_id, allocation_id, "given_back", key)
        self.fill_waiting()
        return outcome

    def _step(self, user_id: int, allocation_id: int, what: str, key: str) -> Outcome:
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            supply = self.supply(session, allocation_id)
            self.end_supply(supply, member.name, what, key)
            fields = {
                "count": supply.allocation.quantity,
                "number": supply.part.number,
                "code": supply.ticket.code,
            }
            text = say(f"staff-part-{what}", self.board.language, **fields)
        return Outcome(supply.ticket.code, text)

    def of_topic(self, user_id: int, topic_id: int) -> Shown:
        """Show the parts of a case with what may be done with each."""
        language, buttons = self.board.language, list[Button]()
        with self.database.transaction() as session:
            require(session, user_id, Role.AGENT)
            _, ticket, _ = get_topic(session, topic_id)
            found = list_allocations(session, ticket.id or 0)
        lines = []
        for allocation, part in found:
            state = say(f"allocation-{allocation.state}", language)
            named = {"count": allocation.quantity, "number": part.number, "state": state}
            lines.append(say("allocation-line", language, name=part.name(language), **named))
            buttons += self.allocation_buttons(
                allocation, f"{allocation.quantity} × {part.number}"
            )
        key = "allocation-head" if lines else "allocation-none"
        head = say(key, language, code=ticket.code)
        return Shown("\n".join([head, *lines]), tuple(buttons))

    def here(self, user_id: int, topic_id: int, *, key: str) -> Outcome:
        """Note that the part came for which a case was told to wait; the customer hears it."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            _, ticket, customer = get_topic(session, topic_id)
            told = f"part/here/{ticket.id}/{self.now().date()}"
            if waits_for(session, ticket.id or 0) is Waiting.PART:
                self.clocks(session, ticket).resume(person=member.name, key=f"{key}/resumed")
                self.board.show(session, ticket, key=f"{key}/here")
            self.board.tell(session, customer, told, Reply(text=part_here(ticket, customer)))
            text = say("staff-part-here", self.board.language, code=ticket.code)
        return Outcome(ticket.code, text)

    def release_ended(self) -> int:
        """Free what is reserved or ordered for cases that have ended; tell how much."""
        held = (AllocationState.WAITING, AllocationState.RESERVED)
        with self.database.reading() as session:
            ids = session.exec(
                select(Allocation.id)
                .join(Ticket)
                .where(col(Allocation.state).in_(held), col(Ticket.stage).in_(ENDED))
                .order_by(col(Allocation.id))
            ).all()
        return sum(self._release(allocation_id or 0, held) for allocation_id in ids)

    def _release(self, allocation_id: int, held: tuple[AllocationState, ...]) -> bool:
        with self.database.transaction() as session:
            supply = self.supply(session, allocation_id)
            if supply.ticket.stage not in ENDED or supply.allocation.state not in held:
                return False
            self.end_supply(supply, "desk", "given_back", f"allocation/{allocation_id}/ended")
        return True

    def sweep(self) -> int:
        """Free what ended cases hold, then give it to those that wait; tell how many steps."""
        return self.release_ended() + self.fill_waiting()
