"""Two tickets that were one go on as one, or one as two: by staff, once, and taken back."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.cases.merging import CannotMerge, CannotUnmerge, Merge
from actions.domain.chats.handoff import Handoff
from actions.domain.chats.topics import Topic
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.sla.clocks import Clock
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import NewTicket, Stage, Ticket
from actions.services.cards.likeness import said_in
from actions.services.handoff.handoff import Outcome
from actions.services.handoff.holding import Holding
from actions.services.sla.joined_clocks import JoinedClocks
from actions.services.staff import require
from actions.store.clocks import list_clocks
from actions.store.complaints import find_open_offer
from actions.store.handoff import find_open, find_topic, get_topic, lock_customer
from actions.store.merges import carry, carry_back, find_merge, list_details, lock_both
from actions.store.partners import find_referral
from actions.store.tickets import find_event, find_survivor, get_ticket, lock_ticket
from actions.store.visits import open_visits
from actions.texts import say

LONGEST = 1500


@dataclass(frozen=True)
class Joining:
    """A merge in progress, or one being taken back."""

    session: Session
    member: StaffMember
    customer: Customer
    ticket: Ticket
    into: Ticket
    key: str

    @property
    def codes(self) -> dict[str, str]:
        """Name both as the sentences do."""
        return {"code": self.ticket.code, "into": self.into.code}


class Merges(Holding):
    """Merging, splitting, and taking a merge back."""

    def merge(self, user_id: int, code: str, into_code: str, *, key: str) -> Outcome:
        """Let a ticket go on as another of the same customer, with all that belongs to it.

        Raises:
            CannotMerge: when they are one already, of two customers, one of them has ended, or
                both have a visit ahead or an open offer, or a partner is still to answer.
            TakenAlready: when a colleague holds the chat about either.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            ticket, into = get_ticket(session, code), get_ticket(session, into_code)
            customer = lock_customer(session, ticket.customer_id)
            if find_event(session, f"{key}/merged") is None:
                into = self._check(session, ticket, into)
                self._join(Joining(session, member, customer, ticket, into, key))
            else:
                into = find_survivor(session, ticket) or into
            said = say("staff-merged", self.board.language, code=ticket.code, into=into.code)
        return Outcome(into.code, said)

    def unmerge(self, user_id: int, code: str, *, key: str) -> Outcome:
        """Take a merge back: the ticket stands again where it stood.

        Raises:
            CannotUnmerge: when it was not merged, or too long ago.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            ticket = get_ticket(session, code)
            said = Outcome(
                ticket.code, say("staff-unmerged", self.board.language, code=ticket.code)
            )
            customer = lock_customer(session, ticket.customer_id)
            if find_event(session, f"{key}/unmerged"):
                return said
            merge = find_merge(session, ticket.id or 0)
            if merge is None:
                raise CannotUnmerge(code=ticket.code)
            if not self.policy.merging.may_be_undone(merge.at, self.now()):
                hours = f"{self.policy.merging.undo_hours:g}"
                raise CannotUnmerge("error-unmerge-late", code=ticket.code, hours=hours)
            ticket, into = lock_both(session, merge.ticket_id, merge.into_id)
            self._part(Joining(session, member, customer, ticket, into, key), merge)
        return said

    def split(
        self, user_id: int, topic_id: int, words: str, *, key: str, detail_id: int | None = None
    ) -> Outcome:
        """Open a ticket of its own for a part of another; a detail that is named goes with it."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            _, ticket, customer = get_topic(session, topic_id)
            done = find_event(session, f"{key}/open")
            if done is None and not ticket.stage.is_open:
                raise CannotMerge(code=ticket.code)
            detail = next((d for d in list_details(session, ticket) if d.id == detail_id), None)
            story = str(detail.detail.get("text", "")) if detail else words
            new = self._part_of(ticket, story)
            own = self.tickets.open_in(session, customer, new, turn=key, announced=False)
            if done is None:
                if detail:
                    detail.ticket_id = own.id or 0
                    session.add(detail)
                self._announce(Joining(session, member, customer, own, ticket, key))
            said = say("staff-split", self.board.language, code=own.code, of=ticket.code)
        return Outcome(own.code, said)

    def details(self, topic_id: int) -> list[tuple[int, str]]:
        """List what a topic's customer said after the opening, to choose what to split off."""
        with self.database.reading() as session:
            topic = session.get(Topic, topic_id)
            ticket = session.get_one(Ticket, topic.ticket_id) if topic else None
            found = list_details(session, ticket) if ticket else []
            return [(event.id or 0, str(event.detail.get("text", ""))) for event in found]

    def _check(self, session: Session, ticket: Ticket, into: Ticket) -> Ticket:
        """Lock both and give the one that goes on, or raise `CannotMerge`."""
        if ticket.customer_id != into.customer_id:
            raise CannotMerge("error-merge-strangers", code=ticket.code, into=into.code)
        if ticket.id == into.id:
            raise CannotMerge("error-merge-self", code=ticket.code)
        ticket, into = lock_both(session, ticket.id or 0, into.id or 0)
        goes_on = find_survivor(session, ticket)
        if goes_on:
            raise CannotMerge("error-merge-already", code=ticket.code, into=goes_on.code)
        behind = find_survivor(session, into)
        if behind and behind.id == ticket.id:
            raise CannotMerge("error-merge-already", code=into.code, into=ticket.code)
        into = lock_ticket(session, behind.id or 0) if behind else into
        for one in (ticket, into):
            if not one.stage.is_open:
                raise CannotMerge(code=one.code)
        _refuse_two(session, ticket, into)
        if away := find_referral(session, ticket.id or 0):
            partner = away[1].name
            raise CannotMerge("error-merge-partner", code=ticket.code, partner=partner)
        return into

    def _join(self, joining: Joining) -> None:
        session, ticket, into = joining.session, joining.ticket, joining.into
        handoff = self._handoff(joining)
        came_from = ticket.stage
        self._take_in(joining, came_from)
        ticket.move(Stage.MERGED, now=self.now())
        self.clocks(session, ticket).follow(came_from, person=joining.member.name)
        merge = Merge(
            ticket_id=ticket.id or 0,
            into_id=into.id or 0,
            stage=came_from,
            moved=carry(session, ticket.id or 0, into.id or 0),
            person=joining.member.name,
            at=ticket.moved_at,
            key=joining.key,
        )
        session.add_all([ticket, merge])
        name, key = joining.member.name, joining.key
        self.record(session, ticket, "merged", name, key=key, cause=into.code)
        self.record(session, into, "took_in", name, key=key, cause=ticket.code)
        if handoff and handoff.ticket_id == ticket.id:
            handoff.ticket_id = into.id or 0
            session.add(handoff)
        session.flush()
        self._show_joined(joining)
        self._tell(joining, say("merge-told", joining.customer.language, **joining.codes))

    def _take_in(self, joining: Joining, came_from: Stage) -> None:
        """Let the ticket that goes on be as urgent as both, and its work begin again if done."""
        into, ticket = joining.into, joining.ticket
        again = into.stage is Stage.EVALUATION and came_from is not Stage.EVALUATION
        raised = ticket.urgent > into.urgent or ticket.level > into.level
        into.urgent, into.level = into.urgent or ticket.urgent, max(into.level, ticket.level)
        clocks = JoinedClocks(joining.session, self.policy, into, self.now())
        if again:
            into.move(Stage.DIAGNOSIS, now=self.now())
            clocks.follow(Stage.EVALUATION, person=joining.member.name)
        joining.session.add(into)
        if raised:
            clocks.renew(ticket.handling.get("plans", []))
        clocks.adopt(self._running(joining))

    def _running(self, joining: Joining) -> list[Clock]:
        clocks = list_clocks(joining.session, joining.ticket.id or 0)
        return [clock for clock in clocks if clock.ended_at is None]

    def _part(self, joining: Joining, merge: Merge) -> None:
        session, ticket, into = joining.session, joining.ticket, joining.into
        self._handoff(joining)
        ticket.unmerge(merge.stage, now=self.now())
        merge.undone_at = self.now()
        session.add_all([ticket, merge])
        session.flush()
        carry_back(session, merge.moved, ticket.id or 0)
        clocks = JoinedClocks(session, self.policy, ticket, self.now())
        clocks.revive(merge.at, person=joining.member.name)
        name, key = joining.member.name, joining.key
        self.record(session, ticket, "unmerged", name, key=key, cause=into.code)
        self.record(session, into, "gave_back", name, key=key, cause=ticket.code)
        topic = find_topic(session, ticket.id or 0)
        if topic:
            self.board.open(session, ticket, key=key)
            self._note(joining, topic, ticket, "topic-unmerged", "apart")
        other = find_topic(session, into.id or 0)
        if other:
            self._note(joining, other, into, "topic-gave-back", "back")
        self._tell(joining, say("unmerge-told", joining.customer.language, **joining.codes))

    def _part_of(self, ticket: Ticket, words: str) -> NewTicket:
        shared = ("kind", "product", "serial_number", "care", "place", "phone", "usable")
        return NewTicket(**{name: getattr(ticket, name) for name in shared}, story=words)

    def _announce(self, joining: Joining) -> None:
        """Show staff and customer the ticket that was split off."""
        session, own, old = joining.session, joining.ticket, joining.into
        name, key = joining.member.name, joining.key
        self.record(session, own, "split_off", name, key=key, cause=old.code)
        self.record(session, old, "split", name, key=key, cause=own.code)
        session.flush()
        if self.staffed:
            topic = self.board.open(session, own, key=f"{key}/own")
            self.board.brief(session, topic, own, key=f"{key}/own")
            there = find_topic(session, old.id or 0)
            if there:
                self._note(joining, there, old, "topic-split", "split")
        self._tell(joining, say("split-told", joining.customer.language, **joining.codes))

    def _handoff(self, joining: Joining) -> Handoff | None:
        """Get the open hand-off about either ticket, or raise when a colleague holds it."""
        handoff = find_open(joining.session, joining.customer.id or 0, to_change=True)
        if handoff and handoff.ticket_id in (joining.ticket.id, joining.into.id):
            self.check_lock(joining.session, handoff, joining.member)
        return handoff

    def _show_joined(self, joining: Joining) -> None:
        """Close the one topic with the way to the other, which gets all that was said."""
        session, ticket, into = joining.session, joining.ticket, joining.into
        if not self.staffed:
            return
        key, here = joining.key, find_topic(session, ticket.id or 0)
        there = find_topic(session, into.id or 0)
        handoff = self.find_here(session, into)
        if there is None and (here or handoff):
            there = self.board.open(session, into, key=f"{key}/into")
            self.board.brief(session, there, into, key=f"{key}/into")
        if there:
            if there.closed:
                self.board.open(session, into, key=f"{key}/into")
            words = "\n".join(said_in(session, ticket))[:LONGEST]
            self._note(joining, there, into, "topic-took-in", "took", words=words or "–")
        if here:
            link = there.link if there else ""
            self._note(joining, here, ticket, "topic-merged", "merged", link=link)
            self.board.close(session, here, key=key)

    def _note(
        self,
        joining: Joining,
        topic: Topic,
        shown: Ticket,
        text_key: str,
        what: str,
        **more: str,
    ) -> None:
        text = say(
            text_key, self.board.language, name=joining.member.name, **joining.codes, **more
        )
        key = f"{joining.key}/{what}"
        self.board.tell_step(joining.session, topic, joining.key, text.strip())
        self.board.show(joining.session, shown, key=key)

    def _tell(self, joining: Joining, words: str) -> None:
        key = f"{joining.key}/told"
        self.board.tell(joining.session, joining.customer, key, Reply(text=words))


def _refuse_two(session: Session, *both: Ticket) -> None:
    """Refuse what would leave a case with two visits ahead, or two open offers."""
    codes = dict(zip(("code", "into"), (one.code for one in both), strict=True))
    if all(open_visits(session, one.id or 0) for one in both):
        raise CannotMerge("error-merge-two-visits", **codes)
    if all(find_open_offer(session, one.id or 0) for one in both):
        raise CannotMerge("error-merge-two-offers", **codes)
