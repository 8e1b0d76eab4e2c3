"""The real parts that tests stand on: database, engine with the trained model, Telegram server."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvloop
from platformdirs import user_cache_path
from rasa_sdk.executor import ActionExecutorRunResult
from xdist.scheduler import LoadScopeScheduling

from actions.dialogue.executor import build_executor
from actions.domain.people import Address
from actions.domain.policy.policy import Policy
from actions.services.company.policy import load_policy
from actions.services.conversation.conversation import Conversation
from actions.services.desk import Desk, open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from bot.engine.client import EngineClient
from bot.engine.endpoint import ActionServer, build_app
from bot.engine.environment import prepare
from bot.engine.process import EngineProcess
from bot.engine.training import ensure_model
from bot.wiring import engine_config

STAFF = Address(channel="telegram", chat_id=-1001000000001)
TOKEN = "shared-with-the-engine"
WITH_ENGINE = ("end_to_end", "durability")
ON_THEIR_OWN = ("test_interrupted.py", "test_rasa_tools.py")
"""Of these folders what starts programs of its own, and so need not wait for that engine."""


def model_folder() -> Path:
    """The model is cached by fingerprint; a machine without the cache trains it."""
    given = os.environ.get("AFTERCARE_CACHE_DIR")
    return (Path(given) if given else user_cache_path("aftercare")) / "models"


class BesideTheEngine(LoadScopeScheduling):
    """Gives each folder that needs the engine to one process, so that it starts one for all of it.

    Understanding is one process's too, for the model; all else goes file by file.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.split("::")[0]
        folder = Path(file).parts[1]
        together = folder in (*WITH_ENGINE, "nlu") and Path(file).name not in ON_THEIR_OWN
        return folder if together else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> BesideTheEngine:
    """Start few engines, whatever else runs beside them."""
    return BesideTheEngine(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse tests that would start an engine of their own in another process."""
    for item in items:
        folder = item.path.relative_to(Path(__file__).parent).parts[0]
        needs = "engine" in getattr(item, "fixturenames", ())
        own = folder not in WITH_ENGINE or item.path.name in ON_THEIR_OWN
        assert not (needs and own), item.nodeid


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Let tests wait in the loop that the desk waits in."""
    return {"uvloop": uvloop.new_event_loop}


@pytest.fixture(scope="session")
def policy() -> Policy:
    return load_policy()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory) -> Path:
    """A database file just migrated; copying it is quicker than migrating for each test."""
    path = tmp_path_factory.mktemp("migrated") / "desk.db"
    database = Database(f"sqlite:///{path}")
    migrate(database)
    database.close()
    return path


@pytest.fixture(scope="session")
def seeded(migrated, policy, tmp_path_factory) -> Path:
    """The same with the shipped articles, products and units."""
    path = tmp_path_factory.mktemp("seeded") / "desk.db"
    shutil.copy(migrated, path)
    database = Database(f"sqlite:///{path}")
    desk = open_desk(database, policy)
    desk.seeding.seed_catalogue()
    database.close()
    return path


@pytest.fixture(scope="session")
def place(tmp_path_factory) -> Iterator[Database]:
    """Where tests have their databases, one after another: SQL is compiled once for all."""
    path = tmp_path_factory.mktemp("place") / "desk.db"
    database = Database(f"sqlite:///{path}", durable=False)
    yield database
    database.close()


def filled(place: Database, template: Path) -> Database:
    """Put a copy of a database where another stood; whoever still holds that one keeps it."""
    place.close()
    path = Path(str(place.engine.url.database))
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    shutil.copy(template, path)
    return place


@pytest.fixture
def database(place, seeded) -> Database:
    return filled(place, seeded)


@pytest.fixture
def desk(database, policy) -> Desk:
    """A desk with the demo catalogue and no staff group."""
    return open_desk(database, policy)


class ActionsOfTheTest:
    """Runs the engine's action calls over the desk of the test that is running.

    `forward_to` passes them on to a desk that runs as a process of its own.
    """

    def __init__(self) -> None:
        self.desk: Desk | None = None
        self.failures = 0
        self.forward_to: str | None = None
        self._built: tuple[Desk, Any] | None = None

    async def run(self, call: dict[str, Any]) -> Any:
        if self.failures:
            self.failures -= 1
            raise RuntimeError("planned by the test")
        if self.forward_to:
            answer = httpx.post(self.forward_to, json=call, params={"token": TOKEN})
            answer.raise_for_status()
            return ActionExecutorRunResult.model_validate(answer.json())
        assert self.desk
        if self._built is None or self._built[0] is not self.desk:
            self._built = (self.desk, build_executor(self.desk))
        return await self._built[1].run(call)


@pytest.fixture(scope="session")
def actions() -> ActionsOfTheTest:
    return ActionsOfTheTest()


@pytest.fixture(scope="session")
async def engine(actions, tmp_path_factory) -> AsyncIterator[EngineProcess]:
    """The real engine with the trained model, started once for all tests of a process."""
    server = ActionServer(build_app(actions, TOKEN), ("127.0.0.1", 0))
    server.start()
    database = tmp_path_factory.mktemp("engine") / "engine.db"
    model = ensure_model(model_folder())
    config = engine_config(model, server.url, TOKEN, f"sqlite:///{database}")
    process = EngineProcess(prepare(), config)
    await process.start()
    yield process
    await process.stop()
    server.stop()


@pytest.fixture
async def client(engine, actions, desk) -> AsyncIterator[EngineClient]:
    """The engine as the app reaches it, its actions working on this test's desk."""
    actions.desk = desk
    actions.failures, actions.forward_to = 0, None
    client = EngineClient(lambda: engine.url, TOKEN, engine.ready)
    yield client
    await client.close()


@pytest.fixture
def conversation(desk, client) -> Conversation:
    return Conversation(desk, client)
