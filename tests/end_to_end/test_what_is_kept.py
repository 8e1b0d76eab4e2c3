"""Which address and number are kept: shown to their customer, in a form and after it."""

import pytest

from tests.end_to_end.chats import tells

IN_FORM = ("my oven does not heat", "partly", "none", "home", "14 Mill Lane, Leeds")


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("is that the address you have now?", "Address for R-1001: 14 Mill Lane, Leeds."),
        ("what address do you have for me?", "Address for R-1001: 14 Mill Lane, Leeds."),
        ("which phone number do you have?", "Phone for R-1001: +44 113 496 0018."),
    ],
)
async def test_who_asks_which_address_is_kept_is_shown_it(sam, asked, shown):
    await tells(sam, *IN_FORM, "0113 496 0018", "yes")
    assert shown in await tells(sam, asked)


async def test_who_asks_which_address_is_kept_is_shown_it_in_chinese(li):
    await tells(li, "烤箱不加热", "还能用一点", "没有", "上门", "杭州市文一路8号", "没有", "好的")
    assert "杭州市文一路8号" in await tells(li, "你们登记的地址是哪里？")
    assert "没有您的电话" in await tells(li, "你们记的电话是多少")


async def test_the_address_given_so_far_is_shown_in_the_middle_of_a_form(sam):
    await tells(sam, *IN_FORM)
    await sam.sends("what address do you have for me?")
    assert "So far the address is 14 Mill Lane, Leeds." in (await sam.receives())["text"]


async def test_the_address_of_the_open_repair_is_shown_while_another_is_begun(sam):
    await tells(sam, *IN_FORM, "0113 496 0018", "yes", "my fridge is noisy")
    await sam.sends("what address do you have for me?")
    assert "Address for R-1001: 14 Mill Lane" in (await sam.receives())["text"]


async def test_nobody_is_shown_the_address_of_somebody_else(sam, telegram):
    await tells(sam, *IN_FORM, "0113 496 0018", "yes")
    eve = telegram.customer("Eve", language_code="en", started=True)
    assert "Mill Lane" not in await tells(eve, "what address do you have for me?")


async def test_a_case_of_several_is_shown_or_cancelled_by_its_product(sam, li):
    await tells(sam, *IN_FORM, "0113 496 0018", "yes")
    await tells(sam, "my fridge is noisy", "partly", "none", "home", "same address", "yes")
    assert (await tells(sam, "what about the oven")).startswith("R-1001 (oven)")
    assert (await tells(sam, "when do you come for the fridge?")).startswith("R-1002 (fridge)")
    assert "cancel R-1001" in await tells(sam, "cancel the oven")
    await tells(li, "冰箱不制冷", "完全不能用", "没有", "上门", "杭州市文一路8号", "没有", "好的")
    await tells(li, "烤箱不加热", "完全不能用", "没有", "上门", "地址一样", "没有", "好的")
    assert "取消 R-1003" in await tells(li, "取消冰箱的")


@pytest.mark.parametrize(
    "words", ["i bought it second hand on ebay", "i didn't register it", "i have no receipt"]
)
async def test_who_has_no_papers_hears_that_the_serial_number_tells_the_warranty(sam, words):
    assert "serial number" in await tells(sam, "is my fridge still under warranty?", words)
    assert "until 13 March 2028" in await tells(sam, "KF4202503140017")


@pytest.mark.parametrize("words", ["二手买的", "没有注册过", "没发票"])
async def test_who_has_no_papers_hears_it_in_chinese(li, words):
    assert "凭序列号能查到" in await tells(li, "冰箱还在保修期吗", words)
