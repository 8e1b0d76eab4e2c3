"""The command that writes a report into a file."""

from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError, FileError
from actions.domain.language import Language
from bot.cli.running import fail, ready_settings, speak


def report(
    period: Annotated[str, typer.Option()],
    out: Annotated[Path, typer.Option()],
    language: Annotated[Language | None, typer.Option("--language", "-l")] = None,
    evaluation: Path | None = None,
) -> None:
    """Write the report of a period: figures, findings, tables, pictures, all traceable."""
    settings = ready_settings("WARNING")
    language = language or settings.staff_language
    from actions.services.reports.files import form_of, write_report
    from bot.wiring import opened_desk

    if evaluation:
        settings = settings.model_copy(update={"evaluation": evaluation})
    try:
        form = form_of(out)
        with opened_desk(settings, settings.database, staffed=False) as desk:
            found = desk.reporting.make(desk.reporting.period(period), language)
            out.write_bytes(write_report(found, form, desk.policy, language))
    except (DeskError, OSError) as error:
        fail(error, code=2 if isinstance(error, FileError) else 1)
    count = f"{len(found.facts):,}"
    speak("report-written", period=found.period.code, count=count, file=str(out))
