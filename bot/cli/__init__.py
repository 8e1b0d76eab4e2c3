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
from bot.cli.doctor import doctor
from bot.cli.imports import imports
from bot.cli.reports import report
from bot.cli.reviews import reviews
from bot.cli.running import fail, ready_settings, run_to_end
from bot.cli.simulation import simulate
from bot.cli.stickers import stickers
from bot.settings import SettingsError

EXAMPLES = """Examples:

aftercare demo — a conversation in this terminal

AFTERCARE_TELEGRAM_TOKEN=123456:ABC-DEF aftercare run — the service

aftercare doctor — what is wrong with the installation, and how to mend it

aftercare train --force — the model, trained again

aftercare migrate — the database, brought up to date

aftercare backup — the databases in one file, while the desk runs; aftercare restore FILE

aftercare engine --actions http://127.0.0.1:5055/actions — an engine of its own

aftercare classify "my fridge leaks" — one text, or JSON lines from standard input

aftercare evaluate ours.jsonl — how well your own labelled messages are read

aftercare evaluate-quality evaluation.yml --png bars.png — providers, technicians, sites compared

aftercare report --period 2026-Q3 --out q3.pdf — a period's figures, as .xlsx or .html too

aftercare corrections export --language zh --out ours.yml — what was corrected, to train on

aftercare import units units.xlsx --dry-run — your sold units (or products), bad lines named

aftercare complaints form C-1024 --out c1024.pdf — a complaint as a form (or a register)

aftercare reviews draw --period 2026-Q3 --out check.xlsx — conversations to check

aftercare customers export R-1024 --out sam.html — all that is kept of a customer (or erase it)

aftercare stickers --model KF-420 --out fridges.pdf — a code to scan for every unit

aftercare simulate --tickets 2000 --check — a year of a company, played and checked
"""

app = typer.Typer(
    help="A service desk that customers reach in Telegram.\n\n"
    "Settings come from the environment or a file named .env, each beginning with AFTERCARE_.",
    epilog=EXAMPLES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,  # they print local variables, secrets among them
)


@app.command(epilog="Example: [bold]aftercare demo[/]")
def demo(
    fresh: Annotated[bool, typer.Option(help="Forget earlier demo conversations first.")] = False,
    year: Annotated[bool, typer.Option("--year", help="With a simulated year behind it.")] = False,
) -> None:
    """Talk to the desk in this terminal; makes everything it needs on first use.

    When standard input is not a terminal, each line of it is a customer's message.
    """
    settings = ready_settings("WARNING")
    from bot.wiring import run_demo

    run_to_end(run_demo(settings, fresh=fresh, year=year))


@app.command(epilog="Example: [bold]AFTERCARE_TELEGRAM_TOKEN=123456:ABC-DEF aftercare run[/]")
def run() -> None:
    """Serve customers in Telegram until stopped."""
    settings = ready_settings()
    from bot.wiring import run_service

    run_to_end(run_service(settings))


