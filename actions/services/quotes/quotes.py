"""Quotes: drafted and sent by staff, answered by the customer with one tap (Rule R6)."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlmodel import Session

from actions.domain.cases.quotes import QUOTABLE, CoverChanged, NotQuotable, Quote, QuoteState
from actions.domain.chats.handoff import STAFF_BUTTON
from actions.domain.chats.topics import Topic
from actions.domain.messages import DESK_BUTTON, Button, Reply
from actions.domain.money import write_money
from actions.domain.people import Customer
from actions.domain.sla.clocks import Waiting
from actions.domain.staff import Role, StaffMember
from actions.domain.tickets import Ticket
from actions.domain.words.quote_words import read_request
from actions.services.cards.shown import Shown
from actions.services.handoff.handoff import Outcome
from actions.services.handoff.holding import Holding
from actions.services.quotes.quoting import Covering, price_lines, reduce, total_up
from actions.services.staff import require
from actions.services.units import today
from actions.store.clocks import waits_for
from actions.store.handoff import find_topic, get_topic
from actions.store.quotes import (
    find_made,
    get_quote,
    list_lines,
    list_quotes,
    lock_quote,
    next_number,
)
from actions.texts import say
from actions.texts.quotes import write_quote


@dataclass(frozen=True)
class Step:
    """A step of staff with a quote, in a running transaction."""

    session: Session
    member: StaffMember
    topic: Topic
    ticket: Ticket
    customer: Customer
    quote: Quote


@dataclass(frozen=True, kw_only=True)
class Quoted(Holding):
    """What the staff's and the customer's side of a quote share."""

    def tell_topic(self, session: Session, quote: Quote, what: str, *, key: str) -> None:
        """Tell staff in the topic what became of a quote."""
        topic = find_topic(session, quote.ticket_id)
        if topic:
            text = self.in_words(f"topic-quote-{what}", quote)
            self.board.notice(session, topic, f"{key}/topic", text)

    def in_words(self, key: str, quote: Quote, **more: object) -> str:
        """Say something about a quote in the staff's language."""
        total = write_money(quote.total, quote.currency)
        return say(key, self.board.language, number=quote.number, total=total, **more)

    def run_on(self, session: Session, ticket: Ticket, *, person: str, key: str) -> None:
        """Let the clocks go on if it was the customer's answer that was waited for."""
        if ticket.stage.is_open and waits_for(session, ticket.id or 0) is Waiting.CUSTOMER:
            self.clocks(session, ticket).resume(person=person, key=f"{key}/resumed")


