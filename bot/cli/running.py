"""How every command begins and ends: settings read, errors told in one line."""

import sys
from collections.abc import Coroutine
from typing import Any, NoReturn

import typer
import uvloop
from rich.markup import escape

from actions.domain.errors import DeskError, FileError
from actions.domain.language import Language
from actions.texts import explain, knows, say
from actions.texts.own import use_own_texts
from bot.log import configure_logging
from bot.progress import CONSOLE
from bot.settings import Settings, SettingsError, load_settings, operator_language


def ready_settings(level: str | None = None) -> Settings:
    """Read the settings and set logging up, or end with the line that says what is wrong."""
    try:
        settings = load_settings()
        if settings.texts:
            use_own_texts(settings.texts)
    except (SettingsError, FileError) as error:
        fail(error, code=2)
    given = (
        *(settings.telegram_token, settings.engine_token),
        *(settings.database_url, settings.events_secret),
    )
    secrets = [secret.get_secret_value() for secret in given if secret]
    configure_logging(level or settings.log_level, secrets)
    return settings


def run_to_end(work: Coroutine[Any, Any, None]) -> None:
    """Run a command's work; what is wrong ends it with one line, Ctrl-C quietly."""
    try:
        uvloop.run(work)
    except KeyboardInterrupt:
        sys.exit(130)
    except (SettingsError, FileError) as error:
        fail(error, code=2)
    except DeskError as error:
        fail(error)


def speak(key: str, **fields: object) -> None:
    """Say something in the operator's language."""
    typer.echo(say(key, operator_language(), **fields))


def fail(error: Exception, *, code: int = 1, language: Language | None = None) -> NoReturn:
    """End with one line that says what is wrong and how to mend it."""
    text = str(error)
    if isinstance(error, DeskError) and knows(error.key):
        text = explain(error, language or operator_language())
    CONSOLE.print(f"[red]aftercare:[/] {escape(text)}", soft_wrap=True, markup=True)
    sys.exit(code)
