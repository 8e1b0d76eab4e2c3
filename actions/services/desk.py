"""Every service of the desk, built once and handed to each adapter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, get_type_hints

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.policy import Policy
from actions.services.allocations import Allocations
from actions.services.answering import QuoteAnswers
from actions.services.articles import load_articles
from actions.services.attachments import Attachments
from actions.services.barring import Barring
from actions.services.base import utc_now
from actions.services.board import Board
from actions.services.calls import Calls
from actions.services.cancelling import Cancelling
from actions.services.canned_changes import CannedChanges
from actions.services.caring import Caring
from actions.services.cases import Cases
from actions.services.checks import Checks
from actions.services.clocks import Clocks
from actions.services.complaint_papers import ComplaintPapers
from actions.services.complaints import Complaints
from actions.services.contacts import Contacts
from actions.services.corrections import Corrections
from actions.services.counter import Counter
from actions.services.custody import Custodies
from actions.services.customers import Customers
from actions.services.diagnosing import Diagnosing
from actions.services.expected import Expected
from actions.services.feeding import Feeding
from actions.services.group import StaffGroup
from actions.services.handoff import Handoffs
from actions.services.histories import Histories
from actions.services.illness import Illness
from actions.services.importing import Importing
from actions.services.improvements import Improvements
from actions.services.inbox import Inbox
from actions.services.intakes import Intakes
from actions.services.knowledge import Knowledge
from actions.services.labels import Labels
from actions.services.library import Library, load_replies
from actions.services.marking import Marking
from actions.services.matches import Matches
from actions.services.measures import Measures
from actions.services.merges import Merges
from actions.services.mornings import Mornings
from actions.services.offers import Offers
from actions.services.outbox import Outbox
from actions.services.overview import Overview
from actions.services.papers import Papers
from actions.services.partners import Partners
from actions.services.privacy import Privacy
from actions.services.quotes import Quotes
from actions.services.recalls import Recalls
from actions.services.relay import Relay
from actions.services.repeated_faults import RepeatedFaults
from actions.services.report_sending import Reports
from actions.services.reporting import Reporting
from actions.services.requisitions import Requisitions
from actions.services.reviews import Reviews
from actions.services.safety import Safety
from actions.services.satisfaction import Satisfaction
from actions.services.seeding import Seeding
from actions.services.service_cards import ServiceCards
from actions.services.settlements import Settlements
from actions.services.shifts import Shifts
from actions.services.staff import Staff
from actions.services.stickers import Stickers
from actions.services.stock import Stock
from actions.services.surveys import Surveys
from actions.services.surveys_by_hand import SurveysByHand
from actions.services.technician_days import TechnicianDays
from actions.services.technicians import Technicians
from actions.services.tickets import Tickets
from actions.services.topics import Topics
from actions.services.trees import load_trees
from actions.services.units import Units
from actions.services.unsending import Unsending
from actions.services.visits import Visits
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
    cancelling: Cancelling
    intakes: Intakes
    complaints: Complaints
    complaint_papers: ComplaintPapers
    offers: Offers
    settlements: Settlements
    measures: Measures
    reviews: Reviews
    improvements: Improvements
    waiting: Waiting
    feeding: Feeding
    diagnosing: Diagnosing
    custody: Custodies
    counter: Counter
    contacts: Contacts
    checks: Checks
    matches: Matches
    merges: Merges
    care: Caring
    calls: Calls
    histories: Histories
    partners: Partners
    privacy: Privacy
    barring: Barring
    unsending: Unsending
    surveys_by_hand: SurveysByHand
    marking: Marking
    recalls: Recalls
    safety: Safety
    surveys: Surveys
    quotes: Quotes
    quote_answers: QuoteAnswers
    stock: Stock
    allocations: Allocations
    requisitions: Requisitions
    expected: Expected
    satisfaction: Satisfaction
    technicians: Technicians
    visits: Visits
    technician_days: TechnicianDays
    illness: Illness
    shifts: Shifts
    service_cards: ServiceCards
    reports: Reports
    mornings: Mornings
    clocks: Clocks
    knowledge: Knowledge
    attachments: Attachments
    corrections: Corrections
    importing: Importing
    inbox: Inbox
    labels: Labels
    stickers: Stickers
    papers: Papers
    outbox: Outbox
    topics: Topics
    group: StaffGroup
    overview: Overview
    faults: RepeatedFaults
    library: Library
    canned_changes: CannedChanges
    seeding: Seeding
    now: Callable[[], datetime]
    staff: Address | None
    staff_language: Language

    @property
    def reporting(self) -> Reporting:
        """Give what works reports out."""
        return self.reports.reporting


def open_desk(
    database: Database,
    policy: Policy,
    *,
    staff: Address | None = None,
    staff_language: Language = Language.EN,
    canned: Path | None = None,
    evaluation: Path | None = None,
    diagnosis: Path | None = None,
    knowledge: Path | None = None,
    now: Callable[[], datetime] = utc_now,
) -> Desk:
    """Build the services, each with what its fields ask for by name."""
    known: dict[str, Any] = {
        "database": database,
        "policy": policy,
        "now": now,
        "staff": staff,
        "staff_language": staff_language,
        "language": staff_language,
        "evaluation": evaluation,
        "replies": load_replies(canned),
        "trees": load_trees(diagnosis),
        "articles": load_articles(policy, knowledge),
    }
    # Others stand on these; each on those before it.
    stood_on = {
        **{"tickets": Tickets, "board": Board, "handoffs": Handoffs},
        **{"technician_days": TechnicianDays, "library": Library},
    }
    for name, kind in stood_on.items():
        known[name] = _built(kind, known)
    return Desk(
        **{
            name: known[name] if name in known else _built(kind, known)
            for name, kind in get_type_hints(Desk).items()
        }
    )


def _built(kind: type[Any], known: Mapping[str, Any]) -> Any:
    return kind(**{each.name: known[each.name] for each in fields(kind) if each.name in known})
