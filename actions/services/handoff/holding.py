"""What every step of a hand-off shares: its start, the lock, the end, the record."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session

from actions.domain.cases.merging import Merged
from actions.domain.chats.handoff import Brief, Handoff, Holder, Reason, TakenAlready
from actions.domain.chats.topics import Topic
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.sla.hours import deadline
from actions.domain.sla.promises import owed_again
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Stage, Ticket, TicketEvent
from actions.services.cards.announcing import mention
from actions.services.cards.board import Board
from actions.services.handoff.ended_offers import end_offers
from actions.services.handoff.language_hints import language_hint
from actions.services.handoff.taking_turns import TakingTurns
from actions.services.sla.clockwork import Clockwork
from actions.services.tickets.tickets import Tickets
from actions.services.units import today, warranty_of_unit
from actions.store.clocks import answer_due
from actions.store.handoff import find_open, find_topic
from actions.store.staff import list_team
from actions.store.tickets import find_survivor
from actions.texts import say
from actions.texts.dates import write_moment


@dataclass(frozen=True, kw_only=True)
class Holding(TakingTurns):
    """The steps of a hand-off, each in the transaction of its caller."""

    tickets: Tickets
    board: Board

    @property
    def staffed(self) -> bool:
        """Tell whether there is a group of people to hand over to."""
        return self.board.staff is not None

    def start(
        self,
        session: Session,
        ticket: Ticket,
        reason: Reason,
        brief: Brief,
        turn: str,
    ) -> Handoff:
        """Open a hand-off with topic and card, and make it somebody's turn."""
        now = self.now()
        serial = brief.told.get("serial_number") or ticket.serial_number
        brief.warranty = self._warranty(session, serial) or ""
        handoff = Handoff(
            customer_id=ticket.customer_id,
            ticket_id=ticket.id or 0,
            reason=reason,
            brief=brief.model_dump(mode="json"),
            since_at=now,
            opened_at=now,
            customer_waits_at=now,
            key=turn,
        )
        if reason is Reason.DANGER:
            handoff.warned_at = now
        else:
            handoff.ask_at = self.after(self.policy.handoff.ask_customer_minutes, handoff)
        if reason is not Reason.STAFF:
            member = self.give_to_next(session, handoff, ticket)
            # Without a name the customer hears a promise at once.
            handoff.away_at = None if member else now
        session.add(handoff)
        session.flush()
        topic = self.board.open(session, ticket, key=turn)
        self.board.brief(session, topic, ticket, key=turn)
        self.record(session, ticket, "handed_over", "desk", key=turn, cause=reason)
        if reason is Reason.DANGER:
            self.ring(session, topic, turn)
        return handoff

    def ring(self, session: Session, topic: Topic, key: str) -> None:
        """Alert who is on duty, at any hour (Rule R30)."""
        names = mention(list_team(session), self.board.language)
        text = "\n".join(filter(None, (say("topic-danger", self.board.language), names)))
        self.board.alert(session, topic, f"{key}/ring", text)

    def hold(
        self,
        session: Session,
        member: StaffMember,
        ticket: Ticket,
        *,
        key: str,
        tell: bool = False,
        over: bool = False,
    ) -> Handoff:
        """Let a person answer from now on, beginning a hand-off when none is open.

        With `tell` the customer reads who it is, if they have read another name or none.

        Raises:
            TakenAlready: when a colleague holds the chat; with `over` a supervisor takes over.
        """
        handoff = self.open_here(session, ticket)
        if handoff is None:
            handoff = self.start(session, ticket, Reason.STAFF, Brief(), key)
            handoff.customer_waits_at = handoff.ask_at = None
        elif handoff.holder is Holder.PERSON and handoff.owner_id == member.id:
            return handoff
        self.check_lock(session, handoff, member, force=over)
        named, passed = handoff.owner_id, bool(handoff.passed_over)
        if handoff.is_held_by_another(member.id):
            self._tell_taken_over(session, ticket, member, named, key)
        handoff.take(member.id or 0, now=self.now())
        self.watch(handoff)
        member.assigned_at = member.assigned_at or self.now()
        session.add_all([handoff, member])
        self.record(session, ticket, "taken", member.name, key=key, cause=handoff.reason)
        self.board.show(session, ticket, key=f"{key}/taken")
        said = say("group-taken", self.board.language, name=member.name)
        end_offers(session, ticket, said, now=self.now())
        if tell and (passed or named != member.id):
            customer = session.get_one(Customer, ticket.customer_id)
            words = say("handoff-taken", customer.language, name=member.name, code=ticket.code)
            self.board.tell(session, customer, f"{key}/taken", Reply(text=words))
        return handoff

    def _tell_taken_over(
        self,
        session: Session,
        ticket: Ticket,
        member: StaffMember,
        owner_id: int | None,
        key: str,
    ) -> None:
        owner = session.get_one(StaffMember, owner_id)
        text = say("topic-taken-over", self.board.language, name=member.name, owner=owner.mention)
        topic = self.board.open(session, ticket, key=key)
        self.board.tell_step(session, topic, key, text)

    def open_here(self, session: Session, ticket: Ticket) -> Handoff | None:
        """Get the open hand-off of a topic, or raise when the customer is in another topic."""
        self.refuse_merged(session, ticket)
        handoff = find_open(session, ticket.customer_id, to_change=True)
        if handoff and handoff.ticket_id != ticket.id:
            other = session.get_one(Ticket, handoff.ticket_id)
            raise TakenAlready("error-other-conversation", code=other.code)
        return handoff

    def refuse_merged(self, session: Session, ticket: Ticket) -> None:
        """Refuse a step on a ticket that goes on as another, which is named."""
        into = find_survivor(session, ticket)
        if into:
            raise Merged(code=ticket.code, into=into.code)

    def find_here(self, session: Session, ticket: Ticket) -> Handoff | None:
        """Find the open hand-off that is about a ticket."""
        handoff = find_open(session, ticket.customer_id, to_change=True)
        return handoff if handoff and handoff.ticket_id == ticket.id else None

    def check_lock(
        self, session: Session, handoff: Handoff, member: StaffMember, *, force: bool = True
    ) -> None:
        """Refuse what only the person who holds the chat may do, or a supervisor by force."""
        if handoff.is_held_by_another(member.id):
            if force and member.may(Role.SUPERVISOR):
                return
            owner = session.get_one(StaffMember, handoff.owner_id)
            raise TakenAlready(name=owner.name)

    def end(self, session: Session, handoff: Handoff, ticket: Ticket, *, key: str) -> None:
        """Give the chat back to the bot."""
        handoff.move(Holder.BOT, now=self.now())
        session.add(handoff)
        self.board.show(session, ticket, key=f"{key}/ended")

    def record(
        self,
        session: Session,
        ticket: Ticket,
        what: str,
        person: str,
        *,
        key: str,
        cause: str,
        detail: dict[str, str] | None = None,
    ) -> None:
        """Leave an event with person and cause."""
        session.add(
            TicketEvent(
                ticket_id=ticket.id or 0,
                at=self.now(),
                person=person,
                what=what,
                cause=cause,
                detail=detail or {},
                key=f"{key}/{what}",
            )
        )

    def hint(
        self, session: Session, ticket: Ticket, customer: Customer, words: str, *, key: str
    ) -> None:
        """Say in a case's topic that words went out in another language than the customer's."""
        text, topic = language_hint(customer, words, self.board.language), None
        if text:
            topic = find_topic(session, ticket.id or 0)
        if topic:
            self.board.notice(session, topic, f"{key}/hint", text)

    def clocks(self, session: Session, ticket: Ticket) -> Clockwork:
        """Give the clocks of a case, moved by what people do with it (Rule R2)."""
        return Clockwork(session, self.policy, ticket, self.now())

    def bring_back(
        self,
        session: Session,
        ticket: Ticket,
        *,
        person: str,
        why: str,
        key: str,
        visit: bool = True,
    ) -> None:
        """Open a finished case again, one level up (Rule R24); `visit`: somebody may have to come.

        The customer waits for a word of ours, whoever brought it back.
        """
        if ticket.stage not in (Stage.EVALUATION, Stage.CLOSED):
            return
        came_from = ticket.stage
        ticket.move(Stage.DIAGNOSIS, now=self.now())
        ticket.level += 1
        session.add(ticket)
        clocks = self.clocks(session, ticket)
        owed = owed_again(ticket, self.policy.clocks, answer=True, visit=visit)
        clocks.begin_again(came_from, owed, person=person)
        clocks.renew()
        self.record(session, ticket, "rescued", person, key=key, cause=why)

    def promise(self, session: Session, ticket: Ticket, customer: Customer) -> str:
        """Write by when a person answers: as promised, or anew when that is over."""
        now, hours = self.now(), self.policy.hours
        due = answer_due(session, ticket.id or 0)
        if due is None or due <= now:
            again = timedelta(hours=self.policy.clocks.first_answer_hours)
            due = deadline(now, again, hours)
        return write_moment(due, customer.language, zone=hours.zone, now=now)

    def _warranty(self, session: Session, serial: str) -> str:
        if not serial:
            return ""
        language = self.board.language
        return (
            warranty_of_unit(session, serial, language, today=today(self.now(), self.policy)) or ""
        )


def finished(
    customer: Customer,
    member: StaffMember,
    ticket: Ticket,
    summary: str,
    *,
    resolved: bool = False,
) -> str:
    """Tell the customer that a person has finished, and what was agreed or done."""
    key = "handoff-resolved" if resolved else "handoff-finished"
    if summary:
        key = "handoff-finished-with"
    return say(key, customer.language, name=member.name, code=ticket.code, summary=summary.strip())
