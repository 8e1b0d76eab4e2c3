"""What reports learn from rulings, quotes, stock, visits, partners and the register of faults."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from sqlmodel import delete, select

from actions.domain.cases.quotes import Quote, QuoteState
from actions.domain.cases.visits import Technician, Visit, VisitState
from actions.domain.chats.handoff import Handoff
from actions.domain.complaints.complaints import Cause, Complaint
from actions.domain.complaints.rulings import Party, Ruling
from actions.domain.faults.register import FaultRecord
from actions.domain.language import Language
from actions.domain.reports.facts import Group
from actions.domain.sla.clocks import Clock, ClockKind
from actions.domain.supplies.partners import Partner, PartnerKind, Referral
from actions.domain.supplies.requisitions import Allocation, AllocationState
from actions.domain.supplies.stock import SparePart
from actions.domain.tickets import Kind, Stage, Ticket
from actions.domain.words.symptoms import Symptom
from actions.services.desk import open_desk
from actions.services.reports.files import Form, write_report
from actions.store.report_sources import NAMES, costs
from actions.texts.report_tables import grouped
from tests.bench.year_of_tickets import write_year

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
QUARTER = datetime(2026, 7, 2, tzinfo=UTC), datetime(2026, 9, 29, tzinfo=UTC)


@pytest.fixture
def year(database, policy):
    write_year(database, 200, until=NOW)
    return open_desk(database, policy, now=lambda: NOW)


@pytest.fixture
def repair(year):
    """A repair that was closed in the last quarter, and all that happened to it."""
    with year.database.transaction() as session:
        number, at = session.exec(
            select(Ticket.id, Ticket.opened_at)
            .where(Ticket.kind == Kind.REPAIR, Ticket.stage == Stage.CLOSED)
            .where(Ticket.opened_at > QUARTER[0], Ticket.moved_at < QUARTER[1])
        ).first()
        parts = [
            SparePart(number=name, name_en=name, name_zh=name, price=900)
            for name in ("DP-60", "HX-24")
        ]
        partner = Partner(name="Nordkühl", kind=PartnerKind.SUPPLIER, created_at=at)
        technician = Technician(staff_id=2)
        clock = Clock(
            ticket_id=number,
            kind=ClockKind.PARTNER,
            started_at=at,
            seconds=3600,
            rule="partner",
            calendar="hours",
            met_at=at + HOUR,
        )
        session.add_all([*parts, partner, technician, clock])
        session.flush()
        session.add_all(
            [
                FaultRecord(
                    ticket_id=number, product="KF-420", symptom=Symptom.LEAK, told_on=at.date()
                ),
                Referral(
                    partner_id=partner.id,
                    ticket_id=number,
                    clock_id=clock.id,
                    person="Mei",
                    at=at,
                    key="p",
                ),
                Visit(
                    ticket_id=number,
                    technician_id=technician.id,
                    starts_at=at,
                    ends_at=at + HOUR,
                    zone="UTC",
                    state=VisitState.DONE,
                    booked_at=at,
                    ended_at=at + HOUR,
                ),
                *(
                    Allocation(
                        ticket_id=number,
                        part_id=part.id,
                        quantity=1,
                        state=state,
                        person="Mei",
                        at=at,
                        key=f"{part.number}",
                    )
                    for part, state in zip(
                        parts, (AllocationState.ISSUED, AllocationState.RETURNED), strict=True
                    )
                ),
                Quote(
                    ticket_id=number,
                    number=1,
                    state=QuoteState.ACCEPTED,
                    currency="GBP",
                    tax_points=2000,
                    includes_tax=True,
                    total=12050,
                    person="Mei",
                    made_at=at,
                    key="q",
                ),
                Quote(
                    ticket_id=number,
                    number=2,
                    state=QuoteState.DECLINED,
                    currency="GBP",
                    tax_points=2000,
                    includes_tax=True,
                    total=99900,
                    person="Mei",
                    made_at=at,
                    key="q2",
                ),
                Ruling(
                    ticket_id=number,
                    party=Party.SUPPLIER,
                    unit="Nordkühl",
                    cause="seal",
                    cents=3000,
                    bearer=Party.SUPPLIER,
                    issued_at=at,
                ),
            ]
        )
    return number


def test_rule_r32_a_case_stands_under_its_supplier_part_technician_and_symptom(year, repair):
    with year.database.reading() as session:
        named = {group: source(session).get(repair) for group, source in NAMES.items()}
    assert named == {
        Group.CAUSE: ("symptom-leak",),
        Group.SUPPLIER: ("Nordkühl",),
        Group.PART: ("DP-60",),
        Group.TECHNICIAN: ("Mei",),
        Group.HANDED: ("reason-asked",),
    }


@pytest.mark.parametrize(
    ("language", "asked", "alone"),
    [
        (Language.EN, "asked for a person", "settled without a person in the chat"),
        (Language.ZH, "客户要求", "聊天中没有转人工"),
    ],
)
def test_a_report_says_why_people_were_needed_and_of_how_many_they_were_not(
    year, language, asked, alone
):
    with year.database.transaction() as session:
        session.exec(delete(Handoff).where(Handoff.id % 3 == 0))
    report = year.reporting.make(year.reporting.period("2026"), language)
    table = grouped(Group.HANDED, report.lines[Group.HANDED], report.total, language)
    counted = {row.cells[0].shown: row.cells[1].shown for row in table.rows[:-1]}
    assert list(counted) == [asked, alone]
    assert sum(int(count) for count in counted.values()) == report.total.opened


def test_repairs_with_two_parts_count_under_each(year, repair):
    with year.database.transaction() as session:
        for one in session.exec(select(Allocation).where(Allocation.ticket_id == repair)):
            session.delete(one)
        parts = session.exec(select(SparePart).where(SparePart.price == 900)).all()
        tickets = session.exec(select(Ticket.id).where(Ticket.kind == Kind.REPAIR)).all()
        session.add_all(
            Allocation(
                ticket_id=number,
                part_id=part.id,
                quantity=1,
                state=AllocationState.ISSUED,
                person="Mei",
                at=NOW,
                key=f"{part.number}/{number}",
            )
            for part in parts
            for number in tickets
        )
    window = (NOW - timedelta(days=365), NOW)
    of_parts = year.satisfaction.held(*window, Group.PART)
    of_products = year.satisfaction.held(*window, Group.PRODUCT)
    watched = sum(curve.repairs for curve in of_products.values())
    assert set(of_parts) == {"DP-60", "HX-24"}
    assert of_parts["DP-60"].repairs == of_parts["HX-24"].repairs >= watched > 0


def test_rule_r19_what_was_paid_and_ruled_is_added_up_by_who_bears_it(year, repair):
    with year.database.reading() as session:
        found = costs(session)[repair]
    assert {(cost.borne_by, cost.amount) for cost in found} == {
        ("customer", Decimal("120.50")),
        ("supplier", Decimal("30.00")),
    }
    report = year.reporting.make(year.reporting.period("2026-Q3"))
    assert report.total.cost == Decimal("150.50")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.EN, ("By supplier and partner", "Nordkühl", "DP-60", "leaks", "150.50")),
        (Language.ZH, ("Nordkühl", "DP-60", "漏水", "供应商", "150.50")),
    ],
)
def test_the_report_names_them_in_the_reader_s_language(year, repair, language, words):
    report = year.reporting.make(year.reporting.period("2026-Q3"))
    page = write_report(report, Form.HTML, year.policy, language).decode()
    assert [word for word in words if word not in page] == []
    assert "symptom-" not in page


def test_a_complaint_without_a_symptom_stands_under_what_it_comes_from(year):
    with year.database.transaction() as session:
        session.add(Complaint(ticket_id=1, cause=Cause.QUALITY))
    with year.database.reading() as session:
        assert NAMES[Group.CAUSE](session) == {1: ("cause-quality",)}


@pytest.mark.parametrize(
    ("language", "name"), [(Language.EN, "Fridge KF-420"), (Language.ZH, "冰箱 KF-420")]
)
def test_a_product_is_one_line_in_whatever_language_customers_wrote(year, language, name):
    year.seeding.seed_catalogue()
    with year.database.transaction() as session:
        tickets = session.exec(select(Ticket).where(Ticket.product == "fridge KF-420")).all()
        for ticket in tickets[::2]:
            ticket.product = "我家的冰箱"
    report = year.reporting.make(year.reporting.period("2026"), language)
    lines = [line.name for line in report.lines[Group.PRODUCT]]
    assert lines.count(name) == 1
    assert "fridge KF-420" not in lines
    assert "我家的冰箱" not in lines
    assert name in report.held[Group.PRODUCT] or not report.held[Group.PRODUCT]
