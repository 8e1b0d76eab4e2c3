"""Service cards and records on paper: for staff when asked, for customers by itself (Rule R14)."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import Session

from actions.documents.printing import print_pdf
from actions.domain.cases.visits import ServiceRecord
from actions.domain.language import Language
from actions.domain.messages import Reply
from actions.domain.people import Customer
from actions.domain.staff import Role
from actions.domain.tickets import Ticket, TicketEvent
from actions.services.handoff.handoff import Outcome
from actions.services.handoff.holding import Holding
from actions.services.papers import keep_paper
from actions.services.staff import require
from actions.services.sweeping import each
from actions.services.units import today, warranty_of_unit
from actions.store.catalogue import find_product, find_unit
from actions.store.handoff import get_topic
from actions.store.technicians import technician_of
from actions.store.tickets import list_events
from actions.store.visits import list_records, list_unsent, list_visits
from actions.texts import say
from actions.texts.service_cards import ServiceFile, write_service_card, write_service_record

BATCH = 20
NOBODY = ("customer", "desk")
TEMPLATE = "service_card"


class ServiceCards(Holding):
    """Prints what the desk knows of a case; printing waits for no lock and holds none."""

    def card(self, user_id: int, topic_id: int, language: Language, *, key: str) -> Outcome:
        """Post the service information card of a case in its topic."""
        zone, now = self.policy.hours.zone, self.now()
        with self.database.reading() as session:
            require(session, user_id, Role.AGENT)
            _, ticket, customer = get_topic(session, topic_id)
            file = self._file(session, ticket, customer, language)
        data = write_service_card(file, language, zone=zone, now=now)
        name = say("paper-file-card", language, code=ticket.code)
        content = print_pdf(TEMPLATE, data, language)
        with self.database.transaction() as session:
            topic, _, _ = get_topic(session, topic_id)
            paper = keep_paper(session, name, content, key=f"{key}/card", now=now)
            self.board.post(session, topic, f"{key}/card", "", media=[paper.medium])
        return Outcome(ticket.code, "")

    def sweep(self) -> int:
        """Send every finished record to its customer, once; tell how many were sent."""
        with self.database.reading() as session:
            unsent = list_unsent(session, limit=BATCH)
        return each("record", self._send, unsent)

    def _send(self, record_id: int) -> bool:
        with self.database.reading() as session:
            record = session.get_one(ServiceRecord, record_id)
            ticket = session.get_one(Ticket, record.ticket_id)
            customer = session.get_one(Customer, ticket.customer_id)
            data = self._record(session, ticket, customer, record)
        language, now = customer.language, self.now()
        content = print_pdf(TEMPLATE, data, language)
        name = say("paper-file", language, code=ticket.code)
        key = f"record/{record_id}"
        with self.database.transaction() as session:
            kept = session.get_one(ServiceRecord, record_id, with_for_update=True)
            if kept.sent_at:
                return False
            kept.sent_at = now
            session.add(kept)
            paper = keep_paper(session, name, content, key=key, now=now)
            text = say("visit-record", language, code=ticket.code)
            self.board.tell(session, customer, key, Reply(text=text, media=[paper.medium]))
        return True

    def _record(
        self, session: Session, ticket: Ticket, customer: Customer, record: ServiceRecord
    ) -> Mapping[str, Any]:
        language = customer.language
        file = self._file(session, ticket, customer, language)
        zone = self.policy.hours.zone
        return write_service_record(
            file, language, zone=zone, now=record.finished_at or self.now()
        )

    def _file(
        self, session: Session, ticket: Ticket, customer: Customer, language: Language
    ) -> ServiceFile:
        unit = find_unit(session, ticket.serial_number) if ticket.serial_number else None
        product = unit[1] if unit else find_product(session, ticket.product)
        day = today(self.now(), self.policy)
        return ServiceFile(
            company=self.policy.company.name.to(language),
            ticket=ticket,
            customer=customer,
            product=product.name(language) if product else ticket.product,
            receiver=_receiver(list_events(session, ticket.id or 0)),
            warranty=warranty_of_unit(session, ticket.serial_number, language, today=day) or "",
            visits=[
                (visit, technician_of(session, visit)[1].name)
                for visit in list_visits(session, ticket.id or 0)
            ],
            records=list_records(session, ticket.id or 0),
        )


def _receiver(events: Sequence[TicketEvent]) -> str:
    """Name the first person of the staff who did something for the case."""
    return next((e.person for e in events if e.person not in NOBODY), "")
