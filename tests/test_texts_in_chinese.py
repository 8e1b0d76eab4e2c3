"""Chinese sentences are written as Chinese is printed."""

import re
from importlib.resources import files

import pytest
import yaml

from actions.domain.language import Language
from actions.services.facts import facts
from actions.services.policy import load_policy

SHIPPED = files("actions.texts").joinpath("zh")
NAMES = sorted(file.name for file in SHIPPED.iterdir())
NARROW = re.compile(r"(?<=[㐀-鿿}])[,:;!?](?=[ㄠ-鿿 {]|$)|(?<=[㐀-鿿])\((?=[㐀-鿿])")
"""A Latin mark after a character or a field."""
AS_TYPED = ("名称; 联系方式; 小时",)
"""What staff type, in Latin marks too."""


@pytest.mark.parametrize("name", NAMES)
def test_marks_between_chinese_words_are_chinese(name):
    lines = SHIPPED.joinpath(name).read_text(encoding="utf-8").splitlines()
    said = [line for line in lines if not line.startswith("#")]
    assert [line for line in said if NARROW.search(line) and not line.endswith(AS_TYPED)] == []


def chinese_in(part):
    """Every sentence that a file of the company's gives as Chinese."""
    if isinstance(part, dict):
        yield from (v for k, v in part.items() if k == "zh" and isinstance(v, str))
        yield from (said for v in part.values() for said in chinese_in(v))
    elif isinstance(part, list):
        yield from (said for one in part for said in chinese_in(one))


@pytest.mark.parametrize(
    "path", sorted(files("actions").joinpath("defaults").glob("*.yml")), ids=lambda path: path.stem
)
def test_marks_in_the_companys_own_chinese_are_chinese(path):
    found = chinese_in(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert [said for said in found if NARROW.search(said)] == []


def test_facts_of_the_company_are_told_in_chinese_marks():
    told = facts(load_policy(), Language.ZH)
    assert [said for said in told.values() if NARROW.search(said)] == []
