"""Customers who change their mind, hang on what was said before, haggle, ask about their case."""

from tests.end_to_end.chats import hears, tells, tickets_of

OPENS = ("my oven does not heat", "no", "none", "at home", "14 Mill Lane, Leeds", "none", "yes")
OPENS_CHINESE = ("烤箱不加热", "不能用", "没有", "上门", "杭州市文一路8号", "没有", "好的")


async def test_it_is_the_thing_that_was_just_spoken_of(sam, desk):
    await tells(sam, "is my fridge KF4202503140017 still under warranty")
    said = await tells(sam, "it is not cooling")
    assert said.startswith("I'm sorry about your fridge.")
    assert "covered until 13 March 2028" in said


async def test_who_would_rather_have_it_repaired_need_not_name_it_again(li):
    assert "14 天内可以退货" in await tells(li, "我想退掉电热水壶")
    assert (await tells(li, "算了还是修吧")).startswith("您的电热水壶")


async def test_what_a_thing_does_is_not_its_name(sam):
    await tells(sam, "whats the status of R-0999")
    assert "Which product is it?" in await tells(sam, "ok so open one then")
    assert "which product is it about?" in await tells(sam, "it leaks")
    assert "Can it still be used?" in await tells(sam, "my dishwasher")


async def test_who_comes_and_under_which_number_is_answered(sam, li):
    await tells(sam, *OPENS)
    assert "you then read the name here" in await tells(sam, "who is the technician coming?")
    assert "+44 20 7946 0018" in await tells(sam, "what's his phone number")
    await tells(li, *OPENS_CHINESE)
    assert "到时名字会发到这里" in await tells(li, "谁来修啊")
    assert "个人电话不方便提供" in await tells(li, "师傅电话多少")


async def test_how_a_thing_fares_is_told_by_its_ticket(sam, li):
    await tells(sam, *OPENS)
    assert (await tells(sam, "what about the oven?")).startswith("R-1001 (oven)")
    assert "R-1001 (oven)" in await tells(sam, "how many tickets do i have")
    await tells(li, *OPENS_CHINESE)
    assert (await tells(li, "什么时候到")).startswith("R-1002（烤箱）")


async def test_a_price_too_high_is_no_question_about_stock_and_no_praise(sam, li):
    assert "can't change prices here" in await tells(sam, "thats too expensive, any discount?")
    assert "A colleague can tell you more" in await tells(sam, "someone does it for 20 pounds")
    assert "价格我这里改不了" in await tells(li, "太贵了能不能便宜点")


async def test_what_is_added_to_a_complaint_goes_into_it(sam, li, desk):
    await tells(sam, "i want to complain: the technician never showed up yesterday", "none")
    await tells(sam, "an apology", "yes")
    assert "That is in C-1001 now" in await tells(sam, "i want to add that i lost a days pay")
    assert len(tickets_of(desk, sam)) == 1
    await tells(li, "我要投诉：昨天约好的师傅没来", "我在家等了一整天，一个电话都没有")
    await tells(li, "没有", "道歉", "好的")
    assert "C-1002" in await tells(li, "补充一下，我为此请了一天假")


async def test_a_complaint_that_is_being_told_can_be_dropped_by_its_name(sam, li):
    await tells(sam, "i want to complain about the bill")
    assert "Stopped, nothing was opened" in await tells(sam, "cancel the complaint")
    await tells(li, "我要投诉你们收费")
    assert "已停止" in await tells(li, "投诉取消吧")


async def test_who_comes_back_is_asked_again_and_leaves_nothing_out(sam, desk):
    await tells(sam, "my oven does not heat", "partly")
    said = await tells(sam, "sorry i was away. where were we")
    assert "serial number" in said
    assert "do without it" not in said


async def test_an_edited_opening_may_name_another_thing(sam):
    message = await sam.sends("my oven does not heat")
    await hears(sam)
    await sam.edits(message, "my dishwasher does not drain")
    assert "Changed." in await hears(sam)
    await tells(sam, "partly", "none", "at home", "14 Mill Lane, Leeds")
    assert "Product: dishwasher" in await tells(sam, "none")
