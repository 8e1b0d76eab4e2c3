"""Every service of the desk, built once and handed to each adapter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.policy import Policy
from actions.services.attachments import Attachments
from actions.services.base import utc_now
from actions.services.clocks import Clocks
from actions.services.corrections import Corrections
from actions.services.customers import Customers
from actions.services.importing import Importing
from actions.services.inbox import Inbox
from actions.services.knowledge import Knowledge
from actions.services.labels import Labels
from actions.services.outbox import Outbox
from actions.services.seeding import Seeding
from actions.services.tickets import Tickets
from actions.services.units import Units
from actions.store.database import Database


@dataclass(frozen=True)
class Desk:
    """The services over one database."""

    database: Database
    policy: Policy
    customers: Customers
    tickets: Tickets
    clocks: Clocks
    units: Units
    knowledge: Knowledge
    attachments: Attachments
    corrections: Corrections
    importing: Importing
    inbox: Inbox
    labels: Labels
    outbox: Outbox
    seeding: Seeding
    now: Callable[[], datetime]
    staff: Address | None


def open_desk(
    database: Database,
    policy: Policy,
    *,
    staff: Address | None = None,
    staff_language: Language = Language.EN,
    now: Callable[[], datetime] = utc_now,
) -> Desk:
    """Build the services."""
    base = (database, policy, now)
    return Desk(
        database=database,
        policy=policy,
        customers=Customers(*base),
        tickets=Tickets(*base, staff=staff, staff_language=staff_language),
        clocks=Clocks(*base, staff=staff, staff_language=staff_language),
        units=Units(*base),
        knowledge=Knowledge(*base),
        attachments=Attachments(*base),
        corrections=Corrections(*base),
        importing=Importing(*base),
        inbox=Inbox(*base),
        labels=Labels(*base),
        outbox=Outbox(*base),
        seeding=Seeding(*base),
        now=now,
        staff=staff,
    )
