"""The commands that copy the desk's databases into one file, and put them back."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from actions.domain.errors import DeskError
from actions.texts import say
from bot.cli.running import fail, ready_settings, speak
from bot.settings import operator_language


def backup(out: Path | None = None) -> None:
    """Copy the databases into one file, while the desk runs."""
    settings = ready_settings("WARNING")
    from actions.store.archive import write_archive
    from bot.progress import step

    out = out or Path(f"aftercare-{datetime.now().astimezone():%Y-%m-%d-%H%M}.zip")
    try:
        with step(say("step-backup", operator_language())):
            write_archive(settings.database, out)
    except DeskError as error:
        fail(error)
    typer.echo(f"{out} ({out.stat().st_size / 2**20:.1f} MB)")


def restore(
    file: Annotated[Path, typer.Argument()],
) -> None:
    """Put the databases of a backup back, where there are none; the desk must not run."""
    settings = ready_settings("WARNING")
    from actions.store.archive import restore_archive
    from bot.progress import step

    try:
        with step(say("step-restore", operator_language())):
            has, needed = restore_archive(file, settings.database)
    except DeskError as error:
        fail(error)
    key = "backup-restored" if has == needed else "backup-restored-older"
    speak(key, has=str(has), needed=str(needed))
