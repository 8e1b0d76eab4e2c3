"""The command that prints stickers with a code to scan."""

import asyncio
from math import ceil
from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError
from actions.domain.language import Language
from actions.texts import say
from bot.cli.complaints import write
from bot.cli.running import fail, ready_settings

A_SHEET = 21


def stickers(
    serials: Annotated[
        list[str] | None, typer.Argument(help="Serial numbers of units; a sticker each.")
    ] = None,
    model: Annotated[str, typer.Option(help="A sticker for every unit of this model.")] = "",
    out: Annotated[Path, typer.Option(help="PDF to write.")] = Path("stickers.pdf"),
    bot: Annotated[str, typer.Option(help="Your bot's name; else Telegram is asked.")] = "",
    language: Annotated[
        Language | None,
        typer.Option("--language", "-l", help="en or zh; else that of the staff."),
    ] = None,
) -> None:
    """Print stickers: who scans one is in the chat, and the desk knows the unit.

    With neither serial numbers nor a model, every product gets one.
    """
    settings = ready_settings("WARNING")
    language = language or settings.staff_language
    from bot.telegram.checkup import ask_name
    from bot.wiring import opened_desk

    try:
        name = bot or asyncio.run(ask_name(settings))
        with opened_desk(settings, settings.database, staffed=False) as desk:
            content, count = desk.stickers.sheets(name, serials or [], model, language)
    except DeskError as error:
        fail(error, language=language)
    write(out, content, quietly=True)
    sheets = ceil(count / A_SHEET)
    typer.echo(say("stickers-written", language, count=count, sheets=sheets, file=str(out)))
