"""PostgreSQL is restarted or out of reach for a while: customers wait, nothing is lost."""

import asyncio
from contextlib import suppress

import pytest
from sqlalchemy import make_url
from sqlmodel import select

from actions.domain.messages import Inbound, State
from actions.services.desk import open_desk
from actions.store.database import Database
from tests.durability.conftest import Service, free_port
from tests.end_to_end.conftest import TOKEN
from tests.postgres import fresh_database

LONG = 120
PHRASE = "quince marmalade"


class Wire:
    """The line to a database, which can be cut."""

    def __init__(self, url: str) -> None:
        real = make_url(url)
        self.there = real.host or "127.0.0.1", real.port or 5432
        self.port = free_port()
        self.direct = url
        moved = real.set(host="127.0.0.1", port=self.port)
        self.url = moved.render_as_string(hide_password=False)
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    async def mend(self) -> None:
        """Let connections through again."""
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", self.port)

    def drop(self) -> None:
        """End every connection, as a server does that is started anew."""
        for writer in list(self._open):
            writer.transport.abort()

    def cut(self) -> None:
        """End every connection and let no new one through."""
        assert self._server
        self._server.close()
        self.drop()

    async def _carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        far, there = await asyncio.open_connection(*self.there)
        self._open |= {back, there}
        await asyncio.gather(_pump(near, there), _pump(far, back))
        self._open -= {back, there}


async def _pump(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await source.read(65536):
            target.write(data)
            await target.drain()
    target.transport.abort()


@pytest.fixture
async def wire():
    with fresh_database() as url:
        if url is None:
            pytest.skip("no PostgreSQL server is named")
        wire = Wire(url)
        await wire.mend()
        yield wire
        wire.cut()


@pytest.fixture
async def service(telegram, wire, tmp_path):
    service = Service(
        {
            "AFTERCARE_TELEGRAM_TOKEN": TOKEN,
            "AFTERCARE_TELEGRAM_API_URL": telegram.url,
            "AFTERCARE_DATABASE_URL": wire.url,
            "AFTERCARE_ACTIONS_LISTEN": f"127.0.0.1:{free_port()}",
        },
        tmp_path / "run.log",
    )
    yield service
    if service.process and service.process.returncode is None:
        await service.kill()


async def test_a_database_that_goes_away_and_comes_back_loses_no_word_and_says_nothing_twice(
    telegram, wire, service, policy
):
    sam = telegram.customer("Sam", started=True)
    await service.start()
    await sam.sends("the washing machine WM-80 stopped spinning in the middle of a wash")
    await sam.hears("Can it still be used?", timeout=LONG)

    wire.cut()
    await sam.sends(f"not at all, {PHRASE}")
    await asyncio.sleep(8)
    await wire.mend()
    await sam.hears("serial number", timeout=LONG)

    wire.drop()
    await sam.sends("I can't find it")
    await sam.hears("Should a technician come", timeout=LONG)

    await sam.sends("at home")
    wire.drop()
    await sam.hears("Where should the technician come", timeout=LONG)
    wire.cut()
    await asyncio.sleep(2)
    await wire.mend()
    await sam.sends(f"12 Mill Lane, {PHRASE}")
    await sam.hears("number", timeout=LONG)

    assert sorted(sam.heard) == sorted(set(sam.heard))
    assert not [words for words in sam.heard if "went wrong" in words]
    database = Database(wire.direct)
    with open_desk(database, policy).database.reading() as session:
        assert {row.state for row in session.exec(select(Inbound))} == {State.DONE}
    database.close()
    assert await service.stop() == 0
    log = service.log.read_text()
    assert "trying again" in log
    assert PHRASE not in log
    assert "token=" not in log.replace("token=•••", "")
