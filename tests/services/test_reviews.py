"""Conversations checked against the standards (Rule R29)."""

import io

import pytest
from openpyxl import load_workbook

from actions.domain.errors import FileError, NotFound
from actions.domain.language import Language
from actions.domain.lists.lines import MissingHeading
from actions.domain.people import Address
from actions.domain.periods import UnknownPeriod
from actions.domain.reviews.improvements import Improvement, ImprovementState
from actions.domain.reviews.reviews import DrawnAlready, NothingToCheck
from actions.services.desk import open_desk
from actions.services.quality.reviews import load_checklist
from tests.conftest import STAFF
from tests.refusals import told
from tests.services.complaining import rows_of
from tests.services.people import SAM, at_once, complaint, repair
from tests.services.team import JAN, MEI, said, wishes, writes

CHECKLIST = """
bar: 80
groups:
  - name: {en: Manner, zh: 态度}
    items:
      - {key: polite, en: The words are polite, zh: 全程礼貌}
      - {key: short, en: The sentences are short, zh: 语句简短}
"""


@pytest.fixture
def checklist(tmp_path):
    path = tmp_path / "checklist.yml"
    path.write_text(CHECKLIST, encoding="utf-8")
    return path


@pytest.fixture
def busy(crew):
    """Twelve cases of two kinds."""
    for number in range(12):
        address = Address(channel="telegram", chat_id=3000 + number)
        crew.customers.meet(address, name=f"C{number}", code="zh" if number % 4 == 0 else "en")
        new = repair(story=f"It leaks {number}.") if number % 3 else complaint()
        crew.tickets.open(address, new, turn=f"t{number}")
    return crew


def drawn(desk, checklist, size=6, **more):
    return desk.reviews.draw("2026-Q1", size, checklist=checklist, **more)


def book(content):
    return load_workbook(io.BytesIO(content))


def filled(content, tmp_path, reviewer, judge):
    """Fill a sheet in as a reviewer does, and give the file."""
    workbook = book(content)
    sheet = workbook.worksheets[0]
    for row in sheet.iter_rows(min_row=2):
        row[5].value = judge(row[0].value, row[3].value)
    path = tmp_path / f"{reviewer}.xlsx"
    workbook.save(path)
    return path


def take(desk, path, reviewer="Mei", **more):
    return desk.reviews.take(path, "2026-Q1", reviewer, **more)


def test_the_shipped_checklist_has_forty_standards_in_both_languages():
    standards = load_checklist().standards
    assert len(standards) == 40
    assert len({item.en for item in standards} | {item.zh for item in standards}) == 80


def test_rule_r29_conversations_are_drawn_with_a_line_for_each_standard(busy, checklist):
    content, count = drawn(busy, checklist)
    workbook = book(content)
    sheet, talk, cases = workbook.worksheets
    assert (count, sheet.max_row, cases.max_row) == (6, 13, 7)
    assert [cell.value for cell in sheet[1]] == [
        *("Conversation", "Case", "Part", "No", "Standard", "Kept", "Note"),
    ]
    assert [cell.value for cell in sheet[2]][2:5] == ["Manner", "polite", "The words are polite"]
    assert sheet.data_validations.dataValidation[0].formula1 == '"yes,no,n/a"'
    assert {row[2].value for row in cases.iter_rows(min_row=2)} == {"repair", "complaint"}
    assert talk.max_row >= 7


def test_rule_r29_the_same_period_gives_the_same_sheet_again(busy, checklist, clock):
    first, _ = drawn(busy, checklist)
    clock.forward(days=1)
    busy.tickets.open(SAM, repair(), turn="later")
    again, _ = drawn(busy, checklist)
    values = [
        [[cell.value for cell in row] for sheet in book(one) for row in sheet.iter_rows()]
        for one in (first, again)
    ]
    assert values[0] == values[1]
    with pytest.raises(DrawnAlready):
        drawn(busy, checklist, seed=2)


def test_the_whole_conversation_is_in_the_sheet_and_notes_stay_out(crew, checklist):
    wishes(crew)
    crew.handoffs.take(MEI, 1, key="take")
    crew.relay.from_customer(SAM, "u1", said("=My hose is wet", 5))
    crew.attachments.note_words(SAM, 5, "=My hose is wet")
    writes(crew, MEI, "Please close the tap.", "s1")
    writes(crew, MEI, "// he is upset", "s2")
    content, _ = drawn(crew, checklist)
    talk = book(content).worksheets[1]
    lines = [(row[3].value, row[4].value) for row in talk.iter_rows(min_row=2)]
    assert ("customer", "The hose leaks again.") in lines
    assert ("customer", "=My hose is wet") in lines
    assert ("Mei", "Please close the tap.") in lines
    assert not any("upset" in words for _, words in lines)


def test_the_sheet_speaks_chinese_and_is_read_back(database, policy, clock, busy, tmp_path):
    desk = open_desk(database, policy, staff=STAFF, staff_language=Language.ZH, now=clock)
    content, count = desk.reviews.draw("2026-Q1", 3)
    sheet = book(content).worksheets[0]
    assert [cell.value for cell in sheet[1]][:4] == ["对话", "单号", "部分", "编号"]
    path = filled(content, tmp_path, "李", lambda *_: "符合")
    assert desk.reviews.take(path, "2026-q1", "李").taken == count * 40


