"""The command `aftercare`; what a command needs is imported when it runs, so help is quick."""

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from actions.domain.errors import DeskError, FileError
from actions.domain.language import Language
from bot.cli.backups import backup, restore
from bot.cli.complaints import complaints
from bot.cli.customers import customers
from bot.cli.demo import demo
from bot.cli.doctor import doctor
from bot.cli.helping import Commands
from bot.cli.imports import imports
from bot.cli.reports import report
from bot.cli.reviews import reviews
from bot.cli.running import fail, ready_settings, run_to_end, speak
from bot.cli.simulation import simulate
from bot.cli.stickers import stickers
from bot.settings import VERSION, SettingsError, operator_language

app = Commands()


def _tell_version(asked: bool) -> None:
    if asked:
        typer.echo(f"aftercare {VERSION}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True)
    ] = False,
) -> None:
    """Hold what goes before every command."""


app.add("aftercare demo")(demo)


@app.add("AFTERCARE_TELEGRAM_TOKEN=123456:ABC-DEF aftercare run")
def run() -> None:
    """Serve customers in Telegram until stopped."""
    settings = ready_settings()
    from bot.wiring import run_service

    run_to_end(run_service(settings))


@app.add("aftercare train --force")
def train(
    force: bool = False,
) -> None:
    """Train the model if its sources have changed."""
    settings = ready_settings()
    from bot.engine.training import ensure_model

    try:
        model = ensure_model(settings.models, force=force)
    except KeyboardInterrupt:
        sys.exit(130)
    except DeskError as error:
        fail(error)
    typer.echo(model)


@app.add("aftercare migrate")
def migrate() -> None:
    """Bring the database to the tables of this version."""
    settings = ready_settings()
    from actions.store.database import Database
    from actions.store.migrate import migrate as migrate_database

    try:
        before, after = migrate_database(Database(settings.database))
    except DeskError as error:
        fail(error)
    key = "migrate-from-empty" if before is None else "migrate-done"
    speak("migrate-nothing" if before == after else key, before=str(before), after=str(after))


@app.add("aftercare engine --actions http://127.0.0.1:5055/actions --port 5005")
def engine(
    actions: Annotated[str, typer.Option()],
    port: int = 5005,
) -> None:
    """Run the engine alone, for a desk that names it with AFTERCARE_ENGINE_URL."""
    settings = ready_settings()
    from bot.wiring import run_engine

    run_to_end(run_engine(settings, actions, port))


@app.add('aftercare classify "my fridge leaks"')
def classify(
    text: Annotated[str | None, typer.Argument()] = None,
) -> None:
    """Classify one text, or JSON lines with "text" from standard input, as JSON lines."""
    _tool("nlu.classify", *([text] if text is not None else []))


@app.add("aftercare evaluate ours.jsonl --png confusion.png")
def evaluate(
    file: Annotated[Path, typer.Argument()],
    png: Path | None = None,
) -> None:
    """Measure the model on labelled messages of your own: F1, confusions, errors, calibration."""
    picture = ["--png", str(png.resolve())] if png else []
    _tool("nlu.evaluate", str(file.resolve()), *picture)


@app.add("aftercare evaluate-quality ours.yml --png bars.png -l zh")
def evaluate_quality(
    file: Annotated[Path, typer.Argument()],
    png: Path | None = None,
    language: Annotated[Language | None, typer.Option("--language", "-l")] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Weigh criteria by experts' judgements, and compare who is scored by them."""
    ready_settings("WARNING")
    language = language or operator_language()
    from bot.terminal.evaluation import show_evaluation

    try:
        show_evaluation(file, language, png=png, as_json=as_json)
    except (DeskError, OSError) as error:
        fail(error, code=2 if isinstance(error, FileError) else 1, language=language)


def _tool(module: str, *arguments: str) -> NoReturn:
    settings = ready_settings("WARNING")
    from bot.engine.tools import run_tool

    try:
        code = run_tool(module, settings.models, *arguments, language=operator_language())
    except KeyboardInterrupt:
        code = 130
    except DeskError as error:
        fail(error)
    sys.exit(code)


corrections = Commands()
app.add("aftercare doctor")(doctor)
app.add("aftercare backup --out /backups/desk.zip")(backup)
app.add("aftercare restore /backups/desk.zip")(restore)
app.add_typer(corrections, name="corrections")
app.add_typer(imports, name="import")
app.add("aftercare report --period 2026-Q3 --out q3.pdf -l zh")(report)
app.add("aftercare stickers --model KF-420 --out fridges.pdf")(stickers)
app.add_typer(complaints, name="complaints")
app.add_typer(reviews, name="reviews")
app.add_typer(customers, name="customers")
app.add("aftercare simulate --tickets 2000 --check")(simulate)


@corrections.add("aftercare corrections export --out nlu/training/zh/ours.yml -l zh")
def export(
    out: Annotated[Path, typer.Option()],
    language: Annotated[Language, typer.Option("--language", "-l")],
    again: bool = False,
) -> None:
    """Write the corrections of one language as examples; read them before you train on them."""
    settings = ready_settings()
    from bot.wiring import opened_desk

    if out.exists():
        fail(SettingsError("error-exists", path=str(out)), code=2)
    try:
        with opened_desk(settings, settings.database) as desk:
            text, count, asked = desk.corrections.export(language, again=again)
    except DeskError as error:
        fail(error)
    if not count and not asked:
        speak("corrections-none")
        return
    out.write_text(text, encoding="utf-8")
    speak("corrections-written", count=count, asked=asked, file=str(out))


def main() -> None:
    """Run the command."""
    app()
