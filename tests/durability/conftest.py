"""The service as a process of its own, so that it can be killed for real."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from actions.services.desk import open_desk
from actions.store.database import Database
from bot.engine.environment import ROOT
from tests.conftest import TOKEN as ENGINE_TOKEN
from tests.end_to_end.conftest import TOKEN, telegram

__all__ = ["telegram"]


@dataclass
class Service:
    """`aftercare run`, started and killed at will."""

    environ: dict[str, str]
    log: Path
    process: asyncio.subprocess.Process | None = None
    kills: int = field(default=0)

    async def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(str(Path(sys.executable).with_name("aftercare")), "run"),
                cwd=ROOT,
                env={**os.environ, **self.environ},
                stdout=log,
                stderr=log,
            )

    async def kill(self) -> None:
        assert self.process
        self.process.kill()
        await self.process.wait()
        self.kills += 1

    async def stop(self) -> int:
        assert self.process
        if self.process.returncode is None:
            self.process.terminate()
        return await asyncio.wait_for(self.process.wait(), 20)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@pytest.fixture
async def run_service(telegram, engine, actions, tmp_path) -> AsyncIterator[Service]:
    port = free_port()
    actions.forward_to = f"http://127.0.0.1:{port}/actions"
    service = Service(
        {
            "AFTERCARE_TELEGRAM_TOKEN": TOKEN,
            "AFTERCARE_TELEGRAM_API_URL": telegram.url,
            "AFTERCARE_DATABASE_URL": f"sqlite:///{tmp_path / 'run.db'}",
            "AFTERCARE_ENGINE_URL": engine.url,
            "AFTERCARE_ENGINE_TOKEN": ENGINE_TOKEN,
            "AFTERCARE_ACTIONS_LISTEN": f"127.0.0.1:{port}",
        },
        tmp_path / "run.log",
    )
    yield service
    if service.process and service.process.returncode is None:
        await service.kill()
    actions.forward_to = None


@pytest.fixture
def left_behind(run_service, policy):
    """Look into the database that the service works on."""
    database = Database(run_service.environ["AFTERCARE_DATABASE_URL"])
    yield open_desk(database, policy)
    database.close()
