"""The commands for complaints as papers and for checks, as an operator runs them."""

import pytest
from openpyxl import load_workbook

from tests.bot.conftest import SAM, aftercare
from tests.services.people import complaint


@pytest.fixture(autouse=True)
def year(installed, monkeypatch):
    """This year, in which a complaint was made to a desk whose staff speak Chinese."""
    monkeypatch.setenv("AFTERCARE_STAFF_LANGUAGE", "zh")
    installed.tickets.open(SAM, complaint(story="It still leaks."), turn="t1")
    return installed.now().year


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_rule_r7_form_and_register_are_written_as_pdf_and_as_sheet(tmp_path, year, kind):
    form, register = tmp_path / f"form.{kind}", tmp_path / f"all.{kind}"
    days = ("--from", f"{year}-01-01", "--to", f"{year}-12-31")
    aftercare("complaints", "form", "c-1001", "--out", form)
    aftercare("complaints", "register", *days, "--out", register)
    begins = b"%PDF" if kind == "pdf" else b"PK"
    assert form.read_bytes().startswith(begins)
    assert register.read_bytes().startswith(begins)
    if kind == "xlsx":
        assert load_workbook(register).worksheets[0]["A2"].value == "C-1001"


def test_a_wrong_number_or_kind_of_file_is_told_in_a_line(tmp_path):
    aftercare("complaints", "form", "C-9", "--out", "form.pdf", code=1)
    aftercare("complaints", "form", "C-1001", "--out", "form.doc", code=2)
    assert list(tmp_path.glob("form.*")) == []


def test_rule_r29_conversations_are_drawn_judged_and_told(tmp_path, year):
    sheet = tmp_path / "check.xlsx"
    drawn = aftercare("reviews", "draw", "--period", year, "--out", sheet)
    assert "对话 1 段，每段 40 条标准" in drawn
    workbook = load_workbook(sheet)
    for number, row in enumerate(workbook.worksheets[0].iter_rows(min_row=2)):
        row[5].value = "否" if number < 10 else "是"
    workbook.save(sheet)
    named = ("--period", year, "--reviewer", "李")
    dry = aftercare("reviews", "import", sheet, *named, "--dry-run")
    assert "没有写入。将录入李的 40 条评价" in dry
    taken = aftercare("reviews", "import", sheet, *named)
    assert "标准符合率：75 %（30 / 40" in taken
    assert "✗ 0 %（0 / 1）用客户的语言问候" in taken
    assert "无法判断一致性：评审 1 位" in aftercare("reviews", "result", "--period", year)


def test_a_sheet_with_a_wrong_line_ends_with_its_name_and_takes_nothing(tmp_path, year):
    sheet = tmp_path / "check.xlsx"
    aftercare("reviews", "draw", "--period", year, "--out", sheet)
    workbook = load_workbook(sheet)
    workbook.worksheets[0]["F4"].value = "perhaps"
    workbook.save(sheet)
    aftercare("reviews", "import", sheet, "--period", year, "--reviewer", "李", code=1)
    aftercare("reviews", "draw", "--period", "1999", "--out", sheet, code=1)
    aftercare("reviews", "draw", "--period", year, "--out", "check.pdf", code=2)
