"""The command that plays a year of a company."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError
from actions.texts import say
from bot.cli.running import fail, ready_settings, speak
from bot.progress import CONSOLE
from bot.settings import operator_language


def simulate(
    tickets: Annotated[int, typer.Option(min=1, max=1_000_000)] = 20_000,
    technicians: Annotated[int, typer.Option(min=1, max=1000)] = 40,
    seed: int = 7,
    first: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"])] = None,
    days: Annotated[int, typer.Option(min=7, max=364)] = 364,
    database: str | None = None,
    check: Annotated[bool, typer.Option("--check")] = False,
) -> None:
    """Play a year of a company through the desk's own services, without engine or network."""
    settings = ready_settings("WARNING")
    from bot.simulation.company import Company
    from bot.simulation.kept import last_year
    from bot.wiring import play_year

    start = first.date() if first else last_year(date.today())  # noqa: DTZ011 - the user's day
    company = Company(tickets, technicians, seed, start, days)
    url = _url(database, settings.data_dir / "year.db")
    try:
        broken = play_year(settings, url, company, check=check)
    except KeyboardInterrupt:
        CONSOLE.print(say("simulate-stopped", operator_language()))
        raise typer.Exit(130) from None
    except DeskError as error:
        fail(error)
    for one in broken[:50]:
        speak("simulate-broken", rule=one.rule, code=one.code)
    if check:
        speak("simulate-checked", count=len(broken))
    if broken:
        raise typer.Exit(1)


def _url(given: str | None, path: Path) -> str:
    if given is None:
        return f"sqlite:///{path}"
    return given if "://" in given else f"sqlite:///{Path(given).absolute()}"
