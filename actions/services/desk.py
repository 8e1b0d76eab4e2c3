"""Every service of the desk, built once and handed to each adapter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.policy import Policy
from actions.services.attachments import Attachments
from actions.services.base import utc_now
from actions.services.board import Board
from actions.services.cases import Cases
from actions.services.clocks import Clocks
from actions.services.corrections import Corrections
from actions.services.customers import Customers
from actions.services.handoff import Handoffs
from actions.services.importing import Importing
from actions.services.inbox import Inbox
from actions.services.knowledge import Knowledge
from actions.services.labels import Labels
from actions.services.outbox import Outbox
from actions.services.relay import Relay
from actions.services.safety import Safety
from actions.services.satisfaction import Satisfaction
from actions.services.seeding import Seeding
from actions.services.staff import Staff
from actions.services.surveys import Surveys
from actions.services.tickets import Tickets
from actions.services.units import Units
from actions.services.waiting import Waiting
from actions.store.database import Database


@dataclass(frozen=True)
class Desk:
    """The services over one database."""

    database: Database
    policy: Policy
    customers: Customers
    tickets: Tickets
    units: Units
    team: Staff
    handoffs: Handoffs
    relay: Relay
    cases: Cases
    waiting: Waiting
    safety: Safety
    surveys: Surveys
    satisfaction: Satisfaction
    clocks: Clocks
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
    tickets = Tickets(*base, staff=staff, staff_language=staff_language)
    board = Board(*base, staff=staff, language=staff_language)
    handoffs = Handoffs(*base, tickets=tickets, board=board)
    return Desk(
        database=database,
        policy=policy,
        customers=Customers(*base),
        tickets=tickets,
        units=Units(*base),
        team=Staff(*base),
        handoffs=handoffs,
        relay=Relay(*base, tickets=tickets, board=board),
        cases=Cases(*base, tickets=tickets, board=board),
        safety=Safety(*base, tickets=tickets, board=board),
        surveys=Surveys(*base, tickets=tickets, board=board, handoffs=handoffs),
        waiting=Waiting(*base, tickets=tickets, board=board),
        clocks=Clocks(*base, staff=staff, staff_language=staff_language),
        satisfaction=Satisfaction(*base),
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
