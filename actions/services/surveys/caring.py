"""Care after a repair: asked whether all is well, answered by a tap (Rule R31)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from actions.domain.language import Language
from actions.domain.messages import Button, Priority, Reply
from actions.domain.people import Address, Customer
from actions.domain.surveys.care import CARE_BUTTON, Care, CareAnswer, Unsent, not_to_send
from actions.domain.tickets import Kind, NewTicket, Ticket
from actions.services.replies import write_replies
from actions.services.surveys.returning import Returning
from actions.services.sweeping import each
from actions.store.care import (
    count_sent,
    find_care,
    find_own_care,
    has_open_repair,
    last_cared,
    list_due,
    list_uncared,
    take_due,
)
from actions.store.catalogue import find_product, find_unit
from actions.store.handoff import find_open, lock_customer, lock_customer_at
from actions.store.surveys import last_asked
from actions.store.tickets import lock_ticket
from actions.texts import say

BATCH = 200
LATER = timedelta(hours=1)


@dataclass(frozen=True)
class Answering:
    """An answer in progress: whose, to which message, in which turn."""

    session: Session
    customer: Customer
    care: Care
    ticket: Ticket
    key: str


@dataclass(frozen=True, kw_only=True)
class Caring(Returning):
    """Plans and sends care messages, and takes their answers, each once."""

    def sweep(self) -> int:
        """Plan and send what is due, a transaction each; tell how many steps were taken."""
        now, policy = self.now(), self.policy.care
        since = now - timedelta(days=max(policy.after_days, default=0) + policy.too_late_days)
        with self.database.reading() as session:
            closed = list_uncared(session, since, limit=BATCH) if policy.after_days else ()
            room = policy.an_hour - count_sent(session, now - timedelta(hours=1))
            due = list_due(session, now, limit=BATCH)
        planned = each("care of", self._plan, closed)
        sent = 0
        for pair in due:
            if sent >= room:
                break
            sent += each("care of", self._take, [pair])
        return planned + sent

    def press(self, address: Address, key: str, rest: str) -> list[Reply]:
        """Take a tap, also on an old message, and give what the customer is told."""
        number, _, value = rest.partition(":")
        with self.database.transaction() as session:
            customer = lock_customer_at(session, address)
            care = None
            if number.isdecimal() and value in list(CareAnswer):
                care = find_own_care(session, int(number), customer.id or 0)
            if care is None:
                return [Reply(text=say("care-over", customer.language))]
            ticket = lock_ticket(session, care.ticket_id)
            return [
                self._answer(Answering(session, customer, care, ticket, key), CareAnswer(value))
            ]

    def _plan(self, ticket_id: int) -> bool:
        with self.database.transaction() as session:
            ticket = lock_ticket(session, ticket_id)
            zone, quiet = self.policy.hours.zone, self.policy.surveys.quiet
            for days in self.policy.care.after_days:
                key = f"care:{ticket_id}:{ticket.moved_at.isoformat()}:{days}"
                if find_care(session, key) is None:
                    due = quiet.after(ticket.moved_at + timedelta(days=days), zone)
                    session.add(
                        Care(
                            customer_id=ticket.customer_id,
                            ticket_id=ticket_id,
                            days=days,
                            since_at=ticket.moved_at,
                            due_at=due,
                            key=key,
                        )
                    )
        return True

    def _take(self, care_id: int, customer_id: int) -> bool:
        """Send one message, put it off, or leave it out; tell whether it was sent."""
        with self.database.transaction() as session:
            customer = lock_customer(session, customer_id)
            care = take_due(session, care_id, self.now())
            if care is None:
                return False
            ticket = lock_ticket(session, care.ticket_id)
            why = not_to_send(care, customer, ticket, self.policy.care, self.now())
            if why is None and has_open_repair(session, customer_id):
                why = Unsent.BUSY
            wait = None if why else self._wait(session, customer)
            if why:
                care.end(self.now(), why)
            elif wait:
                care.due_at = wait
            else:
                care.send(self.now())
                self._send(session, care, customer, ticket)
            session.add(care)
            return care.sent_at is not None

    def _wait(self, session: Session, customer: Customer) -> datetime | None:
        """Tell until when a customer is left in peace: with a person, asked lately, at night."""
        now, number = self.now(), customer.id or 0
        if find_open(session, number):
            return now + LATER
        asked = (last_asked(session, number), last_cared(session, number))
        apart = timedelta(days=self.policy.care.not_twice_in_days)
        if any(last and abs(now - last) < apart for last in asked):
            return now + timedelta(days=1)
        awake = self.policy.surveys.quiet.after(now, self.policy.hours.zone)
        return awake if awake > now else None

    def _send(self, session: Session, care: Care, customer: Customer, ticket: Ticket) -> None:
        found = find_unit(session, ticket.serial_number) if ticket.serial_number else None
        product = found[1] if found else find_product(session, ticket.product)
        language = customer.language
        tip = self.policy.care.tip(product, ticket.product, care.days)
        lines = [
            say("care-ask", language, days=care.days, case=_case(ticket, language)),
            say("care-tip", language, tip=tip.to(language)) if tip else "",
        ]
        answers = (CareAnswer.WELL, CareAnswer.SOMETHING, CareAnswer.STOP)
        reply = Reply(
            text="\n".join(filter(None, lines)), buttons=_buttons(care, customer, answers)
        )
        key = f"care:{care.id}/asked"
        write_replies(
            session, customer.address, key, [reply], now=self.now(), priority=Priority.CARD
        )

    def _answer(self, answering: Answering, value: CareAnswer) -> Reply:
        care, customer = answering.care, answering.customer
        language = customer.language
        done = care.turn == answering.key
        if care.answer in (CareAnswer.AGAIN, CareAnswer.NEW) and not done:
            return Reply(text=say("care-late", language))
        if value is CareAnswer.STOP:
            customer.stopped_at = customer.stopped_at or self.now()
            answering.session.add(customer)
        opens = value in (CareAnswer.AGAIN, CareAnswer.NEW)
        reply = self._open(answering, value) if opens else None
        if not done:
            care.take(value, answering.key, self.now())
            answering.session.add(care)
        if reply:
            return reply
        if value is CareAnswer.SOMETHING:
            text = say("care-which", language, case=_case(answering.ticket, language))
            ways = (CareAnswer.AGAIN, CareAnswer.NEW)
            return Reply(text=text, buttons=_buttons(care, customer, ways))
        return Reply(text=say(f"care-{value}", language))

    def _open(self, answering: Answering, value: CareAnswer) -> Reply:
        """Open the same case again, or a new one of the same unit, and bring a person."""
        session, key, ticket = answering.session, answering.key, answering.ticket
        if value is CareAnswer.AGAIN:
            if answering.care.turn != key:
                self.bring_back(session, ticket, person="customer", why="care", key=key)
        else:
            ticket = self._new(answering)
        answering.care.led_to_id = ticket.id
        wish = say("care-brief", self.board.language, code=answering.ticket.code)
        return self.to_a_person(session, answering.customer, ticket, wish, key=key)

    def _new(self, answering: Answering) -> Ticket:
        old = answering.ticket
        new = NewTicket(
            kind=Kind.REPAIR,
            product=old.product,
            serial_number=old.serial_number,
            care=old.care,
            place=old.place,
            phone=old.phone,
            reference=old.code,
        )
        return self.tickets.open_in(
            answering.session,
            answering.customer,
            new,
            turn=answering.key,
            announced=not self.staffed,
        )


def _buttons(care: Care, customer: Customer, answers: tuple[CareAnswer, ...]) -> list[Button]:
    return [
        Button(
            title=say(f"button-care-{answer}", customer.language),
            payload=f"{CARE_BUTTON}{care.id}:{answer}",
        )
        for answer in answers
    ]


def _case(ticket: Ticket, language: Language) -> str:
    if not ticket.product:
        return ticket.code
    return say("survey-case", language, code=ticket.code, product=ticket.product)
