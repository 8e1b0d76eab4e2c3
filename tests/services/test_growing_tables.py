import pytest
from sqlalchemy import event

from tests.services.people import SAM
from tests.services.team import JAN
from tests.services.visiting import reports, sends, taps

GROWING = {
    *("ticket", "ticketevent", "clock", "clock_interval", "handoff", "topic", "relayed"),
    *("visit", "service_record", "survey", "survey_answer", "care", "inbound", "outbound"),
}
"""Tables that have a row more with every case, for as long as the desk is open."""

SWEPT = (
    *("clocks", "waiting", "visits", "surveys", "care", "allocations", "expected", "measures"),
    *("service_cards", "settlements", "quote_answers"),
)
"""What the clock sweeps every minute or more often."""


@pytest.fixture
def asked(database):
    """Every question that the database is asked, once."""
    found: dict[str, None] = {}

    @event.listens_for(database.engine, "before_cursor_execute")
    def note(_connection, _cursor, statement, *_):
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            found[statement] = None

    return found


def read_whole(database, statement):
    """Name the growing tables that a question reads from end to end."""
    with database.engine.connect() as connection:
        raw = connection.connection.driver_connection
        marks = (1,) * statement.count("?")
        plan = [row[3].split() for row in raw.execute(f"explain query plan {statement}", marks)]
    return [words[1] for words in plan if words[0] == "SCAN" and words[1] in GROWING]


def test_what_the_desk_asks_again_and_again_reads_no_table_from_end_to_end(
    crew, clock, database, asked
):
    sends(crew)
    reports(crew)
    crew.visits.sweep()
    claimed = crew.outbox.claim("telegram", "worker", limit=10)
    offer = next(row for row in claimed if row.chat_id == SAM.chat_id and row.buttons)
    taps(crew, taps(crew, offer, "Tue 3 Mar", "day"), "8:00–10:00", "at")
    crew.outbox.typed_button(SAM, "hello")
    crew.handoffs.take(JAN, 1, key="take")
    for _ in range(3):
        for name in SWEPT:
            getattr(crew, name).sweep()
        clock.forward(hours=2)
    assert len(asked) > 50
    assert {one: whole for one in list(asked) if (whole := read_whole(database, one))} == {}
