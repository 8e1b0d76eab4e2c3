"""What customers tell before it is asked, or once more: nothing is lost, nothing misread."""

import pytest

from tests.end_to_end.chats import hears, tells, tickets_of


@pytest.mark.parametrize("before", [(), ("about the technician",)])
async def test_an_apology_wished_for_before_it_is_asked_is_kept_and_not_asked_again(
    sam, desk, before
):
    assert "noted" in await tells(sam, "i want to complain", *before, "an apology")
    assert "You would like: An explanation" in await tells(
        sam, "he was rude to my mother and slammed the door", "none"
    )
    await tells(sam, "yes")
    assert [complaint.wish for complaint in tickets_of(desk, sam)] == ["apology"]


@pytest.mark.parametrize("wish", ["just say sorry", "an apology and a refund"])
async def test_a_wish_in_other_words_is_no_story(sam, wish):
    assert "noted" in await tells(sam, "i want to complain", "the service", wish)
    assert "You would like: " in await tells(sam, "your agent hung up on me", "none")


async def test_an_apology_wished_for_before_it_is_asked_is_kept_in_chinese(li, desk):
    assert "记下了" in await tells(li, "我要投诉", "师傅", "道歉")
    assert "您的要求：给个说法" in await tells(li, "他态度很差还骂人", "没有")
    await tells(li, "好的")
    assert [complaint.wish for complaint in tickets_of(desk, li)] == ["apology"]


async def test_a_wish_told_with_what_happened_is_not_asked_for(sam, li):
    story = "the technician broke my floor and i want compensation"
    summary = await tells(sam, "i want to complain", story, "none")
    assert "You would like: Compensation" in summary
    summary = await tells(li, "我要投诉", "师傅把我家地板弄坏了，我要求赔偿", "没有")
    assert "您的要求：赔偿" in summary


async def test_that_it_was_repaired_before_is_no_wish_for_a_repair(sam):
    summary = await tells(
        sam,
        "my washing machine broke again, you are useless",
        "it was repaired 2 weeks ago and now its dead AGAIN",
        "i want my money back NOW",
        "no i dont have a number",
    )
    assert "You would like: Money back" in summary


async def test_a_serial_number_that_cannot_be_found_is_not_asked_for_later(sam, li):
    assert "Should a technician come" in await tells(
        sam, "my oven does not heat", "i dont know where the serial number is", "not at all"
    )
    assert "上门修" in await tells(li, "烤箱不加热", "我不知道啥序列号", "完全不能用")


async def test_an_answer_given_twice_is_no_failed_answer_to_the_next_question(li, desk):
    await tells(li, "洗衣机有噪音", "不转了")
    answer = await tells(li, "完全不能用")
    assert "记下了" in answer
    assert "不像序列号" not in answer
    await tells(li, "没有", "上门", "杭州市文一路8号", "没有", "好的")
    assert "不转了" in tickets_of(desk, li)[0].told


async def test_an_answer_that_changes_is_taken_although_something_else_is_asked(sam):
    await tells(sam, "my oven makes a noise", "partly")
    assert "Changed" in await tells(sam, "totally dead")
    assert "Still usable: No, not at all" in await tells(sam, "none", "bring it in", "none")


@pytest.mark.parametrize("words", ["can u send a man", "could you send someone please"])
async def test_a_technician_asked_for_in_the_middle_answers_that_question(sam, words):
    assert "technician comes to you" in await tells(sam, "my fridge is not cold", words)


async def test_a_word_for_the_technician_at_the_summary_is_kept(sam, desk):
    await tells(sam, "my fridge is noisy", "partly", "none", "home", "14 Mill Lane, Leeds", "none")
    assert "noted" in await tells(sam, "and tell the technician to ring twice")
    await tells(sam, "yes")
    assert "ring twice" in tickets_of(desk, sam)[0].told


async def test_another_thing_than_the_one_told_of_takes_its_place_at_the_summary(sam, desk):
    await tells(sam, "my tv has no picture", "no", "none", "home", "14 Mill Lane, Leeds", "none")
    assert "Changed" in await tells(sam, "hmm wait, its not the tv its the monitor")
    await tells(sam, "none", "yes")
    assert [ticket.product for ticket in tickets_of(desk, sam)] == ["monitor"]


async def test_whether_a_number_suits_is_no_answer_about_use(li):
    await tells(li, "电视没有画面", "电话是我儿子的行不行")
    assert "能勉强用" in await hears(li)


async def test_address_and_number_of_an_opening_are_taken_with_its_fault(li, desk):
    opening = "空调不制冷，我在上海市浦东新区张杨路500号，电话13800138000，明天下午有空"
    assert "您的空调出了问题" in await tells(li, opening)
    summary = await tells(li, "完全不能用", "没有")
    assert "上海市浦东新区张杨路500号" in summary
    assert "+86 138 0013 8000" in summary


async def test_who_stops_a_repair_to_complain_is_heard(li):
    await tells(li, "热水器打不着火", "完全不能用", "没有", "上门")
    assert "投诉" in await tells(li, "不修了，我要投诉")


async def test_a_repair_told_in_cantonese_is_taken_down_to_its_end(li, desk):
    await tells(li, "你好，我部雪櫃唔凍", "完全用唔到", "搵唔到個編號", "上門啦")
    summary = await tells(li, "九龍旺角彌敦道123號5樓", "没有")
    assert "完全不能用" in summary
    await tells(li, "啱晒")
    assert [ticket.stage.is_open for ticket in tickets_of(desk, li)] == [True]


async def test_a_technician_complained_of_is_no_wish_for_a_repair(sam, li):
    assert "您希望怎么处理" in await tells(li, "我要投诉，上次师傅迟到了两个小时", "没有号码")
    answer = await tells(
        sam, "i want to complain, your technician was two hours late", "no number"
    )
    assert "What would" in answer
