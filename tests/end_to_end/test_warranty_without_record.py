"""Is it covered? A serial number that is in no record, a bare product, papers that are missing."""

import pytest

from tests.end_to_end.chats import buttons, tells


@pytest.mark.parametrize(
    ("language", "number", "words", "said", "needed"),
    [
        (
            "en",
            "KF4202503149999",
            "is it covered?",
            "KF4202503149999 isn't in our records",
            "receipt",
        ),
        ("zh", "KF4202503149999", "还在保吗", "我们的记录里没有 KF4202503149999", "购买凭证"),
    ],
)
async def test_who_asks_after_an_unknown_number_reads_the_terms_and_what_is_needed(
    sam, li, language, number, words, said, needed
):
    person = {"en": sam, "zh": li}[language]
    await tells(person, words, number)
    answer = await tells(person, words)
    assert said in answer
    assert "24" in answer
    assert needed in answer


async def test_the_terms_are_those_of_the_product_that_was_named(sam, li):
    answer = await tells(
        sam, "my fridge KF-420 leaks", "somewhat", "KF4202503149999", "is it covered?"
    )
    assert "KF4202503149999 isn't in our records" in answer
    assert "Fridge KF-420: 36 months" in answer
    answer = await tells(li, "冰箱KF-420漏水", "还能用一点", "KF4202503149999", "还在保吗")
    assert "冰箱 KF-420 保修 36 个月" in answer


async def test_the_number_of_a_moment_ago_counts_outside_a_form_too(sam):
    answer = await tells(sam, "is it covered?", "DW602507300076", "so is it still under warranty?")
    assert "Dishwasher DW-60: covered until" in answer


@pytest.mark.parametrize(
    ("language", "words", "product", "said"),
    [
        ("en", "is it covered?", "fridge", "36 months"),
        ("zh", "还在保吗", "冰箱", "36 个月"),
    ],
)
async def test_a_bare_product_after_the_warranty_asks_for_that_one(
    sam, li, language, words, product, said
):
    person = {"en": sam, "zh": li}[language]
    await tells(person, words)
    assert said in await tells(person, product)


async def test_a_number_that_is_called_one_is_one(li):
    await tells(li, "还在保吗")
    assert "没有这个序列号" in await tells(li, "序列号WM999999999999")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "do i need the receipt"),
        ("en", "do you need proof of purchase?"),
        ("zh", "要发票吗"),
        ("zh", "发票丢了还能修吗"),
        ("zh", "没有保修卡能保修吗"),
    ],
)
async def test_who_asks_whether_papers_are_needed_reads_that_the_number_tells(
    sam, li, language, words
):
    person = {"en": sam, "zh": li}[language]
    opening = {"en": ("my dryer is too loud", "somewhat"), "zh": ("烘干机太响", "还能用一点")}
    await tells(person, *opening[language])
    await person.sends(words)
    answer = await person.receives(timeout=15)
    said = {"en": "serial number tells when", "zh": "凭序列号能查到"}[language]
    assert said in answer["text"]


async def test_how_long_something_is_covered_is_no_question_of_the_repair(li):
    await tells(li, "烘干机太响", "还能用一点")
    await li.sends("保修多长时间")
    answer = await li.receives(timeout=15)
    assert "24 个月" in answer["text"]


async def test_whether_it_is_free_is_answered_by_the_unit_of_the_form(sam):
    await tells(sam, "my dishwasher leaks", "no", "DW602507300076")
    await sam.sends("is it free then")
    answer = await sam.receives(timeout=15)
    assert "Repairing a defect is free" in answer["text"]
    assert buttons(answer) == []


async def test_who_pays_the_postage_is_told(sam, li):
    assert "postage" in await tells(sam, "who pays for the shipping?")
    assert "邮费" in await tells(li, "运费谁出")
