"""Every service of the desk, built once and handed to each adapter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.policy import Policy
from actions.services.attachments import Attachments
from actions.services.base import Service, utc_now
from actions.services.board import Board
from actions.services.cases import Cases
from actions.services.clocks import Clocks
from actions.services.corrections import Corrections
from actions.services.customers import Customers
from actions.services.group import StaffGroup
from actions.services.handoff import Handoffs
from actions.services.importing import Importing
from actions.services.inbox import Inbox
from actions.services.knowledge import Knowledge
from actions.services.labels import Labels
from actions.services.library import Library, load_replies
from actions.services.outbox import Outbox
from actions.services.overview import Overview
from actions.services.papers import Papers
from actions.services.relay import Relay
from actions.services.report_sending import Reports
from actions.services.reporting import Reporting
from actions.services.safety import Safety
from actions.services.satisfaction import Satisfaction
from actions.services.seeding import Seeding
from actions.services.staff import Staff
from actions.services.surveys import Surveys
from actions.services.tickets import Tickets
from actions.services.topics import Topics
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
    reports: Reports
    clocks: Clocks
    knowledge: Knowledge
    attachments: Attachments
    corrections: Corrections
    importing: Importing
    inbox: Inbox
    labels: Labels
    papers: Papers
    outbox: Outbox
    topics: Topics
    group: StaffGroup
    overview: Overview
    library: Library
    seeding: Seeding
    now: Callable[[], datetime]
    staff: Address | None
    staff_language: Language

    @property
    def reporting(self) -> Reporting:
        """Give what works reports out."""
        return self.reports.reporting


# What needs nothing but the database, the policy and the clock.
PLAIN: dict[str, type[Service]] = {
    "customers": Customers,
    "units": Units,
    "team": Staff,
    "knowledge": Knowledge,
    "attachments": Attachments,
    "corrections": Corrections,
    "importing": Importing,
    "inbox": Inbox,
    "labels": Labels,
    "papers": Papers,
    "satisfaction": Satisfaction,
    "seeding": Seeding,
}


def open_desk(
    database: Database,
    policy: Policy,
    *,
    staff: Address | None = None,
    staff_language: Language = Language.EN,
    canned: Path | None = None,
    evaluation: Path | None = None,
    now: Callable[[], datetime] = utc_now,
) -> Desk:
    """Build the services."""
    base = (database, policy, now)
    tickets = Tickets(*base, staff=staff, staff_language=staff_language)
    board = Board(*base, staff=staff, language=staff_language)
    handoffs = Handoffs(*base, tickets=tickets, board=board)
    plain: dict[str, Any] = {name: kind(*base) for name, kind in PLAIN.items()}
    return Desk(
        **plain,
        database=database,
        policy=policy,
        tickets=tickets,
        handoffs=handoffs,
        relay=Relay(*base, tickets=tickets, board=board),
        cases=Cases(*base, tickets=tickets, board=board),
        safety=Safety(*base, tickets=tickets, board=board),
        surveys=Surveys(*base, tickets=tickets, board=board, handoffs=handoffs),
        waiting=Waiting(*base, tickets=tickets, board=board),
        clocks=Clocks(*base, staff=staff, staff_language=staff_language),
        outbox=Outbox(*base, staff_language=staff_language),
        topics=Topics(*base, staff_language=staff_language),
        group=StaffGroup(*base, staff_language=staff_language),
        overview=Overview(*base, language=staff_language),
        library=Library(*base, replies=load_replies(canned)),
        reports=Reports(*base, staff=staff, language=staff_language, evaluation=evaluation),
        now=now,
        staff=staff,
        staff_language=staff_language,
    )
