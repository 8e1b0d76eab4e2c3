"""`aftercare run` with nothing but a token: its own engine, in PostgreSQL too."""

import asyncio
import os
from pathlib import Path

import pytest

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
                "AFTERCARE_DATABASE_URL": url or f"sqlite:///{tmp_path / 'run.db'}",
                "AFTERCARE_ACTIONS_LISTEN": f"127.0.0.1:{free_port()}",
            },
            tmp_path / "run.log",
        )
        yield service
        if service.process and service.process.returncode is None:
            await service.kill()


def engines() -> set[str]:
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
            parent = (folder / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        if b"nlu.server" in command and parent != str(os.getpid()):
            found.add(folder.name)
    return found


async def test_the_service_runs_by_itself_and_takes_its_engine_with_it_when_killed(
    telegram, whole
):
    sam = telegram.customer("Sam", started=True)
    before = engines()
    await whole.start()
    await sam.sends("the washing machine WM-80 stopped spinning in the middle of a wash")
    await sam.hears("Can it still be used?", timeout=LONG)
    assert engines() - before

    await whole.kill()
    for _ in range(100):
        if not engines() - before:
            break
        await asyncio.sleep(0.1)
    assert engines() - before == set()

    await sam.sends("not at all")
    await whole.start()
    await sam.hears("serial number", timeout=LONG)
    assert await whole.stop() == 0
    assert engines() - before == set()
    assert TOKEN not in whole.log.read_text()
