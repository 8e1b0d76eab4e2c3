"""What the engine remembers of conversations that are over is forgotten by itself."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import create_engine, text

from actions.store.talks import talk_file
from tests.services.people import LI, SAM

TABLE = "create table events (id integer primary key, sender_id varchar(255), timestamp float)"


@contextmanager
def talks(database):
    """Open the engine's conversations, wherever they are."""
    if not database.is_sqlite:
        with database.engine.begin() as connection:
            yield connection
        return
    engine = create_engine(f"sqlite:///{talk_file(database.engine.url)}")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def talked(any_desk, clock):
    """Sam said something twice, ten days apart; 李 said something before."""
    said = ((1, SAM, 0), (2, LI, 0), (3, SAM, 10))
    with talks(any_desk.database) as connection:
        connection.execute(text(TABLE))
        for number, address, days in said:
            at = (clock() + timedelta(days=days)).timestamp()
            row = {"id": number, "sender": str(address), "at": at}
            connection.execute(text("insert into events values (:id, :sender, :at)"), row)
    return any_desk


def remembered(desk):
    with talks(desk.database) as connection:
        return list(connection.execute(text("select id from events order by id")).scalars())


def test_a_conversation_goes_as_long_after_its_last_word_as_updates_do(talked, clock):
    clock.forward(days=29)
    talked.privacy.sweep()
    assert remembered(talked) == [1, 2, 3]
    clock.forward(days=2)
    talked.privacy.sweep()
    # One that went on is remembered whole.
    assert remembered(talked) == [1, 3]
    clock.forward(days=10)
    talked.privacy.sweep()
    assert remembered(talked) == []


def test_a_desk_that_has_never_had_a_conversation_forgets_none(any_desk, clock):
    clock.forward(days=60)
    assert any_desk.privacy.sweep() == 0
