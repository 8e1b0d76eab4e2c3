"""Customers of companies whose products are no household appliances, and what lasts longer."""

from tests.end_to_end.chats import tells, tickets_of


async def test_a_lift_that_stands_still_is_no_wish_to_stop(li):
    await tells(li, "我们酒店的电梯坏了", "找不到编号")
    assert "停止" not in await tells(li, "完全停了，已经挂了停用牌子")


async def test_a_machine_that_still_does_its_work_is_not_asked_about(sam):
    said = await tells(sam, "my printer leaks ink but it still prints")
    assert "Can it still be used" not in said


async def test_a_number_that_is_elsewhere_is_left_out_and_the_form_goes_on(sam):
    await tells(sam, "the motor of my e-bike cuts out", "somewhat")
    assert "look like a serial number" not in await tells(
        sam, "i havent got the serial nr here, bike is at work"
    )


async def test_an_address_keeps_its_town_though_nothing_in_it_is_written_large(sam):
    await tells(sam, "dishwasher leaks, still usable", "cant find the number")
    said = await tells(sam, "no its a house, 14 mill lane, leeds ls1 4ab", "just this chat")
    assert "14 mill lane, leeds ls1 4ab" in said


async def test_a_compressor_that_is_still_covered_is_told_of_though_the_warranty_has_ended(
    sam, li
):
    said = await tells(sam, "is the compressor of my fridge still covered? KF4202211080264")
    assert "the compressor is covered until 2 December 2032" in said
    assert "压缩机" in await tells(li, "我的冰箱KF4202211080264还在保修期吗")


async def test_who_gave_the_number_before_is_not_asked_for_it_again(sam):
    await tells(sam, "is my fridge still covered, KF4202503140017")
    said = await tells(sam, "great so then it's free? it doesn't get cold any more")
    assert "Send me the serial number" not in said
    assert "With the serial number" not in said


async def test_a_complaint_is_about_the_unit_whose_number_is_in_it(sam, desk):
    story = "third time this month it is stuck and your engineer just resets it. DW602507300076"
    await tells(sam, "i want to complain", story, "fix it and half of the fee back", "yes")
    (complaint,) = tickets_of(desk, sam)
    assert complaint.reference == "DW602507300076"
    assert complaint.wish == "fix it and half of the fee back"


async def test_what_is_put_right_at_the_summary_is_kept_and_shown(sam, desk):
    await tells(sam, "my sofa's massage doesn't work but i can sit on it", "somewhat")
    await tells(sam, "can't find it", "at home", "12 Mill Lane, Leeds", "just this chat")
    right = "wait, it is the footrest that's stuck, not the massage"
    assert right in await tells(sam, right)
    await tells(sam, "yes")
    (ticket,) = tickets_of(desk, sam)
    assert right in ticket.story


async def test_who_wants_it_mended_after_all_is_asked_nothing_twice(li):
    await tells(li, "我的吹风机时好时坏", "没有编号", "那算了 我先问问家里人")
    said = await tells(li, "还是修吧，寄给你们")
    assert "编号" not in said
    assert "序列号是多少" not in said
    assert "联系您" in said or "电话" in said
