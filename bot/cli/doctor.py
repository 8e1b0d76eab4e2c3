"""The command that looks the installation over and says what to mend."""

import asyncio
import platform
from functools import partial
from pathlib import Path

import typer

from actions.domain.checkup import Finding, Mark, fine, noted, wrong
from actions.domain.errors import DeskError, FileError, Sentence
from actions.texts import say
from bot.cli.running import ready_settings
from bot.settings import VERSION, Settings, operator_language, unknown_settings


def doctor() -> None:
    """Look the installation over; the status is 1 where something is wrong."""
    settings = ready_settings("WARNING")
    found = asyncio.run(examine(settings))
    for each in found:
        typer.echo(f"{each.mark} {say(each.key, operator_language(), **each.fields)}")
    raise typer.Exit(1 if any(each.mark is Mark.WRONG for each in found) else 0)


async def examine(settings: Settings) -> list[Finding]:
    """Find all there is to say about an installation, whether the desk runs or not."""
    from bot.telegram.checkup import look_at_telegram

    return [
        _look_at_program(),
        *_look_at_settings(),
        *_look_at_policy(settings),
        *_look_at_database(settings),
        *await _look_at_engine(settings),
        *await look_at_telegram(settings),
    ]


def _look_at_program() -> Finding:
    """Say what runs here: whoever is asked for help wants to know it first."""
    return fine(
        "doctor-version",
        version=VERSION,
        python=platform.python_version(),
        system=platform.platform(terse=True),
    )


def _look_at_settings() -> list[Finding]:
    """Name what is set and means nothing here: most likely a slip."""
    return [
        wrong("doctor-setting-meant", name=name, meant=meant)
        if meant
        else noted("doctor-setting-unknown", name=name)
        for name, meant in unknown_settings().items()
    ]


def _look_at_policy(settings: Settings) -> list[Finding]:
    """Read the company's files as the desk does at its start."""
    from actions.services.company.articles import load_articles
    from actions.services.company.evaluation import evaluate_file
    from actions.services.company.library import load_replies
    from actions.services.company.policy import load_policy
    from actions.services.company.trees import load_trees

    try:
        policy = load_policy(settings.policy)
    except FileError as error:
        return [wrong(error.key, **error.fields)]
    found = [fine("doctor-policy")]
    for name, path, read in (
        ("KNOWLEDGE", settings.knowledge, partial(load_articles, policy)),
        ("CANNED", settings.canned, load_replies),
        ("DIAGNOSIS", settings.diagnosis, load_trees),
        ("EVALUATION", settings.evaluation, evaluate_file),
    ):
        if path is None:
            continue
        variable = f"AFTERCARE_{name}"
        try:
            read(path)
            found.append(fine("doctor-file", name=variable))
        except DeskError as error:
            reason = Sentence(error.key, error.fields)
            found.append(wrong("doctor-file-wrong", name=variable, reason=reason))
    return found


def _look_at_database(settings: Settings) -> list[Finding]:
    """Look at the database, and what waits in it."""
    from sqlalchemy import make_url

    from actions.services.checkup import Checkup
    from actions.services.company.policy import load_policy
    from actions.store.database import Database
    from actions.store.migrate import version

    url = make_url(settings.database)
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").exists():
        return [noted("doctor-database-new", path=url.database or "–")]
    database = Database(settings.database)
    try:
        database.check()
        has, needed = version(database)
        if has is None:
            return [noted("doctor-database-new", path=url.render_as_string())]
        if has != needed:
            return [wrong("error-database-version", has=has, needed=str(needed))]
        # What waits is told whatever is wrong with the company's own policy.
        checkup = Checkup(database, load_policy())
        return [
            fine("doctor-database", kind=url.get_backend_name(), version=has),
            *checkup.backlog(),
            *(checkup.events() if settings.events_url else ()),
            *(checkup.team() if settings.staff_chat_id else ()),
        ]
    except DeskError as error:
        return [wrong(error.key, **error.fields)]
    finally:
        database.close()


async def _look_at_engine(settings: Settings) -> list[Finding]:
    """Look whether the engine answers, or will find its model."""
    import httpx

    from bot.engine.training import fingerprint

    if settings.engine_url is None:
        trained = (settings.models / f"{fingerprint()}.tar.gz").exists()
        return [fine("doctor-model") if trained else noted("doctor-no-model")]
    url = str(settings.engine_url).rstrip("/")
    try:
        async with httpx.AsyncClient(timeout=10) as http:
            (await http.get(f"{url}/")).raise_for_status()
    except httpx.HTTPError as error:
        return [wrong("doctor-engine-away", url=url, reason=type(error).__name__)]
    return [fine("doctor-engine", url=url)]
