"""An installation as an operator's commands find it."""

import pytest
from typer.testing import CliRunner

from actions.domain.people import Address
from actions.services.company.policy import load_policy
from actions.services.desk import open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from bot.cli import app
from bot.settings import Settings

SAM = Address(channel="telegram", chat_id=1001)


@pytest.fixture
def installed(monkeypatch, tmp_path):
    """An open desk in this folder that has met Sam, and no other setting of the machine."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"AFTERCARE_{name.upper()}", raising=False)
    monkeypatch.setenv("AFTERCARE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)
    database = Database(f"sqlite:///{tmp_path / 'data' / 'aftercare.db'}")
    migrate(database)
    desk = open_desk(database, load_policy())
    desk.customers.meet(SAM, name="Sam", code="en")
    yield desk
    database.close()


def aftercare(*arguments, code=0, **more):
    """Run a command that ends with a status, and give what it says in one line."""
    done = CliRunner().invoke(app, list(map(str, arguments)), **more)
    assert done.exit_code == code, done.output
    return " ".join(done.output.split())
