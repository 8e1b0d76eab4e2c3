"""Taking back what was said, in many wordings and at every point."""

import pytest

from tests.end_to_end.chats import hears, presses, tells, tickets_of


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("no, the address is 16 Mill Lane, Leeds", "Address: 16 Mill Lane, Leeds"),
        ("the address is wrong, it's 16 Mill Lane, Leeds", "Address: 16 Mill Lane, Leeds"),
        ("yes but the address is 16 Mill Lane, Leeds", "Address: 16 Mill Lane, Leeds"),
        ("wait its 16", "Address: 16 Mill Lane, Leeds"),
        ("change my phone number to 0113 496 0019", "Phone: +44 113 496 0019"),
        ("no, 0113 496 0019", "Phone: +44 113 496 0019"),
        ("the product is a range hood", "Product: range hood"),
        ("actually I'll bring it in", "you bring it or send it"),
        ("KF4202503140017", "Product: Fridge KF-420"),
    ],
)
async def test_a_summary_is_corrected_in_the_customers_words(sam, desk, words, line):
    await tells(sam, "my oven makes noise", "a bit", "none", "home", "12 Mill Lane, Leeds")
    await tells(sam, "0113 496 0018")
    assert line in await tells(sam, words)
    assert tickets_of(desk, sam) == []


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("地址不对，应该是建国路90号", "地址：建国路90号"),
        ("不对，是90号", "地址：建国路90号"),
        ("电话打错了，是13912345678", "电话：+86 139 1234 5678"),
        ("产品应该是洗碗机", "产品：洗碗机"),
    ],
)
async def test_a_chinese_summary_is_corrected_in_the_customers_words(li, words, line):
    await tells(li, "烤箱有噪音", "还能用一点", "没有", "上门", "建国路88号", "13812345678")
    assert line in await tells(li, words)


async def test_the_product_is_corrected_at_the_next_question(sam):
    await tells(sam, "my washing machine makes noise")
    assert (await tells(sam, "no wait it's the dishwasher")).startswith("Changed.")
    await tells(sam, "somewhat", "none", "home", "7 Park Road, London")
    assert "Product: dishwasher" in await tells(sam, "none")


async def test_no_at_a_question_that_may_be_left_out_corrects_nothing(sam):
    await tells(sam, "my oven makes noise", "somewhat")
    answer = await tells(sam, "no")
    assert "Changed" not in answer
    assert "technician come to you" in answer


async def test_an_edited_message_corrects_what_it_answered(sam):
    await tells(sam, "my oven makes noise", "somewhat", "none", "home")
    address = await sam.sends("12 Mill Lane, Leeds")
    await hears(sam)
    await sam.edits(address, "14 Mill Lane, Leeds")
    assert (await hears(sam)).startswith("Changed.")
    assert "14 Mill Lane, Leeds" in await tells(sam, "none")


async def test_a_part_of_the_summary_is_changed_by_button(sam):
    await tells(sam, "my oven makes noise", "somewhat", "none", "home", "12 Mill Lane, Leeds")
    await tells(sam, "none")
    assert "What should be different" in await presses(sam, "Change something")
    assert "Where should the technician come" in await presses(sam, "Address")
    assert "Address: 3 Park Row, Leeds" in await tells(sam, "3 Park Row, Leeds")


async def test_a_part_of_the_summary_is_changed_by_its_name(li):
    await tells(li, "烤箱有噪音", "还能用一点", "没有", "上门", "建国路88号", "不用打电话")
    assert "要改哪一项" in await tells(li, "不对")
    assert "地址是哪里" in await tells(li, "地址")
    assert "海淀区中关村大街5号" in await tells(li, "海淀区中关村大街5号")


async def test_a_summary_may_be_left_as_it_is_or_dropped(sam, desk):
    await tells(sam, "my oven makes noise", "somewhat", "none", "home", "12 Mill Lane, Leeds")
    await tells(sam, "none", "change")
    assert "R-1001" in await presses(sam, "Open it as it is")

    await tells(
        sam, "my dishwasher doesn't drain", "somewhat", "none", "home", "12 Mill Lane, Leeds"
    )
    await tells(sam, "none", "change")
    assert "nothing was opened" in await presses(sam, "Stop, open nothing")
    assert len(tickets_of(desk, sam)) == 1
