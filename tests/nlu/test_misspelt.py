"""Messages full of slips: never learnt from, errors were looked at in one half alone."""

import json
from pathlib import Path

import pytest

from nlu.lint import read_examples

HERE = Path(__file__).parent
HALVES, LANGUAGES = ("chosen", "kept"), ("en", "zh")


def rows_of(half: str, language: str) -> list[dict]:
    lines = (HERE / f"misspelt.{half}.jsonl").read_text("utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["language"] == language]


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_full_of_slips_is_read_as_what_it_is(classify, half, language):
    rows = [row for row in rows_of(half, language) if "label" in row]
    pairs = list(zip(rows, classify([row["text"] for row in rows]), strict=True))

    assert len(pairs) >= 40
    assert sum(row["label"] == read["label"] for row, read in pairs) >= 0.9 * len(pairs)
    assert sum(read["intent"] in row["intents"] for row, read in pairs) >= 0.88 * len(pairs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_misspelt_danger_is_heard_and_what_only_looks_like_one_is_not(classify, language):
    rows = [row for half in HALVES for row in rows_of(half, language) if "danger" in row]
    pairs = list(zip(rows, classify([row["text"] for row in rows]), strict=True))
    heard = [read["intent"] == "report_danger" for row, read in pairs if row["danger"]]
    vain = [read["text"] for row, read in pairs if not row["danger"] and _danger(read)]

    assert sum(heard) >= 0.88 * len(heard)
    assert len(vain) <= 3, vain


def _danger(read: dict) -> bool:
    return read["intent"] == "report_danger"


def test_no_misspelt_line_nor_its_twin_is_an_example():
    learnt = {example.text.casefold() for example in read_examples()}
    kept = [row for half in HALVES for language in LANGUAGES for row in rows_of(half, language)]

    assert not {row["text"].casefold() for row in kept} & learnt


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("wahsing machien dosnt drian", ("wahsing machien", "washing machine")),
        ("my fridg is not coling", ("fridg", "fridge")),
        ("冰厢不制冷", ("冰厢", "冰箱")),
    ],
)
def test_a_misspelt_product_is_found_where_it_stands_and_called_by_its_name(
    classify, text, product
):
    (read,) = classify([text])
    found = [
        (text[e["start"] : e["end"]], e["value"])
        for e in read["entities"]
        if e["entity"] == "product"
    ]

    assert found == [product]
    assert read["text"] == text


def test_codes_numbers_and_names_stay_as_typed_among_slips(classify):
    text = "my Norvick diswahser WMM-8842-00173 leeks, tickt R-1042, cal Jhon on 0113 496 0018"
    (read,) = classify([text])
    found = {(e["entity"], e["value"]) for e in read["entities"]}

    assert {
        ("serial_number", "WMM-8842-00173"),
        ("ticket_code", "R-1042"),
        ("phone", "0113 496 0018"),
        ("product", "dishwasher"),
    } <= found
    assert not any(value in ("norvik", "john") for _, value in found)


MENDED = """
import json, sys
from nlu.components.mending import Mender
from nlu.components.script import normalise
from nlu.lint import read_examples
mender = Mender().fit([normalise(example.text) for example in read_examples()])
print(json.dumps([mender.plain(text) for text in json.loads(sys.argv[1])]))
"""
STAYS = [
    "my lathe in the annexe hums",
    "please write to Kirsty Wnatley in Drian Street",
    "sn wnat-4711 and teh/dryer",
    "drian_machine.txt",
    "我叫张伟,住在曼谷路",
    "唔该快手啲揾人嚟",
    "can you come on monday",
    "li wei",
]
MEANT = {
    "i wnat my mony bak": "i want my money back",
    "smok comming out": "smoke coming out",
    "我要头诉": "我要投诉",
    "冒咽了": "冒烟了",
    "xiyiji huai le": "洗衣机坏了",
}


def test_what_is_right_or_a_name_or_a_code_is_never_mended(engine_run):
    found = json.loads(engine_run("-c", MENDED, json.dumps(STAYS)))

    assert found == [text.casefold() for text in STAYS]


def test_slips_wrong_characters_and_pinyin_are_read_as_meant(engine_run):
    found = json.loads(engine_run("-c", MENDED, json.dumps(list(MEANT))))

    assert found == list(MEANT.values())
