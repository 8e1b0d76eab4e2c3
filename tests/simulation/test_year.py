import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import select

from actions.domain.cases.quotes import Quote, QuoteState
from actions.domain.cases.visits import Result, ServiceRecord, Visit, VisitState
from actions.domain.complaints.measures import Measure
from actions.domain.complaints.rulings import Ruling
from actions.domain.faults.register import FaultRecord
from actions.domain.messages import Outbound, State
from actions.domain.people import Customer
from actions.domain.periods import read_period
from actions.domain.personal import StillOpen
from actions.domain.sla.clocks import Clock
from actions.domain.supplies.partners import Referral
from actions.domain.supplies.stock import MoveKind, StockMove
from actions.domain.surveys.surveys import Survey, SurveyAnswer
from actions.domain.tickets import Kind, Stage, Ticket, TicketEvent
from actions.services.company.policy import load_policy
from actions.services.desk import open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from bot.simulation.checking import CHECKS, check
from bot.simulation.company import Company
from bot.simulation.year import NotEmpty, simulate

SMALL = Company(
    tickets=75, technicians=6, seed=4, first=date(2026, 3, 2), days=56, faults=(0, 0, 1)
)


def played(path, company=SMALL):
    database = Database(f"sqlite:///{path}", durable=False)
    migrate(database)
    plan = simulate(database, load_policy(), company)
    return open_desk(database, load_policy()), plan


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    desk, plan = played(tmp_path_factory.mktemp("year") / "year.db")
    yield desk, plan
    desk.database.close()


def everything(desk, table):
    with desk.database.reading() as session:
        return session.exec(select(table)).all()


def test_everything_that_must_hold_holds_after_a_simulated_year(year):
    desk, _ = year
    assert check(desk) == []


def test_every_planned_case_is_lived_through_the_services(year):
    desk, plan = year
    tickets = everything(desk, Ticket)
    kinds, planned = Counter(t.kind for t in tickets), Counter(c.kind for c in plan.cases)
    assert kinds[Kind.REPAIR] == planned[Kind.REPAIR]
    assert kinds[Kind.COMPLAINT] == planned[Kind.COMPLAINT]
    assert 0 < kinds[Kind.INQUIRY] <= planned[Kind.INQUIRY]
    closed = [t for t in tickets if t.stage is Stage.CLOSED]
    assert len(closed) > len(tickets) * 0.6


def test_customers_are_asked_and_some_of_them_answer(year):
    desk, _ = year
    assert any(one.asked_at for one in everything(desk, Survey))
    assert any(one.question == "stars" for one in everything(desk, SurveyAnswer))


def test_messages_of_a_simulated_year_have_arrived(year):
    desk, _ = year
    states = Counter(row.state for row in everything(desk, Outbound))
    assert states[State.DONE] > 10 * len(everything(desk, Ticket))
    assert states[State.FAILED] == states[State.UNDELIVERABLE] == 0


def test_what_was_wrong_is_counted_in_the_register_of_faults(year):
    desk, _ = year
    assert len(everything(desk, FaultRecord)) > 20


def test_technicians_make_visits_and_keep_records_of_them(year):
    desk, _ = year
    visits = Counter(one.state for one in everything(desk, Visit))
    assert visits[VisitState.DONE] > 10
    assert Counter(one.result for one in everything(desk, ServiceRecord))[Result.REPAIRED] > 10


def test_parts_are_reserved_and_used(year):
    desk, _ = year
    moves = Counter(one.kind for one in everything(desk, StockMove))
    assert moves[MoveKind.RESERVED] > 5
    assert moves[MoveKind.ISSUED] > 5


def test_quotes_are_accepted_and_declined_by_customers(year):
    desk, _ = year
    quotes = everything(desk, Quote)
    answered = Counter(one.state for one in quotes if one.decided_at)
    assert answered[QuoteState.ACCEPTED] > 5
    assert answered[QuoteState.DECLINED] > 0


