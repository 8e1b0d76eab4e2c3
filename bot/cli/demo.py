"""The command with which everybody begins: a conversation with the desk in the terminal."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actions.texts import say
from bot.cli.imports import take_over
from bot.cli.running import ready_settings, run_to_end
from bot.settings import operator_language

if TYPE_CHECKING:
    from actions.services.desk import Desk


def demo(
    fresh: bool = False,
    year: Annotated[bool, typer.Option("--year")] = False,
    products: Path | None = None,
    units: Path | None = None,
) -> None:
    """Talk to the desk in this terminal."""
    if year and products:
        raise typer.BadParameter(say("demo-year-or-own", operator_language()))
    if units and not products:
        raise typer.BadParameter(say("demo-units-alone", operator_language()))
    settings = ready_settings("WARNING")
    from bot.wiring import run_demo

    def stocked(desk: "Desk") -> None:
        if products:
            take_over(desk, lambda desk: desk.importing.products(products), products)
        if units:
            take_over(desk, lambda desk: desk.importing.units(units), units)

    own = stocked if products else None
    run_to_end(run_demo(settings, fresh=fresh, year=year, stocked=own))
