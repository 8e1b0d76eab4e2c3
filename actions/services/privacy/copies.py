"""A copy of all that is kept of a customer: a page to read, or data for another service."""

import json
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from actions.documents.personal_page import write_personal
from actions.domain.people import Customer
from actions.domain.policy.policy import Policy
from actions.services.cards.chronicle import Chronicle
from actions.store.histories import list_units_of
from actions.store.personal import list_talk, rows_of
from actions.store.tickets import list_tickets
from actions.texts.copies import Copy, Copying
from actions.texts.histories import write_all

INSIDE = ("inbound", "outbound", "topic", "relayed", "correction", "handoff", "referral")
"""Tables that say nothing of a person that is not in another; their rows are the desk's own."""


def copy_data(session: Session, customer: Customer) -> bytes:
    """Give what is kept of a customer as JSON, table by table (GDPR, Article 20)."""
    found = dict(rows_of(session, customer))
    kept = {name: rows for name, rows in found.items() if rows and name not in INSIDE}
    sent = [{"at": row["created_at"], "text": row["text"]} for row in found["outbound"]]
    data = json.dumps({**kept, "sent": sent}, ensure_ascii=False, indent=1, default=_plain)
    return data.encode()


def copy_page(session: Session, customer: Customer, policy: Policy, now: datetime) -> bytes:
    """Give it as a web page in the customer's language (GDPR, Article 15)."""
    language, zone = customer.language, policy.hours.zone
    company = policy.company.name.to(language)
    copying = Copying(customer, company, zone)
    tickets = list_tickets(session, customer.id or 0, open_only=False)
    chronicle = Chronicle(session, language, policy.company.currency, own=True)
    return write_personal(
        Copy(
            title=copying.say("own-data-title", company=company),
            made=copying.say("own-data-made", at=copying.when(now)),
            person=copying.person(list(dict.fromkeys(t.place for t in tickets if t.place))),
            units=[
                f"{product.name(language)} · {unit.serial_number}"
                for unit, product in list_units_of(session, customer.id or 0)
            ],
            cases=write_all(chronicle.chapters(tickets), language, zone),
            talk=copying.talk(*list_talk(session, customer)),
        ),
        language,
    )


def _plain(value: Any) -> str:
    """Write what JSON has no form for: moments and days; a file that was made is only named."""
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    return value.isoformat() if isinstance(value, datetime | date) else str(value)
