"""The commands for complaints as papers and for checks, as an operator runs them."""

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from actions.domain.people import Address
from actions.services.desk import open_desk
from actions.services.policy import load_policy
from actions.store.database import Database
from actions.store.migrate import migrate
from bot.cli import app
from bot.settings import Settings
from tests.services.people import complaint

SAM = Address(channel="telegram", chat_id=1001)


@pytest.fixture(autouse=True)
def used(monkeypatch, tmp_path):
    """A database with a complaint, and no other setting of the machine."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"AFTERCARE_{name.upper()}", raising=False)
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    monkeypatch.setenv("AFTERCARE_DATABASE_URL", url)
    monkeypatch.setenv("AFTERCARE_STAFF_LANGUAGE", "zh")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)
    database = Database(url)
    migrate(database)
    desk = open_desk(database, load_policy())
    desk.customers.meet(SAM, name="Sam", code="en")
    desk.tickets.open(SAM, complaint(story="It still leaks."), turn="t1")
    database.close()
    return desk.now().year


def aftercare(*arguments):
    return CliRunner().invoke(app, list(map(str, arguments)))


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_rule_r7_form_and_register_are_written_as_pdf_and_as_sheet(tmp_path, used, kind):
    form, register = tmp_path / f"form.{kind}", tmp_path / f"all.{kind}"
    days = ("--from", f"{used}-01-01", "--to", f"{used}-12-31")
    assert aftercare("complaints", "form", "c-1001", "--out", form).exit_code == 0
    assert aftercare("complaints", "register", *days, "--out", register).exit_code == 0
    begins = b"%PDF" if kind == "pdf" else b"PK"
    assert form.read_bytes().startswith(begins)
    assert register.read_bytes().startswith(begins)
    if kind == "xlsx":
        assert load_workbook(register).worksheets[0]["A2"].value == "C-1001"


def test_a_wrong_number_or_kind_of_file_is_told_in_a_line(tmp_path):
    missing = aftercare("complaints", "form", "C-9", "--out", "form.pdf")
    assert missing.exit_code == 1
    wrong = aftercare("complaints", "form", "C-1001", "--out", "form.doc")
    assert wrong.exit_code == 2
    assert list(tmp_path.glob("form.*")) == []


def test_rule_r29_conversations_are_drawn_judged_and_told(tmp_path, used):
    sheet = tmp_path / "check.xlsx"
    drawn = aftercare("reviews", "draw", "--period", used, "--out", sheet)
    assert drawn.exit_code == 0
    assert "对话 1 段，每段 40 条标准" in drawn.output
    workbook = load_workbook(sheet)
    for number, row in enumerate(workbook.worksheets[0].iter_rows(min_row=2)):
        row[5].value = "否" if number < 10 else "是"
    workbook.save(sheet)
    named = ("--period", used, "--reviewer", "李")
    dry = aftercare("reviews", "import", sheet, *named, "--dry-run")
    assert "没有写入。将录入 李 的 40 条评价" in dry.output
    taken = aftercare("reviews", "import", sheet, *named)
    assert "标准符合率：75 %（30 / 40" in taken.output
    assert "✗ 0 %（0 / 1）用客户的语言问候" in taken.output
    assert "无法判断一致性：评审 1 位" in aftercare("reviews", "result", "--period", used).output


def test_a_sheet_with_a_wrong_line_ends_with_its_name_and_takes_nothing(tmp_path, used):
    sheet = tmp_path / "check.xlsx"
    aftercare("reviews", "draw", "--period", used, "--out", sheet)
    workbook = load_workbook(sheet)
    workbook.worksheets[0]["F4"].value = "perhaps"
    workbook.save(sheet)
    refused = aftercare("reviews", "import", sheet, "--period", used, "--reviewer", "李")
    assert refused.exit_code == 1
    none = aftercare("reviews", "draw", "--period", "1999", "--out", sheet)
    assert none.exit_code == 1
    assert aftercare("reviews", "draw", "--period", used, "--out", "check.pdf").exit_code == 2
