"""What was bought a few days ago and is broken already: a repair, or an exchange (Rule R4)."""

import pytest

from tests.end_to_end.chats import tells


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "bought yesterday, bust already"),
        ("en", "bought a kettle off you last tuesday it dont boil"),
        ("en", "I bought a vacuum last week and it already stopped sucking, can I just swap it?"),
        ("en", "new telly arrived today with a cracked screen"),
        ("zh", "昨天刚买就坏了"),
        ("zh", "今天刚到的电视屏幕是裂的"),
    ],
)
async def test_what_is_new_and_broken_may_be_exchanged_and_its_repair_begins(
    sam, li, language, words
):
    said = await tells({"en": sam, "zh": li}[language], words)
    assert {"en": "within 30 be exchanged", "zh": "30 天内可以换新"}[language] in said
    assert said.endswith(("?", "？", "enough.", "就行。"))


@pytest.mark.parametrize(
    ("language", "story"),
    [
        ("en", "I bought an oven three weeks ago, it no longer heats"),
        ("zh", "三周前买的烤箱不热了"),
    ],
)
async def test_what_is_a_few_weeks_old_may_be_exchanged_but_not_given_back(
    sam, li, language, story
):
    said = await tells({"en": sam, "zh": li}[language], story)
    assert {"en": "Within 30 days", "zh": "30 天内可以换新"}[language] in said
    assert "14" not in said


@pytest.mark.parametrize(
    "words", ["my fridge which i bought 2 years ago is noisy since yesterday", "fridge is noisy"]
)
async def test_what_is_older_is_repaired_without_a_word_of_that(sam, words):
    assert "exchanged" not in await tells(sam, words)
