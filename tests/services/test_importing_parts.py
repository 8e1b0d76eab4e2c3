import csv

import pytest
from openpyxl import Workbook

from actions.domain.supplies.stock import StockPlace
from tests.services.supplies import everything, level, moves

HEADINGS = [
    *("number", "name_en", "name_zh", "price", "supplier", "lead_days", "component"),
    *("place", "on_hand", "keep"),
]
PUMP = ["dp-9", "Drain pump", "排水泵", "42", "Hydrotec", "5", "", "Leeds", "4", "2"]
VAN = ["DP-9", "", "", "", "", "", "", "Van 1", "1", ""]
SEAL = ["DS-9", "Seal", "", "18.50", "", "", "", "", "", ""]


@pytest.fixture
def take(any_desk, tmp_path):
    def work(*rows, **more):
        path = tmp_path / "parts.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADINGS, *rows])
        return any_desk.importing.parts(path, **more)

    return work


def test_a_part_is_known_with_its_price_and_what_lies_where(any_desk, take):
    assert take(PUMP, VAN, SEAL).taken.added == 2
    pump = any_desk.stock.named("DP-9")
    assert (pump.price, pump.name_zh, pump.lead_days) == (4200, "排水泵", 5)
    assert (level(any_desk, "DP-9", 1).on_hand, level(any_desk, "DP-9", 1).keep) == (4, 2)
    assert level(any_desk, "DP-9", 2).on_hand == 1
    seal = any_desk.stock.named("ds-9")
    assert (seal.price, seal.name_zh, seal.lead_days) == (1850, "Seal", 7)
    assert [place.name_en for place in everything(any_desk, StockPlace)] == ["Leeds", "Van 1"]


def test_a_list_that_comes_again_changes_only_what_differs(any_desk, take):
    take(PUMP, VAN)
    assert take(PUMP, VAN).taken.unchanged == 1
    fewer = [*PUMP[:8], "3", "2"]
    assert take(fewer, VAN).taken.changed == 1
    assert level(any_desk, "DP-9", 1).on_hand == 3
    assert [move.on_hand for move in moves(any_desk)] == [4, 1, -1]


def test_every_bad_line_is_named_and_nothing_is_imported(any_desk, take):
    outcome = take(
        PUMP,
        ["", "No number", "", "1"],
        ["A-1", "", "", "1"],
        ["A-2", "Price", "", "cheap"],
        ["A-3", "Lead", "", "1", "", "soon"],
        ["A-4", "Place", "", "1", "", "", "", "", "3"],
        PUMP,
    )
    assert [(fault.line, fault.column, fault.key) for fault in outcome.faults] == [
        (3, "number", "import-part-number"),
        (4, "name_en", "import-name-missing"),
        (5, "price", "import-price"),
        (6, "lead_days", "import-count"),
        (7, "place", "import-place-missing"),
        (8, "place", "import-place-twice"),
    ]
    assert everything(any_desk, StockPlace) == []


def test_a_dry_run_tells_what_would_be_done_and_does_nothing(any_desk, take):
    assert take(PUMP, VAN, dry_run=True).taken.added == 1
    assert moves(any_desk) == []


def test_a_chinese_spreadsheet_is_read_too(any_desk, tmp_path):
    book = Workbook()
    book.active.append(["配件编号", "名称", "单价", "仓库", "库存", "最低库存"])
    book.active.append(["DP-9", "排水泵", 42.5, "利兹", 4.0, 2])
    book.save(tmp_path / "parts.xlsx")
    assert any_desk.importing.parts(tmp_path / "parts.xlsx").taken.added == 1
    assert any_desk.stock.named("DP-9").price == 4250
    assert level(any_desk, "DP-9", 1).on_hand == 4


def test_the_demonstration_has_parts_once(any_desk):
    added = any_desk.seeding.seed_parts()
    assert added >= 8
    assert any_desk.seeding.seed_parts() == 0
    assert {place.name_zh for place in any_desk.stock.places()} >= {"利兹服务站", "伦敦服务站"}
