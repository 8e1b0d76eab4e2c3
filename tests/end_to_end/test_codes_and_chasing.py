"""A code alone is looked up and drops nothing; impatience goes to what is waited for."""

import pytest

from tests.end_to_end.chats import hears, presses, tells, tickets_of
from tests.end_to_end.test_after_a_ticket import REPAIR, REPARATUR, told

UNFIT = ["C-1", "R-1024", "q 1001", "Q-12"]


@pytest.mark.parametrize("code", UNFIT)
async def test_a_code_typed_where_a_serial_number_is_asked_for_drops_nothing(sam, code):
    said = await tells(sam, "my fridge is not cold", "not at all", code)
    while "serial number" not in said:
        assert "dropped" not in said
        said = await hears(sam)
    assert "Should a technician come" in await tells(sam, "none")


async def test_a_code_typed_in_a_form_is_looked_up_in_chinese(li, desk):
    await tells(li, *REPARATUR)
    await tells(li, "我家洗衣机漏水", "不能用")
    assert "R-1001" in await tells(li, "r-1001")
    assert "序列号" in await hears(li)


async def test_who_is_tired_of_waiting_is_put_through_to_the_open_repair(sam, li, desk):
    await tells(sam, *REPAIR)
    answer = await tells(sam, "this takes far too long")
    assert answer.startswith("I'm sorry about the wait. The colleague who has R-1001")
    assert told(desk, sam) == ["this takes far too long"]
    assert len(tickets_of(desk, sam)) == 1

    await tells(li, *REPARATUR)
    assert "R-1002" in await tells(li, "太慢了")
    assert told(desk, li, "R-1002") == ["太慢了"]
    assert len(tickets_of(desk, li)) == 1


async def test_who_waits_for_two_things_is_asked_which(sam, desk):
    await tells(sam, *REPAIR)
    await tells(sam, "my fridge is not cold", "no", "none", "home", "same address", "none", "ok")
    assert "one of these" in await tells(sam, "this takes far too long")
    answer = await presses(sam, "R-1002, fridge")
    assert "R-1002 knows now that you are waiting" in answer
    assert told(desk, sam, "R-1002") == ["this takes far too long"]
    assert len(tickets_of(desk, sam)) == 2


async def test_which_brands_are_repaired_is_answered(sam, li):
    assert "We service what" in await tells(sam, "do you repair other brands")
    assert "其他品牌" in await tells(li, "你们修别的牌子吗")
