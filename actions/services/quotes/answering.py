"""What customers say to quotes, and what runs out unanswered (Rule R6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session

from actions.domain.cases.quotes import HUNDREDTHS, QUOTABLE, Quote, QuoteLine, QuoteState
from actions.domain.chats.handoff import STAFF_BUTTON, Brief, Reason
from actions.domain.chats.topics import Topic
from actions.domain.messages import DESK_BUTTON, Button, Outbound, Reply
from actions.domain.money import write_money
from actions.domain.people import Address, Customer
from actions.domain.tickets import Stage, Ticket, TicketEvent
from actions.domain.words.decisions import ACCEPT, UNSURE, read_decision
from actions.domain.words.purchases import haggles
from actions.domain.words.quote_questions import lines_asked_about
from actions.services.handoff.handoff import Handoffs
from actions.services.quotes.quotes import Quoted, customer_buttons
from actions.services.sweeping import each
from actions.store.customers import get_customer
from actions.store.handoff import find_topic, lock_customer, lock_customer_at
from actions.store.newest import newest_with_buttons
from actions.store.quotes import find_own_quote, list_lines, list_run_out, lock_quote
from actions.store.stock import get_part
from actions.store.tickets import lock_ticket
from actions.texts import say
from actions.texts.dates import write_day
from actions.texts.quotes import write_line

BATCH = 200
REPLACED = "replaced"
Verdict = Literal[QuoteState.ACCEPTED, QuoteState.DECLINED]
VERDICTS: dict[str, Verdict] = {"accept": QuoteState.ACCEPTED, "decline": QuoteState.DECLINED}


@dataclass(frozen=True)
class Answer:
    """A customer's answer in progress; customer, ticket and quote are locked."""

    session: Session
    customer: Customer
    ticket: Ticket
    quote: Quote
    key: str


