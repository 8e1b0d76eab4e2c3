"""The commands that check conversations against the standards."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actions.domain.errors import DeskError, FileError
from actions.domain.language import Language
from actions.texts import say
from bot.cli.complaints import kind_of, write, wrong_ending
from bot.cli.helping import Commands
from bot.cli.imports import list_faults
from bot.cli.running import fail, ready_settings
from bot.settings import operator_language

if TYPE_CHECKING:
    from actions.domain.reviews.reviews import Checked, Checklist

reviews = Commands()

PERIOD = Annotated[str, typer.Option()]


@reviews.add("aftercare reviews draw --period 2026-Q3 --size 40 --out check.xlsx")
def draw(
    period: PERIOD,
    out: Annotated[Path, typer.Option()],
    size: Annotated[int, typer.Option(min=1, max=1000)] = 40,
    seed: int = 1,
    checklist: Path | None = None,
) -> None:
    """Draw conversations by kind, language and person, and write the sheet to fill in."""
    from bot.wiring import opened_desk

    if kind_of(out) != "xlsx":
        fail(wrong_ending(out, "xlsx"), code=2)
    settings = ready_settings("WARNING")
    language = operator_language()
    try:
        with opened_desk(settings, settings.database) as desk:
            content, count = desk.reviews.draw(period, size, seed=seed, checklist=checklist)
            items = len(desk.reviews.result(period)[1].standards)
    except DeskError as error:
        fail(error, code=2 if isinstance(error, FileError) else 1)
    write(out, content, quietly=True)
    told = {"period": period.upper(), "count": count, "items": items, "file": str(out)}
    typer.echo(say("check-drawn", language, **told))


@reviews.add("aftercare reviews import check.xlsx --period 2026-Q3 --reviewer Mei", "import")
def import_(
    file: Annotated[Path, typer.Argument()],
    period: PERIOD,
    reviewer: Annotated[str, typer.Option()],
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
) -> None:
    """Take a filled sheet, all of it or nothing; what is below the bar is to be improved."""
    from bot.wiring import opened_desk

    settings = ready_settings("WARNING")
    language = operator_language()
    try:
        with opened_desk(settings, settings.database) as desk:
            taken = desk.reviews.take(file, period, reviewer, dry_run=dry_run)
            found = None if dry_run else desk.reviews.result(period)
    except DeskError as error:
        fail(error)
    list_faults(taken.faults, language)
    key = "check-would" if dry_run else "check-taken"
    told = {"count": taken.taken, "left": taken.left_out, "reviewer": reviewer}
    typer.echo(say(key, language, **told))
    if found:
        _tell(*found, language)


@reviews.add("aftercare reviews result --period 2026-Q3")
def result(period: PERIOD) -> None:
    """Say how far the standards are kept, and how far reviewers agree."""
    from bot.wiring import opened_desk

    settings = ready_settings("WARNING")
    try:
        with opened_desk(settings, settings.database) as desk:
            found = desk.reviews.result(period)
    except DeskError as error:
        fail(error)
    _tell(*found, operator_language())


def _tell(checked: "Checked", checklist: "Checklist", language: Language) -> None:
    score, agreement = checked.score, checked.agreement
    if score.value is not None:
        bounds = {"low": _percent(score.low), "high": _percent(score.high)}
        counts = {"good": score.good, "of": score.of}
        typer.echo(say("check-score", language, percent=_percent(score.value), **counts, **bounds))
    for item in checklist.standards:
        share = checked.by_standard.get(item.key)
        if share is None or share.value is None:
            continue
        what = item.zh if language is Language.ZH else item.en
        mark = "✓" if share.value * 100 >= checklist.bar else "✗"
        told = {"mark": mark, "percent": _percent(share.value), "what": what}
        typer.echo(say("check-standard", language, good=share.good, of=share.of, **told))
    counts = {"reviewers": agreement.reviewers, "count": agreement.judged}
    if agreement.value is None:
        typer.echo(say("check-agreement-none", language, **counts))
        return
    figures = {
        name: "–" if value is None else f"{value:.2f}"
        for name, value in (
            ("value", agreement.value),
            ("low", agreement.low),
            ("high", agreement.high),
        )
    }
    typer.echo(say("check-agreement", language, **counts, **figures))


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share * 100:.0f}"
