"""What customers say their own way is heard as somebody in a good shop would hear it."""

import pytest

from tests.end_to_end.chats import hears, presses, tells, tickets_of


async def opens_repair(person):
    await tells(person, "my fridge leaks", "a bit", "none", "home", "9 Oak Road, Leeds", "none")
    return await tells(person, "yes")


async def test_a_bare_yes_to_whether_it_can_be_used_means_somewhat(sam, desk):
    await tells(sam, "my fridge makes noise", "what does that mean?")
    assert "serial number" in await tells(sam, "yes")
    said = await tells(sam, "none", "home", "9 Oak Road, Leeds", "none")
    assert "Still usable: Yes, somewhat" in said


async def test_a_serial_number_after_ok_is_no_answer_about_use(sam):
    said = await tells(sam, "my dishwasher leaves everything dirty", "ok found it: DW602507300076")
    assert said.endswith("a little, or not at all?")


async def test_a_visit_asked_for_in_one_breath_with_the_fault_is_kept(sam, li):
    said = await tells(sam, "my washer won't start can you send somebody", "not at all", "none")
    assert said.endswith("Where should the technician come?")
    assert "师傅上门的地址" in await tells(li, "冰箱不制冷了快点派人来", "不能用", "没有")


async def test_how_long_it_takes_is_answered_while_a_repair_is_taken_down(sam):
    await sam.sends("FRIDGE NOT COLD. SEND SOMEONE. NOW.")
    await sam.receives()
    assert "A technician comes within" in await tells(sam, "how long is this going to take??")


async def test_a_warm_greeting_is_greeted(sam):
    said = await tells(sam, "Hello there! Hope you're having a lovely day, we've just come back")
    assert said.startswith("Hello, this is the service desk.")


async def test_a_polite_letter_that_tells_a_fault_begins_its_repair(sam):
    said = await tells(
        sam,
        "Dear Sir or Madam, I am 84 years of age and my oven will not heat any more. My daughter "
        "said I could write here. Yours faithfully, Margaret Hill",
    )
    assert said.startswith("I'm sorry about your oven.")


async def test_what_was_not_repaired_is_no_wish_for_a_repair(sam):
    await tells(sam, "your technician was rude to my wife and the machine is broken again!!")
    await tells(sam, "he called her stupid and left without fixing anything")
    assert "What would put it right" in await tells(sam, "no number")


async def test_where_a_thing_stands_is_not_what_it_is(sam, li):
    assert "which product" in (await tells(sam, "it doesnt work")).lower()
    assert "couldn't make out the product" in await tells(sam, "in the kitchen")
    assert "是哪种产品" in await tells(li, "那个东西坏了")
    assert "没看出是哪种产品" in await tells(li, "就是厨房那个")


async def test_the_flat_stays_in_the_address_and_a_second_number_in_the_story(sam, desk):
    await tells(sam, "my mum's tumble dryer stopped heating", "a bit", "none", "at hers please")
    said = await tells(sam, "Flat 4, 19 Beech Grove, Leeds LS6 2AB")
    assert "Which number" in said
    told = "her number is 0113 496 0018 but call me first 07700 900456"
    assert "Address: Flat 4, 19 Beech Grove" in await tells(sam, told)
    await tells(sam, "yes")
    assert told in tickets_of(desk, sam)[0].story


async def test_a_new_street_goes_into_the_open_repair_with_its_town(sam, desk):
    await opens_repair(sam)
    said = await tells(sam, "actually can you make it 11 Elm Road")
    assert "Address for R-1001: 11 Elm Road, Leeds." in said
    assert tickets_of(desk, sam)[0].place == "11 Elm Road, Leeds"


async def test_a_corrected_street_keeps_its_district(li):
    await tells(li, "烤箱加热不了", "不能用", "没有", "上门", "南京市鼓楼区中山路1号", "没有")
    assert "地址：南京市鼓楼区中山北路1号" in await tells(li, "不对，地址是中山北路1号")


@pytest.mark.parametrize("words", ["nobody has called me yet", "hurry up"])
async def test_who_waits_hears_where_the_case_stands(sam, words):
    await opens_repair(sam)
    assert "R-1001" in await tells(sam, words)


async def test_who_waits_opens_nothing_new_in_chinese(li, desk):
    await tells(li, "洗衣机漏水", "能用一点", "没有", "上门", "杭州市文一路8号", "没有", "好")
    assert "R-1001" in await tells(li, "怎么还没人联系我")
    assert "R-1001" in await tells(li, "催一下")
    assert [ticket.code for ticket in tickets_of(desk, li)] == ["R-1001"]


async def test_an_order_number_is_not_what_a_complaint_is_about(li):
    await tells(li, "我要退货，买了五天的吸尘器吸力不行")
    assert "投诉主要是关于什么的" in await tells(li, "订单号 20261120001")
    assert "20261120001" in await presses(li, "产品质量")


async def test_a_call_that_says_sorry_is_what_would_put_it_right(sam, desk):
    await tells(sam, "your agent on the phone hung up on me twice", "no")
    await tells(sam, "I'd like someone to call me and say sorry", "yes")
    assert [ticket.code for ticket in tickets_of(desk, sam)] == ["C-1001"]


