"""Openings that were once misread, and others of their kind."""

import json
from pathlib import Path

import pytest

HERE = Path(__file__).parent
THRESHOLD = 0.45
KINDS = {
    "whose things are repaired": (
        {"ask_brands"},
        [
            "do you repair other brands",
            "which makes do you service?",
            "can you fix a kettle from another company",
            "你们修别的牌子吗",
            "其他品牌的修不修",
            "不是你们家的机器给修吗",
        ],
    ),
    "a ticket's code and nothing else": (
        {"give_data"},
        ["C-1", "R-1024", "q 1001", "Q-12.", "r1007"],
    ),
    "a thing named and nothing said of it": (
        {"give_data"},
        [
            "your washing machine",
            "the cooker",
            "my old toaster",
            "that heater of yours",
            "你们这个洗衣机",
            "我家的烤箱",
            "你们的空调",
            "那台打印机",
        ],
    ),
    "when somebody comes": (
        {"ask_status", "ask_appointment", "ask_duration"},
        [
            "how soon can you come",
            "when could somebody be here",
            "what is the earliest you can visit",
            "什么时候能来",
            "最快什么时候上门",
            "多久能来",
            "多久能到",
            "几天能来人",
            "how long until you come",
            "how quick can you come",
        ],
    ),
    "a fault that is no danger": (
        {"report_fault", "request_repair", "complain_product", "complain_repeat"},
        [
            "it also smells a bit odd when hot",
            "the fridge smells strange inside",
            "my dishwasher leaves a white film",
            "一点都不制冷了，东西全化了",
            "热的时候还有点怪味",
            "洗碗机洗完有白膜",
            "冰箱里面有股怪味",
            "everything in the freezer has melted",
            "the butter melted in the fridge",
            "my ice cubes melted in the freezer",
            "the oven is loud",
            "the fan is so loud",
            "it is loud",
            "冰箱里的东西都化了",
            "冰淇淋都化成水了",
            "烤箱声音很大",
            "它很响",
            "热水器点不着火",
            "床垫睡了半年塌了一块",
        ],
    ),
    "what melts though it should not": (
        {"report_danger"},
        ["the charger melted", "the plug has melted", "the freezer cable melted", "插头都化了"],
    ),
    "damage by the company's own people": (
        {"complain_service", "complain_product", "demand_redress", "complain_repeat"},
        [
            "the fitter scratched my new fridge",
            "师傅把我家烤箱门弄坏了",
            "安装工把墙砸了个洞",
            "the technician broke my oven door",
            "the man you sent broke the glass",
            "your guy dented the fridge door",
            "师傅把我的门弄坏了",
            "维修员把屏幕碰碎了",
        ],
    ),
}


@pytest.fixture(scope="module")
def read(classify):
    texts = [text for _, several in KINDS.values() for text in several]
    return {row["text"]: row for row in classify(texts)}


@pytest.mark.parametrize("kind", KINDS)
def test_an_everyday_opening_is_read_or_asked_back(read, kind):
    meant, texts = KINDS[kind]
    wrong = {
        text: (read[text]["intent"], read[text]["confidence"])
        for text in texts
        if read[text]["intent"] not in meant and read[text]["confidence"] >= THRESHOLD
    }

    assert wrong == {}


@pytest.mark.parametrize("half", ["chosen", "kept"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_everyday_messages_are_read_as_what_they_are(classify, half, language):
    # Labelled before any model had read them; errors were looked at in the chosen half only.
    lines = (HERE / f"everyday.{half}.jsonl").read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["language"] == language]
    found = classify([row["text"] for row in rows])
    pairs = list(zip(rows, found, strict=True))

    assert sum(row["label"] == read["label"] for row, read in pairs) >= 0.9 * len(pairs)
    assert sum(read["intent"] in row["intents"] for row, read in pairs) >= 0.8 * len(pairs)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_messages_about_bicycles_lifts_and_furniture_are_read_as_well(classify, language):
    # Written and labelled before the model had read them; none of them is trained on.
    lines = (HERE / "trades.kept.jsonl").read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["language"] == language]
    found = classify([row["text"] for row in rows])

    right = sum(row["label"] == read["label"] for row, read in zip(rows, found, strict=True))
    assert right >= 0.93 * len(rows)