def test_complaints_that_are_quality_s_fault_are_ruled_with_something_done_about_it(year):
    desk, _ = year
    ruled = {one.id for one in everything(desk, Ruling) if one.issued_at}
    assert ruled
    assert {one.ruling_id for one in everything(desk, Measure)} >= ruled


def test_cases_that_went_to_a_partner_came_back_with_an_answer(year):
    desk, _ = year
    referrals = everything(desk, Referral)
    assert referrals
    assert all(one.answer for one in referrals)
    met = {one.id for one in everything(desk, Clock) if one.met_at}
    assert {one.clock_id for one in referrals} <= met


def test_each_visit_of_a_simulated_year_is_one_that_its_technician_can_do(year):
    desk, _ = year
    off = {one.id: one.off_on for one, _ in desk.technicians.everybody()}
    days = [(one.technician_id, one.local[0].date()) for one in everything(desk, Visit)]
    assert all(day not in off[technician_id] for technician_id, day in days)
    assert max(Counter(days).values()) <= desk.policy.visits.visits_a_day + 1


def test_a_simulated_year_is_not_played_over_customers(year):
    desk, _ = year
    with pytest.raises(NotEmpty):
        simulate(desk.database, load_policy(), SMALL)


def test_the_same_seed_plays_the_same_year(tmp_path):
    company = replace(SMALL, tickets=8, days=14)
    first, _ = played(tmp_path / "first.db", company)
    second, _ = played(tmp_path / "second.db", company)
    assert [e.model_dump() for e in everything(first, TicketEvent)] == [
        e.model_dump() for e in everything(second, TicketEvent)
    ]


@pytest.fixture
def damaged(year, tmp_path):
    with closing(sqlite3.connect(year[0].database.engine.url.database)) as whole:
        whole.execute(f"vacuum into '{tmp_path / 'copy.db'}'")
    database = Database(f"sqlite:///{tmp_path / 'copy.db'}")
    yield open_desk(database, load_policy())
    database.close()


DAMAGE = {
    "evaluated": "update ticket set stage = 'closed' where id = 1",
    "recomputed": "update clock set due_at = '2026-01-01 00:00:00' where id = 1",
    "one-promise": "update ticket set stage = 'cancelled' where id = 1",
    "numbered": "update counter set last = last + 1 where prefix = 'R'",
    "opened": "delete from ticketevent where what = 'opened' and ticket_id = 1",
    "faults": "update ticket set kind = 'Q' where id in (select ticket_id from fault_record)",
    "stock": "update stock_move set on_hand = -5 where kind = 'issued'",
    "visit-once": "update visit set technician_id = 1, starts_at = '2026-04-01 08:00:00'",
    "customer-answered": "update complaint set told_at = null",
    "unit-answered": "delete from ruling_copy",
    "sums": "update ruling set bearer = null",
}


@pytest.mark.parametrize("rule", CHECKS)
def test_what_does_not_hold_is_found(damaged, rule):
    with damaged.database.transaction() as session:
        prepare = {
            "evaluated": ["delete from survey_answer", "delete from survey"],
            "one-promise": ["update clock set met_at = null, stopped_at = null"],
            "visit-once": ["drop index ix_visit_open_slot"],
        }
        for statement in (*prepare.get(rule, ()), DAMAGE[rule]):
            session.connection().exec_driver_sql(statement)
    assert rule in {one.rule for one in check(damaged)}


def test_everything_holds_and_the_books_are_the_same_when_customers_are_erased(damaged):
    period = read_period("2026-Q1", date(2026, 7, 1))
    before = damaged.reporting.make(period)
    erased = sum(erases(damaged, one.id) for one in everything(damaged, Customer))
    assert erased > 20
    assert check(damaged) == []
    assert replace(damaged.reporting.make(period), made_at=before.made_at) == before


def erases(desk, customer_id):
    try:
        desk.privacy.erase_by_hand(customer_id)
    except StillOpen:
        return False
    return True