@app.command(epilog="Example: [bold]aftercare train --force[/]")
def train(
    force: Annotated[bool, typer.Option(help="Train even if nothing has changed.")] = False,
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


@app.command(epilog="Example: [bold]aftercare migrate[/]")
def migrate() -> None:
    """Bring the database to the tables of this version."""
    settings = ready_settings()
    from actions.store.database import Database
    from actions.store.migrate import migrate as migrate_database

    try:
        before, after = migrate_database(Database(settings.database))
    except DeskError as error:
        fail(error)
    typer.echo(f"{before or 'empty'} → {after}" if before != after else f"already at {after}")


@app.command(
    epilog="Example: [bold]aftercare engine --actions http://127.0.0.1:5055/actions --port 5005[/]"
)
def engine(
    actions: Annotated[str, typer.Option(help="Where the desk's actions answer.")],
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1 to answer on.")] = 5005,
) -> None:
    """Run the engine alone, for a desk that names it with AFTERCARE_ENGINE_URL."""
    settings = ready_settings()
    from bot.wiring import run_engine

    run_to_end(run_engine(settings, actions, port))


@app.command(epilog='Example: [bold]aftercare classify "my fridge leaks"[/]')
def classify(
    text: Annotated[str | None, typer.Argument(help="One text to classify.")] = None,
) -> None:
    """Classify one text, or JSON lines with "text" from standard input, as JSON lines."""
    _tool("nlu.classify", *([text] if text is not None else []))


@app.command(epilog="Example: [bold]aftercare evaluate ours.jsonl --png confusion.png[/]")
def evaluate(
    file: Annotated[Path, typer.Argument(help='JSON lines with "text", "label", maybe "also".')],
    png: Annotated[Path | None, typer.Option(help="Draw the confusion matrix here.")] = None,
) -> None:
    """Measure the model on labelled messages of your own: F1, confusions, errors, calibration."""
    picture = ["--png", str(png.resolve())] if png else []
    _tool("nlu.evaluate", str(file.resolve()), *picture)


@app.command(epilog="Example: [bold]aftercare evaluate-quality ours.yml --png bars.png -l zh[/]")
def evaluate_quality(
    file: Annotated[Path, typer.Argument(help="Criteria, judgements and scores as YAML.")],
    png: Annotated[Path | None, typer.Option(help="Draw the totals here.")] = None,
    language: Annotated[Language, typer.Option("--language", "-l", help="en or zh")] = Language.EN,
    as_json: Annotated[bool, typer.Option("--json", help="Give the figures as JSON.")] = False,
) -> None:
    """Weigh criteria by experts' judgements (AHP), and compare who is scored by them.

    The file is explained in actions/defaults/evaluation.yml, which is an example to copy.
    """
    ready_settings("WARNING")
    from bot.terminal.evaluation import show_evaluation

    try:
        show_evaluation(file, language, png=png, as_json=as_json)
    except (DeskError, OSError) as error:
        fail(error, code=2 if isinstance(error, FileError) else 1, language=language)


def _tool(module: str, *arguments: str) -> NoReturn:
    settings = ready_settings("WARNING")
    from bot.engine.tools import run_tool

    try:
        code = run_tool(module, settings.models, *arguments)
    except KeyboardInterrupt:
        code = 130
    except DeskError as error:
        fail(error)
    sys.exit(code)


corrections = typer.Typer(
    help="What customers and staff corrected, as training rows to review.", no_args_is_help=True
)
app.command(epilog="Example: [bold]aftercare doctor[/]")(doctor)
app.command(epilog="Example: [bold]aftercare backup --out /backups/desk.zip[/]")(backup)
app.command(epilog="Example: [bold]aftercare restore /backups/desk.zip[/]")(restore)
app.add_typer(corrections, name="corrections")
app.add_typer(imports, name="import")
app.command(epilog="Example: [bold]aftercare report --period 2026-Q3 --out q3.pdf -l zh[/]")(
    report
)
app.command(epilog="Example: [bold]aftercare stickers --model KF-420 --out fridges.pdf[/]")(
    stickers
)
app.add_typer(complaints, name="complaints")
app.add_typer(reviews, name="reviews")
app.add_typer(customers, name="customers")
app.command(epilog="Example: [bold]aftercare simulate --tickets 2000 --check[/]")(simulate)


@corrections.command(
    epilog="Example: [bold]aftercare corrections export --out nlu/training/zh/ours.yml -l zh[/]"
)
def export(
    out: Annotated[Path, typer.Option(help="File to write; it must not exist yet.")],
    language: Annotated[Language, typer.Option("--language", "-l", help="en or zh")],
    again: Annotated[bool, typer.Option(help="Include what was exported before.")] = False,
) -> None:
    """Write the corrections of one language as examples; read them before you train on them."""
    settings = ready_settings()
    from bot.wiring import opened_desk

    if out.exists():
        fail(SettingsError(f"{out} exists; name a new file"), code=2)
    try:
        with opened_desk(settings, settings.database) as desk:
            text, count, asked = desk.corrections.export(language, again=again)
    except (DeskError, SettingsError) as error:
        fail(error)
    if not count and not asked:
        typer.echo("nothing to export")
        return
    out.write_text(text, encoding="utf-8")
    typer.echo(f"{count} examples, {asked} texts to look at → {out}")


def main() -> None:
    """Run the command."""
    app()
