"""Cases that staff open for customers who rang or stood at the counter."""

import re

from sqlmodel import Session

from actions.domain.cases.intake import Intake
from actions.domain.chats.links import Link
from actions.domain.errors import NotFound
from actions.domain.hazards import rules_out_checks
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.products.catalogue import Care
from actions.domain.sla.clocks import ClockKind
from actions.domain.staff import Role
from actions.domain.tickets import Kind, NewTicket, Ticket
from actions.services.cases.meant import find_meant
from actions.services.cases.stepping import Stepping, lines
from actions.services.staff import require
from actions.store.catalogue import find_product, find_unit, known_serials
from actions.store.handoff import get_topic, lock_customer
from actions.store.tickets import find_event, list_tickets
from actions.texts import say

WORD = re.compile(r"[0-9A-Za-z-]+")


class Intakes(Stepping):
    """The staff's side of opening a case."""

    def open(
        self, user_id: int, intake: Intake, link: Link, *, key: str, topic_id: int | None = None
    ) -> Reply:
        """Open a case as a customer told it; the customer reads it with its number.

        Args:
            user_id: of the member of staff.
            intake: what they wrote down; with nobody named, for the customer of the topic.
            link: by which somebody who is not known yet comes to the desk.
            key: the idempotency key.
            topic_id: where it was written, if in a topic.

        Raises:
            NotFound: when nobody fits; a bot cannot write to who never wrote to it.
            SeveralFit: when more than one could be meant.
        """
        with self.database.transaction() as session:
            member = require(session, user_id, Role.AGENT)
            found = self._whose(session, intake.whom, topic_id, link)
            if found.is_erased:
                raise NotFound("error-open-nobody", whom=intake.whom or "–", link=str(link))
            customer = lock_customer(session, found.id or 0)
            done = find_event(session, f"{key}/open")
            new = self._new(session, customer, intake)
            ticket = self.tickets.open_in(
                session, customer, new, turn=key, person=member.name, cause="staff"
            )
            reached = not customer.is_asked_nothing
            if reached and done is None:
                self._tell(session, customer, ticket, member.name, key)
            said = self.say(
                "staff-did-opened" if reached else "staff-did-opened-untold",
                code=ticket.code,
                name=customer.name or "–",
                product=ticket.product or "none",
            )
            hint = self.language_hint(customer, intake.story) if reached else ""
            return Reply(text=lines(said, hint, self._danger(ticket)))

    def _whose(self, session: Session, whom: str, topic_id: int | None, link: Link) -> Customer:
        if not whom:
            if topic_id is None:
                raise NotFound("error-open-whom")
            return get_topic(session, topic_id)[2]
        try:
            return find_meant(session, whom)
        except NotFound as no:
            if no.key != "error-no-customer":
                raise
            raise NotFound("error-open-nobody", whom=whom, link=str(link)) from no

    def _new(self, session: Session, customer: Customer, intake: Intake) -> NewTicket:
        """Put together what is known: the unit or product that is named, the place of before."""
        typed = WORD.findall(intake.story)
        known = known_serials(session, typed) if typed else set()
        unit, of_unit = (find_unit(session, min(known)) if known else None) or (None, None)
        product = of_unit or find_product(session, intake.story)
        goes = intake.kind is Kind.REPAIR and (product is None or product.care is Care.HOME)
        before = list_tickets(session, customer.id or 0, open_only=False) if goes else ()
        return NewTicket(
            kind=intake.kind,
            story=intake.story,
            product=product.called(intake.story, customer.language) if product else "",
            serial_number=unit.serial_number if unit else "",
            care=str(product.care) if product and intake.kind is Kind.REPAIR else "",
            place=next((ticket.place for ticket in before if ticket.place), ""),
        )

    def _danger(self, ticket: Ticket) -> str:
        """Say how a danger is raised where one seems to be told of; staff decide (Rule R30)."""
        sounds = rules_out_checks(ticket.story)
        return self.say("staff-open-danger", code=ticket.code) if sounds else ""

    def _tell(
        self, session: Session, customer: Customer, ticket: Ticket, name: str, key: str
    ) -> None:
        """Tell the customer what was taken down; they were spoken to, so they are answered."""
        text = say(
            "case-opened-for",
            customer.language,
            name=name,
            code=ticket.code,
            product=ticket.product or "none",
            story=ticket.story,
            place=ticket.place or "none",
        )
        self.board.tell(session, customer, f"{key}/told", Reply(text=text))
        clocks = self.clocks(session, ticket)
        clocks.meet(ClockKind.ANSWER, person=name, key=f"{key}/answered")
