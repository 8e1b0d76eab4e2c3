"""What was agreed with a customer: owed, reminded of, carried out and told (Rule R11)."""

from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.complaints.offers import NothingOwed, Offer
from actions.domain.errors import NotFound
from actions.domain.messages import Priority, Reply
from actions.domain.staff import Role
from actions.domain.tickets import Ticket
from actions.services.cases.cases import Change
from actions.services.cases.stepping import lines
from actions.services.complaints.offer_answers import OfferAnswers, settled_button
from actions.services.staff import require
from actions.services.sweeping import each
from actions.store.complaints import find_owed, find_row, list_owed_due, lock_offer
from actions.store.handoff import find_topic, get_topic, lock_customer
from actions.store.tickets import find_event
from actions.texts import say
from actions.texts.complaints import write_due, write_offered

BATCH = 200


@dataclass(frozen=True, kw_only=True)
class Settlements(OfferAnswers):
    """The end of an offer that was accepted."""

    def carry_out(self, user_id: int, topic_id: int, words: str, *, key: str) -> Reply:
        """Note that what is owed in a case was done; its customer reads it, with the words.

        Raises:
            NothingOwed: when nothing that was agreed is left.
        """
        with self.step(user_id, topic_id, key) as change:
            return self._done(change, find_owed(change.session, change.ticket.id or 0), words)

    def carried_out(self, user_id: int, offer_id: int, *, key: str) -> Reply:
        """Note by its button that what was agreed was done."""
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            known = session.get(Offer, offer_id)
            topic = find_topic(session, known.ticket_id) if known else None
            if topic is None:
                raise NotFound("error-no-conversation")
            topic, ticket, customer = get_topic(session, topic.id or 0)
            change = Change(session, member, topic, ticket, customer, key)
            return self._done(change, lock_offer(session, offer_id), "")

    def _done(self, change: Change, offer: Offer | None, words: str) -> Reply:
        session, code, currency = change.session, change.ticket.code, self.policy.company.currency
        if find_event(session, f"{change.key}/settled"):
            return Reply(text=self.say("staff-did-settled", code=code))
        if offer is None:
            raise NothingOwed(code=code)
        offer.carry_out(change.member.name, now=self.now())
        session.add(offer)
        theirs = change.customer.language
        told = say("offer-done", theirs, code=code, what=write_offered(offer, theirs, currency))
        reply = Reply(text=lines(told, words.strip()))
        self.write_to_customer(change, f"{change.key}/settled", reply)
        self.note(change, "settled", offer.words)
        self._settle_alert(change, offer)
        what = write_offered(offer, self.language, currency)
        text = self.say("staff-did-settled-what", code=code, what=what)
        return Reply(text=lines(text, self.language_hint(change.customer, words)))

    def _settle_alert(self, change: Change, offer: Offer) -> None:
        """Say under the news of the agreement who has done it, and take its button away."""
        row = find_row(change.session, f"{offer.turn}/offer-news-accepted")
        said = self.say("offer-settled-by", name=change.member.name)
        if row:
            text = f"{row.text}\n{said}"
            self.board.edit(change.session, change.topic, row.id, f"{change.key}/news", text)

    def sweep(self) -> int:
        """Remind of what is due and not done; tell how often. Twice or late is harmless."""
        with self.database.reading() as session:
            due = list_owed_due(session, self.now(), limit=BATCH)
        return each("offer", self._remind, due)

    def _remind(self, number: int) -> bool:
        with self.database.transaction() as session:
            ticket = session.get_one(Ticket, session.get_one(Offer, number).ticket_id)
            lock_customer(session, ticket.customer_id)
            offer = lock_offer(session, number)
            if not offer or not offer.check_at or offer.check_at > self.now():
                return False
            key = f"offer/{number}/due/{offer.check_at.isoformat()}"
            offer.remind(now=self.now())
            session.add(offer)
            self._ring(session, offer, ticket, key)
        return True

    def _ring(self, session: Session, offer: Offer, ticket: Ticket, key: str) -> None:
        topic, person = find_topic(session, ticket.id or 0), self.who_owes(session, offer)
        if topic:
            text = self.say(
                "offer-remind",
                code=ticket.code,
                to=person.mention if person else "–",
                what=write_offered(offer, self.language, self.policy.company.currency),
                by=write_due(offer, self.policy, self.language),
            )
            buttons = [settled_button(offer, self.language)]
            self.board.post(session, topic, key, text, buttons=buttons, priority=Priority.ALERT)
