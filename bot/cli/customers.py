"""The commands that give a copy of what is kept of a customer, and erase it."""

from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError
from bot.cli.complaints import write, wrong_ending
from bot.cli.helping import Commands
from bot.cli.running import fail, ready_settings, speak

customers = Commands()

WHO = Annotated[str, typer.Argument()]


@customers.add("aftercare customers export R-1024 --out sam.html")
def export(
    who: WHO,
    out: Annotated[Path, typer.Option()],
) -> None:
    """Write a copy of all that is kept of one customer."""
    from bot.wiring import opened_desk

    settings, form = ready_settings("WARNING"), out.suffix.lower().removeprefix(".")
    if form not in ("html", "json"):
        fail(wrong_ending(out, "html", "json"), code=2)
    try:
        with opened_desk(settings, settings.database) as desk:
            content = desk.privacy.copy(desk.histories.meant(who).id or 0, data=form == "json")
    except DeskError as error:
        fail(error)
    write(out, content)


@customers.add("aftercare customers erase R-1024")
def erase(
    who: WHO,
    yes: Annotated[bool, typer.Option("--yes")] = False,
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
    except DeskError as error:
        fail(error)
    speak("staff-did-erase", codes=codes or "–")
