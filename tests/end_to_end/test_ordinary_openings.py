"""How people usually begin: each of these starts a repair, through the real engine."""

import pytest

from actions.domain.people import Address
from actions.services.conversation.turns import Sender
from bot.telegram.context import CHANNEL

ENGLISH = (
    "my fridge leaks",
    "my washing machine is broken",
    "the dishwasher won't drain",
    "my oven doesn't heat up any more",
    "fridge not cooling",
    "hi, my tv has no picture",
    "our boiler makes a banging noise",
    "the dryer stopped working yesterday",
    "can you repair my air conditioner",
    "my vacuum cleaner has lost suction",
)
CHINESE = (
    "我的冰箱漏水",
    "洗衣机坏了",
    "洗碗机排不了水",
    "烤箱不加热了",
    "冰箱不制冷",
    "你好，电视没有画面",
    "热水器一直响",
    "烘干机昨天坏了",
    "空调能帮我修一下吗",
    "吸尘器吸力变小了",
)
OPENED = {"en": "Let's get it repaired", "zh": "登记报修"}


@pytest.mark.parametrize(
    ("code", "first", "openings"), [("en", 91_000_001, ENGLISH), ("zh", 92_000_001, CHINESE)]
)
async def test_an_ordinary_opening_starts_a_repair(conversation, desk, code, first, openings):
    for number, words in enumerate(openings, first):
        address = Address(channel=CHANNEL, chat_id=number)
        desk.inbox.store(address, number, {"text": words})
        sender = Sender(address, language_code=code)
        await conversation.write(f"{CHANNEL}:{number}", sender, words, message_id=number)

    said = {row.chat_id: row.text for row in desk.outbox.claim(CHANNEL, "test", limit=50)}
    others = {
        words: said[number]
        for number, words in enumerate(openings, first)
        if OPENED[code] not in said[number]
    }
    assert others == {}
