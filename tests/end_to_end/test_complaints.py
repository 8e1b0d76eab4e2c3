"""Complaints, from the first message to their number (Rules R7, R8)."""

from actions.domain.tickets import Kind
from tests.end_to_end.chats import buttons, hears, presses, tells, tickets_of


async def test_a_complaint_gets_a_number_and_a_date(sam, desk):
    answer = await tells(sam, "your technician never showed up and nobody answers the phone")
    assert "one person becomes responsible" in answer
    assert "within 2 working hours" in answer

    await tells(sam, "no number")
    summary = await presses(sam, "Money back")
    assert "Money back" in summary
    opened = await tells(sam, "yep")
    assert "C-1001" in opened
    assert "within 3 days" in opened
    [ticket] = tickets_of(desk, sam)
    assert (ticket.kind, ticket.wish) == (Kind.COMPLAINT, "refund")
    assert "never showed up" in ticket.story


async def test_a_complaint_is_taken_down_in_chinese(li, desk):
    answer = await tells(li, "师傅乱收费，多收了我两百块")
    assert "由专人负责到底" in answer
    await tells(li, "没有单号")
    summary = await presses(li, "赔偿")
    assert "关于：收费" in summary
    assert "C-1001" in await tells(li, "好的")
    assert tickets_of(desk, li)[0].wish == "compensation"


async def test_a_complaint_is_dropped_by_a_plain_word_whatever_is_asked(li, desk):
    await tells(li, "师傅乱收费，多收了我两百块")
    assert (await tells(li, "我要取消投诉")).startswith("已停止，什么都没有登记。")
    assert tickets_of(desk, li) == []


async def test_a_bare_wish_to_complain_is_asked_for_what_happened(li):
    assert "主要是哪方面的问题" in await tells(li, "我要投诉")
    assert "请说说经过" in await presses(li, "服务态度")
    assert "工单、订单或序列号" in await tells(li, "师傅迟到了两个小时还骂人")


async def test_what_tells_the_subject_and_the_story_is_asked_for_neither(li):
    await tells(li, "我要投诉")
    answer = await tells(li, "师傅上门迟到了两个小时，态度还特别差")
    assert "工单、订单或序列号" in answer


async def test_a_complaint_knows_the_ticket_that_it_names(sam, desk):
    await tells(sam, "my fridge doesn't cool", "a bit", "none", "home", "12 Mill Lane, Leeds")
    await tells(sam, "none", "ok")
    await tells(sam, "I am fed up, R-1001 was promised for yesterday and nobody came")
    await presses(sam, "Compensation")
    await presses(sam, "Open it")

    complaint = tickets_of(desk, sam)[0]
    assert (complaint.reference, complaint.product) == ("R-1001", "fridge")


async def test_a_complaint_in_the_middle_of_a_repair_comes_right_after_it(sam, desk):
    await tells(sam, "my dishwasher leaves everything dirty")
    assert "right after this" in await tells(sam, "this is the third time, your company is a joke")
    assert "Can it still be used" not in await hears(sam)
    await tells(sam, "partly", "none", "home", "7 Park Road, London", "just chat")
    opened = await tells(sam, "looks good")
    assert "R-1001" in opened
    assert "as a complaint?" in opened

    assert "one person becomes responsible" in await tells(sam, "yes")
    await presses(sam, "The product")
    summary = await tells(sam, "no number", "refund")
    assert "this is the third time" in summary
    await presses(sam, "Open it")
    assert [t.code for t in tickets_of(desk, sam)] == ["C-1001", "R-1001"]


async def test_a_complaint_that_was_put_off_can_be_declined(sam, desk):
    await tells(sam, "my dishwasher leaves everything dirty")
    await tells(sam, "this is the third time, your company is a joke")
    await hears(sam)
    await tells(sam, "partly", "none", "home", "7 Park Road, London", "just chat", "ok")
    assert "no complaint" in await presses(sam, "No, thanks")
    assert [t.code for t in tickets_of(desk, sam)] == ["R-1001"]


async def test_a_fault_told_in_the_middle_of_a_complaint_is_kept_with_it(sam, desk):
    await tells(sam, "I'm very unhappy with your service, the man was rude", "no number")
    answer = await tells(sam, "my fridge also leaks by the way")
    assert answer.startswith("I've noted that.")
    await presses(sam, "An explanation")
    await tells(sam, "ok")
    assert "my fridge also leaks" in tickets_of(desk, sam)[0].story


async def test_a_complaint_asks_whether_it_is_about_the_repair_of_that_product(sam):
    await tells(sam, "my oven makes noise", "a bit", "none", "home", "7 Park Road, London")
    await tells(sam, "none", "ok")
    await sam.sends("the repair of my oven was far too expensive, you overcharged me badly")
    question = await sam.receives(timeout=15)
    assert buttons(question) == ["Yes, the same", "No, something new"]
