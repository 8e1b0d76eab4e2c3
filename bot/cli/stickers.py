"""The command that prints stickers with a code to scan."""

import asyncio
from math import ceil
from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError
from actions.domain.language import Language
from bot.cli.complaints import write
from bot.cli.running import fail, ready_settings, speak

A_SHEET = 21


def stickers(
    serials: Annotated[list[str] | None, typer.Argument()] = None,
    model: str = "",
    out: Path = Path("stickers.pdf"),
    bot: str = "",
    language: Annotated[Language | None, typer.Option("--language", "-l")] = None,
) -> None:
    """Print stickers: who scans one is in the chat, and the desk knows the unit."""
    settings = ready_settings("WARNING")
    language = language or settings.staff_language
    from bot.telegram.checkup import ask_name
    from bot.wiring import opened_desk

    try:
        name = bot or asyncio.run(ask_name(settings))
        with opened_desk(settings, settings.database, staffed=False) as desk:
            content, count = desk.stickers.sheets(name, serials or [], model, language)
    except DeskError as error:
        fail(error)
    write(out, content, quietly=True)
    sheets = ceil(count / A_SHEET)
    speak("stickers-written", count=count, sheets=sheets, file=str(out))
