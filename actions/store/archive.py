"""The databases in one file as they stand at one moment, made while the desk runs; and back."""

import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from sqlalchemy import make_url

from actions.domain.errors import GatewayError
from actions.store.database import Database
from actions.store.migrate import version
from actions.store.talks import talk_file

DESK, TALK = "aftercare.db", "aftercare.talk.db"
OPEN = ("-wal", "-shm")
"""Ends the names of the files that stand beside a SQLite database while somebody has it open."""

DAMAGED = (BadZipFile, EOFError, zlib.error, RuntimeError)
"""What reading a zip file raises that is torn, cut off, or packed as no backup is."""


def write_archive(url: str, out: Path) -> None:
    """Copy a desk's databases into a new zip file.

    The desk's own comes first: a turn that the engine's copy has and this one has not is run again
    after a restore and finds its replies there; the other way round it would be forgotten.

    Raises:
        GatewayError: if the database is not SQLite, is not there or cannot be read, or the file
            exists or cannot be written.
    """
    desk = _file(url)
    if not desk.exists():
        raise GatewayError("error-backup-nothing", path=str(desk))
    if out.exists():
        raise GatewayError("error-exists", path=str(out))
    try:
        with tempfile.TemporaryDirectory(dir=out.parent) as folder:
            made = Path(folder, out.name)
            with ZipFile(made, "x", ZIP_DEFLATED) as archive:
                for name, path in ((DESK, desk), (TALK, talk_file(url))):
                    if path.exists():
                        archive.write(_copied(path, Path(folder, name)), name)
            made.replace(out)
    except OSError as error:
        raise GatewayError("error-unwritten", path=str(out), reason=str(error.strerror)) from error


def restore_archive(file: Path, url: str) -> tuple[str | None, str | None]:
    """Put a desk's databases back where there are none; give the version they have and need.

    Raises:
        GatewayError: if the database is not SQLite, or one is there, in use perhaps, or cannot be
            written; if the file is no such copy, or a damaged one.
    """
    desk, talk = _file(url), talk_file(url)
    for path in (desk, talk):
        if path.exists():
            raise GatewayError("error-restore-exists", path=str(path))
        # What stands beside a file belongs to it, and would be read into another in its place.
        if any(Path(f"{path}{end}").exists() for end in OPEN):
            raise GatewayError("error-restore-running", path=str(path))
    try:
        desk.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=desk.parent) as folder, _opened(file) as archive:
            names = [name for name in (DESK, TALK) if name in archive.namelist()]
            found = {name: Path(archive.extract(name, folder)) for name in names}
            if DESK not in found or not all(map(_is_whole, found.values())):
                raise GatewayError("error-restore-damaged", path=str(file))
            versions = _versions(found[DESK])
            if TALK in found:
                found[TALK].replace(talk)
            found[DESK].replace(desk)
    except OSError as error:
        raise GatewayError(
            "error-unwritten", path=str(desk), reason=str(error.strerror)
        ) from error
    return versions


def _file(url: str) -> Path:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        raise GatewayError("error-backup-postgresql", name=parsed.database or "aftercare")
    return Path(parsed.database or "")


def _copied(path: Path, to: Path) -> Path:
    """Copy a database as one transaction sees it, whatever is written meanwhile."""
    try:
        with closing(sqlite3.connect(path, timeout=15)) as source:
            source.execute("vacuum into ?", (str(to),))
    except sqlite3.Error as error:
        raise GatewayError("error-database", reason=str(error)) from error
    return to


def _is_whole(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as database:
            return bool(database.execute("pragma quick_check").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def _versions(path: Path) -> tuple[str | None, str | None]:
    database = Database(f"sqlite:///{path}")
    try:
        return version(database)
    finally:
        database.close()


@contextmanager
def _opened(file: Path) -> Iterator[ZipFile]:
    try:
        content = file.open("rb")
    except OSError as error:
        raise GatewayError("error-unread", path=str(file), reason=str(error.strerror)) from error
    try:
        with content, ZipFile(content) as archive:
            yield archive
    except DAMAGED as error:
        raise GatewayError("error-restore-damaged", path=str(file)) from error
