"""Fresh PostgreSQL databases, when the environment names a server."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

VARIABLE = "AFTERCARE_TEST_POSTGRES"


@contextmanager
def fresh_database() -> Iterator[str | None]:
    """Give the URL of a new, empty database, or None where no server is named, as CI must."""
    server = os.environ.get(VARIABLE)
    if not server:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{VARIABLE} should be the URL of a PostgreSQL server in CI")
        yield None
        return
    name = f"aftercare_{uuid4().hex[:12]}"
    _do(f'create database "{name}"')
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        _do(f'drop database "{name}" with (force)')


def copy_database(template: str, name: str) -> None:
    """Replace the database of a name by a copy of the one at the URL `template`."""
    _do(f'drop database "{name}" with (force)')
    _do(f'create database "{name}" template "{make_url(template).database}"')


def _do(statement: str) -> None:
    with psycopg.connect(os.environ[VARIABLE], autocommit=True) as admin:
        admin.execute(statement)