class Quotes(Quoted):
    """The staff's side: a draft first, then sent, withdrawn or replaced."""

    def draft(self, user_id: int, topic_id: int, words: str, *, key: str) -> Shown:
        """Draft a quote from what staff typed, and show it; the same message drafts once.

        Raises:
            CoveredWork: when the warranty pays for all of it.
            UnreadableItem, NotQuotable: when it cannot be quoted like this.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            _, ticket, _ = get_topic(session, topic_id)
            quote = find_made(session, key)
            if quote is None:
                quote = self._make(session, member, ticket, words, key)
            return self._shown_draft(session, quote, ticket)

    def _make(
        self, session: Session, member: StaffMember, ticket: Ticket, words: str, key: str
    ) -> Quote:
        self._check_stage(ticket)
        request, policy = read_request(words), self.policy
        if request.misuse:
            # That a warranty does not apply although it runs is not one person's to say alone.
            require(session, member.user_id, Role.SUPERVISOR)
        lines = price_lines(session, policy, request)
        if not request.misuse:
            covering = Covering(session, policy, ticket)
            covering.take_over(lines, language=self.board.language)
        reduce(lines, request)
        quote = Quote(
            ticket_id=ticket.id or 0,
            number=next_number(session, ticket.id or 0),
            currency=policy.company.currency,
            tax_points=round(policy.quotes.tax_percent * 100),
            includes_tax=policy.quotes.prices_include_tax,
            misuse=request.misuse,
            person=member.name,
            made_at=self.now(),
            key=key,
        )
        total_up(quote, lines)
        session.add(quote)
        session.flush()
        for line in lines:
            line.quote_id = quote.id
        session.add_all(lines)
        session.flush()
        return quote

    def _shown_draft(self, session: Session, quote: Quote, ticket: Ticket) -> Shown:
        language = self.board.language
        lines = list_lines(session, quote.id or 0)
        text = [say("quote-draft", language), write_quote(quote, lines, ticket, language)]
        if not Covering(session, self.policy, ticket).is_known():
            text.append(say("quote-not-known", language))
        return Shown("\n\n".join(text), self._buttons(quote, "send", "cancel"))

    def newest(self, user_id: int, topic_id: int) -> Shown:
        """Show how the newest quotes of a case stand, and how one is written."""
        with self.database.reading() as session:
            require(session, user_id, Role.AGENT)
            topic = session.get_one(Topic, topic_id)
            ticket = session.get_one(Ticket, topic.ticket_id)
            quotes = list_quotes(session, ticket.id or 0)
        language = self.board.language
        words = say("staff-quote-words", language)
        if not quotes:
            return Shown(f"{say('staff-quote-none', language, code=ticket.code)}\n{words}")
        said = [
            self.in_words(
                "staff-quote-state",
                quote,
                state=say(f"quote-state-{quote.state}", language),
                person=quote.person,
            )
            for quote in quotes
        ]
        names = {QuoteState.DRAFT: ("send", "cancel"), QuoteState.OFFERED: ("withdraw",)}
        buttons = self._buttons(quotes[0], *names.get(quotes[0].state, ()))
        return Shown("\n".join([*said, words]), buttons)

    def send(self, user_id: int, quote_id: int, *, key: str) -> Outcome:
        """Send a draft to the customer; what was offered before is replaced by it."""
        with self.database.transaction() as session:
            step = self._step(session, user_id, quote_id)
            quote, ticket = step.quote, step.ticket
            said = say(
                "staff-quote-sent", self.board.language, number=quote.number, code=ticket.code
            )
            if quote.state is not QuoteState.OFFERED:
                self._check_stage(ticket)
                self._check_cover(session, quote, ticket)
                self._replace(session, quote)
                self._offer(step, key)
        return Outcome(ticket.code, said)

    def _offer(self, step: Step, key: str) -> None:
        session, quote, ticket, customer = step.session, step.quote, step.ticket, step.customer
        now, zone = self.now(), self.policy.hours.zone
        quote.ends_on = today(now, self.policy) + timedelta(days=self.policy.quotes.valid_days)
        after = quote.ends_on + timedelta(days=1)
        quote.expires_at = datetime.combine(after, time.min, zone)
        quote.move(QuoteState.OFFERED, now=now)
        lines = list_lines(session, quote.id or 0)
        quote.text = write_quote(quote, lines, ticket, customer.language)
        session.add(quote)
        buttons = customer_buttons(quote, customer, "accept", "decline", "ask")
        reply = Reply(text=quote.text, buttons=buttons)
        self.board.tell(session, customer, f"quote/{quote.id}/offer", reply)
        name, clocks = step.member.name, self.clocks(session, ticket)
        if waits_for(session, ticket.id or 0) is None:
            clocks.pause(Waiting.CUSTOMER, person=name, key=f"{key}/paused")
        number = str(quote.number)
        self.record(session, ticket, "quoted", name, key=f"quote/{quote.id}", cause=number)
        text = self.in_words("topic-quote-sent", quote, name=name)
        self.board.notice(session, step.topic, f"quote/{quote.id}/sent", text)
        self.board.show(session, ticket, key=f"{key}/quoted")

    def _replace(self, session: Session, quote: Quote) -> None:
        for other in list_quotes(session, quote.ticket_id):
            if other.state in (QuoteState.OFFERED, QuoteState.DRAFT) and other.id != quote.id:
                other.move(QuoteState.WITHDRAWN, now=self.now())
                other.cause = "replaced"
                session.add(other)

    def withdraw(self, user_id: int, quote_id: int, *, key: str, draft: bool = False) -> Outcome:
        """Drop a draft, or take an offer back; the customer is told of the latter.

        Raises:
            QuoteMoved: when it is over, or a `draft` was meant that the customer has by now.
        """
        with self.database.transaction() as session:
            step = self._step(session, user_id, quote_id)
            quote, ticket, language = step.quote, step.ticket, self.board.language
            offered = quote.state is QuoteState.OFFERED
            if offered and draft:
                raise quote.moved()
            named = {"number": quote.number, "code": ticket.code}
            said = say("staff-quote-withdrawn", language, **named)
            if not offered:
                said = say("staff-quote-cancelled", language)
            quote.move(QuoteState.WITHDRAWN, now=self.now())
            session.add(quote)
            if offered:
                words = say("quote-withdrawn", step.customer.language, **named)
                self.board.tell(session, step.customer, f"{key}/told", Reply(text=words))
                text = self.in_words("topic-quote-withdrawn", quote, name=step.member.name)
                self.board.notice(session, step.topic, f"{key}/notice", text)
                self.run_on(session, ticket, person=step.member.name, key=key)
                self.board.show(session, ticket, key=f"{key}/withdrawn")
        return Outcome(ticket.code, said)

    def _step(self, session: Session, user_id: int, quote_id: int) -> Step:
        """Lock what a step needs, the customer first, as everybody does."""
        member = require(session, user_id, Role.AGENT)
        topic = find_topic(session, get_quote(session, quote_id).ticket_id)
        topic, ticket, customer = get_topic(session, topic.id or 0 if topic else 0)
        return Step(session, member, topic, ticket, customer, lock_quote(session, quote_id))

    def _check_stage(self, ticket: Ticket) -> None:
        if ticket.stage not in QUOTABLE:
            raise NotQuotable(code=ticket.code)

    def _check_cover(self, session: Session, quote: Quote, ticket: Ticket) -> None:
        """Look again at what the warranty covers: a serial number may have come meanwhile."""
        if not quote.misuse:
            lines = list_lines(session, quote.id or 0)
            covered = [line.covered for line in lines]
            Covering(session, self.policy, ticket).take_over(lines, language=self.board.language)
            if covered != [line.covered for line in lines]:
                raise CoverChanged(number=str(quote.number))

    def _buttons(self, quote: Quote, *names: str) -> tuple[Button, ...]:
        verbs = {"send": "send", "cancel": "cancel", "withdraw": "drop"}
        return tuple(
            Button(
                title=say(f"button-quote-{name}", self.board.language),
                payload=f"{STAFF_BUTTON}quote:{verbs[name]}:{quote.id}",
            )
            for name in names
        )


def customer_buttons(quote: Quote, customer: Customer, *names: str) -> list[Button]:
    """Give the buttons of a quote in the customer's language."""
    return [
        Button(
            title=say(f"button-quote-{name}", customer.language),
            payload=f"{DESK_BUTTON}quote:{name}:{quote.id}",
        )
        for name in names
    ]
