"""A question in the message that tells a fault is answered; then the form goes on."""

import pytest

from tests.end_to_end.chats import tells

ENGLISH = (
    "hello, i bought a washing machine from you last year and since yesterday it makes an awful "
    "noise when spinning, the water doesn't drain. {}"
)
CHINESE = "你好，我家的洗衣机是去年在你们店买的，昨天开始脱水的时候声音特别大，水也排不干净，{}"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how much does a repair cost?", "otherwise you get a price first (£35"),
        ("is it still under warranty?", "Washing machine WM-80: 24 months of warranty"),
        ("when can somebody come?", "A technician comes within 24 working hours nearby"),
    ],
)
async def test_a_question_in_the_opening_is_answered_and_the_form_goes_on(sam, question, answer):
    said = await tells(sam, ENGLISH.format(question))
    assert said.startswith("I'm sorry about your washing machine.")
    assert answer in said
    assert said.endswith("Can it still be used?")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("请问这种情况还在保修期内吗？修一次大概要多少钱？", "洗衣机 WM-80 保修 24 个月"),
        ("修一次要多少钱？", "先报价（上门费 £35"),
        ("什么时候能来修？", "24 个工作小时内上门"),
    ],
)
async def test_it_is_answered_in_chinese_too(li, question, answer):
    said = await tells(li, CHINESE.format(question))
    assert said.startswith("您的洗衣机出了问题")
    assert answer in said
    assert said.endswith("现在还能用吗？")


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (
            "my washer leaks. is it under warranty? how much is a visit? when can you come?",
            ("24 months of warranty", "(£35 for the visit", "within 24 working hours nearby"),
        ),
        (
            "洗衣机漏水。还在保修期吗？上门多少钱？什么时候能来？修好要多久？",
            ("保修 24 个月", "上门费 £35", "24 个工作小时内上门", "查明故障后"),
        ),
    ],
)
async def test_each_of_several_questions_beside_a_short_fault_is_answered(sam, text, answers):
    said = await tells(sam, text)
    places = [said.find(answer) for answer in answers]
    assert -1 not in places
    assert places == sorted(places)
    assert said.endswith(("Can it still be used?", "现在还能用吗？"))


async def test_when_somebody_comes_is_answered_before_anything_is_open(sam):
    said = await tells(sam, "when can you come?")
    assert "A technician comes within 24 working hours nearby" in said


async def test_whether_a_brand_is_repaired_is_answered_and_the_repair_goes_on(sam, li):
    said = await tells(sam, "My Bosch dishwasher leaks, do you repair those?")
    assert "Other makes we can't repair ourselves" in said
    assert said.endswith("Can it still be used?")
    said = await tells(li, "我家博世洗碗机漏水，你们修这个牌子吗？")
    assert "其他品牌没有对应的配件和资料" in said
    assert said.endswith("现在还能用吗？")
