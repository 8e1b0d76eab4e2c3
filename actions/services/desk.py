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
from actions.services.calls import Calls
from actions.services.caring import Caring
from actions.services.cases import Cases
from actions.services.clocks import Clocks
from actions.services.corrections import Corrections
from actions.services.customers import Customers
from actions.services.group import StaffGroup
from actions.services.handoff import Handoffs
from actions.services.histories import Histories
from actions.services.holding import Holding
from actions.services.importing import Importing
from actions.services.inbox import Inbox
from actions.services.knowledge import Knowledge
from actions.services.labels import Labels
from actions.services.library import Library, load_replies
from actions.services.matches import Matches
from actions.services.merges import Merges
from actions.services.outbox import Outbox
from actions.services.overview import Overview
from actions.services.papers import Papers
from actions.services.partners import Partners
from actions.services.relay import Relay
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
    matches: Matches
    merges: Merges
    care: Caring
    calls: Calls
    histories: Histories
    partners: Partners
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

# What moves cases, with the staff's board before its eyes.
MOVING: dict[str, type[Holding]] = {
    "relay": Relay,
    "cases": Cases,
    "safety": Safety,
    "matches": Matches,
    "merges": Merges,
    "partners": Partners,
    "waiting": Waiting,
}


def open_desk(
    database: Database,
    policy: Policy,
    *,
    staff: Address | None = None,
    staff_language: Language = Language.EN,
    canned: Path | None = None,
    now: Callable[[], datetime] = utc_now,
) -> Desk:
    """Build the services."""
    base = (database, policy, now)
    tickets = Tickets(*base, staff=staff, staff_language=staff_language)
    board = Board(*base, staff=staff, language=staff_language)
    handoffs = Handoffs(*base, tickets=tickets, board=board)
    plain: dict[str, Any] = {name: kind(*base) for name, kind in PLAIN.items()}
    moving: dict[str, Any] = {
        name: kind(*base, tickets=tickets, board=board) for name, kind in MOVING.items()
    }
    return Desk(
        **plain,
        **moving,
        database=database,
        policy=policy,
        tickets=tickets,
        handoffs=handoffs,
        care=Caring(*base, tickets=tickets, board=board, handoffs=handoffs),
        calls=Calls(*base, tickets=tickets, board=board, handoffs=handoffs),
        surveys=Surveys(*base, tickets=tickets, board=board, handoffs=handoffs),
        clocks=Clocks(*base, staff=staff, staff_language=staff_language),
        outbox=Outbox(*base, staff_language=staff_language),
        topics=Topics(*base, staff_language=staff_language),
        group=StaffGroup(*base, staff_language=staff_language),
        overview=Overview(*base, language=staff_language),
        histories=Histories(*base, language=staff_language),
        library=Library(*base, replies=load_replies(canned)),
        now=now,
        staff=staff,
        staff_language=staff_language,
    )
