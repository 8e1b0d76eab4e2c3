import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import make_url

from actions.services.desk import Desk, open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from tests.conftest import STAFF
from tests.postgres import fresh_database
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
def database(migrated, tmp_path) -> Iterator[Database]:
    shutil.copy(migrated, tmp_path / "desk.db")
    database = Database(f"sqlite:///{tmp_path / 'desk.db'}")
    yield database
    database.close()


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
    desk.seeding.seed_knowledge()
    desk.seeding.seed_catalogue()
    return desk


@pytest.fixture(scope="session")
def migrated_postgres() -> Iterator[str | None]:
    """The URL of a PostgreSQL database just migrated, of which each test gets a copy."""
    with fresh_database() as url:
        if url:
            database = Database(url)
            migrate(database)
            database.close()
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def any_database(request) -> Iterator[Database]:
    """A fresh database of each kind that the desk runs on."""
    if request.param == "sqlite":
        yield request.getfixturevalue("database")
        return
    template = request.getfixturevalue("migrated_postgres")
    if template is None:
        pytest.skip("AFTERCARE_TEST_POSTGRES names no PostgreSQL server")
    with fresh_database(template=str(make_url(template).database)) as url:
        assert url
        database = Database(url)
        yield database
        database.close()


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
