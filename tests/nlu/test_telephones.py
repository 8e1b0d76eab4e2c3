from pathlib import Path

import pytest
import yaml

from nlu.lint import ANNOTATION

LINES = yaml.safe_load(Path(__file__).with_name("telephones.yml").read_text(encoding="utf-8"))


def read_wrongly(classify, group):
    lines = LINES[group].strip().splitlines()
    wanted = [[words for words, _ in ANNOTATION.findall(line)] for line in lines]
    rows = classify([ANNOTATION.sub(r"\1", line) for line in lines])
    found = [[e["value"] for e in row["entities"] if e["entity"] == "phone"] for row in rows]
    both = zip(lines, wanted, found, strict=True)
    return {line: got for line, asked, got in both if got != asked}


def test_telephone_numbers_are_found_however_they_are_typed(classify):
    assert read_wrongly(classify, "marked") == {}


def test_orders_serials_prices_and_dates_are_no_telephone_numbers(classify):
    assert read_wrongly(classify, "none") == {}


@pytest.mark.parametrize("group", ["fresh"])
def test_most_telephone_numbers_are_found_in_lines_that_no_shape_was_fitted_to(classify, group):
    wrong = read_wrongly(classify, group)

    assert len(wrong) <= 0.1 * len(LINES[group].strip().splitlines())
