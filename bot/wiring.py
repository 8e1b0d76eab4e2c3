"""Where everything meets: settings become a desk, an engine and a channel."""

import asyncio
import contextlib
import gc
import logging
import secrets
import shutil
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import make_url

from actions.dialogue.executor import build_executor
from actions.domain.errors import GatewayError
from actions.domain.people import Address
from actions.services.company.policy import load_policy
from actions.services.conversation.conversation import Conversation
from actions.services.conversation.turns import Turn
from actions.services.desk import Desk, open_desk
from actions.store.database import Database, impatient
from actions.store.migrate import migrate, version
from actions.store.talks import talk_file
from actions.texts import say
from bot.engine.client import EngineClient
from bot.engine.endpoint import ActionServer, bind, build_app
from bot.engine.environment import prepare
from bot.engine.process import EngineProcess
from bot.engine.training import ensure_model
from bot.jobs.feeding import Receiver, feeding_job
from bot.jobs.loop import Job, running_jobs
from bot.jobs.sweeps import SWEEPS, sweeping
from bot.progress import bar, step
from bot.settings import Settings, operator_language, require_token
from bot.simulation.checking import Broken
from bot.simulation.checking import check as find_broken
from bot.simulation.company import Company
from bot.simulation.kept import demo_company, fingerprint
from bot.simulation.year import simulate
from bot.terminal.chat import ADDRESS, TerminalChat

logger = logging.getLogger(__name__)


@contextmanager
def opened_desk(settings: Settings, url: str, *, staffed: bool = True) -> Iterator[Desk]:
    """Open the desk over a database that is brought to its tables if it is new.

    Args:
        settings: name the staff's group and the policy.
        url: of the database.
        staffed: whether the group is reached from here; if not, no chat is handed over.

    Raises:
        GatewayError: if the database is of another version; nothing is changed then.
    """
    staff = settings.staff_chat_id if staffed else None
    database = Database(url)
    try:
        database.check()
        has, needed = version(database)
        if has is None:
            migrate(database)
        elif has != needed:
            raise GatewayError("error-database-version", has=has, needed=str(needed))
        desk = open_desk(
            database,
            load_policy(settings.policy),
            staff=Address(channel="telegram", chat_id=staff) if staff else None,
            staff_language=settings.staff_language,
            canned=settings.canned,
            evaluation=settings.evaluation,
            diagnosis=settings.diagnosis,
            knowledge=settings.knowledge,
        )
        desk.clocks.adopt()
        desk.clocks.refresh()
        yield desk
    finally:
        database.close()


@asynccontextmanager
async def running_engine(settings: Settings, desk: Desk, url: str) -> AsyncIterator[EngineClient]:
    """Run the action server and the engine, or use the engine that the settings name."""
    outside = settings.engine_url
    given = settings.engine_token
    token = given.get_secret_value() if given else secrets.token_urlsafe(32)
    actions = ActionServer(build_app(build_executor(desk), token), settings.actions_listen)
    actions.start()
    process = None
    try:
        if outside:
            client = EngineClient(lambda: str(outside).rstrip("/"), token)
        else:
            with interruptible():
                python, model = prepare(), ensure_model(settings.models)
            config = engine_config(model, actions.url, token, url)
            process = EngineProcess(python, config)
            client = EngineClient(lambda: process.url, token, process.ready)
            with step(say("step-engine", operator_language())):
                await process.start()
        # What is there now stays: to look it over again would stop everybody for half a second.
        gc.collect()
        gc.freeze()
        yield client
        await client.close()
    finally:
        if process:
            await process.stop()
        actions.stop()


@contextmanager
def interruptible() -> Iterator[None]:
    """Let Ctrl-C end work that blocks the event loop, which would hold it back until the end."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def engine_config(model: Path, actions_url: str, token: str, database_url: str) -> dict[str, Any]:
    """Tell the engine where its model, actions and conversations are."""
    return {
        "model": str(model),
        "actions_url": actions_url,
        "token": token,
        "tracker_store": tracker_store(database_url),
    }


def tracker_store(database_url: str) -> dict[str, Any]:
    """Put conversations beside the desk's data: a file of its own, or the same PostgreSQL."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        file = talk_file(url)
        file.parent.mkdir(parents=True, exist_ok=True)
        return {"dialect": "sqlite", "db": str(file)}
    # Whole, as the host: Rasa takes no URL, and its parts would lose a socket or encryption.
    whole = impatient(url).set(drivername="postgresql").render_as_string(hide_password=False)
    return {"dialect": "postgresql", "host": whole}


