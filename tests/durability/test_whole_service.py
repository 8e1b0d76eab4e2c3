"""`aftercare run` with nothing but a token: its own engine, in PostgreSQL too."""

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.durability.conftest import Service, free_port
from tests.end_to_end.conftest import TOKEN
from tests.postgres import fresh_database

LONG = 120


@pytest.fixture
async def whole(telegram, tmp_path):
    with fresh_database() as url:
        service = Service(
            {
                "AFTERCARE_TELEGRAM_TOKEN": TOKEN,
                "AFTERCARE_TELEGRAM_API_URL": telegram.url,
                "AFTERCARE_DATABASE_URL": with_options(url)
                if url
                else f"sqlite:///{tmp_path / 'run.db'}",
                "AFTERCARE_ACTIONS_LISTEN": f"127.0.0.1:{free_port()}",
            },
            tmp_path / "run.log",
        )
        yield service
        if service.process and service.process.returncode is None:
            await service.kill()


def with_options(url: str) -> str:
    """Name host and port as a socket is named, and as a provider asks for encryption."""
    parsed = make_url(url)
    options = {"host": parsed.host, "port": str(parsed.port), "sslmode": "prefer"}
    moved = parsed._replace(host=None, port=None).update_query_dict(options)
    return moved.render_as_string(hide_password=False)


def engines(of: int) -> set[Path]:
    return {
        folder
        for folder in Path("/proc").glob("[0-9]*")
        if is_engine(folder) and parent(folder) == of
    }


def is_engine(folder: Path) -> bool:
    with suppress(OSError):
        return b"nlu.server" in (folder / "cmdline").read_bytes()
    return False


def parent(folder: Path) -> int:
    with suppress(OSError):
        return int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    return 0


async def ended(engines: set[Path]) -> bool:
    for _ in range(100):
        if not any(is_engine(folder) for folder in engines):
            return True
        await asyncio.sleep(0.1)
    return False


async def test_the_service_runs_by_itself_and_takes_its_engine_with_it_when_killed(
    telegram, whole
):
    sam = telegram.customer("Sam", started=True)
    await whole.start()
    await sam.sends("the washing machine WM-80 stopped spinning in the middle of a wash")
    await sam.hears("Can it still be used?", timeout=LONG)
    first = engines(whole.process.pid)
    assert first

    await whole.kill()
    assert await ended(first)

    await sam.sends("not at all")
    await whole.start()
    await sam.hears("serial number", timeout=LONG)
    second = engines(whole.process.pid)
    assert second
    assert await whole.stop() == 0
    assert await ended(second)
    assert TOKEN not in whole.log.read_text()
