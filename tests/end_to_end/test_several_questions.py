"""Several questions in one message: each is answered, in order, and none twice."""

import pytest

from tests.end_to_end.chats import buttons, hears, tells

COVERED, VISITS, PRICES = "months of warranty", "Technicians come at these times", "Labour: £48"


def in_order(said: str, *parts: str) -> bool:
    places = [said.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("How much is a filter and do you come on Saturdays?", (PRICES, VISITS)),
        ("how long is the warranty on fridges? what does a visit cost?", (COVERED, PRICES)),
        ("what does a visit cost? and how much is labour?", (PRICES,)),
        (
            "is KF4202503140017 still under warranty and what does a visit cost",
            ("until 13 March 2028", PRICES),
        ),
    ],
)
async def test_every_question_of_a_message_is_answered_in_order(sam, text, answers):
    said = await tells(sam, text)
    assert in_order(said, *answers)
    assert all(said.count(answer) == 1 for answer in answers)


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("保修多久?周末上门吗?", ("保修期为 24 个月", "师傅上门时间")),
        ("请问周六上门吗，上门多少钱", ("师傅上门时间", "上门费：£35")),
        ("你们收费贵吗 修不好收钱吗 发票给开吗", ("上门费：£35", "发票我这边查不到")),
    ],
)
async def test_every_question_of_a_chinese_message_is_answered_in_order(li, text, answers):
    said = await tells(li, text)
    assert in_order(said, *answers)
    assert all(said.count(answer) == 1 for answer in answers)


async def test_what_has_no_answer_is_offered_to_a_person(sam):
    await sam.sends("how much is a visit? does your manager like jazz music?")
    message = await sam.receives()
    assert PRICES in message["text"]
    assert message["text"].endswith(
        "“does your manager like jazz music”: a colleague can tell you."
    )
    assert "Talk to a person" in buttons(message)


async def test_more_questions_than_anybody_reads_are_left_to_a_person(sam):
    said = await tells(
        sam,
        "do you sell filters? do you deliver? can i pay by card? do you take my old one?"
        " do you have a loan unit? do you give invoices?",
    )
    assert in_order(said, "Spare parts", "Delivery", "Which ways of paying", "your old machine")
    assert said.endswith(
        "“do you have a loan unit; do you give invoices”: a colleague can tell you."
    )


async def test_two_questions_in_the_middle_of_a_form_are_answered_and_it_goes_on(sam, li):
    await tells(sam, "my oven does not heat", "partly")
    await sam.sends("how long is the warranty and do you have a loan unit?")
    said = [await hears(sam) for _ in range(3)]
    assert in_order("\n".join(said), "24 months of warranty", "loan unit", "Back to the serial")
    await tells(li, "烤箱不加热", "不能用")
    await li.sends("保修多久？上门要多少钱？")
    said = [await hears(li) for _ in range(3)]
    assert in_order("\n".join(said), "24 个月", "上门费：£35", "回到序列号")


async def test_a_fault_told_beside_two_questions_begins_its_repair_and_both_are_answered(sam):
    said = await tells(
        sam, "my oven does not heat. how much is a visit and how long does the repair take?"
    )
    assert in_order(said, "£35 for the visit", "within 24 working hours", "Can it still be used?")


async def test_a_story_with_two_questions_begins_its_repair_and_answers_both(sam):
    said = await tells(
        sam,
        "hello, i bought a washing machine from you last year and since yesterday it makes an "
        "awful noise when spinning. how much is a repair and how long will it take?",
    )
    assert said.startswith("I'm sorry about your washing machine.")
    assert in_order(said, "£35", "24 working hours", "Can it still be used?")


async def test_when_visits_are_is_no_question_of_opening_hours(sam, li):
    assert "Sat 09:00–16:00" in await tells(sam, "do you come on saturdays")
    assert "周六 09:00–16:00" in await tells(li, "周六上门吗")


@pytest.mark.parametrize(
    "text",
    [
        "Can I talk to a person? And what does a visit cost?",
        "what does a visit cost? and can i talk to a person?",
        "talk to a human, and what does a visit cost",
    ],
)
@pytest.mark.parametrize("before", [(), ("my oven does not heat",)])
async def test_a_price_asked_beside_a_person_is_answered_and_the_person_comes(sam, text, before):
    await tells(sam, *before)
    assert PRICES in await tells(sam, text)
    assert "Q-1001" in await hears(sam)
    assert "Q-1001" in await tells(sam, "how is it going")


@pytest.mark.parametrize(
    "text",
    ["能找个人工吗？上门费多少钱？", "转人工，顺便问下上门多少钱", "帮我转人工，上门费多少"],
)
async def test_a_price_asked_beside_a_person_is_answered_in_chinese_and_nothing_else(li, text):
    assert "上门费：£35" in await tells(li, text)
    assert "Q-1001" in await hears(li)
    assert "Q-1001" in await tells(li, "进度怎么样了")
