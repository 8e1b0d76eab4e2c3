"""Every service of the desk, built once and handed to each adapter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, get_type_hints

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.policy.policy import Policy
from actions.services.base import utc_now
from actions.services.cards.board import Board
from actions.services.cards.group import StaffGroup
from actions.services.cards.overview import Overview
from actions.services.cases.cancelling import Cancelling
from actions.services.cases.cases import Cases
from actions.services.cases.checks import Checks
from actions.services.cases.contacts import Contacts
from actions.services.cases.diagnosing import Diagnosing
from actions.services.cases.intakes import Intakes
from actions.services.cases.marking import Marking
from actions.services.cases.matches import Matches
from actions.services.cases.merges import Merges
from actions.services.company.articles import load_articles
from actions.services.company.canned_changes import CannedChanges
from actions.services.company.importing import Importing
from actions.services.company.knowledge import Knowledge
from actions.services.company.library import Library, load_replies
from actions.services.company.seeding import Seeding
from actions.services.company.trees import load_trees
from actions.services.complaints.complaint_papers import ComplaintPapers
from actions.services.complaints.complaints import Complaints
from actions.services.complaints.measures import Measures
from actions.services.complaints.offers import Offers
from actions.services.complaints.settlements import Settlements
from actions.services.feeding import Feeding
from actions.services.handoff.barring import Barring
from actions.services.handoff.handoff import Handoffs
from actions.services.handoff.relay import Relay
from actions.services.handoff.safety import Safety
from actions.services.handoff.shifts import Shifts
from actions.services.handoff.unsending import Unsending
from actions.services.handoff.waiting import Waiting
from actions.services.papers import Papers
from actions.services.privacy.privacy import Privacy
from actions.services.products.counter import Counter
from actions.services.products.custody import Custodies
from actions.services.products.histories import Histories
from actions.services.products.labels import Labels
from actions.services.products.recalls import Recalls
from actions.services.products.service_cards import ServiceCards
from actions.services.products.stickers import Stickers
from actions.services.quality.improvements import Improvements
from actions.services.quality.repeated_faults import RepeatedFaults
from actions.services.quality.reviews import Reviews
from actions.services.quotes.answering import QuoteAnswers
from actions.services.quotes.quotes import Quotes
from actions.services.reports.reporting import Reporting
from actions.services.reports.satisfaction import Satisfaction
from actions.services.reports.sending import Reports
from actions.services.sla.clocks import Clocks
from actions.services.staff import Staff
from actions.services.supplies.allocations import Allocations
from actions.services.supplies.expected import Expected
from actions.services.supplies.partners import Partners
from actions.services.supplies.requisitions import Requisitions
from actions.services.supplies.stock import Stock
from actions.services.surveys.calls import Calls
from actions.services.surveys.caring import Caring
from actions.services.surveys.surveys import Surveys
from actions.services.surveys.surveys_by_hand import SurveysByHand
from actions.services.tickets.corrections import Corrections
from actions.services.tickets.tickets import Tickets
from actions.services.transport.attachments import Attachments
from actions.services.transport.customers import Customers
from actions.services.transport.inbox import Inbox
from actions.services.transport.outbox import Outbox
from actions.services.transport.topics import Topics
from actions.services.units import Units
from actions.services.visits.illness import Illness
from actions.services.visits.mornings import Mornings
from actions.services.visits.technician_days import TechnicianDays
from actions.services.visits.technicians import Technicians
from actions.services.visits.visits import Visits
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
