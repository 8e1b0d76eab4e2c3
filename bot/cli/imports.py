"""The commands that take over a company's own lists."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.domain.lists.lines import Fault
from actions.texts import say
from bot.cli.helping import Commands
from bot.cli.running import fail, ready_settings
from bot.progress import CONSOLE, step
from bot.settings import operator_language

if TYPE_CHECKING:
    from actions.services.company.importing import Outcome
    from actions.services.desk import Desk

SHOWN = 50
"""Bad lines that are listed; a list with more is mended in rounds."""

imports = Commands()


FILE = Annotated[Path, typer.Argument()]
DRY_RUN = Annotated[bool, typer.Option("--dry-run")]


@imports.add("aftercare import units units.xlsx --dry-run")
def units(file: FILE, dry_run: DRY_RUN = False) -> None:
    """Import sold units, one a line."""
    _import(lambda desk: desk.importing.units(file, dry_run=dry_run), file, dry_run=dry_run)


@imports.add("aftercare import products products.csv --dry-run")
def products(file: FILE, dry_run: DRY_RUN = False) -> None:
    """Import products with their warranty, one term a line."""
    _import(lambda desk: desk.importing.products(file, dry_run=dry_run), file, dry_run=dry_run)


@imports.add("aftercare import parts parts.csv --dry-run")
def parts(file: FILE, dry_run: DRY_RUN = False) -> None:
    """Import spare parts with their stock, one place a line."""
    _import(lambda desk: desk.importing.parts(file, dry_run=dry_run), file, dry_run=dry_run)


@imports.add("aftercare import technicians team.xlsx --dry-run")
def technicians(file: FILE, dry_run: DRY_RUN = False) -> None:
    """Import who goes to customers, one a line."""
    _import(lambda desk: desk.importing.technicians(file, dry_run=dry_run), file, dry_run=dry_run)


@imports.add("aftercare import partners partners.csv --dry-run")
def partners(file: FILE, dry_run: DRY_RUN = False) -> None:
    """Import suppliers and service partners, one a line."""
    _import(lambda desk: desk.importing.partners(file, dry_run=dry_run), file, dry_run=dry_run)


def _import(work: "Callable[[Desk], Outcome]", file: Path, *, dry_run: bool) -> None:
    settings = ready_settings()
    from bot.wiring import opened_desk

    try:
        with opened_desk(settings, settings.database) as desk:
            take_over(desk, work, file, dry_run=dry_run)
    except DeskError as error:
        fail(error)


def take_over(
    desk: "Desk", work: "Callable[[Desk], Outcome]", file: Path, *, dry_run: bool = False
) -> None:
    """Take a list over into a desk, and tell how much it was; bad lines end the command."""
    language = operator_language()
    with step(say("step-read", language, file=file.name)):
        outcome = work(desk)
    list_faults(outcome.faults, language)
    taken = outcome.taken
    counts = {"added": taken.added, "changed": taken.changed, "unchanged": taken.unchanged}
    typer.echo(say("import-would" if dry_run else "import-done", language, **counts))


def list_faults(faults: Sequence[Fault], language: Language) -> None:
    """Name the bad lines, if there are any, and end the command."""
    for fault in faults[:SHOWN]:
        reason = say(fault.key, language, **fault.fields)
        line = say("import-line", language, line=fault.line, column=fault.column, reason=reason)
        CONSOLE.print(escape(line), soft_wrap=True)
    if len(faults) > SHOWN:
        CONSOLE.print(say("import-more", language, count=len(faults) - SHOWN))
    if faults:
        lines = len({fault.line for fault in faults})
        CONSOLE.print(say("import-nothing-done", language, count=lines))
        raise typer.Exit(1)
