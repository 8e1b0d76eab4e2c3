"""The commands that give complaints as papers: the form of one, the register of a period."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError
from bot.cli.helping import Commands
from bot.cli.running import fail, ready_settings
from bot.settings import SettingsError

KINDS = ("pdf", "xlsx")

complaints = Commands()

OUT = Annotated[Path, typer.Option()]
DAY = ["%Y-%m-%d"]


@complaints.add("aftercare complaints form C-1024 --out c1024.pdf")
def form(code: Annotated[str, typer.Argument()], out: OUT) -> None:
    """Write the complaint form (客户意见处理表) of one complaint."""
    from bot.wiring import opened_desk

    kind, settings = kind_of(out), ready_settings("WARNING")
    try:
        with opened_desk(settings, settings.database) as desk:
            content = desk.complaint_papers.form(code.strip().upper(), kind)
    except DeskError as error:
        fail(error)
    write(out, content)


@complaints.add("aftercare complaints register --from 2026-07-01 --to 2026-09-30 --out q3.xlsx")
def register(
    since: Annotated[datetime, typer.Option("--from", formats=DAY)],
    until: Annotated[datetime, typer.Option("--to", formats=DAY)],
    out: OUT,
) -> None:
    """Write the register and tracking table (客户投诉登记追踪表) of a period."""
    from bot.wiring import opened_desk

    kind, settings = kind_of(out), ready_settings("WARNING")
    try:
        with opened_desk(settings, settings.database) as desk:
            content = desk.complaint_papers.register(since.date(), until.date(), kind)
    except DeskError as error:
        fail(error)
    write(out, content)


def kind_of(out: Path) -> str:
    """Tell what is to be written from the file's name, or end with what is possible."""
    kind = out.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        fail(wrong_ending(out, *KINDS), code=2)
    return kind


def wrong_ending(out: Path, *kinds: str) -> SettingsError:
    """Name the files that can be written where another is asked for."""
    endings = " / ".join(f".{kind}" for kind in kinds)
    return SettingsError("error-out", name=out.name, endings=endings)


def write(out: Path, content: bytes, *, quietly: bool = False) -> None:
    """Write a file and say where it is."""
    try:
        out.write_bytes(content)
    except OSError as error:
        fail(SettingsError("error-unwritten", path=str(out), reason=str(error.strerror)))
    if not quietly:
        typer.echo(str(out))
