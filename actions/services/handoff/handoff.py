"""Hand-offs: begun, taken, given on and handed back; who holds a customer's chat."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.chats.handoff import (
    Begun,
    Brief,
    Handoff,
    Holder,
    NobodyWaits,
    Reason,
)
from actions.domain.language import Language
from actions.domain.messages import Reply
from actions.domain.people import Address, Customer
from actions.domain.sla.hours import is_working
from actions.domain.staff import NotAllowed, Role, StaffMember
from actions.domain.tickets import Kind, NewTicket, Ticket
from actions.services.handoff.case_topics import CaseTopics
from actions.services.handoff.holding import finished
from actions.services.staff import require
from actions.store.customers import find_customer
from actions.store.handoff import (
    find_begun,
    find_open,
    find_untold,
    get_topic,
    lock_customer_at,
)
from actions.store.staff import get_member
from actions.store.tickets import find_event, get_own_ticket, list_tickets
from actions.texts import say
from actions.texts.visits import write_day_name


@dataclass(frozen=True)
class Outcome:
    """What came of a step that a staff member took."""

    code: str
    text: str
    """What that person is told, in the staff's language."""


@dataclass(frozen=True)
class Handoffs(CaseTopics):
    """Who answers in a customer's chat, and how that changes."""

    def holder(self, address: Address) -> Holder:
        """Tell who answers in a chat."""
        with self.database.reading() as session:
            customer = find_customer(session, address)
            handoff = customer and find_open(session, customer.id or 0)
            return handoff.holder if handoff else Holder.BOT

    def owner_name(self, address: Address) -> str:
        """Name the person who answers in a chat, empty while nobody does."""
        with self.database.reading() as session:
            customer = find_customer(session, address)
            handoff = customer and find_open(session, customer.id or 0)
            if not handoff or handoff.holder is not Holder.PERSON or not handoff.owner_id:
                return ""
            return session.get_one(StaffMember, handoff.owner_id).name

    def begin(
        self,
        address: Address,
        reason: Reason,
        *,
        turn: str,
        ticket_code: str = "",
        brief: Brief | None = None,
        product: str = "",
        tell: bool = False,
    ) -> Begun:
        """Bring a chat to people, with everything the bot knows; the same turn does it once.

        Args:
            address: of the customer.
            reason: why.
            turn: the idempotency key.
            ticket_code: the case it is about; else an open inquiry, else a new one.
            brief: what the bot knows.
            product: for a ticket that is opened.
            tell: write to the customer; else the caller says what `says` holds.
        """
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            begun = self.begin_in(
                session,
                customer,
                reason,
                turn=turn,
                ticket_code=ticket_code,
                brief=brief or Brief(),
                product=product,
            )
            if tell:
                self.board.tell(session, customer, f"{turn}/handoff", Reply(text=begun.says))
        return begun

    def begin_in(
        self,
        session: Session,
        customer: Customer,
        reason: Reason,
        *,
        turn: str,
        ticket_code: str,
        brief: Brief,
        product: str = "",
    ) -> Begun:
        """Bring the chat of a customer, who is locked, to people in a running transaction."""
        handoff = find_begun(session, turn) or find_open(session, customer.id or 0, to_change=True)
        new = handoff is None or handoff.key == turn
        if handoff is None:
            ticket = self._ticket(session, customer, ticket_code, brief, product, turn)
            handoff = self.start(session, ticket, reason, brief, turn)
        else:
            ticket = session.get_one(Ticket, handoff.ticket_id)
            if not new:
                self._once_more(session, handoff, ticket, reason, brief, turn)
        if reason is Reason.DANGER and ticket.urgent:
            self.clocks(session, ticket).endanger(brief.wish)
        says = self._says(session, handoff, ticket, customer, new=new)
        return Begun(ticket.code, says, new)

    def _ticket(
        self,
        session: Session,
        customer: Customer,
        code: str,
        brief: Brief,
        product: str,
        turn: str,
    ) -> Ticket:
        if code:
            return get_own_ticket(session, customer.id or 0, code, to_change=True)
        mine = list_tickets(session, customer.id or 0, open_only=True)
        waiting = next((t for t in mine if t.kind is Kind.INQUIRY), None)
        if waiting is None:
            new = NewTicket(kind=Kind.INQUIRY, story=brief.wish, product=product)
            return self.tickets.open_in(session, customer, new, turn=turn, announced=False)
        if brief.wish:
            self.tickets.add_in(session, waiting, brief.wish, turn=turn)
        return waiting

    def _once_more(
        self,
        session: Session,
        handoff: Handoff,
        ticket: Ticket,
        reason: Reason,
        brief: Brief,
        turn: str,
    ) -> None:
        """Add a further wish to the hand-off that is open; a danger makes it one of danger."""
        topic = self.board.open(session, ticket, key=turn)
        if brief.wish:
            self.board.notice(session, topic, f"{turn}/more", brief.wish)
        if reason is Reason.DANGER:
            handoff.reason, handoff.warned_at, handoff.ask_at = reason, self.now(), None
            session.add(handoff)
            self.ring(session, topic, turn)

    def _says(
        self, session: Session, handoff: Handoff, ticket: Ticket, customer: Customer, *, new: bool
    ) -> str:
        """Say who answers and when; outside working hours also what has already happened."""
        language = customer.language
        owner = handoff.owner_id and session.get_one(StaffMember, handoff.owner_id)
        by = self.promise(session, ticket, customer)
        minutes = self.policy.staff_answer_minutes
        if owner and handoff.holder is Holder.PERSON:
            who = say("handoff-with", language, name=owner.name, code=ticket.code)
        elif owner:
            who = say(
                "handoff-owner", language, name=owner.name, code=ticket.code, minutes=minutes
            )
        elif is_working(self.now(), self.policy.hours):
            who = say("handoff-busy", language, code=ticket.code, by=by)
        else:
            who = say("handoff-closed", language, code=ticket.code, by=by)
        because = say(f"handoff-because-{handoff.reason}", language) if new else ""
        return ("" if language is Language.ZH else " ").join(filter(None, (because, who)))

    def take(self, user_id: int, topic_id: int, *, key: str, over: bool = True) -> Outcome:
        """Let a staff member answer: the lock; a second person hears who has it.

        A supervisor may take over from a colleague, unless `over` says no: whoever taps an offer
        that is gone means no such thing. With no hand-off open it begins one.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            _, ticket, _ = get_topic(session, topic_id)
            said = Outcome(ticket.code, say("staff-taken", self.board.language, code=ticket.code))
            if find_event(session, f"{key}/taken"):
                return said
            self.hold(session, member, ticket, key=key, tell=True, over=over)
        return said

    def assign(self, user_id: int, topic_id: int, to_user_id: int, *, key: str) -> Outcome:
        """Make it somebody else's turn: the owner may, or a supervisor."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            to = get_member(session, to_user_id)
            topic, ticket, _ = get_topic(session, topic_id)
            language = self.board.language
            away = write_day_name(to.back_on, language) if to.back_on else "none"
            text = say("staff-assigned", language, code=ticket.code, name=to.name, away=away)
            said = Outcome(ticket.code, text)
            if find_event(session, f"{key}/assigned"):
                return said
            if not to.may(Role.AGENT):
                raise NotAllowed("error-reads-along", name=to.name)
            handoff = self.open_here(session, ticket)
            if handoff is None:
                handoff = self.start(session, ticket, Reason.STAFF, Brief(), key)
            self.check_lock(session, handoff, member)
            if handoff.holder is Holder.PERSON and handoff.owner_id == to.id:
                text = say("staff-has-it", language, code=ticket.code, name=to.name)
                return Outcome(ticket.code, text)
            if handoff.owner_id and handoff.owner_id != to.id:
                handoff.passed_over = [*handoff.passed_over, handoff.owner_id]
            handoff.give_to(to.id, now=self.now())
            handoff.due_at = self.after(self.policy.handoff.take_minutes, handoff)
            to.assigned_at = self.now()
            session.add_all([handoff, to])
            self.record(session, ticket, "assigned", member.name, key=key, cause=to.name)
            self.board.show(session, ticket, key=key)
            text = say("topic-assigned", language, name=member.name, to=to.mention, away=away)
            self.board.tell_step(session, topic, key, text)
        return said

    def hand_back(self, user_id: int, topic_id: int, *, key: str, summary: str = "") -> Outcome:
        """Let the bot answer again; the customer is told what was agreed."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            topic, ticket, customer = get_topic(session, topic_id)
            text = say("staff-handed-back", self.board.language, code=ticket.code)
            said = Outcome(ticket.code, text)
            if find_event(session, f"{key}/handed_back"):
                return said
            handoff = self.open_here(session, ticket)
            if handoff is None:
                raise NobodyWaits(code=ticket.code)
            self.check_lock(session, handoff, member)
            owner = session.get(StaffMember, handoff.owner_id) if handoff.owner_id else None
            if owner and owner.id != member.id and handoff.holder is Holder.PERSON:
                text = say(
                    "topic-handed-back",
                    self.board.language,
                    name=member.name,
                    owner=owner.mention,
                )
                self.board.tell_step(session, topic, key, text)
            self.end(session, handoff, ticket, key=key)
            self.record(session, ticket, "handed_back", member.name, key=key, cause=summary)
            self.hint(session, ticket, customer, summary, key=key)
            words = finished(customer, member, ticket, summary)
            self.board.tell(session, customer, f"{key}/finished", Reply(text=words))
        return said

    def untold(self, address: Address) -> tuple[int, str] | None:
        """Name the hand-off that ended without the engine knowing, and its ticket's code."""
        with self.database.reading() as session:
            customer = find_customer(session, address)
            handoff = customer and find_untold(session, customer.id or 0)
            if not handoff:
                return None
            return handoff.id or 0, session.get_one(Ticket, handoff.ticket_id).code

    def told(self, handoff_id: int) -> None:
        """Remember that the engine knows how a hand-off ended."""
        with self.database.transaction() as session:
            handoff = session.get_one(Handoff, handoff_id)
            handoff.briefed_at = self.now()
            session.add(handoff)
