"""Offers that settle a case: proposed within limits, agreed by two, answered in the chat (R11)."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.complaints.offers import (
    Offer,
    OfferOpen,
    OfferState,
    SecondPerson,
    Settling,
    read_offer,
)
from actions.domain.errors import NotFound
from actions.domain.messages import Button, Outbound, Priority, Reply
from actions.domain.policy.complaints import may_offer, role_for
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Ticket
from actions.services.cases.cases import Change
from actions.services.cases.stepping import lines, require_under_way
from actions.services.complaints.offer_answers import OfferAnswers
from actions.services.posting import line_of
from actions.services.staff import require
from actions.store.complaints import find_offer, find_open_offer, find_row, lock_offer
from actions.store.handoff import find_topic, lock_case
from actions.store.staff import list_team
from actions.store.tickets import find_event
from actions.texts import say
from actions.texts.complaints import write_money, write_offered


@dataclass(frozen=True, kw_only=True)
class Offers(OfferAnswers):
    """The staff's side of offers."""

    def propose(self, user_id: int, topic_id: int, words: str, *, key: str) -> Reply:
        """Offer something to the customer, or ask a second person to agree first.

        Raises:
            UnreadableValue: if the words name no offer or no amount.
            OfferOpen: while another offer waits for an answer.
        """
        with self.step(user_id, topic_id, key) as change:
            offer = find_offer(change.session, key) or self._new(change, words)
            hint = self.language_hint(change.customer, offer.note)
            if offer.state is OfferState.ASKED:
                text = self.say("offer-asked", code=change.ticket.code)
            else:
                text = self.say("offer-sent", code=change.ticket.code)
            return Reply(text=lines(text, hint))

    def decide(self, user_id: int, offer_id: int, *, agreed: bool, key: str) -> Reply:
        """Agree to an offer above one person's limit, or refuse it; never one's own."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            change, offer = self._of(session, member, offer_id, key)
            to = OfferState.OFFERED if agreed else OfferState.REFUSED
            if offer.turn == key:
                return Reply(text=self.say(f"offer-{to}", code=change.ticket.code))
            self._may_decide(session, offer, member)
            if agreed:
                require_under_way(change.ticket)
                offer.approved_by_id = member.id
                self._give(change, offer)
            else:
                offer.move(OfferState.REFUSED, now=self.now())
            offer.turn = key
            session.add(offer)
            self.note(change, f"offer_{to}", offer.kind)
            self._settle_ask(change, offer)
            return Reply(text=self.say(f"offer-{to}", code=change.ticket.code))

    def withdraw(self, user_id: int, topic_id: int, *, key: str) -> Reply:
        """Take back an offer that nobody has answered."""
        with self.step(user_id, topic_id, key) as change:
            session, code = change.session, change.ticket.code
            done = Reply(text=self.say("offer-withdrawn", code=code))
            if find_event(session, f"{key}/offer_withdrawn"):
                return done
            offer = find_open_offer(session, change.ticket.id or 0)
            if offer is None:
                raise NotFound("error-no-offer", code=code)
            seen = offer.state is OfferState.OFFERED
            offer.move(OfferState.WITHDRAWN, now=self.now())
            session.add(offer)
            self.note(change, "offer_withdrawn", offer.kind)
            if seen:
                text = say("offer-taken-back", change.customer.language, code=code)
                self.board.tell(session, change.customer, f"{key}/withdrawn", Reply(text=text))
            else:
                self._settle_ask(change, offer)
            return done

    def _new(self, change: Change, words: str) -> Offer:
        proposal = read_offer(words)
        require_under_way(change.ticket)
        if find_open_offer(change.session, change.ticket.id or 0):
            raise OfferOpen(code=change.ticket.code)
        offer = Offer(
            ticket_id=change.ticket.id or 0,
            kind=proposal.kind,
            cents=proposal.cents,
            note=proposal.note,
            proposed_by_id=change.member.id or 0,
            proposed_at=self.now(),
            key=change.key,
        )
        change.session.add(offer)
        change.session.flush()
        if self._within(offer, change.member):
            self._give(change, offer)
        else:
            self._ask(change, offer)
        self.note(change, "offer_proposed", f"{offer.kind} {offer.cents / 100:.2f}")
        return offer

    def _within(self, offer: Offer, member: StaffMember) -> bool:
        exchange = offer.kind is Settling.EXCHANGE
        limits = self.policy.complaints.limits
        return may_offer(offer.cents, exchange, member.role, limits)

    def _may_decide(self, session: Session, offer: Offer, member: StaffMember) -> None:
        """Refuse who proposed it and who may not offer so much; an admin may agree to any."""
        if member.id == offer.proposed_by_id:
            raise SecondPerson(name=member.name)
        admin = member.role is Role.ADMIN
        if not self._within(offer, member) and not admin:
            who = tuple(one.name for one in self._deciders(session, offer)) or "–"
            raise SecondPerson("error-offer-limit", name=member.name, who=who)

    def _deciders(self, session: Session, offer: Offer) -> list[StaffMember]:
        able = [
            one
            for one in list_team(session)
            if one.id != offer.proposed_by_id
            and (self._within(offer, one) or one.role is Role.ADMIN)
        ]
        lowest = min((one.role.rank for one in able), default=0)
        return [one for one in able if one.role.rank == lowest] or able

    def _ask(self, change: Change, offer: Offer) -> None:
        """Ask in the topic for a second person, who presses."""
        deciders = self._deciders(change.session, offer)
        text = self._asking(change.ticket, offer, change.member.name, deciders)
        buttons = [
            Button(
                title=self.say(f"button-offer-{word}"),
                payload=f"{STAFF_BUTTON}offer:{word}:{offer.id}",
            )
            for word in ("agree", "refuse")
        ]
        self.board.post(
            *(change.session, change.topic, line_of(offer.key, change.topic.id), text),
            buttons=buttons,
            priority=Priority.ALERT,
        )

    def _asking(self, ticket: Ticket, offer: Offer, name: str, deciders: list[StaffMember]) -> str:
        limits, currency = self.policy.complaints.limits, self.policy.company.currency
        return self.say(
            "offer-ask" if offer.note else "offer-ask-plain",
            code=ticket.code,
            name=name,
            what=write_offered(offer, self.language, currency),
            note=offer.note,
            limit=write_money(round(limits.agent * 100), currency),
            role=self.say(f"role-{role_for(offer.cents, limits)}"),
            to=tuple(one.mention for one in deciders) or "–",
        )

    def _settle_ask(self, change: Change, offer: Offer) -> None:
        """Say under the question how it was decided, and take its buttons away."""
        row: Outbound | None = find_row(change.session, line_of(offer.key, change.topic.id))
        if row:
            said = self.say(f"offer-ask-{offer.state}", name=change.member.name)
            text = f"{row.text}\n{said}"
            self.board.edit(change.session, change.topic, row.id, f"{change.key}/asked", text)

    def _give(self, change: Change, offer: Offer) -> None:
        """Show the customer the offer, with buttons to accept or decline."""
        offer.move(OfferState.OFFERED, now=self.now())
        reply = self.shown(change.ticket, change.customer, offer)
        offer.words = reply.text
        change.session.add(offer)
        self.write_to_customer(change, f"{change.key}/offer", reply)
        self._answered(change)
        hint = self.language_hint(change.customer, offer.note)
        text = lines(self.say("offer-shown", text=reply.text), hint)
        self.board.tell_step(change.session, change.topic, change.key, text)

    def _answered(self, change: Change) -> None:
        """End the customer's wait: who has an offer to answer has been answered."""
        handoff = self.find_here(change.session, change.ticket)
        if handoff:
            handoff.staff_wrote()
            change.session.add(handoff)

    def _of(
        self, session: Session, member: StaffMember, offer_id: int, key: str
    ) -> tuple[Change, Offer]:
        """Get what a button is about: the customer first, as every step locks."""
        known = session.get(Offer, offer_id)
        topic = known and find_topic(session, known.ticket_id)
        if not known or not topic:
            raise NotFound("error-no-conversation")
        ticket, customer = lock_case(session, known.ticket_id)
        offer = lock_offer(session, offer_id)
        assert offer
        return Change(session, member, topic, ticket, customer, key), offer
