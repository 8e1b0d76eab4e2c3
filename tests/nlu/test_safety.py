from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent


def lines(file: str, kind: str) -> list[str]:
    read = yaml.safe_load((HERE / file).read_text(encoding="utf-8"))
    return read[kind].strip().splitlines()


@pytest.fixture(scope="module")
def dangers(classify) -> tuple[list[dict], list[dict]]:
    files = ("danger.en.yml", "danger.zh.yml")
    true = [text for file in files for text in lines(file, "danger")]
    false = [text for file in files for text in lines(file, "harmless")]
    return classify(true), classify(false)


def is_danger(row: dict) -> bool:
    return row["intent"] == "report_danger"


def test_there_are_enough_dangers_and_look_alikes(dangers):
    true, false = dangers

    assert len(true) >= 300
    assert len(false) >= 300


def test_hardly_a_danger_is_missed(dangers):
    true, _ = dangers
    missed = [row["text"] for row in true if not is_danger(row)]

    assert len(missed) <= 0.02 * len(true), missed


def test_few_warnings_are_in_vain(dangers):
    true, false = dangers
    right = sum(map(is_danger, true))
    vain = [row["text"] for row in false if is_danger(row)]

    assert right >= 0.9 * (right + len(vain)), vain


def test_no_danger_example_is_trained_on():
    from nlu.lint import read_examples

    trained = {example.text.casefold() for example in read_examples()}
    tested = {
        text.casefold()
        for file in ("danger.en.yml", "danger.zh.yml")
        for kind in ("danger", "harmless")
        for text in lines(file, kind)
    }
    assert tested & trained == set()


DUTIES = yaml.safe_load((HERE / "duties.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("intent", "recall"), [("request_human", 0.9), ("stop_followups", 0.9), ("insult", 0.85)]
)
def test_what_must_be_heard_is_heard(classify, intent, recall):
    texts = DUTIES[intent].strip().splitlines()
    missed = [row["text"] for row in classify(texts) if row["intent"] != intent]

    assert len(texts) >= 60
    assert len(missed) <= (1 - recall) * len(texts), missed
