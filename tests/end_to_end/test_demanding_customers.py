"""Customers who tell two things at once, ask back, take things back at the end."""

import pytest

from tests.end_to_end.chats import tells, tickets_of

OPENS = ("my fridge makes noise", "yes normally", "none")
TO_THE_END = (*OPENS, "home", "14 Mill Lane, Leeds", "none")
OPENS_CHINESE = ("冰箱声音很大", "能正常用", "没有")
TO_THE_END_CHINESE = (*OPENS_CHINESE, "上门", "杭州市文一路8号", "没有")


async def test_an_address_told_beside_who_comes_and_a_number_beside_whom_not_to_call_are_kept(li):
    said = await tells(li, *OPENS_CHINESE, "上门，地址是杭州市文二路9号")
    assert said == "好的，由师傅上门。我们可以打哪个电话联系您？只在这里联系也行。"
    said = await tells(li, "打我电话13900139000，别打给她")
    assert "• 地址：杭州市文二路9号" in said
    assert "• 电话：+86 139 0013 9000" in said


async def test_who_gives_an_address_is_visited(sam, li):
    said = await tells(sam, *OPENS, "14 Mill Lane, Leeds")
    assert said.startswith("I've noted that. All right, a technician comes to you. Which number")
    assert "由师傅上门" in await tells(li, *OPENS_CHINESE, "杭州市文一路8号")


async def test_what_has_grown_worse_while_all_is_checked_is_taken_down(sam, li, desk):
    await tells(sam, *TO_THE_END)
    said = await tells(sam, "sorry i said it works but actually it's completely off now")
    assert said == "I've noted that. Can it still be used?"
    assert "• Still usable: No, not at all" in await tells(sam, "not at all")
    await tells(li, *TO_THE_END_CHINESE)
    assert await tells(li, "刚才说能用，其实现在已经不制冷了") == "记下了。现在还能用吗？"
    await tells(li, "不能用", "好的")
    assert "不制冷" in tickets_of(desk, li)[0].told


async def test_a_house_number_is_put_right_however_it_is_said(sam, li):
    await tells(sam, *TO_THE_END)
    said = await tells(sam, "and the house number is 41 not 14")
    assert "• Address: 41 Mill Lane, Leeds" in said
    await tells(li, *TO_THE_END_CHINESE, "嗯？")
    assert "• 地址：杭州市文一路18号" in await tells(li, "门牌是18号不是8号")


async def test_who_asks_when_exactly_has_not_said_yes(sam, desk):
    await tells(sam, *TO_THE_END, "so when exactly")
    assert tickets_of(desk, sam) == []


async def test_a_yes_may_name_what_it_says_yes_to(sam, desk):
    await tells(sam, "In flat 2 the oven is dead and in flat 3 the washing machine leaks", "none")
    said = await tells(sam, "home", "flat 2, 40 Park Road, London", "none", "yes")
    assert "You also told me about your washing machine" in said
    said = await tells(sam, "yes the washing machine too")
    assert said.startswith("I'm sorry about your washing machine.")


async def test_a_number_that_an_answer_asked_for_goes_to_a_colleague(sam, li, desk):
    await tells(sam, "can you send me the invoice for the repair last month")
    assert "Shall a colleague look at it?" in await tells(sam, "order 4711")
    assert "Q-1001" in await tells(sam, "yes please")
    (case,) = tickets_of(desk, sam)
    assert "invoice" in case.told
    assert "order 4711" in case.told
    await tells(li, "上个月修洗衣机的发票能开一下吗", "单位抬头的发票")
    assert "Q-1002" in await tells(li, "要")


@pytest.mark.parametrize(
    ("language", "opening", "asks", "told"),
    [
        ("en", "my kettle leaks", "why do you need to know that?", "how urgent it is"),
        ("en", "my kettle leaks", "where is the label?", 'after "S/N"'),
        ("zh", "水壶漏水", "你问这个干嘛", "这决定有多紧急"),
        ("zh", "水壶漏水", "序列号在哪看啊", "“S/N”后面"),
    ],
)
async def test_what_a_question_is_for_is_told(sam, li, language, opening, asks, told):
    assert told in await tells({"en": sam, "zh": li}[language], opening, asks)


