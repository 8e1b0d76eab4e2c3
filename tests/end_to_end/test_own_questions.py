"""Questions that a company has added itself, asked in the chat."""

import pytest

from actions.domain.policy.knowledge import Article
from tests.end_to_end.chats import buttons, tells, tickets_of

SOLD = "Gift cards are sold in our shops."
SOLD_ZH = "礼品卡在各门店有售。"


@pytest.fixture(autouse=True)
def gift_cards(desk, monkeypatch):
    article = Article(
        asks=["gift card", "club card", "礼品卡"], en=SOLD, zh=SOLD_ZH, offers=["request_human"]
    )
    monkeypatch.setitem(desk.knowledge.articles, "gift_cards", article)


@pytest.mark.parametrize(
    "asked",
    [
        "do you sell gift cards?",
        "gift card",
        "how much is a gift card",
        "what about a club card for my mother in law",
        "club cards??",
    ],
)
async def test_it_is_answered_however_the_rest_of_the_message_is_read(sam, asked):
    await sam.sends(asked)
    answer = await sam.receives(timeout=15)
    assert answer["text"] == SOLD
    assert buttons(answer) == ["Talk to a person"]


@pytest.mark.parametrize("asked", ["你们卖礼品卡吗", "礼品卡", "礼品卡多少钱一张"])
async def test_it_is_answered_in_chinese(li, asked):
    assert await tells(li, asked) == SOLD_ZH


async def test_in_the_middle_of_a_form_it_is_answered_and_the_form_goes_on(sam):
    await tells(sam, "my fridge hums")
    await sam.sends("do you sell gift cards?")
    heard = [(await sam.receives(timeout=15))["text"] for _ in range(2)]
    assert heard[0] == SOLD
    assert "used" in heard[1]


async def test_a_repair_that_names_it_stays_a_repair(sam, desk):
    answer = await tells(sam, "the fridge I bought with a gift card is broken, it does not cool")
    assert SOLD not in answer
    assert "fridge" in answer
    assert tickets_of(desk, sam) == []
