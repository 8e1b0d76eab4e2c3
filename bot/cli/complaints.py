"""The commands that give complaints as papers: the form of one, the register of a period."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError
from bot.cli.running import fail, ready_settings
from bot.settings import SettingsError

KINDS = ("pdf", "xlsx")

complaints = typer.Typer(
    help="Complaints as papers, in the staff's language.", no_args_is_help=True
)

OUT = Annotated[Path, typer.Option(help="File to write, .pdf or .xlsx.")]
DAY = ["%Y-%m-%d"]


@complaints.command(epilog="Example: [bold]aftercare complaints form C-1024 --out c1024.pdf[/]")
def form(code: Annotated[str, typer.Argument(help="Number of the complaint.")], out: OUT) -> None:
    """Write the complaint form (客户意见处理表) of one complaint."""
    from bot.wiring import opened_desk

    kind, settings = kind_of(out), ready_settings("WARNING")
    try:
        with opened_desk(settings, settings.database) as desk:
            content = desk.complaint_papers.form(code.strip().upper(), kind)
    except (DeskError, SettingsError) as error:
        fail(error, language=settings.staff_language)
    write(out, content)


@complaints.command(
    epilog="Example: [bold]aftercare complaints register --from 2026-07-01 --to 2026-09-30 "
    "--out q3.xlsx[/]"
)
def register(
    since: Annotated[datetime, typer.Option("--from", formats=DAY, help="First day.")],
    until: Annotated[datetime, typer.Option("--to", formats=DAY, help="Last day.")],
    out: OUT,
) -> None:
    """Write the register and tracking table (客户投诉登记追踪表) of a period."""
    from bot.wiring import opened_desk

    kind, settings = kind_of(out), ready_settings("WARNING")
    try:
        with opened_desk(settings, settings.database) as desk:
            content = desk.complaint_papers.register(since.date(), until.date(), kind)
    except (DeskError, SettingsError) as error:
        fail(error, language=settings.staff_language)
    write(out, content)


def kind_of(out: Path) -> str:
    """Tell what is to be written from the file's name, or end with what is possible."""
    kind = out.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        fail(SettingsError(f"--out {out.name}: name a file that ends in .pdf or .xlsx"), code=2)
    return kind


def write(out: Path, content: bytes, *, quietly: bool = False) -> None:
    """Write a file and say where it is."""
    try:
        out.write_bytes(content)
    except OSError as error:
        fail(SettingsError(f"{out} cannot be written: {error.strerror}"))
    if not quietly:
        typer.echo(str(out))
