"""The language follows the customer, unless they chose one."""

from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import presses, tells


async def test_a_new_customer_is_greeted_in_the_language_of_their_telegram(sam, li):
    assert "service desk" in await tells(sam, "/start")
    assert "售后服务" in await tells(li, "/start")


async def test_the_language_follows_what_is_written(sam):
    await tells(sam, "hello")
    assert "您的冰箱" in await tells(sam, "我的冰箱不制冷了")


async def test_a_street_does_not_switch_a_chinese_customer(li):
    await tells(li, "烤箱有噪音", "还能用一点", "没有", "上门")
    assert "哪个电话" in await tells(li, "12 Mill Lane, Leeds")


async def test_a_chosen_language_stays(sam, desk):
    await sam.sends("/language")
    await sam.receives(timeout=15)
    assert "我用中文" in await presses(sam, "中文")
    assert "您的烤箱" in await tells(sam, "my oven makes noise")
    address = Address(channel=CHANNEL, chat_id=sam.id)
    assert desk.customers.meet(address).language == "zh"


async def test_the_summary_names_things_in_the_present_language(sam):
    await tells(sam, "my oven makes noise", "a bit", "none", "home", "7 Park Road, London")
    await tells(sam, "说中文")
    await sam.receives(timeout=15)
    summary = await tells(sam, "不用")
    assert "产品：烤箱" in summary
    assert "能否使用：还能用一点" in summary


async def test_the_other_language_than_the_one_that_is_not_spoken_is_chosen(sam):
    await tells(sam, "my oven makes noise")
    assert "我用中文" in await tells(sam, "不好意思，我英语不好，能说中文吗")
