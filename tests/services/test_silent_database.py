"""A PostgreSQL that accepts a connection and says nothing is away, not slow."""

import asyncio
import socket

import pytest
from sqlalchemy import make_url

from actions.domain.errors import GatewayError
from actions.store import database as store
from actions.store.database import Database, impatient
from bot.wiring import tracker_store


@pytest.fixture
def silent():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"postgresql://desk:hunter2@127.0.0.1:{server.getsockname()[1]}/desk"


async def test_a_database_that_says_nothing_is_named_as_away(silent, monkeypatch):
    monkeypatch.setitem(store.SILENT, "connect_timeout", "2")
    database = Database(silent)
    with pytest.raises(GatewayError) as no:
        await asyncio.wait_for(asyncio.to_thread(database.check), 60)
    assert no.value.key == "error-database"
    assert "hunter2" not in no.value.fields["reason"]
    database.close()


def test_a_url_that_says_how_long_to_wait_is_left_as_it_is():
    url = make_url("postgresql://desk@db.example/desk?connect_timeout=3&sslmode=require")
    query = impatient(url).query
    assert (query["connect_timeout"], query["sslmode"]) == ("3", "require")
    assert query["tcp_user_timeout"] == "30000"


def test_the_engine_reaches_the_database_as_the_desk_does():
    store = tracker_store("postgresql://desk:hunter2@/desk?host=/run/postgresql&sslmode=require")
    url = make_url(store["host"])
    assert (url.drivername, url.password, url.database) == ("postgresql", "hunter2", "desk")
    assert url.query["host"] == "/run/postgresql"
    assert url.query["sslmode"] == "require"
    assert url.query["connect_timeout"] == "10"
