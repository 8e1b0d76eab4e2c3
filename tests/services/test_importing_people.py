"""A company's own lists of technicians, suppliers and service partners."""

import csv
from datetime import date

import pytest
from openpyxl import Workbook

from actions.domain.cases.visits import Technician
from actions.domain.language import Language
from actions.domain.staff import Role, StaffMember
from actions.domain.supplies.partners import Partner, PartnerKind
from tests.services.supplies import everything
from tests.services.team import MEI

TEAM = ["telegram", "name", "skills", "languages", "districts", "calendar", "days_off"]
ADA = ["5001", "Ada", "fridge | dishwasher", "en", "Leeds", "hours", "2026-12-24;2026-12-28"]
FIRMS = ["name", "kind", "contact", "language", "telegram", "answer_hours", "calendar", "parts"]
AQUA = ["Aqua Seals", "supplier", "parts@aqua.example", "en", "", "8", "", "DP-60|hx-24"]


@pytest.fixture
def take(crew, tmp_path):
    crew.seeding.seed_parts()

    def work(kind, *rows, headings=None, **more):
        path = tmp_path / f"{kind}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerows([headings or {"technicians": TEAM, "partners": FIRMS}[kind], *rows])
        return getattr(crew.importing, kind)(path, **more)

    return work


def found(outcome):
    return [(fault.line, fault.column, fault.key) for fault in outcome.faults]


def member(desk, user_id):
    return next(one for one in everything(desk, StaffMember) if one.user_id == user_id)


def test_technicians_come_from_a_list_by_number_or_name_of_their_account(crew, take):
    mei = ["@MEI", "", "", "", "", "", ""]
    assert take("technicians", ADA, mei).taken.added == 2
    [ada, other] = everything(crew, Technician)
    assert (ada.skills, ada.districts) == (["fridge", "dishwasher"], ["Leeds"])
    assert (ada.calendar, ada.days_off) == ("hours", ["2026-12-24", "2026-12-28"])
    new = member(crew, 5001)
    assert (new.name, new.role, new.languages) == ("Ada", Role.AGENT, [Language.EN])
    assert other.staff_id == member(crew, MEI).id
    assert (other.skills, other.districts) == ([], [])


def test_a_list_of_technicians_that_comes_again_changes_only_what_differs(crew, take):
    take("technicians", ADA)
    assert take("technicians", ADA).taken.unchanged == 1
    assert take("technicians", [*ADA[:4], "London", "", ""]).taken.changed == 1
    assert everything(crew, Technician)[0].districts == ["London"]


def test_what_a_list_has_no_column_for_stays_as_it_is(crew, take):
    take("technicians", ADA)
    only = take("technicians", ["5001", "oven"], headings=["account", "skills"])
    assert only.taken.changed == 1
    ada = everything(crew, Technician)[0]
    assert (ada.skills, ada.districts, ada.calendar) == (["oven"], ["Leeds"], "hours")


def test_every_bad_line_of_technicians_is_named_and_nothing_is_imported(crew, take):
    outcome = take(
        "technicians",
        ADA,
        ["@stranger", "Sue"],
        ["Bob", "Bob"],
        ["5002", ""],
        ["5003", "Cy", "", "French"],
        ["5004", "Di", "", "", "Atlantis"],
        ["5005", "Ed", "", "", "", "nights"],
        ["5006", "Flo", "", "", "", "", "soon"],
        ["5001", "Ada again"],
    )
    assert found(outcome) == [
        (3, "telegram", "import-account-unmet"),
        (4, "telegram", "import-account"),
        (5, "name", "import-name-missing"),
        (6, "languages", "import-word"),
        (7, "districts", "error-technician-district"),
        (8, "calendar", "error-technician-calendar"),
        (9, "days_off", "import-day"),
        (10, "telegram", "import-serial-twice"),
    ]
    assert everything(crew, Technician) == []


def test_a_dry_run_over_technicians_does_nothing(crew, take):
    assert take("technicians", ADA, dry_run=True).taken.added == 1
    assert everything(crew, Technician) == []
    assert all(one.user_id != 5001 for one in everything(crew, StaffMember))


def test_a_chinese_spreadsheet_of_technicians_is_read_too(crew, tmp_path):
    book = Workbook()
    book.active.append(["账号", "姓名", "技能", "语言", "休息日"])
    book.active.append([5001, "王师傅", "洗碗机、冰箱", "中文，英语", date(2026, 12, 24)])
    book.save(tmp_path / "team.xlsx")
    assert crew.importing.technicians(tmp_path / "team.xlsx").taken.added == 1
    [wang] = everything(crew, Technician)
    assert (wang.skills, wang.days_off) == (["洗碗机", "冰箱"], ["2026-12-24"])
    assert member(crew, 5001).languages == [Language.ZH, Language.EN]


def test_partners_come_from_a_list_with_the_parts_that_they_supply(crew, take):
    service = ["Fixit", "service partner", "+44 113 496 0018", "zh", "700123", "", "always", ""]
    assert take("partners", AQUA, service).taken.added == 2
    aqua, fixit = everything(crew, Partner)
    assert (aqua.kind, aqua.contact, aqua.answer_hours) == (
        PartnerKind.SUPPLIER,
        "parts@aqua.example",
        8,
    )
    assert (fixit.kind, fixit.language, fixit.chat_id, fixit.calendar) == (
        PartnerKind.SERVICE,
        Language.ZH,
        700123,
        "always",
    )
    assert {crew.stock.named(number).supplier for number in ("DP-60", "HX-24")} == {"Aqua Seals"}
    assert take("partners", AQUA).taken.unchanged == 1
    changed = ["AQUA seals", "supplier", "new@aqua.example"]
    assert take("partners", changed, headings=FIRMS[:3]).taken.changed == 1
    again = everything(crew, Partner)[0]
    assert (again.contact, again.answer_hours) == ("new@aqua.example", 8)


def test_every_bad_line_of_partners_is_named_and_nothing_is_imported(crew, take):
    outcome = take(
        "partners",
        AQUA,
        ["", "supplier"],
        ["Bolt", "friend"],
        ["Cog", "supplier", "", "French"],
        ["Dyn", "supplier", "", "", "@dyn"],
        ["Eon", "supplier", "", "", "", "soon"],
        ["Fab", "supplier", "", "", "", "", "nights"],
        ["Gem", "supplier", "", "", "", "", "", "ZZ-1"],
        ["Hub", "service", "", "", "", "", "", "DP-60"],
        ["aqua seals", "supplier"],
    )
    assert found(outcome) == [
        (3, "name", "import-partner-name"),
        (4, "kind", "import-word"),
        (5, "language", "import-word"),
        (6, "telegram", "import-account"),
        (7, "answer_hours", "import-hours"),
        (8, "calendar", "error-technician-calendar"),
        (9, "parts", "import-part"),
        (10, "parts", "import-parts-of-service"),
        (11, "name", "import-serial-twice"),
    ]
    assert everything(crew, Partner) == []
    assert take("partners", AQUA, dry_run=True).taken.added == 1
    assert everything(crew, Partner) == []
