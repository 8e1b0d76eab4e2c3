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
