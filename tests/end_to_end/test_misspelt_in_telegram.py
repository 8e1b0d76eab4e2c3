"""What people type in haste is understood, and kept as they typed it."""

import pytest

from actions.domain.words.symptoms import Symptom, symptom_of
from tests.end_to_end.chats import tells, tickets_of


@pytest.mark.parametrize(
    ("words", "opened"),
    [
        ("fridg not coling", "Let's get it repaired"),
        ("teh dryer wont strat", "Let's get it repaired"),
        ("diswasher leeks watre on teh flor", "Let's get it repaired"),
        ("xiyiji huai le", "Let's get it repaired"),
    ],
)
async def test_a_fault_told_with_slips_starts_a_repair(sam, words, opened):
    assert opened in await tells(sam, words)


@pytest.mark.parametrize("words", ["冰厢不制冷", "空掉漏睡", "洗衣机不脱税"])
async def test_a_fault_told_in_wrong_characters_starts_a_repair(li, words):
    assert "登记报修" in await tells(li, words)


async def test_the_ticket_names_what_was_meant_and_quotes_what_was_typed(sam, desk):
    typed = "wahsing machien dosnt drian"
    await tells(sam, typed, "a bit", "none", "home", "7 Prak Raod, Lundon", "none", "ok")
    (ticket,) = tickets_of(desk, sam)

    assert ticket.product == "washing machine"
    assert ticket.story == typed
    assert ticket.place == "7 Prak Raod, Lundon"


@pytest.mark.parametrize(
    "words", ["smok comming out of teh diswasher", "i got shokced by teh toster"]
)
async def test_a_misspelt_danger_is_answered_as_one(sam, desk, words):
    answer = await tells(sam, words)
    (ticket,) = tickets_of(desk, sam)

    assert ticket.urgent
    assert "unplug" in answer.lower() or "switch" in answer.lower()


@pytest.mark.parametrize("words", ["xiyiji huai le", "wode xiyiji huaile", "洗依机坏了"])
async def test_a_product_in_pinyin_or_wrong_characters_is_not_asked_for(li, words):
    answer = await tells(li, words)

    assert "洗衣机" in answer
    assert "出了什么问题" in answer or "什么故障" in answer or "怎么" in answer


@pytest.mark.parametrize("words", ["washin mashine", "xi yi ji", "wahser"])
async def test_a_misspelt_product_is_an_answer_to_which_product(sam, desk, words):
    await tells(sam, "can you send someone for a repair", words)
    await tells(sam, "wont drian", "a bit", "none", "home", "7 Park Road, London", "none", "ok")
    (ticket,) = tickets_of(desk, sam)

    assert ticket.product == "washing machine"
    assert ticket.story == "wont drian"
    assert symptom_of(ticket.told) is Symptom.DRAIN
