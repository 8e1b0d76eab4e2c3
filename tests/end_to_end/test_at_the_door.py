"""What a customer tells for whoever comes is kept with the repair, and starts nothing else."""

import pytest

from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import tells, tickets_of

OPENS = ("my fridge makes noise", "yes normally", "none", "home", "14 Mill Lane, Leeds", "none")
OPENS_CHINESE = ("冰箱声音很大", "能正常用", "没有", "上门", "杭州市文一路8号", "没有")


def added(desk, person):
    (ticket,) = tickets_of(desk, person)
    address = Address(channel=CHANNEL, chat_id=person.id)
    events = desk.tickets.history(address, ticket.code)
    return [event.detail["text"] for event in events if event.what == "detail"]


@pytest.mark.parametrize(
    "words",
    [
        "my mother is home alone and hard of hearing, the technician should knock loudly",
        "please ring the bell twice, the dog is friendly",
        "parking is behind the house",
        "the code for the gate is 4411",
        "tell him to call when he is downstairs",
        "the doorbell is broken so knock",
    ],
)
async def test_what_is_told_for_the_door_is_kept_with_the_open_repair(sam, desk, words):
    await tells(sam, *OPENS, "yes")
    said = await tells(sam, words)
    assert said == "I've added that to R-1001; whoever comes to you reads it."
    assert added(desk, sam) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "我家老人在家 他耳朵不好 师傅多敲几下门",
        "停车从后门进",
        "门禁密码4411",
        "到了楼下打电话",
        "门铃坏了请敲门",
    ],
)
async def test_what_is_told_for_the_door_in_chinese_is_kept_too(li, desk, words):
    await tells(li, *OPENS_CHINESE, "对")
    assert await tells(li, words) == "已记在 R-1001 里，上门的师傅会看到。"
    assert added(desk, li) == [words]


async def test_a_code_for_the_gate_told_in_the_form_stands_in_the_ticket(sam, desk):
    await tells(sam, *OPENS[:5])
    said = await tells(sam, "the gate code is 4411, and there is a dog")
    assert said.startswith("I've noted that.")
    await tells(sam, "none", "yes")
    (ticket,) = tickets_of(desk, sam)
    assert "gate code is 4411" in ticket.story
