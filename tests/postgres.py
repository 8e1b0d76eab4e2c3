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
def fresh_database(template: str = "template1") -> Iterator[str | None]:
    """Give the URL of a new database, or None where no server is named; CI must name one.

    It is empty, or a copy of the database that `template` names.
    """
    server = os.environ.get(VARIABLE)
    if not server:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{VARIABLE} should be the URL of a PostgreSQL server in CI")
        yield None
        return
    name = f"aftercare_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f'create database "{name}" template "{template}"')
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with psycopg.connect(server, autocommit=True) as admin:
            admin.execute(f'drop database "{name}" with (force)')