def play_year(
    settings: Settings, url: str, company: Company, *, check: bool = False
) -> list[Broken]:
    """Play a year of a company over an empty database; give what does not hold in it, if asked.

    Raises:
        NotEmpty: if the database has customers already.
        GatewayError: if it cannot be reached.
    """
    database, policy = Database(url, durable=False), load_policy(settings.policy)
    try:
        migrate(database)
        with bar(say("step-year", operator_language()), company.tickets) as progress:
            simulate(
                *(database, policy, company),
                staff_language=settings.staff_language,
                progress=progress,
            )
        if not check:
            return []
        with step(say("step-check", operator_language())):
            return find_broken(open_desk(database, policy))
    finally:
        database.close()


def _kept_year(settings: Settings) -> Path:
    """Give the small simulated year of the demo, played when it is not kept yet."""
    company = demo_company(datetime.now(UTC).date())
    folder = settings.cache_dir / "years"
    kept = folder / f"{fingerprint(company, settings.policy)}.db"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as working:
            path = Path(working, "year.db")
            play_year(settings, f"sqlite:///{path}", company)
            path.replace(kept)
    return kept


def _demo_database(settings: Settings, name: str, *, fresh: bool, year: bool) -> str:
    path = settings.data_dir / f"{name}.db"
    if fresh:
        for file in settings.data_dir.glob(f"{name}.*db*"):
            file.unlink()
    if year and not path.exists():
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        shutil.copy(_kept_year(settings), path)
    return f"sqlite:///{path}"


def _seed(desk: Desk) -> None:
    desk.seeding.seed_catalogue()
    desk.seeding.seed_parts()


async def run_demo(
    settings: Settings,
    *,
    fresh: bool = False,
    year: bool = False,
    stocked: Callable[[Desk], None] | None = None,
) -> None:
    """Hold a conversation in the terminal on a demo database.

    Args:
        settings: name the folders, the policy and the company's own files.
        fresh: whether earlier conversations are forgotten.
        year: whether a simulated year lies behind it.
        stocked: puts products into it in place of the demonstration's.
    """
    name = "demo-own" if stocked else "demo-year" if year else "demo"
    with interruptible():
        url = _demo_database(settings, name, fresh=fresh, year=year)
    with opened_desk(settings, url, staffed=False) as desk:
        (stocked or _seed)(desk)
        async with running_engine(settings, desk, url) as engine:
            await engine.ask(
                Turn(sender=str(ADDRESS), turn=secrets.token_hex(8), intent="restart")
            )
            talk = Conversation(desk, engine)
            chat = TerminalChat(desk, talk, language_code=operator_language())
            # Where standard input is closed there is no `sys.stdin` at all, and nothing to answer.
            if sys.stdin and sys.stdin.isatty():
                await chat.talk()
            elif sys.stdin:
                await chat.read_lines(sys.stdin)


async def run_engine(settings: Settings, actions_url: str, port: int) -> None:
    """Run an engine alone, for an app that names it with AFTERCARE_ENGINE_URL."""
    if settings.engine_token is None:
        raise GatewayError("error-engine-token")
    bind(("127.0.0.1", port)).close()
    with interruptible():
        python, model = prepare(), ensure_model(settings.models)
    token = settings.engine_token.get_secret_value()
    config = engine_config(model, actions_url, token, settings.database) | {"port": port}
    process = EngineProcess(python, config)
    with step(say("step-engine", operator_language())):
        await process.start()
    try:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
    finally:
        await process.stop()


async def run_service(settings: Settings) -> None:
    """Run the desk in Telegram until it is told to stop."""
    from bot.telegram.service import TelegramService

    token = require_token(settings)
    with opened_desk(settings, settings.database) as desk:
        async with running_engine(settings, desk, settings.database) as engine:
            service = TelegramService(settings, token, desk, Conversation(desk, engine))
            sweeps = (sweeping(name, desk) for name in SWEEPS)
            async with running_jobs([*sweeps, *_feeding(settings, desk)]):
                await service.run()


def _feeding(settings: Settings, desk: Desk) -> Iterator[Job]:
    """Give the job that tells other systems, where one is named."""
    if settings.events_url and settings.events_secret:
        secret = settings.events_secret.get_secret_value()
        yield feeding_job(desk, Receiver(str(settings.events_url), secret))
