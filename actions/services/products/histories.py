"""One unit, one file, and the file of a customer: the whole history in one view (R15, R16)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.domain.messages import DESK_BUTTON, Button, Reply
from actions.domain.people import Address, Customer
from actions.domain.products.catalogue import Product, Unit
from actions.domain.staff import Role
from actions.domain.tickets import Ticket
from actions.services.base import Service
from actions.services.cards.chronicle import Chronicle
from actions.services.cases.meant import find_meant
from actions.services.staff import require
from actions.services.units import today, told_of_unit
from actions.store.catalogue import get_unit
from actions.store.customers import get_customer
from actions.store.histories import list_complaints_about, list_units_of
from actions.store.tickets import find_ticket, list_tickets, list_tickets_of_unit
from actions.texts import say
from actions.texts.dates import write_day
from actions.texts.histories import write_chapters

UNIT_BUTTON = f"{DESK_BUTTON}unit:"
"""Begins what a customer's button means that opens the file of one of their units."""
MOST = 10


@dataclass(frozen=True)
class File:
    """A page of a file: its head, the lines of this page, and how many pages there are."""

    head: str
    lines: list[str]
    page: int
    pages: int
    number: str = ""
    """What leads to it: a serial number or a customer's number."""

    @property
    def text(self) -> str:
        """Give all of it as one message."""
        return "\n".join([self.head, *self.lines])

    @property
    def beside(self) -> list[int]:
        """Give the pages before and behind, where there are any."""
        return [page for page in (self.page - 1, self.page + 1) if 1 <= page <= self.pages]


@dataclass(frozen=True)
class Histories(Service):
    """The files that staff and customers open."""

    language: Language = Language.EN

    def unit(self, serial: str, page: int = 1) -> File:
        """Open a unit's file for staff (Rule R15), or raise `NotFound`."""
        with self.database.reading() as session:
            unit, product = get_unit(session, serial)
            head = self._unit_head(session, unit, product, self.language)
            tickets = self._tickets_of(session, unit)
            return self._page(session, head, tickets, page, unit.serial_number)

    def customer(self, customer_id: int, page: int = 1) -> File:
        """Open a customer's file for staff (Rule R16)."""
        with self.database.reading() as session:
            customer = session.get(Customer, customer_id)
            if customer is None:
                raise NotFound("error-no-customer", whom=f"#{customer_id}")
            head = self._customer_head(session, customer)
            tickets = list_tickets(session, customer_id, open_only=False)
            return self._page(session, head, tickets, page, str(customer_id))

    def meant(self, words: str) -> Customer:
        """Find the one customer whom words name, or raise `NotFound` or `SeveralFit`."""
        with self.database.reading() as session:
            return find_meant(session, words)

    def serial_of(self, code: str) -> str | None:
        """Give the serial number that a case names; None where there is no such case.

        Raises:
            NotFound: when the case names none.
        """
        with self.database.reading() as session:
            ticket = find_ticket(session, code)
            if ticket and not ticket.serial_number:
                raise NotFound("error-unit-unnamed", code=code)
            return ticket.serial_number if ticket else None

    def note(self, user_id: int, customer_id: int, name: str, words: str) -> None:
        """Keep when and how a customer likes to be reached, or what staff should know."""
        with self.database.transaction() as session:
            require(session, user_id, Role.AGENT)
            customer = session.get_one(Customer, customer_id)
            setattr(customer, name, words[:500])
            session.add(customer)

    def own(self, address: Address) -> list[Reply]:
        """List a customer's own units with their warranty, each with its history a tap away."""
        with self.database.reading() as session:
            customer = get_customer(session, address)
            language, units = customer.language, list_units_of(session, customer.id or 0)[:MOST]
            lines = [
                say("own-unit", language, serial=unit.serial_number, warranty=covered)
                for unit, product in units
                if (covered := self._covered(session, unit, product, language))
            ]
        if not units:
            return [Reply(text=say("own-units-none", language))]
        buttons = [
            Button(
                title=say("button-own-unit", language, serial=unit.serial_number),
                payload=f"{UNIT_BUTTON}{unit.serial_number}",
            )
            for unit, _ in units
        ]
        text = "\n".join([say("own-units", language, count=len(units)), *lines])
        return [Reply(text=text, buttons=buttons)]

    def press(self, address: Address, key: str, rest: str) -> list[Reply]:
        """Open a customer's part of the file of their unit; a stranger's is not there."""
        serial, _, page = rest.partition(":")
        with self.database.reading() as session:
            customer = get_customer(session, address)
            language, mine = customer.language, list_units_of(session, customer.id or 0)
            found = next(((u, p) for u, p in mine if u.serial_number == serial), None)
            if found is None:
                return [Reply(text=say("error-unit-not-yours", language, serial=serial[:40]))]
            own = [t for t in self._tickets_of(session, found[0]) if t.customer_id == customer.id]
            head = self._unit_head(session, *found, language, own=True)
            number = int(page) if page.isdecimal() else 1
            file = self._page(session, head, own, number, serial, own=language)
        buttons = [
            Button(
                title=say("button-page", language, page=number, pages=file.pages),
                payload=f"{UNIT_BUTTON}{serial}:{number}",
            )
            for number in file.beside
        ]
        return [Reply(text=file.text, buttons=buttons)]

    def _tickets_of(self, session: Session, unit: Unit) -> list[Ticket]:
        """List the cases about a unit, and the complaints about those."""
        tickets = list(list_tickets_of_unit(session, unit))
        words = [unit.serial_number, *(ticket.code for ticket in tickets)]
        known = {ticket.id for ticket in tickets}
        about = list_complaints_about(session, words)
        return tickets + [ticket for ticket in about if ticket.id not in known]

    def _page(
        self,
        session: Session,
        head: str,
        tickets: Sequence[Ticket],
        page: int,
        number: str,
        *,
        own: Language | None = None,
    ) -> File:
        """Write a page for staff, or of a customer's own part in their language."""
        language, currency = own or self.language, self.policy.company.currency
        chronicle = Chronicle(session, language, currency, own=own is not None)
        lines, page, pages = write_chapters(
            chronicle.chapters(tickets), language, self.policy.hours.zone, page
        )
        return File(head, lines or [say("history-nothing", language)], page, pages, number)

    def _unit_head(
        self,
        session: Session,
        unit: Unit,
        product: Product,
        language: Language,
        *,
        own: bool = False,
    ) -> str:
        sold = write_day(unit.sold_on, language) if unit.sold_on else "none"
        active = write_day(unit.activated_on, language) if unit.activated_on else "none"
        return say(
            "unit-file",
            language,
            product=product.name(language),
            serial=unit.serial_number,
            sold=sold,
            activated=active,
            buyer="none" if own else unit.buyer or "none",
            warranty=self._covered(session, unit, product, language),
        )

    def _covered(self, session: Session, unit: Unit, product: Product, language: Language) -> str:
        day = today(self.now(), self.policy)
        return told_of_unit(session, unit, product, language, today=day)

    def _customer_head(self, session: Session, customer: Customer) -> str:
        language = self.language
        units = [
            say("named-aside", language, name=product.name(language), aside=unit.serial_number)
            for unit, product in list_units_of(session, customer.id or 0)
        ]
        return say(
            "customer-file",
            language,
            name=customer.name or "–",
            mark=customer.mark or "none",
            phone=customer.phone or "–",
            spoken=say(f"language-{customer.language}", language),
            contact=customer.contact or "–",
            notes=customer.notes or "–",
            units=tuple(units) or "–",
            followups="no" if customer.stopped_at else "yes",
            reached="no" if customer.blocked_at else "yes",
        )
