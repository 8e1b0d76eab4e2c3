"""The commands that take over a company's own lists."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.texts import say
from bot.cli.running import fail, ready_settings
from bot.progress import CONSOLE, step
from bot.settings import SettingsError

SHOWN = 50
"""Bad lines that are listed; a list with more is mended in rounds."""

imports = typer.Typer(
    help="Take over your own lists: CSV or XLSX, all of it or nothing.", no_args_is_help=True
)


@imports.callback()
def import_() -> None:
    """Take over your own lists: CSV or XLSX, all of it or nothing."""


@imports.command(epilog="Example: [bold]aftercare import units units.xlsx --dry-run[/]")
def units(
    file: Annotated[Path, typer.Argument(help="CSV or XLSX; the first line names the columns.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check every line, write nothing.")
    ] = False,
) -> None:
    """Import sold units: serial_number, model, sold_on, activated_on, buyer, buyer_phone,
    extension_months.

    Units that are known already are brought to what the list states. With any bad line nothing
    is imported, and every bad line is named with its reason.
    """
    settings = ready_settings()
    from bot.wiring import opened_desk

    language = settings.staff_language
    try:
        with opened_desk(settings, settings.database) as desk, step(f"Reading {file.name}"):
            outcome = desk.importing.units(file, dry_run=dry_run)
    except (DeskError, SettingsError) as error:
        fail(error)
    for fault in outcome.faults[:SHOWN]:
        reason = say(fault.key, language, **fault.fields)
        line = say("import-line", language, line=fault.line, column=fault.column, reason=reason)
        CONSOLE.print(escape(line), soft_wrap=True)
    if outcome.faults:
        _refuse(len(outcome.faults), len({fault.line for fault in outcome.faults}), language)
    taken = outcome.taken
    counts = {"added": taken.added, "changed": taken.changed, "unchanged": taken.unchanged}
    typer.echo(say("import-would" if dry_run else "import-done", language, **counts))


def _refuse(faults: int, lines: int, language: Language) -> None:
    if faults > SHOWN:
        CONSOLE.print(say("import-more", language, count=faults - SHOWN))
    CONSOLE.print(say("import-nothing-done", language, count=lines))
    raise typer.Exit(1)
