import csv
from datetime import UTC, date, datetime

import pytest
from openpyxl import Workbook
from sqlmodel import func, select

from actions.domain.language import Language
from actions.domain.lists.lines import MissingHeading, UnknownHeading
from actions.domain.products.catalogue import Unit
from actions.services.company.sheets import UnreadableSheet
from tests.refusals import told
from tests.services.conftest import met

HEADINGS = ["serial_number", "model", "sold_on", "activated_on", "buyer", "buyer_phone"]
GOOD = ["NEW-0001", "kf-420", "2025-03-14", "", "Sam Reed", "0113 496 0000"]


@pytest.fixture
def shop(any_desk):
    any_desk.seeding.seed_catalogue()
    return any_desk


def write_csv(path, rows, *, encoding="utf-8", delimiter=","):
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def write_xlsx(path, rows):
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    workbook.save(path)
    return path


def units(desk):
    with desk.database.reading() as session:
        return session.exec(select(func.count()).select_from(Unit)).one()


def unit(desk, serial):
    return desk.units.file(serial).unit


def test_units_of_a_csv_are_known_at_once(shop, tmp_path):
    outcome = shop.importing.units(write_csv(tmp_path / "u.csv", [HEADINGS, GOOD]))

    assert (outcome.taken.added, outcome.faults) == (1, ())
    added = unit(shop, "new 0001")
    assert (added.sold_on, added.buyer, added.buyer_phone) == (
        date(2025, 3, 14),
        "Sam Reed",
        "+441134960000",
    )
    assert "covered until 13 March 2028" in shop.units.warranty("NEW0001", Language.EN)


def test_a_spreadsheet_may_hold_real_dates_and_numbers_as_numbers(shop, tmp_path):
    rows = [
        ["Serial number", "Model", "Activated on", "Phone", "Extension months"],
        [4471002, "WM-80", datetime(2025, 5, 2, tzinfo=UTC).replace(tzinfo=None), 1134960000, 12],
        [None, None, None, None, None],
    ]
    assert not shop.importing.units(write_xlsx(tmp_path / "u.xlsx", rows)).faults
    assert unit(shop, "4471002").activated_on == date(2025, 5, 2)
    assert unit(shop, "4471002").buyer_phone == "+441134960000"
    said = shop.units.warranty("4471002", Language.EN)
    assert "covered until 1 May 2028 by your extension (36 months in all" in said


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("utf-8-sig", ","), ("gb18030", ","), ("utf-8", ";")]
)
def test_a_chinese_list_is_read_in_every_usual_encoding(shop, tmp_path, encoding, delimiter):
    rows = [
        ["序列号", "型号", "购买日期", "客户姓名"],
        ["KF999001", "KF-420", "2025年3月14日", "王芳"],
    ]
    path = write_csv(tmp_path / "u.csv", rows, encoding=encoding, delimiter=delimiter)
    assert shop.importing.units(path).faults == ()
    assert unit(shop, "KF999001").buyer == "王芳"


def test_every_bad_line_is_named_and_nothing_is_imported(shop, tmp_path):
    before = units(shop)
    rows = [
        HEADINGS,
        GOOD,
        ["x", "KF-420", "", "", "", ""],
        ["NEW0002", "ZZ-1", "", "", "", ""],
        ["NEW0003", "KF-420", "31.02.2025", "", "", ""],
        ["NEW0004", "KF-420", "2031-01-01", "", "", ""],
        ["NEW0005", "KF-420", "2025-03-14", "2025-03-01", "", ""],
        ["NEW0006", "KF-420", "", "", "", "12"],
        ["new-0001", "KF-420", "", "", "", ""],
    ]
    outcome = shop.importing.units(write_csv(tmp_path / "u.csv", rows))

    assert [(fault.line, fault.column, fault.key) for fault in outcome.faults] == [
        (3, "serial_number", "import-serial"),
        (4, "model", "import-model"),
        (5, "sold_on", "import-day"),
        (6, "sold_on", "import-day-future"),
        (7, "activated_on", "import-activated-before-sold"),
        (8, "buyer_phone", "import-phone"),
        (9, "serial_number", "import-serial-twice"),
    ]
    assert units(shop) == before


def test_a_dry_run_tells_what_would_happen_and_writes_nothing(shop, tmp_path):
    before = units(shop)
    path = write_csv(tmp_path / "u.csv", [HEADINGS, GOOD])
    assert shop.importing.units(path, dry_run=True).taken.added == 1
    assert units(shop) == before