async def test_who_asks_again_what_a_question_is_for_hears_something_else(sam):
    await tells(sam, "my kettle leaks", "why do you need to know that?")
    assert "roughly is enough" in await tells(sam, "does it matter?")


async def test_who_only_wants_it_repaired_after_all_says_so_in_the_complaint(sam):
    await tells(sam, "this is ridiculous your dishwasher broke after 2 months!!!")
    said = await tells(sam, "ok sorry, i was upset. can you just repair it", "none")
    assert "• You would like: A proper repair" in said


async def test_a_thing_outside_the_catalogue_can_be_put_right(li):
    await tells(li, "烤箱不加热")
    assert (await tells(li, "等等不是烤箱是微波炉")).startswith("已经改好。")
    said = await tells(li, "不能用", "没有", "上门", "文一路8号", "没有")
    assert "• 产品：微波炉" in said


async def test_telephone_numbers_come_spoken_and_by_landline(sam, li):
    await tells(sam, *OPENS, "home", "14 Mill Lane, Leeds")
    said = await tells(sam, "oh seven seven double oh nine hundred one two three")
    assert "• Phone: +44 7700 900123" in said
    await tells(li, *OPENS_CHINESE, "上门", "杭州市文一路8号")
    assert "• 电话：+86 571 8888 6666" in await tells(li, "座机可以吗 0571 88886666")


async def test_a_yes_to_this_chat_is_a_no_to_a_number(sam):
    await tells(sam, *OPENS, "home", "14 Mill Lane, Leeds", "hm")
    assert "• Phone: Just this chat" in await tells(sam, "yeah thats fine")


async def test_who_comes_back_and_excuses_themselves_is_asked_again(li):
    await tells(li, "烤箱不加热", "还能用一点")
    said = await tells(li, "不好意思前几天忙，刚才说到哪了")
    assert said.startswith("好的，我们继续。")


async def test_what_happened_counts_though_it_was_asked_what_it_is_about(li, desk):
    await tells(li, "再不来我就打12315了", "上次约的昨天没来", "没有", "道歉", "好的")
    (complaint,) = tickets_of(desk, li)
    assert complaint.told.startswith("上次约的昨天没来")


async def test_a_price_elsewhere_is_haggling(li):
    await tells(li, "修个洗衣机多少钱啊")
    assert (await tells(li, "外面才80")).startswith("价格我这里改不了")


async def test_what_is_spoken_without_a_stop_is_answered_as_it_begins(sam, li):
    said = await tells(
        li, "那个我家冰箱吧就是昨天晚上开始不制冷然后东西都化了你们大概什么时候能来要多少钱"
    )
    assert said.find("24 个工作小时内上门") < said.find("上门费 £35")
    assert said.endswith("现在还能用吗？")
    said = await tells(
        sam,
        "hi um my dishwasher is not draining the water just stays at the bottom how much is it",
    )
    assert "£35 for the visit" in said


async def test_a_thing_goes_by_its_customers_word(sam, li):
    assert (await tells(sam, "my freezer is not cold")).startswith("I'm sorry about your freezer.")
    assert (await tells(li, "水壶漏水")).startswith("您的水壶出了问题")


async def test_a_smell_is_a_fault_and_a_burnt_one_a_danger(sam, li):
    assert "我来帮您登记报修" in await tells(li, "怪味正常吗")
    await tells(li, "取消")
    assert "紧急情况请拨" in await tells(li, "烤箱有股糊味正常吗")
    assert "Let's get it repaired" in await tells(sam, "my new oven smells weird, is that normal?")


async def test_what_is_told_later_puts_right_how_it_can_be_used(sam, li):
    await tells(sam, "my fridge makes noise", "yes normally", "none")
    await tells(sam, "now it is completely dead", "home", "14 Mill Lane, Leeds")
    assert "• Still usable: No, not at all" in await tells(sam, "none")
    await tells(li, "空调不制冷了", "嗯", "没有", "不能用，吹出来都是热风", "上门")
    assert "• 能否使用：完全不能用" in await tells(li, "杭州市文一路8号", "没有")


