"""Open tickets when the desk starts: of before there were clocks, or of another calendar."""

from datetime import UTC, date, datetime

import pytest
from alembic import command
from sqlalchemy import text

from actions.services.desk import open_desk
from actions.store.migrate import _config, migrate
from tests.services.clocks import (
    ANSWER,
    ARRIVAL,
    COMPLETION,
    clocks,
    due,
    latest,
    stored_and_worked_out,
)
from tests.services.people import SAM, at_once, complaint, repair


@pytest.fixture
def old(any_desk, clock):
    """A desk whose tickets were opened before clocks were kept."""
    any_desk.tickets.open(SAM, repair(), turn="t1")
    any_desk.tickets.open(SAM, complaint(), turn="t2")
    any_desk.tickets.open(SAM, repair(), turn="t3")
    any_desk.tickets.cancel(SAM, "R-1002", turn="t4")
    with any_desk.database.engine.begin() as connection:
        command.downgrade(_config(connection=connection), "0003")
    return any_desk


def test_going_back_keeps_the_deadline_of_the_first_answer(old):
    with old.database.engine.connect() as connection:
        rows = connection.execute(text("select code, answer_due_at from ticket order by id"))
        found = {code: datetime.fromisoformat(str(at)) for code, at in rows}
    at = found["R-1001"]
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    assert at == datetime(2026, 3, 2, 11, tzinfo=UTC)


def test_open_tickets_get_their_clocks_counted_from_their_opening(old, clock):
    migrate(old.database)
    clock.forward(hours=5)
    assert old.clocks.adopt() == 2
    assert (due(old, ANSWER), due(old, ARRIVAL)) == ("Mon 11:00", "Tue 15:00")
    assert due(old, COMPLETION, "C-1001") == "Thu 09:00"
    assert clocks(old, "R-1002") == []
    assert old.clocks.adopt() == 0


def test_work_that_had_begun_counts_as_answered(old, clock):
    migrate(old.database)
    moved = clock.forward(hours=1)
    with old.database.transaction() as session:
        session.exec(
            text("update ticket set stage = 'agreed', moved_at = :at where code = 'R-1001'"),
            params={"at": moved.replace(tzinfo=None) if old.database.is_sqlite else moved},
        )
    old.clocks.adopt()
    assert latest(old, ANSWER).met_at == moved
    assert latest(old, COMPLETION).started_at == moved


def test_two_instances_that_start_at_once_start_each_clock_once(old):
    migrate(old.database)
    assert sum(at_once(3, lambda _: old.clocks.adopt())) == 2
    assert len(clocks(old)) == 2


def test_a_day_off_that_is_added_moves_the_deadlines_it_concerns(any_desk, policy):
    any_desk.tickets.open(SAM, complaint(), turn="t1")
    any_desk.tickets.open(SAM, repair(), turn="t2")
    off = policy.hours.model_copy(update={"closed_on": [date(2026, 3, 2)]})
    changed = policy.model_copy(update={"hours": off})
    again = open_desk(any_desk.database, changed, now=any_desk.now)
    again.clocks.refresh()
    assert due(again, ANSWER) == due(again, ANSWER, "C-1001") == "Tue 11:00"
    assert due(again, ARRIVAL) == "Tue 15:00"
    assert due(again, COMPLETION, "C-1001") == "Thu 09:00"
    assert all(stored == found for stored, found in stored_and_worked_out(again))