def test_rule_r29_what_is_kept_too_seldom_goes_on_the_improvement_list(busy, checklist, tmp_path):
    content, _ = drawn(busy, checklist)
    path = filled(
        content, tmp_path, "a", lambda n, item: "no" if item == "short" and n % 2 else "yes"
    )
    for _ in range(2):
        assert take(busy, path).taken == 12
    (one,) = rows_of(busy, Improvement)
    assert (one.what, one.count, one.source) == ("The sentences are short", 3, "Check 2026-Q1")
    checked, _ = busy.reviews.result("2026-Q1")
    assert (checked.score.good, checked.score.of) == (9, 12)
    assert checked.by_standard["short"].value == 0.5

    take(busy, filled(content, tmp_path, "b", lambda *_: "yes"))
    assert rows_of(busy, Improvement)[0].state is ImprovementState.DROPPED


def test_rule_r29_reviewers_agreement_is_told_with_its_interval(busy, checklist, tmp_path):
    content, _ = drawn(busy, checklist, size=12)
    for name, differs in (("Ann", 0), ("Jan", 4)):
        path = filled(
            content, tmp_path, name, lambda n, _, d=differs: "yes" if n % 3 and n != d else "no"
        )
        take(busy, path, name)
    agreement = busy.reviews.result("2026-Q1")[0].agreement
    assert (agreement.reviewers, agreement.judged) == (2, 24)
    assert 0.7 < agreement.value < 1
    assert agreement.low < agreement.value


def test_what_does_not_apply_counts_for_nobody_and_empty_lines_wait(busy, checklist, tmp_path):
    content, _ = drawn(busy, checklist)
    path = filled(content, tmp_path, "a", lambda n, item: {"polite": "n/a", "short": None}[item])
    taken = take(busy, path)
    assert (taken.taken, taken.left_out) == (6, 6)
    assert busy.reviews.result("2026-Q1")[0].score.of == 0


def test_a_wrong_line_is_named_and_nothing_is_taken(busy, checklist, tmp_path):
    content, _ = drawn(busy, checklist)
    workbook = book(content)
    sheet = workbook.worksheets[0]
    for row in sheet.iter_rows(min_row=2):
        row[5].value = "yes"
    sheet["F3"].value, sheet["A4"].value, sheet["D5"].value = "maybe", 999, "kind"
    for column in "ACD":
        sheet[f"{column}7"].value = sheet[f"{column}6"].value
    path = tmp_path / "wrong.xlsx"
    workbook.save(path)
    taken = take(busy, path)
    assert [(fault.line, fault.key) for fault in taken.faults] == [
        (3, "import-word"),
        (4, "check-number"),
        (5, "check-key"),
        (7, "check-twice"),
    ]
    assert busy.reviews.result("2026-Q1")[0].score.of == 0


def test_a_dry_run_writes_nothing_and_a_sheet_needs_its_columns(busy, checklist, tmp_path):
    content, _ = drawn(busy, checklist)
    path = filled(content, tmp_path, "a", lambda *_: "no")
    assert take(busy, path, dry_run=True).taken == 12
    assert rows_of(busy, Improvement) == []
    workbook = book(content)
    workbook.worksheets[0].delete_cols(6)
    workbook.save(path)
    with pytest.raises(MissingHeading):
        take(busy, path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("key: short", "key: polite", "polite stands twice"),
        ("bar: 80", "bar: 180", "line 2: bar"),
        ("en: The sentences are short, ", "", "line 7: groups.0.items.1.en"),
        ("key: short", "key: Short one", "line 7: groups.0.items.1.key"),
    ],
)
def test_a_slip_in_the_checklist_is_named_with_its_line(busy, checklist, old, new, said):
    checklist.write_text(CHECKLIST.replace(old, new), encoding="utf-8")
    with pytest.raises(FileError) as refused:
        drawn(busy, checklist)
    assert said in told(refused.value)


def test_a_period_without_cases_or_draw_says_so(busy, checklist, tmp_path):
    with pytest.raises(NothingToCheck):
        busy.reviews.draw("2025", 5)
    with pytest.raises(NothingToCheck):
        busy.reviews.result("2026-Q1")
    for wrong in ("spring", "2026-Q5", "2026-13", "2026-H3"):
        with pytest.raises(UnknownPeriod):
            busy.reviews.draw(wrong, 5)


def test_an_improvement_is_taken_by_one_and_done(busy, checklist, tmp_path):
    assert busy.improvements.overview(MEI).text == "Nothing is on the improvement list."
    content, _ = drawn(busy, checklist)
    take(busy, filled(content, tmp_path, "a", lambda *_: "no"))
    shown = busy.improvements.overview(MEI)
    assert shown.text.splitlines()[0] == "#1 The words are polite · 6× · Check 2026-Q1 · –"
    assert [button.title for button in shown.buttons] == ["Take #1", "Take #2"]
    busy.improvements.move(MEI, 1, ImprovementState.TAKEN)
    with pytest.raises(NotFound):
        busy.improvements.move(JAN, 1, ImprovementState.TAKEN)
    again = busy.improvements.overview(JAN)
    assert again.text.splitlines()[0].endswith("· Mei")
    assert busy.improvements.move(MEI, 1, ImprovementState.DONE).text == (
        "#1 is done; thank you, Mei."
    )
    assert len(busy.improvements.overview(MEI).buttons) == 1


def test_of_two_who_take_an_improvement_at_once_one_has_it(any_crew, tmp_path):
    any_crew.tickets.open(SAM, repair(), turn="t1")
    content, _ = any_crew.reviews.draw("2026-Q1", 1)
    take(any_crew, filled(content, tmp_path, "a", lambda *_: "no"))

    def act(which):
        try:
            return any_crew.improvements.move((MEI, JAN)[which], 1, ImprovementState.TAKEN).text
        except NotFound:
            return "late"

    assert at_once(2, act).count("late") == 1
