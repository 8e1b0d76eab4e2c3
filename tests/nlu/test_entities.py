import json
from pathlib import Path

import pytest
import yaml

from nlu.lint import ANNOTATION, read_examples

LINES = yaml.safe_load(Path(__file__).with_name("entities.yml").read_text(encoding="utf-8"))


def marked(line: str) -> tuple[str, set[tuple[str, str]]]:
    return ANNOTATION.sub(r"\1", line), {(kind, words) for words, kind in ANNOTATION.findall(line)}


@pytest.mark.parametrize(
    ("group", "entity"),
    [("codes", "serial_number"), ("codes", "ticket_code"), ("products", "product")],
)
def test_codes_and_products_are_found_in_lines_that_nothing_was_fitted_to(classify, group, entity):
    lines = [marked(line) for line in LINES[group].strip().splitlines()]
    rows = classify([text for text, _ in lines])
    right = wanted = given = 0
    for (_, true), row in zip(lines, rows, strict=True):
        asked = {mark for mark in true if mark[0] == entity}
        found = {(e["entity"], e["value"]) for e in row["entities"] if e["entity"] == entity}
        right, wanted, given = right + len(asked & found), wanted + len(asked), given + len(found)

    assert wanted >= 30
    assert 2 * right / (wanted + given) >= 0.9


def test_a_short_serial_number_is_never_cut_in_two(classify):
    for row in classify(["third time this month the lift is stuck. LT1-0042", "工单LT1-0042的"]):
        codes = [e["value"] for e in row["entities"] if "number" in e["entity"]]
        assert [code for code in codes if code != "LT1-0042"] == []


def test_no_line_is_an_example():
    learnt = {example.text.casefold() for example in read_examples()}

    assert (
        not {marked(line)[0].casefold() for g in LINES.values() for line in g.splitlines()}
        & learnt
    )


def test_a_word_marked_once_is_known_elsewhere_but_not_where_it_is_learnt(engine_run):
    found = engine_run("-c", ONCE)

    assert json.loads(found) == [[], ["frobnicator"]]


ONCE = """
import json
from nlu.components.patterns import Found
from nlu.components.vocabulary import Vocabulary
text, mark = "the frobnicator hums", Found("product", 4, 15)
words = Vocabulary().fit([(text, [mark])])
print(json.dumps([[text[m.start:m.end] for m in words.find(text, own)] for own in ([mark], [])]))
"""
