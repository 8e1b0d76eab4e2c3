from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent


def lines(file: str, kind: str) -> list[str]:
    read = yaml.safe_load((HERE / file).read_text(encoding="utf-8"))
    return read[kind].strip().splitlines()


FILES = ("danger.en.yml", "danger.zh.yml", "danger.leaks.yml")


@pytest.fixture(scope="module")
def dangers(classify) -> tuple[list[dict], list[dict]]:
    files = FILES
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


EVERYDAY = [
    "my fridge leaks",
    "my fridge is too warm",
    "the washing machine leaks a bit",
    "there is water under the dishwasher",
    "冰箱漏水",
    "洗衣机有点漏水",
    "空调滴水怎么办",
    "冰箱不够冷",
]


def test_an_everyday_leak_is_an_ordinary_fault(classify):
    read = {row["text"]: (row["label"], row["intent"]) for row in classify(EVERYDAY)}

    assert {label for label, _ in read.values()} == {"repair_request"}, read
    assert "report_danger" not in {intent for _, intent in read.values()}, read


@pytest.mark.parametrize(
    "text",
    [
        "洗衣机漏水，地上全是水",
        "冰箱漏水，满地都是水",
        "厨房里都是水，洗碗机漏的",
        "楼上洗衣机漏水漏到我家了",
        "the washing machine leaks, water all over the floor",
        "dishwasher hose came off, the kitchen floor is covered in water",
    ],
)
def test_water_all_over_the_floor_is_a_danger(classify, text):
    assert is_danger(classify([text])[0])


@pytest.mark.parametrize(
    "text", ["洗衣机停了，滚筒里全是水", "奶瓶消毒器里都是水珠", "the drum is full of water"]
)
def test_water_in_the_machine_is_none(classify, text):
    assert not is_danger(classify([text])[0])


def test_no_danger_example_is_trained_on():
    from nlu.lint import read_examples

    trained = {example.text.casefold() for example in read_examples()}
    tested = {
        text.casefold()
        for file in FILES
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
