from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from actions.services.desk import Desk, open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from tests.conftest import STAFF, filled
from tests.postgres import copy_database, fresh_database
from tests.services.people import LI, SAM
from tests.services.surveying import Taps
from tests.services.team import hire


class Clock:
    """A clock that only the test moves: Monday, 2 March 2026, 9:00 in London."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **length: float) -> datetime:
        self.at += timedelta(**length)
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(place, migrated) -> Database:
    return filled(place, migrated)


def met(desk: Desk) -> Desk:
    """Let both customers have written once."""
    desk.customers.meet(SAM, name="Sam", code="en")
    desk.customers.meet(LI, name="李", code="zh-hans")
    return desk


@pytest.fixture
def desk(database, policy, clock) -> Desk:
    return met(open_desk(database, policy, now=clock))


@pytest.fixture
def staffed(database, policy, clock) -> Desk:
    return met(open_desk(database, policy, staff=STAFF, now=clock))


@pytest.fixture
def stocked(desk) -> Desk:
    """The desk with the shipped articles, products and units."""
    desk.seeding.seed_catalogue()
    return desk


@pytest.fixture(scope="session")
def postgres_place() -> Iterator[tuple[Database, str] | None]:
    """Where tests have their PostgreSQL databases, and the migrated one that each is a copy of."""
    with fresh_database() as template, fresh_database() as url:
        if template is None or url is None:
            yield None
            return
        place = Database(url)
        for each in (Database(template), place):
            migrate(each)
            each.close()
        yield place, template
        place.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def any_database(request) -> Database:
    """A fresh database of each kind that the desk runs on."""
    if request.param == "sqlite":
        return request.getfixturevalue("database")
    given = request.getfixturevalue("postgres_place")
    if given is None:
        pytest.skip("AFTERCARE_TEST_POSTGRES names no PostgreSQL server")
    database, template = given
    database.close()
    copy_database(template, str(database.engine.url.database))
    return database


@pytest.fixture
def any_desk(any_database, policy, clock) -> Desk:
    return met(open_desk(any_database, policy, now=clock))


@pytest.fixture
def crew(database, policy, clock) -> Desk:
    """A desk whose staff are hired, two of them on duty."""
    return hire(met(open_desk(database, policy, staff=STAFF, now=clock)))


@pytest.fixture
def any_crew(any_database, policy, clock) -> Desk:
    return hire(met(open_desk(any_database, policy, staff=STAFF, now=clock)))


@pytest.fixture
def tap(crew):
    return Taps(crew)
