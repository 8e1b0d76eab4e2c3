import json

import pytest


@pytest.fixture
def parted(engine_run):
    """Part a text in the engine, as only it can fold one."""
    return lambda text: json.loads(engine_run("-m", "tests.nlu.parting", given=json.dumps(text)))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "How much is a filter and do you come on Saturdays?",
            ["How much is a filter", "do you come on Saturdays?"],
        ),
        ("保修多久?周末上门吗?", ["保修多久?", "周末上门吗?"]),
        ("保修多久 周末上门吗", ["保修多久", "周末上门吗"]),
        ("周末上门吗多少钱", ["周末上门吗", "多少钱"]),
        (
            "我的冰箱是去年买的，还在保修吗？上门要多少钱？",
            ["我的冰箱是去年买的，还在保修吗？", "上门要多少钱？"],
        ),
        (
            "it is three years old. is it covered and how much would a repair be",
            ["is it covered", "how much would a repair be"],
        ),
    ],
)
def test_a_message_with_several_questions_is_parted(parted, text, parts):
    assert parted(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "how much is a visit do you come on saturdays",
            ["how much is a visit?", "do you come on saturdays"],
        ),
        (
            "do you repair toasters how much is it where is your shop",
            ["do you repair toasters?", "how much is it?", "where is your shop"],
        ),
    ],
)
def test_what_is_spoken_without_a_stop_is_parted_too(parted, text, parts):
    assert parted(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "how much is a visit",
        "what kind of parts do you sell",
        "can you tell me how much a visit costs",
        "do you have any idea when can you come",
        "do you sell parts, or should I buy a new one?",
        "hi, can I ask something? how much is labour?",
        "is my fridge still under warranty, it is from 2022",
        "what are your hours? Thanks!",
        "my oven does not heat, please come",
        "多久能修好",
        "保修期内免费吗还是要收费",
        "在吗？保修多久？",
    ],
)
def test_one_question_stays_whole(parted, text):
    assert parted(text) == []
