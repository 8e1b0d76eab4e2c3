"""Broken glass of an oven or hob: sharp pieces, not flames, and a colleague at once (R30)."""

import pytest

from tests.end_to_end.chats import tells, tickets_of

SHARP = {"en": "The pieces are sharp", "zh": "碎片很锋利"}
FIRE = {"en": "fire service", "zh": "火警"}
TOLD = [
    ("en", ["the glass of my oven door shattered"]),
    ("en", ["induction hob has a crack across the top"]),
    ("en", ["my oven is broken", "the glass in the door cracked"]),
    ("zh", ["烤箱的玻璃门突然炸裂了"]),
    ("zh", ["电磁炉玻璃面板裂了"]),
    ("zh", ["微波炉坏了", "门上的玻璃裂了"]),
]


@pytest.mark.parametrize(("language", "texts"), TOLD, ids=[texts[-1] for _, texts in TOLD])
async def test_broken_glass_is_urgent_and_has_advice_of_its_own(sam, li, desk, language, texts):
    person = {"en": sam, "zh": li}[language]
    said = await tells(person, *texts)
    assert SHARP[language] in said
    assert FIRE[language] not in said
    (ticket,) = tickets_of(desk, person)
    assert ticket.urgent
    assert ticket.product


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ["I want a refund, the glass of the oven you sold me exploded"]),
        ("en", ["I want to make a complaint", "about an oven", "its glass door shattered"]),
        ("zh", ["我要投诉，你们的烤箱玻璃门炸了，退钱"]),
        ("zh", ["我要投诉", "微波炉的玻璃碎了"]),
    ],
    ids=lambda value: value[-1] if isinstance(value, list) else value,
)
async def test_broken_glass_in_a_complaint_is_warned_of_as_well(sam, li, desk, language, texts):
    person = {"en": sam, "zh": li}[language]
    said = await tells(person, *texts)
    (ticket,) = tickets_of(desk, person)

    assert SHARP[language] in said
    assert ticket.urgent


async def test_who_was_warned_of_the_glass_can_complain_of_it(sam, desk):
    await tells(sam, "the glass of my oven door shattered", "no")
    await tells(sam, "I want a refund for that oven, its glass shattered, I am furious")

    assert [t.kind for t in tickets_of(desk, sam)] == ["R"]


@pytest.mark.parametrize(
    ("language", "texts", "wish"),
    [
        ("en", ["I want a refund, the glass of the oven you sold me exploded", "no"], "refund"),
        (
            "en",
            ["I want to make a complaint", "about an oven", "its glass door shattered", "no"],
            "",
        ),
        ("zh", ["我要投诉", "师傅态度差，把烤箱玻璃门弄碎了就走了", "没有"], ""),
    ],
    ids=lambda value: value[-2] if isinstance(value, list) else value,
)
async def test_a_complaint_that_tells_of_broken_glass_is_taken_down_after_the_warning(
    sam, li, desk, language, texts, wish
):
    person = {"en": sam, "zh": li}[language]
    said = await tells(person, *texts)
    assert said.endswith(
        {"en": "take that down as a complaint?", "zh": "要登记成投诉吗？"}[language]
    )
    yes, none, fine = {"en": ("yes", "none", "yes"), "zh": ("要", "没有", "好的")}[language]
    await tells(person, yes, none, *([] if wish else [none]), fine)
    complaint, danger = tickets_of(desk, person)
    assert (complaint.kind, danger.kind) == ("C", "R")
    assert texts[-2] in complaint.told
    assert complaint.wish == wish
    assert danger.urgent


async def test_glass_that_a_technician_broke_is_warned_of_in_the_middle_of_a_complaint(sam):
    await tells(sam, "i want to complain about a technician who was rude")
    assert SHARP["en"] in await tells(
        sam, "he broke the glass of my oven door and left the pieces"
    )


async def test_who_asks_for_the_complaint_again_need_not_tell_it_again(sam):
    await tells(sam, "I want a refund, the glass of the oven you sold me exploded", "no")
    said = await tells(sam, "i still want my refund", "none")
    assert "the glass of the oven you sold me exploded" in said
