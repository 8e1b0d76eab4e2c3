"""Chinese sentences are written as Chinese is printed."""

import re
from importlib.resources import files

import pytest

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
