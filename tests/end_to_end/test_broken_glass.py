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
