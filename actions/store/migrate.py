"""Bringing a database to the tables of this version."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from actions.domain.errors import GatewayError
from actions.store.database import Database

# Any number: two processes that migrate the same PostgreSQL database wait for each other on it.
ADVISORY_LOCK = 4_015_733


def _config(**attributes: Any) -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("actions.store") / "migrations"))
    config.attributes.update(attributes)
    return config


def version(database: Database) -> tuple[str | None, str | None]:
    """Give the version the database has and the one this program needs."""
    with database.engine.connect() as connection:
        has = MigrationContext.configure(connection).get_current_revision()
    return has, ScriptDirectory.from_config(_config()).get_current_head()


def migrate(database: Database) -> tuple[str | None, str | None]:
    """Upgrade the database and give the versions before and after.

    Raises:
        GatewayError: if the database refuses; nothing is half done.
    """
    database.check()
    before, needed = version(database)
    try:
        with _rebuilding(database) as connection:
            if not database.is_sqlite:
                connection.execute(text("select pg_advisory_xact_lock(:n)"), {"n": ADVISORY_LOCK})
            command.upgrade(_config(connection=connection), "head")
    except SQLAlchemyError as error:
        raise GatewayError("error-database", reason=type(error).__name__) from error
    return before, needed


@contextmanager
def _rebuilding(database: Database) -> Iterator[Connection]:
    """Change tables in one transaction.

    SQLite changes a table by putting another in its place, and would not take away one that rows
    of others refer to: what they refer to is looked over at the end instead.
    """
    with database.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        if database.is_sqlite:
            driver.execute("pragma foreign_keys = off")
        try:
            with connection.begin():
                yield connection
                torn = (
                    database.is_sqlite
                    and connection.exec_driver_sql("pragma foreign_key_check").first()
                )
                if torn:
                    raise GatewayError("error-database", reason=f"foreign key of {torn[0]}")
        finally:
            if database.is_sqlite:
                driver.execute("pragma foreign_keys = on")
