"""A customer's own data: shown, copied, erased; what is no longer needed goes by itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlmodel import Session

from actions.domain.errors import NotFound
from actions.domain.messages import DESK_BUTTON, Button, Reply
from actions.domain.people import Address, Customer
from actions.domain.personal import StillOpen
from actions.domain.staff import Role
from actions.services.cases.stepping import Stepping
from actions.services.papers import keep_paper
from actions.services.privacy.copies import copy_data, copy_page
from actions.services.replies import write_replies
from actions.services.staff import require
from actions.services.sweeping import each
from actions.store.customers import get_customer
from actions.store.erasing import drop_updates, empty, let_go_strangers, list_strangers
from actions.store.handoff import lock_customer
from actions.store.personal import list_silent, topics_of, what_is_open
from actions.store.talks import forget_silent_talks, forget_talk
from actions.store.tickets import list_tickets
from actions.texts import say

NOUN = f"{DESK_BUTTON}privacy:"
COPY, ASK, YES, KEEP = "copy", "ask", "yes", "keep"
"""What a customer's buttons are for."""
BATCH = 50
STRANGERS, TALKS = 1000, 200
GOODBYE = timedelta(days=1)
"""So long the last answer to somebody who was erased may be on its way."""


@dataclass(frozen=True, kw_only=True)
class Privacy(Stepping):
    """What customers, staff and the clock do with personal data.

    Source: GDPR, Articles 15, 17 and 20; PIPL, Articles 45 and 47.
    """

    def show(self, address: Address) -> list[Reply]:
        """Say what is kept of a customer, with the ways to get it and to be rid of it."""
        with self.database.reading() as session:
            customer = get_customer(session, address)
        return [self._asks(customer, say("privacy-kept", customer.language), COPY, ASK)]

    def press(self, address: Address, key: str, rest: str) -> list[Reply]:
        """Take a tap of a customer: their copy, the question, the erasing itself."""
        with self.database.transaction() as session:
            customer = lock_customer(session, get_customer(session, address).id or 0)
            return [self._pressed(session, customer, key, rest)]

    def _pressed(self, session: Session, customer: Customer, key: str, rest: str) -> Reply:
        language = customer.language
        if rest == COPY:
            return self._copy(session, customer, key)
        if rest == KEEP:
            return Reply(text=say("privacy-nothing-erased", language))
        codes = what_is_open(session, customer)
        if codes:
            return Reply(text=say("privacy-open", language, codes=tuple(codes)))
        if rest == ASK:
            return self._asks(customer, say("privacy-sure", language), YES, KEEP)
        if rest != YES:
            raise NotFound
        address, goodbye = customer.address, Reply(text=say("privacy-erased", language))
        self._erase(session, customer, person="customer", key=key)
        # Written with it: a tap that is taken again finds neither the button nor the customer.
        write_replies(session, address, key, [goodbye], now=self.now())
        return goodbye

    def copy(self, customer_id: int, *, data: bool) -> bytes:
        """Give all that is kept of a customer: as a page to read, or as data."""
        with self.database.reading() as session:
            customer = _get(session, customer_id)
            if data:
                return copy_data(session, customer)
            return copy_page(session, customer, self.policy, self.now())

    def ask(self, user_id: int, customer_id: int) -> Reply:
        """Ask an admin whether a customer is to be erased, or raise `StillOpen`."""
        with self.database.reading() as session:
            require(session, user_id, Role.ADMIN)
        return Reply(text=self.sure(customer_id))

    def sure(self, customer_id: int) -> str:
        """Write what would go and what would stay, or raise `StillOpen`."""
        with self.database.reading() as session:
            customer = _get(session, customer_id)
            _refuse_open(session, customer)
            codes = self._codes(session, customer)
            return self.say("staff-erase-sure", name=customer.name or "–", codes=codes or "none")

    def erase(self, user_id: int, customer_id: int, *, key: str) -> Reply:
        """Erase a customer for an admin; a second tap finds nobody and says so.

        Raises:
            StillOpen: naming the cases in which something is under way or owed.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.ADMIN)
            codes = self._erase_finished(session, customer_id, person=member.name, key=key)
        return Reply(text=self.say("staff-did-erase", codes=codes))

    def erase_by_hand(self, customer_id: int) -> tuple[str, ...]:
        """Erase a customer from the command line; give the codes of their cases."""
        with self.database.transaction() as session:
            key = f"erase/{customer_id}"
            return self._erase_finished(session, customer_id, person="desk", key=key)

    def sweep(self) -> int:
        """Drop what is no longer needed; tell how many customers were erased."""
        now, policy = self.now(), self.policy.privacy
        with self.database.reading() as session:
            strangers = list_strangers(session, now - GOODBYE, limit=STRANGERS)
        with self.database.transaction() as session:
            drop_updates(session, now - timedelta(days=policy.updates_days))
            if any(strangers.values()):
                let_go_strangers(session, strangers)
        forget_silent_talks(self.database, now - timedelta(days=policy.updates_days), limit=TALKS)
        if policy.erase_after_days is None:
            return 0
        since = now - timedelta(days=policy.erase_after_days)
        with self.database.reading() as session:
            silent = list_silent(session, since, limit=BATCH)
        return each("erasing of", partial(self._erase_silent, since=since), silent)

    def _erase_silent(self, customer_id: int, *, since: datetime) -> bool:
        """Erase somebody who has not written since, unless they have done so just now."""
        with self.database.transaction() as session:
            customer = lock_customer(session, customer_id)
            if not list_silent(session, since, limit=1, only=customer_id):
                return False
            self._erase(session, customer, person="desk", key=f"erase/{customer_id}")
        return True

    def _erase_finished(
        self, session: Session, customer_id: int, *, person: str, key: str
    ) -> tuple[str, ...]:
        """Erase a customer with whom all is finished, and give the codes of their cases."""
        customer = lock_customer(session, _get(session, customer_id).id or 0)
        _refuse_open(session, customer)
        codes = self._codes(session, customer)
        self._erase(session, customer, person=person, key=key)
        return codes

    def _erase(self, session: Session, customer: Customer, *, person: str, key: str) -> None:
        """Empty all that is personal, take the topics away and tell staff which cases it was."""
        customer_id, codes = customer.id or 0, self._codes(session, customer)
        forget_talk(self.database, session, customer.address)
        empty(session, customer, self.board.staff)
        customer = lock_customer(session, customer_id)
        customer.stopped_at = customer.blocked_at = self.now()
        session.add(customer)
        for ticket in list_tickets(session, customer_id, open_only=False):
            once = f"{key}/{ticket.code}"
            self.record(session, ticket, "erased", person, key=once, cause="privacy")
        for topic in topics_of(session, customer):
            self.board.remove(session, topic, key=f"{key}/{topic.id}")
        if codes and self.board.staff:
            by = self.say(f"erased-by-{person}") if person in ("customer", "desk") else person
            self.tell_group(session, f"{key}/news", self.say("erased-news", codes=codes, by=by))

    def _copy(self, session: Session, customer: Customer, key: str) -> Reply:
        content = copy_page(session, customer, self.policy, self.now())
        name = say("privacy-file", customer.language)
        paper = keep_paper(session, name, content, key=f"{key}/copy", now=self.now())
        text = say("privacy-copy", customer.language)
        return Reply(text=text, media=[paper.medium])

    def _codes(self, session: Session, customer: Customer) -> tuple[str, ...]:
        tickets = list_tickets(session, customer.id or 0, open_only=False)
        return tuple(ticket.code for ticket in reversed(tickets))

    def _asks(self, customer: Customer, text: str, *choices: str) -> Reply:
        buttons = [
            Button(
                title=say(f"button-privacy-{choice}", customer.language),
                payload=f"{NOUN}{choice}",
            )
            for choice in choices
        ]
        return Reply(text=text, buttons=buttons)


def _get(session: Session, customer_id: int) -> Customer:
    customer = session.get(Customer, customer_id)
    if customer is None or customer.is_erased:
        raise NotFound("error-no-customer", whom=f"#{customer_id}")
    return customer


def _refuse_open(session: Session, customer: Customer) -> None:
    codes = what_is_open(session, customer)
    if codes:
        raise StillOpen(name=customer.name or "–", codes=tuple(codes))
