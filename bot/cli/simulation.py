"""The command that plays a year of a company."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError
from actions.texts import say
from bot.cli.running import fail, ready_settings
from bot.progress import CONSOLE
from bot.settings import SettingsError

TICKETS = Annotated[
    int, typer.Option(min=1, max=1_000_000, help="Cases in the year; about eight a second.")
]
TECHNICIANS = Annotated[int, typer.Option(min=1, max=1000, help="People who work.")]
SEED = Annotated[int, typer.Option(help="The same seed plays the same year.")]
FIRST = Annotated[
    datetime | None,
    typer.Option("--from", formats=["%Y-%m-%d"], help="First day; else a year ago."),
]
DAYS = Annotated[int, typer.Option(min=7, max=364, help="How much of the year.")]
DATABASE = Annotated[
    str | None,
    typer.Option(help="File or URL of an empty database; else year.db in the data folder."),
]
CHECK = Annotated[bool, typer.Option("--check", help="See whether all holds in it.")]


def simulate(
    tickets: TICKETS = 20_000,
    technicians: TECHNICIANS = 40,
    seed: SEED = 7,
    first: FIRST = None,
    days: DAYS = 364,
    database: DATABASE = None,
    check: CHECK = False,
) -> None:
    """Play a year of a company through the desk's own services, without engine or network.

    Customers, repairs, inquiries, complaints, surveys, holidays and faults that repeat: to try
    the product with life in it, for reports, for load.
    """
    settings = ready_settings("WARNING")
    from bot.simulation.company import Company
    from bot.simulation.kept import last_year
    from bot.wiring import play_year

    start = first.date() if first else last_year(date.today())  # noqa: DTZ011 - the user's day
    company = Company(tickets, technicians, seed, start, days)
    url = _url(database, settings.data_dir / "year.db")
    language = settings.staff_language
    try:
        broken = play_year(settings, url, company, check=check)
    except KeyboardInterrupt:
        CONSOLE.print(say("simulate-stopped", language))
        raise typer.Exit(130) from None
    except (DeskError, SettingsError) as error:
        fail(error, language=language)
    for one in broken[:50]:
        typer.echo(say("simulate-broken", language, rule=one.rule, code=one.code))
    if check:
        typer.echo(say("simulate-checked", language, count=len(broken)))
    if broken:
        raise typer.Exit(1)


def _url(given: str | None, path: Path) -> str:
    if given is None:
        return f"sqlite:///{path}"
    return given if "://" in given else f"sqlite:///{Path(given).absolute()}"
