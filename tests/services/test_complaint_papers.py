"""The complaint form and the register, as PDF and as sheets (Rule R7)."""

import io
import re
from datetime import date

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlmodel import select

from actions.domain.chats.papers import Paper
from actions.domain.complaints.complaints import NoComplaint
from actions.domain.errors import NotFound
from actions.domain.language import Language
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.services.complaining import complains, fills, key, offers, ruled
from tests.services.conftest import met
from tests.services.people import LI, SAM, repair
from tests.services.team import MEI, hire, rows, topic

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def in_chinese(database, policy, clock):
    return hire(
        met(
            open_desk(database, policy, staff=STAFF, staff_language=Language.ZH, now=clock),
        )
    )


def read(content):
    return load_workbook(io.BytesIO(content)).worksheets[0]


def cells(sheet):
    head = [cell.value for cell in sheet[1]]
    return [
        dict(zip(head, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(2)
    ]


def settled(desk):
    """A complaint with everything in it."""
    complains(desk)
    number = complains(desk)
    fills(desk, number)
    ruled(desk, number)
    offers(desk, number, "refund 20")
    desk.offers.press(SAM, key(), "1:yes")
    desk.complaints.tell_result(MEI, number, "The seal was fitted askew.", key=key())
    return number


def test_papers_name_the_product_as_the_catalogue_does_in_the_staff_s_language(in_chinese):
    in_chinese.seeding.seed_catalogue()
    number = complains(in_chinese, product="fridge")
    ruled(in_chinese, number)
    form = read(in_chinese.complaint_papers.form("C-1001", "xlsx"))
    shown = {row[0].value: row[1].value for row in form.iter_rows() if row[0].value}
    (line,) = cells(read(in_chinese.complaint_papers.register(*YEAR, "xlsx")))
    assert (shown["产品"], line["产品"]) == ("冰箱", "冰箱")
    with in_chinese.database.reading() as session:
        (ruling,) = session.exec(select(Paper).where(Paper.name == "C-1001-1.pdf"))
    assert "冰箱" in PdfReader(io.BytesIO(ruling.content)).pages[0].extract_text()


def test_rule_r7_the_form_holds_what_was_said_found_agreed_and_told(crew):
    settled(crew)
    sheet = read(crew.complaint_papers.form("C-1002", "xlsx"))
    shown = {row[0].value: row[1].value for row in sheet.iter_rows() if row[0].value}
    assert shown["Number"] == "C-1002"
    assert shown["Earlier ones"] == "C-1001"
    assert shown["In the customer's words"] == "It still leaks."
    assert shown["Analysis"] == "Seal askew"
    assert shown["Responsible unit"] == "supplier · Aqua Seals"
    assert shown["accepted"].startswith("a refund of £20 · 2 Mar 2026, 09:00\nAbout C-1002, we")
    assert shown["Told to the customer"] == "2 Mar 2026, 09:00 · Mei"
    assert shown["first answer"] == "by 2 Mar 2026, 10:00 · kept, 2 Mar 2026, 09:00"


def test_rule_r7_a_form_with_every_field_filled_is_one_page_with_its_signatures(crew, in_chinese):
    number = settled(crew)
    words = "The seal was fitted askew, and nobody looked at it before it left the works. "
    fills(crew, number, f"analysis: {words * 2}\ncountermeasure: {words}")
    for desk, signed in ((crew, "Handled by"), (in_chinese, "经办人")):
        pages = PdfReader(io.BytesIO(desk.complaint_papers.form("C-1002"))).pages
        assert signed in pages[0].extract_text()
        assert len(pages) == 1


def test_rule_r7_the_form_is_printed_in_the_staff_s_language(crew, in_chinese):
    settled(crew)
    for desk, title in ((crew, b"Complaint form"), (in_chinese, None)):
        content = desk.complaint_papers.form("C-1002")
        assert content.startswith(b"%PDF")
        assert title is None or title in content
    sheet = read(in_chinese.complaint_papers.form("C-1002", "xlsx"))
    assert sheet["A1"].value == "客户意见处理表 C-1002"
    assert [cell.value for cell in sheet["A"]][3:6] == ["投诉编号", "级别", "受理时间"]


def test_rule_r7_a_complaint_of_which_nothing_is_known_yet_has_its_form(crew):
    complains(crew)
    assert crew.complaint_papers.form("C-1001").startswith(b"%PDF")


def test_rule_r7_the_register_has_a_line_for_each_complaint_of_the_period(crew, clock):
    settled(crew)
    crew.tickets.open(SAM, repair(), turn="r1")
    clock.forward(days=40)
    complains(crew, LI, product="洗碗机")
    lines = cells(read(crew.complaint_papers.register(*YEAR, "xlsx")))
    assert [line["Number"] for line in lines] == ["C-1001", "C-1002", "C-1003"]
    assert lines[1]["Responsible unit"] == "Aqua Seals"
    assert lines[1]["Settlement"] == "a refund of £20: accepted"
    assert (lines[0]["Completion"], lines[1]["Claim"]) == ("late", "claimed")
    assert lines[1]["Received"].isoformat() == "2026-03-02T09:00:00"
    march = crew.complaint_papers.register(date(2026, 3, 2), date(2026, 3, 2), "xlsx")
    assert len(cells(read(march))) == 2
    assert crew.complaint_papers.register(*YEAR).startswith(b"%PDF")


def test_rule_r7_the_register_speaks_chinese_and_an_empty_one_is_one_too(in_chinese):
    sheet = read(in_chinese.complaint_papers.register(*YEAR, "xlsx"))
    assert sheet.title == "客户投诉登记追踪表"
    assert [cell.value for cell in sheet[1]][:4] == ["投诉编号", "受理时间", "客户", "电话"]
    assert in_chinese.complaint_papers.register(*YEAR).startswith(b"%PDF")


def test_a_sheet_can_be_filtered_and_its_head_stays_in_view(crew):
    complains(crew)
    sheet = read(crew.complaint_papers.register(*YEAR, "xlsx"))
    assert sheet.freeze_panes == "B2"
    assert re.fullmatch(r"A1:\w+2", sheet.auto_filter.ref)
    assert sheet.column_dimensions["E"].width > 10


@pytest.mark.parametrize("words", ['=HYPERLINK("http://x","y")', "+1+1", "-2", "@SUM(A1)", "\t=1"])
def test_a_customer_s_words_never_become_a_formula(crew, words):
    complains(crew, story=words, product=words)
    sheet = read(crew.complaint_papers.register(*YEAR, "xlsx"))
    for cell in (sheet["E2"], sheet["G2"]):
        assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)
    read(crew.complaint_papers.form("C-1001", "xlsx"))


def test_words_with_characters_that_no_sheet_can_hold_are_written_without_them(crew):
    complains(crew, story="It\x07 leaks\x00.")
    line = cells(read(crew.complaint_papers.register(*YEAR, "xlsx")))[0]
    assert line["In the customer's words"] == "It leaks."


def test_the_form_is_put_into_the_topic_once(crew):
    number = complains(crew)
    step = key()
    for _ in range(2):
        crew.complaint_papers.post_form(MEI, number, "pdf", key=step)
    sent = [row.media for row in rows(crew, topic()) if row.media]
    [[form]] = sent
    assert (form["kind"], form["file_id"]) == ("document", "paper:1")
    with crew.database.reading() as session:
        assert [paper.name for paper in session.exec(select(Paper)).all()] == ["C-1001.pdf"]


def test_what_is_no_complaint_has_no_form(crew):
    crew.tickets.open(SAM, repair(), turn="r1")
    with pytest.raises(NoComplaint):
        crew.complaint_papers.form("R-1001")
    with pytest.raises(NotFound):
        crew.complaint_papers.form("C-9999")
