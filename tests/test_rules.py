"""Each rule of the trade has its line in the README and tests that bear its number."""

import ast
import re
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.telegram.commands import COMMANDS

ROOT = Path(__file__).parents[1]
RULES = range(1, 33)


def rows():
    """Give the cells of each row of README's table of rules."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = text.partition("## Rules of the trade")[2].partition("\n## ")[0]
    for line in table.splitlines():
        if line.startswith("| R"):
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


def named_in(cell):
    return {int(number) for number in re.findall(r"\bR(\d+)\b", cell)}


def bearing(number):
    name = re.compile(rf"test_rule_r{number}_")
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and name.match(node.name):
                yield f"{path.name}::{node.name}"


@pytest.mark.parametrize("number", RULES)
def test_each_rule_says_where_it_is_decided_and_how_people_see_it(number):
    mine = [cells for cells in rows() if number in named_in(cells[0])]
    assert mine
    assert all(len(cells) == 3 and all(cells) for cells in mine)


@pytest.mark.parametrize("number", RULES)
def test_each_rule_has_tests_that_bear_its_number(number):
    assert list(bearing(number))


@pytest.mark.parametrize(
    "page",
    ["README.md", "README.zh.md", *(f"{n}/README.md" for n in ("actions", "nlu", "nlu/training"))],
)
def test_whatever_a_readme_points_at_is_there(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    linked = re.findall(r"\]\((?!https?:|#)([^)#]+)", re.sub(r"`[^`]*`", "", text))
    assert [name for name in linked if not (ROOT / page).parent.joinpath(name).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_every_setting_and_every_command_of_staff_stands_in_both_readmes(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    settings = {f"AFTERCARE_{name.upper()}" for name in Settings.model_fields}
    assert settings - set(re.findall(r"AFTERCARE_[A-Z_]+", text)) == set()
    assert set(COMMANDS) - set(re.findall(r"/([a-z]+)", text)) == set()