@dataclass(frozen=True, kw_only=True)
class QuoteAnswers(Quoted):
    """The customer's side of quotes."""

    handoffs: Handoffs

    def press(self, address: Address, key: str, rest: str) -> list[Reply]:
        """Take a tap on a quote's button; whatever comes second hears what was decided first."""
        verb, _, number = rest.partition(":")
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            found = find_own_quote(session, customer.id or 0, int(number))
            if found is None:
                return [Reply(text=say("quote-unknown", customer.language))]
            ticket = lock_ticket(session, found.ticket_id)
            quote = lock_quote(session, found.id or 0)
            answer = Answer(session, customer, ticket, quote, key)
            if verb not in VERDICTS:
                return [self._ask(answer, verb)]
            if quote.turn != key:
                self._settle(answer, VERDICTS[verb])
            return [self._says(answer)]

    def awaits_words(self, address: Address) -> bool:
        """Tell whether the message that stands last in a chat shows a quote."""
        with self.database.reading() as session:
            shown = newest_with_buttons(session, address)
        return bool(shown and _quote_of(shown))

    def hear(self, address: Address, key: str, text: str) -> list[Reply] | None:
        """Take words for an answer to the quote that was shown last; None where they are none.

        Paid work begins with a plain yes to it, never with one that may only say "read" (R6).
        """
        with self.database.reading() as session:
            shown = newest_with_buttons(session, address)
            customer = get_customer(session, address)
            quote_id = _quote_of(shown) if shown else 0
            quote = find_own_quote(session, customer.id or 0, quote_id) if quote_id else None
            lines = list_lines(session, quote_id) if quote else []
        decision = read_decision(text) if quote else None
        asked = lines_asked_about(text, lines) if decision is None else []
        offered = quote is not None and quote.state is QuoteState.OFFERED
        if quote and asked and offered:
            return [self._explain(quote, asked, customer)]
        stands = say("price-haggling", customer.language)
        if quote and shown and offered and decision is None and haggles(text):
            buttons = customer_buttons(quote, customer, *VERDICTS, "ask")
            again = say("answer-again", customer.language)
            return [Reply(text=again if shown.text == stands else stands, buttons=buttons)]
        if shown is None or quote is None or decision is None:
            return None
        if decision == UNSURE and not shown.key.startswith("quote/"):
            decision = ACCEPT
        if decision in VERDICTS:
            return self.press(address, key, f"{decision}:{quote_id}")
        day = write_day(quote.ends_on, customer.language) if quote.ends_on else ""
        total = write_money(quote.total, quote.currency)
        fields = {"number": quote.number, "total": total, "day": day}
        words = say(f"quote-{decision}", customer.language, **fields)
        return [Reply(text=words, buttons=customer_buttons(quote, customer, *VERDICTS))]

    def _explain(self, quote: Quote, lines: Sequence[QuoteLine], customer: Customer) -> Reply:
        """Name the lines of a quote that are asked about; who wants to know more asks a person."""
        language = customer.language
        written = "\n".join(write_line(line, quote.currency, language) for line in lines)
        total = write_money(quote.total, quote.currency)
        fields = {"number": quote.number, "lines": written, "total": total}
        buttons = customer_buttons(quote, customer, *VERDICTS, "ask")
        return Reply(text=say("quote-lines", language, **fields), buttons=buttons)

    def _settle(self, answer: Answer, verdict: Verdict) -> None:
        """Decide a quote that may still be decided; else leave it as it is."""
        quote, now = answer.quote, self.now()
        if quote.is_over(now):
            self._expire(answer)
        elif quote.state is QuoteState.OFFERED and answer.ticket.stage not in QUOTABLE:
            quote.move(QuoteState.WITHDRAWN, now=now)
            answer.session.add(quote)
        elif quote.state is QuoteState.OFFERED:
            quote.move(verdict, now=now)
            quote.turn = answer.key
            answer.session.add(quote)
            self._decided(answer, verdict)

    def _decided(self, answer: Answer, verdict: Verdict) -> None:
        session, ticket, quote = answer.session, answer.ticket, answer.quote
        key = f"quote/{quote.id}"
        self._keep(answer, f"quote_{verdict}")
        agreed = verdict is QuoteState.ACCEPTED
        if agreed and ticket.stage in (Stage.RECEIVED, Stage.DIAGNOSIS):
            came_from = ticket.stage
            ticket.move(Stage.AGREED, now=self.now())
            session.add(ticket)
            self.clocks(session, ticket).follow(came_from, person="customer")
        self.run_on(session, ticket, person="customer", key=key)
        topic = find_topic(session, ticket.id or 0)
        if topic:
            text = self.in_words(f"topic-quote-{verdict}", quote)
            notice = say("topic-notice", self.board.language, text=text)
            buttons = self._to_allocate(session, quote, topic) if agreed else []
            self.board.post(session, topic, f"{key}/{verdict}", notice, buttons=buttons)
        self.board.show(session, ticket, key=f"{key}/{verdict}")

    def _keep(self, answer: Answer, what: str) -> None:
        """Keep in the ticket's history when a quote was answered, and the exact words shown."""
        quote = answer.quote
        answer.session.add(
            TicketEvent(
                ticket_id=quote.ticket_id,
                at=self.now(),
                person="customer",
                what=what,
                cause="chat",
                detail={"quote": quote.number, "total": quote.total, "text": quote.text},
                key=f"quote/{quote.id}/{what}",
            )
        )

    def _to_allocate(self, session: Session, quote: Quote, topic: Topic) -> list[Button]:
        """Offer to reserve the parts that were accepted (Rule R17)."""
        buttons = []
        for line in list_lines(session, quote.id or 0):
            if line.part_id:
                part, count = get_part(session, line.part_id), line.quantity // HUNDREDTHS
                title = say(
                    "button-part-use", self.board.language, count=count, number=part.number
                )
                payload = f"{STAFF_BUTTON}part:use:{part.id}:{count}:{topic.id}"
                buttons.append(Button(title=title, payload=payload))
        return buttons

    def _says(self, answer: Answer) -> Reply:
        """Say what was decided: by this tap, or before it."""
        quote, customer = answer.quote, answer.customer
        fields = {
            "number": quote.number,
            "code": answer.ticket.code,
            "total": write_money(quote.total, quote.currency),
            "day": write_day(quote.ends_on, customer.language) if quote.ends_on else "",
        }
        decided = quote.state in VERDICTS.values()
        if decided and quote.turn == answer.key:
            return Reply(text=say(f"quote-{quote.state}", customer.language, **fields))
        replaced = quote.state is QuoteState.WITHDRAWN and quote.cause == REPLACED
        key = "quote-replaced" if replaced else f"quote-{quote.state}-before"
        again = quote.state in (QuoteState.DECLINED, QuoteState.EXPIRED)
        buttons = customer_buttons(quote, customer, "new") if again else []
        return Reply(text=say(key, customer.language, **fields), buttons=buttons)

    def _ask(self, answer: Answer, verb: str) -> Reply:
        """Bring a question about a quote, or the wish for another, to who has the case."""
        session, quote, ticket = answer.session, answer.quote, answer.ticket
        if not self.staffed:
            words = say("quote-write", answer.customer.language, code=ticket.code)
            return Reply(text=words)
        key = "topic-quote-wish" if verb == "new" else "topic-quote-question"
        wish = self.in_words(key, quote)
        begun = self.handoffs.begin_in(
            session,
            answer.customer,
            Reason.ASKED,
            turn=answer.key,
            ticket_code=ticket.code,
            brief=Brief(wish=wish),
        )
        if verb == "new" or quote.state is not QuoteState.OFFERED:
            return Reply(text=begun.says)
        # The tapped message has lost its buttons; who was answered still wants to say yes.
        still = say("quote-still-open", answer.customer.language, number=quote.number)
        buttons = customer_buttons(quote, answer.customer, "accept", "decline")
        return Reply(text=f"{begun.says}\n{still}", buttons=buttons)

    def sweep(self) -> int:
        """End the quotes whose time has run out; tell how many. Twice or late is harmless."""
        with self.database.reading() as session:
            due = list_run_out(session, self.now(), limit=BATCH)
        return each("quote", self._run_out, due)

    def _run_out(self, quote_id: int, customer_id: int) -> bool:
        with self.database.transaction() as session:
            customer = lock_customer(session, customer_id)
            ticket = lock_ticket(session, session.get_one(Quote, quote_id).ticket_id)
            quote = lock_quote(session, quote_id)
            if not quote.is_over(self.now()):
                return False
            answer = Answer(session, customer, ticket, quote, f"quote/{quote_id}")
            self._expire(answer)
            if ticket.stage in QUOTABLE:
                self._tell_run_out(answer)
        return True

    def _expire(self, answer: Answer) -> None:
        session, quote, ticket = answer.session, answer.quote, answer.ticket
        key = f"quote/{quote.id}"
        quote.move(QuoteState.EXPIRED, now=self.now())
        session.add(quote)
        self._keep(answer, "quote_expired")
        if ticket.stage in QUOTABLE:
            self.run_on(session, ticket, person="desk", key=key)
            self.tell_topic(session, quote, "expired", key=f"{key}/expired")
            self.board.show(session, ticket, key=f"{key}/expired")

    def _tell_run_out(self, answer: Answer) -> None:
        quote, customer = answer.quote, answer.customer
        day = write_day(quote.ends_on, customer.language) if quote.ends_on else ""
        text = say(
            "quote-ran-out",
            customer.language,
            number=quote.number,
            code=answer.ticket.code,
            day=day,
        )
        reply = Reply(text=text, buttons=customer_buttons(quote, customer, "new"))
        self.board.tell(answer.session, customer, f"quote/{quote.id}/ran-out", reply)


def _quote_of(shown: Outbound) -> int:
    """Tell which quote a message asks to accept; 0 for none."""
    accepts = f"{DESK_BUTTON}quote:accept:"
    found = (button["payload"] for button in shown.buttons)
    return next((int(p.removeprefix(accepts)) for p in found if p.startswith(accepts)), 0)
