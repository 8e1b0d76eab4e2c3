"""The commands that take over a company's own lists."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.domain.lists import Fault
from actions.texts import say
from bot.cli.running import fail, ready_settings
from bot.progress import CONSOLE, step
from bot.settings import SettingsError

if TYPE_CHECKING:
    from actions.services.desk import Desk
    from actions.services.importing import Outcome

SHOWN = 50
"""Bad lines that are listed; a list with more is mended in rounds."""

imports = typer.Typer(
    help="Take over your own lists: CSV or XLSX, all of it or nothing.", no_args_is_help=True
)


@imports.callback()
def import_() -> None:
    """Take over your own lists: CSV or XLSX, all of it or nothing."""


FILE = Annotated[Path, typer.Argument(help="CSV or XLSX; the first line names the columns.")]
DRY_RUN = Annotated[bool, typer.Option("--dry-run", help="Check every line, write nothing.")]


@imports.command(epilog="Example: [bold]aftercare import units units.xlsx --dry-run[/]")
def units(file: FILE, dry_run: DRY_RUN = False) -> None:
    """Import sold units, one a line.

    Columns: serial_number, model, and as known: sold_on, activated_on, buyer, buyer_phone,
    extension_months. Units that are known already are brought to what the list states.
    """
    _import(lambda desk: desk.importing.units(file, dry_run=dry_run), file, dry_run=dry_run)


@imports.command(epilog="Example: [bold]aftercare import products products.csv --dry-run[/]")
def products(file: FILE, dry_run: DRY_RUN = False) -> None:
    """Import products with their warranty, one term a line.

    Columns: model, warranty_months, name_en or name_zh, and as needed: aliases (words customers
    use, separated by |), care (home or workshop), from_months, cover (full, parts or labour),
    part_en, part_zh. Further lines of a model add terms: a stage, or a part covered longer.
    """
    _import(lambda desk: desk.importing.products(file, dry_run=dry_run), file, dry_run=dry_run)


@imports.command(epilog="Example: [bold]aftercare import parts parts.csv --dry-run[/]")
def parts(file: FILE, dry_run: DRY_RUN = False) -> None:
    """Import spare parts with their stock, one place a line.

    Columns: number, price, name_en or name_zh, and as needed: supplier, lead_days (7), component
    (what warranty terms call it), place, on_hand, keep (how many should always be free). Further
    lines of a number add places. Stock is brought to what is stated, as a count.
    """
    _import(lambda desk: desk.importing.parts(file, dry_run=dry_run), file, dry_run=dry_run)


@imports.command(epilog="Example: [bold]aftercare import technicians team.xlsx --dry-run[/]")
def technicians(file: FILE, dry_run: DRY_RUN = False) -> None:
    """Import who goes to customers, one a line.

    Columns: telegram (number of the account, or @name of who has written in the staff group),
    name (for who has not), and as needed, several in a cell separated by |: skills, languages
    (en, zh), districts, days_off; calendar names one of the policy's. An empty cell means all.
    """
    _import(lambda desk: desk.importing.technicians(file, dry_run=dry_run), file, dry_run=dry_run)


@imports.command(epilog="Example: [bold]aftercare import partners partners.csv --dry-run[/]")
def partners(file: FILE, dry_run: DRY_RUN = False) -> None:
    """Import suppliers and service partners, one a line.

    Columns: name, kind (supplier or service), and as needed: contact, language (en or zh),
    telegram (number of their chat with the bot), answer_hours, calendar, parts (numbers of the
    spare parts that come from them, separated by |).
    """
    _import(lambda desk: desk.importing.partners(file, dry_run=dry_run), file, dry_run=dry_run)


def _import(work: "Callable[[Desk], Outcome]", file: Path, *, dry_run: bool) -> None:
    settings = ready_settings()
    from bot.wiring import opened_desk

    language = settings.staff_language
    try:
        with opened_desk(settings, settings.database) as desk, step(f"Reading {file.name}"):
            outcome = work(desk)
    except (DeskError, SettingsError) as error:
        fail(error)
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
