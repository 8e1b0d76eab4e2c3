import pytest
from typer.testing import CliRunner

from actions.domain.people import Address
from actions.services.company.policy import load_policy
from actions.services.desk import open_desk
from actions.store.database import Database
from actions.store.migrate import migrate
from bot.cli import app
from bot.settings import Settings, load_settings
from bot.simulation.company import Company
from bot.simulation.kept import demo_company, fingerprint
from bot.wiring import _kept_year


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    for name in Settings.model_fields:
        monkeypatch.delenv(f"AFTERCARE_{name.upper()}", raising=False)
    monkeypatch.setenv("AFTERCARE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("AFTERCARE_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


def run(*arguments):
    return CliRunner().invoke(app, ["simulate", *arguments])


def test_a_few_days_of_a_company_are_played_and_checked(tmp_path):
    shown = run(
        *("--tickets", "6", "--technicians", "3", "--days", "7", "--from", "2026-03-02"),
        *("--database", "year.db", "--check"),
    )
    assert shown.exit_code == 0, shown.output
    assert "Checked: everything holds." in shown.output
    desk = open_desk(Database(f"sqlite:///{tmp_path / 'year.db'}"), load_policy())
    assert len(desk.team.team()) == 4
    desk.database.close()


def test_a_database_with_customers_is_left_alone(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'real.db'}")
    migrate(database)
    desk = open_desk(database, load_policy())
    desk.customers.meet(Address(channel="telegram", chat_id=1), name="Sam")
    database.close()
    shown = run("--tickets", "6", "--days", "7", "--database", "real.db")
    assert shown.exit_code == 1
    assert "needs one of its own" in shown.output


def test_ctrl_c_ends_it_quietly(monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("bot.wiring.simulate", interrupted)
    shown = run("--tickets", "6", "--days", "7")
    assert shown.exit_code == 130
    assert "Stopped." in shown.output


def test_the_year_of_the_demo_is_played_once_and_kept(monkeypatch):
    small = Company(tickets=3, technicians=2, days=7)
    monkeypatch.setattr("bot.wiring.demo_company", lambda _: small)
    settings = load_settings()
    first = _kept_year(settings)
    played = first.stat().st_mtime_ns
    assert _kept_year(settings) == first
    assert first.stat().st_mtime_ns == played
    assert [path.name for path in first.parent.iterdir()] == [first.name]


def test_a_kept_year_is_named_by_all_that_decides_what_happens_in_it(tmp_path):
    from datetime import date

    policy = tmp_path / "policy.yml"
    policy.write_text("a: 1")
    company = demo_company(date(2026, 11, 26))
    assert company.first.weekday() == 0
    names = {fingerprint(company, None), fingerprint(company, policy)}
    policy.write_text("a: 2")
    names |= {fingerprint(company, policy), fingerprint(Company(5), None)}
    assert len(names) == 4