def test_a_list_that_comes_again_changes_only_what_differs(shop, tmp_path):
    other = ["NEW-0002", "WM-80", "", "", "", ""]
    shop.importing.units(write_csv(tmp_path / "a.csv", [HEADINGS, GOOD, other]))

    moved = [*GOOD[:4], "Ana Reed", GOOD[5]]
    taken = shop.importing.units(write_csv(tmp_path / "b.csv", [HEADINGS, moved, other])).taken
    assert (taken.added, taken.changed, taken.unchanged) == (0, 1, 1)
    assert unit(shop, "NEW0001").buyer == "Ana Reed"


def test_an_extension_of_a_list_replaces_the_one_of_the_last_list(shop, tmp_path):
    def told(months):
        rows = [["sn", "model", "sold on", "extension"], ["EXT-1", "DW-60", "2025-01-01", months]]
        shop.importing.units(write_csv(tmp_path / "u.csv", rows))
        return shop.units.file("EXT1").warranty.period

    assert told("").last == date(2026, 12, 31)
    assert told("12").last == date(2027, 12, 31)
    assert told("24").last == date(2028, 12, 31)
    assert told("").last == date(2026, 12, 31)


def test_a_customer_s_machine_stays_theirs_when_the_list_comes_again(shop, tmp_path):
    path = write_csv(tmp_path / "u.csv", [HEADINGS, GOOD])
    shop.importing.units(path)
    with shop.database.transaction() as session:
        owned = session.exec(select(Unit).where(Unit.serial_number == "NEW0001")).one()
        owned.customer_id = 1
        owned.buyer = "written by hand"

    assert shop.importing.units(path).taken.changed == 1
    assert unit(shop, "NEW0001").customer_id == 1


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        ([["serial_number", "model", "colour"], ["A123", "KF-420", "red"]], UnknownHeading),
        ([["serial_number"], ["A123"]], MissingHeading),
        ([], UnreadableSheet),
    ],
)
def test_a_list_whose_first_line_is_no_heading_is_refused(shop, tmp_path, rows, error):
    with pytest.raises(error):
        shop.importing.units(write_csv(tmp_path / "u.csv", rows))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("u.xlsx", b"no zip at all"),
        ("u.xlsx", b"PK\x03\x04broken"),
        ("u.csv", b"\xff\xfe\x00\xd8"),
        ("u.csv", b'serial_number,model\n"open quote'),
    ],
)
def test_a_broken_file_is_refused_with_its_name(shop, tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableSheet) as refused:
        shop.importing.units(tmp_path / name)
    assert refused.value.fields["file"] == name


def test_a_file_that_is_not_there_is_named(desk, tmp_path):
    with pytest.raises(UnreadableSheet) as refused:
        met(desk).importing.units(tmp_path / "none.csv")
    assert "no such file" in told(refused.value)


def test_a_chinese_mobile_number_counts_wherever_the_company_is(shop, tmp_path):
    row = ["NEW-0002", "KF-420", "2025-03-14", "", "李雷", "13812345678"]
    outcome = shop.importing.units(write_csv(tmp_path / "u.csv", [HEADINGS, row]))
    assert outcome.faults == ()
    assert unit(shop, "NEW-0002").buyer_phone == "+8613812345678"


@pytest.mark.parametrize("encoding", ["gbk", "utf-16", "utf-8-sig"])
def test_what_excel_saves_in_china_and_as_unicode_text_is_read(shop, tmp_path, encoding):
    row = ["NEW-0003", "KF-420", "2025-03-14", "", "李雷", ""]
    path = write_csv(tmp_path / "u.csv", [HEADINGS, row], encoding=encoding, delimiter="\t")
    assert shop.importing.units(path).faults == ()
    assert unit(shop, "NEW-0003").buyer == "李雷"


def test_a_broken_spreadsheet_is_refused_in_words_that_a_shop_understands(shop, tmp_path):
    path = tmp_path / "u.xlsx"
    path.write_bytes(b"no spreadsheet")
    with pytest.raises(UnreadableSheet) as no:
        shop.importing.units(path)
    assert "u.xlsx cannot be read: it is broken, or no XLSX file" in told(no.value)
    assert "文件已损坏，或不是 XLSX 文件" in told(no.value, Language.ZH)
