"""Every service of the desk, built once and handed to each adapter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.policy import Policy
from actions.services.attachments import Attachments
from actions.services.base import utc_now
from actions.services.corrections import Corrections
from actions.services.customers import Customers
from actions.services.group import StaffGroup
from actions.services.inbox import Inbox
from actions.services.knowledge import Knowledge
from actions.services.outbox import Outbox
from actions.services.seeding import Seeding
from actions.services.tickets import Tickets
from actions.services.topics import Topics
from actions.store.database import Database


@dataclass(frozen=True)
class Desk:
    """The services over one database."""

    database: Database
    policy: Policy
    customers: Customers
    tickets: Tickets
    knowledge: Knowledge
    attachments: Attachments
    corrections: Corrections
    inbox: Inbox
    outbox: Outbox
    topics: Topics
    group: StaffGroup
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
        knowledge=Knowledge(*base),
        attachments=Attachments(*base),
        corrections=Corrections(*base),
        inbox=Inbox(*base),
        outbox=Outbox(*base, staff_language=staff_language),
        topics=Topics(*base, staff_language=staff_language),
        group=StaffGroup(*base, staff_language=staff_language),
        seeding=Seeding(*base),
        now=now,
        staff=staff,
    )
