import pytest
from sqlalchemy import event
from sqlmodel import text

from actions.domain.language import Language
from actions.store.customers import find_customer
from actions.store.database import Database
from tests.services.people import SAM


@pytest.fixture
def asked(any_database):
    """How often the database was asked for customers."""
    found = []

    @event.listens_for(any_database.engine, "before_cursor_execute")
    def note(_connection, _cursor, statement, *_):
        if statement.startswith("SELECT customer"):
            found.append(statement)

    yield found
    event.remove(any_database.engine, "before_cursor_execute", note)


def language_of_sam(database):
    with database.reading() as session:
        return find_customer(session, SAM).language


def test_what_is_looked_up_together_is_read_once(any_desk, any_database, asked):
    any_desk.customers.meet(SAM, name="Sam", code="en")
    asked.clear()
    with any_database.together():
        assert [language_of_sam(any_database) for _ in range(3)] == [Language.EN] * 3
    assert len(asked) == 1
    language_of_sam(any_database)
    assert len(asked) == 2


def test_what_a_transaction_changed_is_seen_by_what_is_looked_up_after_it(any_desk, any_database):
    any_desk.customers.meet(SAM, name="Sam", code="en")
    with any_database.together():
        assert language_of_sam(any_database) is Language.EN
        any_desk.customers.choose_language(SAM, Language.ZH)
        assert language_of_sam(any_database) is Language.ZH


def test_who_reads_together_holds_no_connection_while_waiting_for_another(any_desk, any_database):
    any_desk.customers.meet(SAM, name="Sam", code="en")
    pool = any_database.engine.pool
    with any_database.together():
        language_of_sam(any_database)
        assert pool.checkedout() == 1
        with any_database.transaction() as session:
            assert find_customer(session, SAM)
            assert pool.checkedout() == 1
    assert pool.checkedout() == 0


def waits_for_the_disk(database, *, hasty):
    """Ask a transaction what it would do at its end."""
    setting = "pragma synchronous" if database.is_sqlite else "show synchronous_commit"
    with database.transaction(hasty=hasty) as session:
        return session.execute(text(setting)).scalar() not in (1, "off")


def test_only_what_may_be_done_over_does_not_wait_for_the_disk(any_database, tmp_path):
    kept = (
        Database(f"sqlite:///{tmp_path / 'desk.db'}") if any_database.is_sqlite else any_database
    )
    assert [waits_for_the_disk(kept, hasty=hasty) for hasty in (False, True, False)] == [
        *(True, False, True)
    ]
    kept.close()
