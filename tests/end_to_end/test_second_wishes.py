"""Messages that carry two wishes: the second is offered, and nothing is told twice."""

from tests.end_to_end.chats import PATIENCE, buttons, presses, tells, tickets_of


async def test_a_fault_told_beside_a_question_can_be_reported_with_a_tap(sam):
    assert "Mon–Fri" in await tells(sam, "do you work on Saturdays? my freezer is warm")

    assert "still be used" in await presses(sam, "Something is broken")


async def test_a_chinese_fault_told_beside_a_question_can_be_reported_with_a_tap(li):
    assert "人工服务时间" in await tells(li, "营业时间是几点到几点？冰箱不制冷了")

    assert "还能用" in await presses(li, "有故障，要报修")


async def test_anger_told_beside_a_fault_is_offered_as_a_complaint_afterwards(li, desk):
    await tells(li, "冰箱漏水，麻烦来修。客服态度极差", "还能用一点", "没有", "上门")
    await tells(li, "杭州市文一路8号", "没有")
    assert "登记成投诉吗" in await tells(li, "好的")

    assert "由专人负责到底" in await presses(li, "有不满，要投诉")
    assert [t.code for t in tickets_of(desk, li)] == ["R-1001"]


async def test_a_question_alone_is_only_answered(sam):
    await sam.sends("what are your opening hours")
    answer = await sam.receives(timeout=PATIENCE)

    assert "Something is broken" not in buttons(answer)