async def test_an_address_asked_about_after_a_danger_is_no_question_of_safety(sam, li):
    warned = await tells(sam, "water is pouring out of my washing machine onto the floor")
    assert "Close the water tap" in warned
    await tells(sam, "no")
    said = await tells(sam, "can i change the address to 7 Dock St")
    assert "Close the water tap" not in said
    warned = await tells(li, "洗衣机漏水漏到插座上了，还冒火花")
    advice = warned.splitlines()[0]
    assert "R-" in warned
    await tells(li, "没有")
    assert advice not in await tells(li, "能改地址吗")
    assert advice in await tells(li, "现在能碰吗")


async def test_more_of_a_grievance_is_kept_while_its_number_is_asked_for(sam, li):
    await tells(sam, "your technician was here yesterday and scratched my floor, really annoying")
    said = await tells(sam, "he also left without cleaning up")
    assert said.startswith("I've noted that.")
    said = await tells(sam, "it was the repair of the oven")
    assert "What would put it right" in said
    said = await tells(sam, "compensation")
    assert "scratched my floor, really annoying · he also left without cleaning up" in said
    await tells(li, "昨天师傅来修烤箱把我家地板刮花了 气死我了", "走的时候也没打扫")
    said = await tells(li, "就是修烤箱那次", "要赔偿")
    assert "气死我了 · 走的时候也没打扫" in said


async def test_who_is_responsible_for_a_complaint_is_said(sam, li):
    await tells(sam, "your technician was here yesterday and scratched my floor, really annoying")
    await tells(sam, "no number", "compensation", "yes")
    said = await tells(sam, "and who decides that")
    assert said == "One person becomes responsible for C-1001 and tells you so here."
    await tells(li, "昨天师傅来修烤箱把我家地板刮花了 气死我了", "没有", "要赔偿", "对")
    assert (await tells(li, "谁负责啊")).endswith("会由专人负责，确定后在这里告诉您。")


@pytest.mark.parametrize(
    "words",
    [
        "我要投诉，昨天没人来",
        "投诉你们，约好了没人上门",
        "我要投诉，等了一天",
        "投诉，师傅一直没来",
    ],
)
async def test_a_few_chinese_words_of_what_happened_are_the_whole_story(li, words):
    assert (await tells(li, words)).endswith("是哪个工单、订单或序列号？")
    await tells(li, "没有号码")
    assert f"经过：{words}" in await tells(li, "要个说法")


async def test_a_question_about_the_complaint_that_is_open_begins_no_second_one(sam, li):
    await tells(sam, "I want to complain, nobody came yesterday", "no number", "an apology", "yes")
    for words in ("and the complaint, who is handling it", "who is handling my complaint"):
        said = await tells(sam, words)
        assert said == "One person becomes responsible for C-1001 and tells you so here.", words
    for words in ("what about my complaint?", "any news about my complaint"):
        assert "C-1001 (complaint): 1 of 6" in await tells(sam, words), words
    await tells(li, "我要投诉，昨天没人来", "没有号码", "要个说法", "对")
    assert (await tells(li, "投诉呢，谁在处理")).startswith("C-1002 会由专人负责")
    for words in ("投诉呢", "我的投诉怎么样了", "投诉处理到哪一步了"):
        assert "C-1002（投诉）：第 1 步" in await tells(li, words), words


async def test_a_danger_told_beside_such_a_question_comes_first(sam):
    await tells(sam, "I want to complain, nobody came yesterday", "no number", "an apology", "yes")
    said = await tells(sam, "who is handling my complaint, the oven is on fire")
    assert "call the fire service" in said or "112" in said


async def test_who_asks_for_another_visit_with_the_fault_gets_a_repair(li):
    said = await tells(li, "另外烤箱还是不热 能不能再来一趟")
    assert said.startswith("您的烤箱出了问题")
