"""Chinese sentences are written as Chinese is printed."""

import re
from importlib.resources import files

import pytest
import yaml

from actions.domain.language import HAN, Language
from actions.services.company.facts import facts
from actions.services.company.policy import load_policy
from actions.texts import say
from tests.test_texts import fields, sentences

SHIPPED = files("actions.texts").joinpath("zh")
NAMES = sorted(file.name for file in SHIPPED.iterdir())
NARROW = re.compile(r"(?<=[㐀-鿿}])[,:;!?](?=[ㄠ-鿿 {]|$)|(?<=[㐀-鿿])\((?=[㐀-鿿])")
"""A Latin mark after a character or a field."""


@pytest.mark.parametrize("name", NAMES)
def test_marks_between_chinese_words_are_chinese(name):
    lines = SHIPPED.joinpath(name).read_text(encoding="utf-8").splitlines()
    said = [line for line in lines if not line.startswith("#")]
    assert [line for line in said if NARROW.search(line)] == []


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


HAN_BESIDE_LATIN = re.compile(f"{HAN.pattern}[A-Za-z]|[A-Za-z]{HAN.pattern}")


def test_a_latin_name_or_number_stands_apart_from_chinese_characters():
    for key, entry in sentences(Language.ZH).items():
        said = say(key, Language.ZH, **dict.fromkeys(fields(entry), "Sam"))
        assert not HAN_BESIDE_LATIN.search(said), (key, said)


def test_a_number_of_a_chinese_date_stands_close():
    assert say("period-year", Language.ZH, year="2026") == "2026年"


def test_a_command_that_is_shown_keeps_the_space_before_a_chinese_word():
    said = say("error-reads-along", Language.ZH, name="李敏")
    assert said.endswith("/role @名字 客服")
