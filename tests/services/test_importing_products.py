import csv

import pytest

from actions.domain.language import Language
from actions.domain.products.catalogue import Care
from actions.domain.products.warranty import Cover

HEADINGS = [
    *("model", "name_en", "name_zh", "aliases", "care", "warranty_months"),
    *("from_months", "cover", "part_en", "part_zh"),
]
KETTLE = ["EK-17", "Kettle", "电水壶", "jug kettle, 热水壶", "送修", "12", "", "", "", ""]
STAGE = ["EK-17", "", "", "", "", "36", "12", "parts", "", ""]
BASE = ["ek-17", "", "", "", "", "60", "", "", "base", "底座"]


@pytest.fixture
def take(any_desk, tmp_path):
    def work(*rows, **more):
        path = tmp_path / "products.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADINGS, *rows])
        return any_desk.importing.products(path, **more)

    return work


def test_a_product_is_known_by_every_word_of_the_list(any_desk, take):
    assert take(KETTLE).taken.added == 1
    for words in ("my jug kettle", "热水壶坏了", "EK-17"):
        assert any_desk.knowledge.product_named(words).model == "EK-17"
    assert any_desk.knowledge.product_named("EK-17").care is Care.WORKSHOP


def test_a_product_goes_by_the_words_of_the_newest_list_alone(any_desk, take):
    take(KETTLE)
    take([*KETTLE[:1], "Tea maker", "煮茶器", "50%_brewer", *KETTLE[4:]])
    named = any_desk.knowledge.product_named
    assert named("my tea maker").model == named("煮茶器坏了").model == "EK-17"
    assert named("the 50%_brewer leaks").model == "EK-17"
    for words in ("my jug kettle", "热水壶坏了", "50 new brewers", "teamaker", ""):
        assert named(words) is None


def test_the_longest_name_that_is_said_counts(any_desk, take):
    take(KETTLE, ["EK-18", "Jug kettle with lid", "带盖水壶", "", "送修", "12", "", "", "", ""])
    named = any_desk.knowledge.product_named
    assert named("My JUG KETTLE WITH LIDS").model == "EK-18"
    assert named("my jug kettle").model == "EK-17"


def test_further_lines_of_a_model_add_stages_and_parts(any_desk, take):
    taken = take(KETTLE, STAGE, BASE).taken
    product = any_desk.knowledge.product_named("EK-17")
    stated = {
        (t.until_months, t.from_months, t.cover, t.part_zh) for t in any_desk.units.terms(product)
    }
    assert taken.added == 1
    assert stated == {
        (12, 0, Cover.FULL, ""),
        (36, 12, Cover.PARTS, ""),
        (60, 0, Cover.FULL, "底座"),
    }


def test_a_list_that_comes_again_changes_only_what_differs(any_desk, take):
    take(KETTLE, BASE)
    assert take(KETTLE, BASE).taken.unchanged == 1
    longer = [*KETTLE[:5], "24", *KETTLE[6:]]
    assert take(longer, BASE).taken.changed == 1
    said = any_desk.knowledge.answer("ask_warranty", Language.EN, about="kettle").text
    assert "24 months of warranty, 5 years on the base" in said


def test_every_bad_line_is_named_and_nothing_is_imported(any_desk, take):
    outcome = take(
        KETTLE,
        ["", "Toaster", "", "", "", "12", "", "", "", ""],
        ["T-1", "", "", "", "", "12", "", "", "", ""],
        ["T-2", "Toaster", "", "", "garage", "12", "", "", "", ""],
        ["T-3", "Toaster", "", "", "", "forever", "", "", "", ""],
        ["T-4", "Toaster", "", "", "", "12", "24", "all", "", ""],
    )
    assert [(f.line, f.column, f.key) for f in outcome.faults] == [
        (3, "model", "import-model-missing"),
        (4, "name_en", "import-name-missing"),
        (5, "care", "import-word"),
        (6, "warranty_months", "import-months"),
        (7, "from_months", "import-term-empty"),
        (7, "cover", "import-word"),
    ]
    assert any_desk.knowledge.product_named("EK-17") is None


def test_a_dry_run_writes_nothing(any_desk, take):
    assert take(KETTLE, dry_run=True).taken.added == 1
    assert any_desk.knowledge.product_named("EK-17") is None