async def test_a_question_beside_a_complaint_that_is_dropped_is_answered(sam):
    await tells(sam, "I'd like to make a complaint", "it's about a late delivery")
    said = await tells(sam, "forget the complaint. Can you just tell me where my parcel is")
    assert said.startswith("Stopped, nothing was opened.")
    assert "With the order number, a colleague looks it up" in await hears(sam)


async def test_who_says_when_it_was_bought_hears_whether_it_can_go_back(sam):
    await tells(sam, "i dont like the colour of my toaster can i send it back")
    said = await tells(sam, "bought 3 weeks ago")
    assert "but an exchange still is, within 30 days" in said
    assert "A colleague can tell you more" in await tells(sam, "ok how")


async def test_a_product_that_is_taken_back_is_not_offered_a_repair(sam, desk):
    await tells(sam, "my washing machine leaks", "sorry I meant the dishwasher", "a bit", "none")
    said = await tells(sam, "home", "12 Mill Lane, Leeds", "none", "yes")
    assert "You also told me" not in said
    ticket = tickets_of(desk, sam)[0]
    assert ticket.product == "dishwasher"
    assert ticket.story == "my washing machine leaks\nsorry I meant the dishwasher"


async def test_a_door_is_that_of_the_thing_that_was_named(sam):
    assert "your oven" in await tells(sam, "my oven", "the door")


async def test_what_was_done_in_a_danger_is_no_wish_to_cancel(sam):
    await tells(sam, "there's a burning smell from my dryer", "no")
    assert await tells(sam, "i unplugged it") == "I've added that to R-1001."


async def test_the_same_is_answered_of_another_thing(sam, li):
    await tells(sam, "how long is the warranty on fridges")
    assert "Oven OV-65: 24 months" in await tells(sam, "and the oven?")
    assert "WM-80" in await tells(sam, "what about my washing machine")
    await tells(li, "你们修不修美的的空调")
    assert "同事可以给您更详细的答复" in await tells(li, "那格力呢")


async def test_a_number_of_another_country_is_asked_for_its_code(sam):
    await tells(sam, "my fridge leaks", "a bit", "none", "home", "9 Oak Road, Leeds")
    said = await tells(sam, "0912-345-678")
    assert "with the country code" in said
    assert "Phone: +886 912 345 678" in await tells(sam, "+886 912 345 678")


async def test_a_number_without_its_country_is_kept_as_it_is_typed_the_second_time(sam):
    await tells(sam, "my fridge leaks", "a bit", "none", "home", "9 Oak Road, Leeds")
    said = await tells(sam, "0912-345-678", "0912-345-678")
    assert "Phone: 0912-345-678" in said


async def test_a_long_answer_about_use_is_no_question_of_use(sam):
    await tells(sam, "the dishwasher leaves everything dirty")
    said = await tells(
        sam, "Well you can use it but then you have to wash up by hand afterwards so what's it for"
    )
    assert "serial number" in said


async def test_a_warranty_beside_a_fault_is_answered_where_no_case_is_open(li):
    await li.sends("hi 想问下 warranty 多久，我的 KF-420 好像有点 noise")
    message = await li.receives()
    assert "保修 36 个月" in message["text"]


async def test_more_of_a_complaint_is_kept_where_its_number_is_asked(sam, li, desk):
    await tells(sam, "technician was supposed to come today between 9 and 12, nobody came")
    assert "I've noted that" in await tells(sam, "i took a day off for this")
    await tells(sam, "no number", "compensation", "yes")
    assert "i took a day off for this" in tickets_of(desk, sam)[0].story
    await tells(li, "说好今天上午来的师傅呢？人影都没有")
    assert "记下了" in await tells(li, "我专门请了一天假在家等着")


@pytest.mark.parametrize(
    "text",
    ["how do i prepare for the visit?", "do i have to be home?", "can my neighbour let you in"],
)
async def test_what_to_do_for_a_visit_is_answered(sam, text):
    assert "a neighbour or relative will do" in await tells(sam, text)


async def test_what_to_do_for_a_visit_is_answered_in_chinese(li):
    assert "邻居、家人都行" in await tells(li, "师傅上门家里要有人吗")


async def test_a_part_that_is_wanted_is_no_fault(sam):
    said = await tells(sam, "need a door seal for KF-420, do you have it and how much")
    assert "Spare parts are kept" in said
    assert "Can it still be used" not in said


async def test_who_got_the_wrong_number_is_asked_nothing(sam, li):
    assert (
        await tells(sam, "oh sorry wrong number") == "That's fine. I'm here if you need anything."
    )
    await tells(li, "换个压缩机多少钱", "太贵了吧")
    assert "取消" not in await tells(li, "那不修了")


async def test_delete_everything_asks_whether_that_is_meant(sam):
    await tells(sam, "what do you know about me")
    assert "What we keep of you" in await tells(sam, "delete everything")


async def test_visit_please_is_how_it_is_to_be_done(sam):
    await tells(sam, "my boiler gives no hot water", "not at all")
    assert "a technician comes to you" in await tells(sam, "visit please")
