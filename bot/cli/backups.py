"""The commands that copy the desk's databases into one file, and put them back."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError, FileError
from actions.texts import say
from bot.cli.running import fail, ready_settings

OUT = Annotated[
    Path | None, typer.Option(help="File to write; without it aftercare-DATE.zip, here.")
]


def backup(out: OUT = None) -> None:
    """Copy the databases into one file, while the desk runs: tickets, papers, conversations.

    Photos and files stay with Telegram; the desk keeps their numbers. Settings, policy and your
    other files are yours to copy. PostgreSQL has pg_dump.
    """
    settings = ready_settings("WARNING")
    from actions.store.archive import write_archive
    from bot.progress import step

    out = out or Path(f"aftercare-{datetime.now().astimezone():%Y-%m-%d-%H%M}.zip")
    try:
        with step(say("step-backup", settings.staff_language)):
            write_archive(settings.database, out)
    except DeskError as error:
        fail(error, code=2 if isinstance(error, FileError) else 1)
    typer.echo(f"{out} ({out.stat().st_size / 2**20:.1f} MB)")


def restore(
    file: Annotated[Path, typer.Argument(help="A file that aftercare backup wrote.")],
) -> None:
    """Put the databases of a backup back, where there are none; the desk must not run."""
    settings = ready_settings("WARNING")
    from actions.store.archive import restore_archive
    from bot.progress import step

    try:
        with step(say("step-restore", settings.staff_language)):
            has, needed = restore_archive(file, settings.database)
    except DeskError as error:
        fail(error, code=2 if isinstance(error, FileError) else 1)
    key = "backup-restored" if has == needed else "backup-restored-older"
    typer.echo(say(key, settings.staff_language, has=str(has), needed=str(needed)))
