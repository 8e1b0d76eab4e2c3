import ast
import json
from pathlib import Path

import pytest

from tests import telegram_server
from tests.telegram_server.schema import api
from tests.telegram_server.trim import limits_of, trim

HOME = Path(telegram_server.__file__).parent


def field(description, *types, required=True):
    return {
        "name": "x",
        "types": list(types) or ["String"],
        "required": required,
        "description": description,
    }


@pytest.mark.parametrize(
    ("description", "types", "limits"),
    [
        ("Text, 1-4096 characters after entities parsing", ["String"], {"parsed": [1, 4096]}),
        ("Topic name, 1-128 characters", ["String"], {"chars": [1, 128]}),
        ("Data, 1-64 bytes", ["String"], {"bytes": [1, 64]}),
        ("Type, must be photo", ["String"], {"constant": "photo"}),
        ("Must be one of “a” or “b”", ["String"], {"one_of": ["a", "b"]}),
        ("Album, must include 2-10 items", ["Array of X"], {"items": [2, 10]}),
        ("Values between 1-100 are accepted.", ["Integer"], {"range": [1, 100]}),
        ("Direction; 1-360", ["Integer"], {"range": [1, 360]}),
        ("Anything", ["String"], {}),
    ],
)
def test_limits_are_read_from_the_words(description, types, limits):
    assert limits_of(field(description, *types)) == limits


def test_the_copy_keeps_names_types_and_limits():
    source = {
        "version": "1",
        "methods": {"say": {"returns": ["Message"], "fields": [field("Text, 1-5 characters")]}},
        "types": {"A": {"subtypes": ["B"]}, "B": {}},
    }

    assert trim(source) == {
        "version": "1",
        "methods": {
            "say": {"returns": ["Message"], "fields": {"x": [["String"], 1, {"chars": [1, 5]}]}}
        },
        "types": {"A": {"subtypes": ["B"]}, "B": {"fields": {}}},
    }


def test_the_data_are_small_and_complete():
    size = (HOME / "bot_api.json").stat().st_size

    assert size < 300_000
    assert (HOME / "LICENSE").read_text().startswith("MIT License")
    assert len(api()["methods"]) > 150
    assert json.dumps(api())


def test_no_module_is_longer_than_300_lines():
    lengths = {path.name: len(path.read_text().splitlines()) for path in HOME.glob("*.py")}

    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_no_function_is_longer_than_40_lines():
    long = []
    for path in HOME.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                long += [f"{path.name}: {node.name}"] if length > 40 else []

    assert long == []
