"""Another address, or number, in the middle of a form: the new one counts, the town stands."""

import pytest

from tests.end_to_end.chats import hears, tells, tickets_of

ENGLISH = ("my dishwasher leaks", "a bit", "none", "home", "12 Mill Lane, Leeds")
CHINESE = ("我家洗碗机漏水", "能用一点", "找不到", "上门", "上海市张江路100号3栋")


@pytest.mark.parametrize(
    "told", ["different address please, 20 Park Road", "use another address: 20 Park Road"]
)
async def test_another_address_takes_the_place_of_the_first_in_its_town(sam, desk, told):
    said = await tells(sam, *ENGLISH, told)
    assert said.startswith("Changed.")
    said = await tells(sam, "none")
    assert "Address: 20 Park Road, Leeds\n" in said
    await tells(sam, "yes")
    assert tickets_of(desk, sam)[0].place == "20 Park Road, Leeds"


async def test_another_address_is_taken_in_chinese_too(li, desk):
    said = await tells(li, *CHINESE, "换个地址，浦东南路20号")
    assert said.startswith("已经改好。")
    await tells(li, "只在这里联系", "好的")
    assert tickets_of(desk, li)[0].place == "上海市浦东南路20号"


async def test_an_address_taken_back_is_asked_again_and_its_town_stands(sam, li):
    assert await tells(sam, *ENGLISH, "that address is wrong") == (
        "Where should the technician come?"
    )
    said = await tells(sam, "20 Park Road", "none")
    assert "Address: 20 Park Road, Leeds\n" in said
    assert await tells(li, *CHINESE, "地址不对") == "师傅上门的地址是哪里？"
    said = await tells(li, "换个地址，浦东南路20号", "只在这里联系")
    assert "地址：上海市浦东南路20号\n" in said


async def test_under_the_summary_another_address_and_number_are_changed(sam, li):
    await tells(sam, *ENGLISH, "07700 900123")
    said = await tells(sam, "new number 07700 900124", "a different address: 4 Hill Street")
    assert "Phone: +44 7700 900124\n" in said
    assert "Address: 4 Hill Street, Leeds\n" in said
    await tells(li, *CHINESE, "13800138000", "修改")
    await li.presses("地址")
    await hears(li)
    said = await tells(li, "浦东南路30号")
    assert "地址：上海市浦东南路30号\n" in said
