"""The commands that give a copy of what is kept of a customer, and erase it."""

from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError
from actions.texts import say
from bot.cli.complaints import write
from bot.cli.running import fail, ready_settings
from bot.settings import SettingsError

customers = typer.Typer(help="Customers' personal data: copied, erased.", no_args_is_help=True)

WHO = Annotated[
    str, typer.Argument(help="Code of one of their tickets, name, telephone number, or #NUMBER.")
]


@customers.command(epilog="Example: [bold]aftercare customers export R-1024 --out sam.html[/]")
def export(
    who: WHO,
    out: Annotated[
        Path, typer.Option(help="File to write: .html to read, .json for another service.")
    ],
) -> None:
    """Write a copy of all that is kept of one customer."""
    from bot.wiring import opened_desk

    settings, form = ready_settings("WARNING"), out.suffix.lower().removeprefix(".")
    if form not in ("html", "json"):
        fail(SettingsError(f"--out {out.name}: name a file that ends in .html or .json"), code=2)
    try:
        with opened_desk(settings, settings.database) as desk:
            content = desk.privacy.copy(desk.histories.meant(who).id or 0, data=form == "json")
    except (DeskError, SettingsError) as error:
        fail(error, language=settings.staff_language)
    write(out, content)


@customers.command(epilog="Example: [bold]aftercare customers erase R-1024[/]")
def erase(
    who: WHO,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase what is personal of one customer for good; the facts of their cases stay."""
    from bot.wiring import opened_desk

    settings = ready_settings("WARNING")
    try:
        with opened_desk(settings, settings.database) as desk:
            number = desk.histories.meant(who).id or 0
            if not yes:
                typer.confirm(desk.privacy.sure(number), abort=True)
            codes = desk.privacy.erase_by_hand(number)
    except (DeskError, SettingsError) as error:
        fail(error, language=settings.staff_language)
    typer.echo(say("staff-did-erase", settings.staff_language, codes=codes or "–"))
