from datetime import UTC, datetime

import pytest
from sqlmodel import select

from actions.domain.people import Customer
from actions.store.database import do_last

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def meet(session, name):
    session.add(Customer(channel="telegram", chat_id=len(name), name=name, created_at=NOON))


def names(database):
    with database.reading() as session:
        return list(session.exec(select(Customer.name)))


def test_what_is_done_last_is_done_once_and_sees_all_that_was_done_before(database):
    seen = []
    with database.transaction() as session:
        for _ in range(3):
            do_last(session, "count", lambda: seen.extend(session.exec(select(Customer.name))))
        meet(session, "Sam")
    assert seen == ["Sam"]


def test_what_is_done_last_belongs_to_the_transaction(database):
    with database.transaction() as session:
        do_last(session, "first", lambda: do_last(session, "second", lambda: meet(session, "Li")))
    assert names(database) == ["Li"]


def fail(database, seen):
    with database.transaction() as session:
        do_last(session, "note", lambda: seen.append(1))
        meet(session, "Sam")
        raise ZeroDivisionError


def test_nothing_is_done_last_in_a_transaction_that_fails(database):
    seen = []
    with pytest.raises(ZeroDivisionError):
        fail(database, seen)
    assert (seen, names(database)) == ([], [])
