"""What customers answer to offers: accepted with the exact words, or a dispute (Rule R11)."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session

from actions.domain.chats.handoff import STAFF_BUTTON, Brief, Handoff, Reason
from actions.domain.columns import LARGEST_ID
from actions.domain.complaints.offers import Offer, OfferState
from actions.domain.language import Language
from actions.domain.messages import DESK_BUTTON, Button, Priority, Reply
from actions.domain.people import Address, Customer
from actions.domain.staff import StaffMember
from actions.domain.tickets import Kind, Stage, Ticket
from actions.services.cases.stepping import Stepping
from actions.services.handoff.letting_go import let_go, write_let_go
from actions.services.tickets.naming import name_for_dispute
from actions.store.complaints import get_complaint, lock_offer
from actions.store.handoff import find_open, find_topic, lock_customer_at
from actions.store.tickets import lock_ticket
from actions.texts import say
from actions.texts.complaints import write_offered
from actions.texts.dates import write_day

OFFER = f"{DESK_BUTTON}offer:"
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Answer:
    """An answer in progress."""

    session: Session
    customer: Customer
    ticket: Ticket
    offer: Offer
    key: str


@dataclass(frozen=True, kw_only=True)
class OfferAnswers(Stepping):
    """The customers' side of offers."""

    def shown(self, ticket: Ticket, customer: Customer, offer: Offer) -> Reply:
        """Write an offer in the customer's language, with the buttons that answer it."""
        language = customer.language
        words = say(
            "offer-words",
            language,
            code=ticket.code,
            what=write_offered(offer, language, self.policy.company.currency),
            days=self.policy.complaints.carried_out_days,
        )
        text = f"{words}\n{offer.note}" if offer.note else words
        buttons = [
            Button(
                title=say(f"button-offer-{word}", language), payload=f"{OFFER}{offer.id}:{word}"
            )
            for word in (YES, NO)
        ]
        return Reply(text=text, buttons=buttons)

    def press(self, address: Address, key: str, rest: str) -> list[Reply]:
        """Take a tap on an offer; only the first answer counts, and it is kept word by word."""
        number, _, word = rest.partition(":")
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            answer = self._answer(session, customer, number, key)
            if answer is None:
                return [Reply(text=say("offer-unknown", customer.language))]
            if answer.offer.state is OfferState.OFFERED:
                self._take(answer, accepted=word == YES)
            return [Reply(text=self._said(answer))]

    def _answer(
        self, session: Session, customer: Customer, number: str, key: str
    ) -> Answer | None:
        if not number.isdecimal() or int(number) > LARGEST_ID:
            return None
        known = session.get(Offer, int(number))
        ticket = known and session.get(Ticket, known.ticket_id)
        if not ticket or ticket.customer_id != customer.id:
            return None
        ticket = lock_ticket(session, ticket.id or 0)
        offer = lock_offer(session, int(number))
        return Answer(session, customer, ticket, offer, key) if offer else None

    def _take(self, answer: Answer, *, accepted: bool) -> None:
        offer, ticket, session = answer.offer, answer.ticket, answer.session
        if ticket.stage is Stage.CANCELLED:
            offer.move(OfferState.WITHDRAWN, now=self.now())
            session.add(offer)
            return
        offer.move(OfferState.ACCEPTED if accepted else OfferState.DECLINED, now=self.now())
        offer.turn = answer.key
        word = YES if accepted else NO
        offer.answer = say(f"button-offer-{word}", answer.customer.language)
        session.add(offer)
        self.record(
            *(session, ticket, f"offer_{offer.state}", "customer"),
            key=answer.key,
            cause=offer.words,
        )
        if accepted:
            self._agree(answer)
        else:
            self._dispute(answer)

    def _agree(self, answer: Answer) -> None:
        """Note that a solution is agreed (Rule R1) and tell staff to carry it out."""
        ticket, session = answer.ticket, answer.session
        came_from = ticket.stage
        if came_from in (Stage.RECEIVED, Stage.DIAGNOSIS):
            ticket.move(Stage.AGREED, now=self.now())
            session.add(ticket)
            self.clocks(session, ticket).follow(came_from, person="customer")
        answer.offer.owe(timedelta(days=self.policy.complaints.carried_out_days))
        session.add(answer.offer)
        let_go(self, session, ticket, key=answer.key, what="settled")
        done = settled_button(answer.offer, self.language)
        self._alert(answer, "offer-news-accepted", self.who_owes(session, answer.offer), done)

    def who_owes(self, session: Session, offer: Offer) -> StaffMember | None:
        """Give who carries out what is agreed: who has the case, else who offered it."""
        ticket = session.get_one(Ticket, offer.ticket_id)
        return self.owner(session, ticket) or session.get(StaffMember, offer.proposed_by_id)

    def _dispute(self, answer: Answer) -> None:
        """Bring what is not agreed to a named person (Rule R11)."""
        ticket, session, rule = answer.ticket, answer.session, self.policy.complaints
        complaint = get_complaint(session, ticket) if ticket.kind is Kind.COMPLAINT else None
        person = name_for_dispute(session, rule, complaint, ticket)
        if complaint:
            complaint.disputed_at = self.now()
            session.add(complaint)
        if person and self.staffed and ticket.stage.is_open:
            self._bring(answer, person)
        self._alert(answer, "offer-news-declined", person)

    def _bring(self, answer: Answer, person: StaffMember) -> None:
        """Let the person answer in the chat, unless somebody holds it already."""
        session, customer, ticket = answer.session, answer.customer, answer.ticket
        if find_open(session, customer.id or 0, to_change=True):
            return
        brief = Brief(wish=self.say("offer-brief", text=answer.offer.words))
        handoff: Handoff = self.start(session, ticket, Reason.COMPLAINT, brief, answer.key)
        handoff.give_to(person.id, now=self.now())
        handoff.due_at = self.after(self.policy.handoff.take_minutes, handoff)
        session.add(handoff)
        self.board.show(session, ticket, key=f"{answer.key}/named")

    def _alert(
        self, answer: Answer, key: str, person: StaffMember | None, *buttons: Button
    ) -> None:
        topic = find_topic(answer.session, answer.ticket.id or 0)
        if topic:
            text = self.say(
                key,
                code=answer.ticket.code,
                name=answer.customer.name or "–",
                text=answer.offer.words,
                to=person.mention if person else "–",
            )
            row = f"{answer.key}/{key}"
            self.board.post(
                *(answer.session, topic, row, text), buttons=buttons, priority=Priority.ALERT
            )

    def _said(self, answer: Answer) -> str:
        """Say how the offer stands; the same for a turn that is run again."""
        offer, ticket, language = answer.offer, answer.ticket, answer.customer.language
        if offer.state is OfferState.DECLINED:
            person = self._named(answer)
            by = self.promise(answer.session, ticket, answer.customer)
            key = "offer-declined-to" if person else "offer-declined-nobody"
            return say(key, language, code=ticket.code, name=person, by=by)
        if offer.state is OfferState.ACCEPTED:
            at = (offer.ended_at or offer.proposed_at).astimezone(self.policy.hours.zone)
            fields = {"code": ticket.code, "on": write_day(at.date(), language)}
            what = write_offered(offer, language, self.policy.company.currency)
            days = self.policy.complaints.carried_out_days
            agreed = say("offer-agreed", language, what=what, days=days, **fields)
            person = write_let_go(answer.session, ticket, answer.customer, key=answer.key)
            return ("" if language is Language.ZH else " ").join(filter(None, (agreed, person)))
        return say("offer-gone", language, code=ticket.code)

    def _named(self, answer: Answer) -> str:
        """Name who decides the dispute."""
        if answer.ticket.kind is not Kind.COMPLAINT:
            owner = self.owner(answer.session, answer.ticket)
            return owner.name if owner else ""
        complaint = get_complaint(answer.session, answer.ticket)
        number = complaint.dispute_with_id
        person = answer.session.get(StaffMember, number) if number else None
        return person.name if person else ""


def settled_button(offer: Offer, language: Language) -> Button:
    """Give the button by which staff say that what was agreed is done."""
    title = say("button-offer-settled", language)
    return Button(title=title, payload=f"{STAFF_BUTTON}settled:{offer.id}")
