"""Second thoughts once something is open or begun: mended by itself, dropped, thought over."""

import pytest

from tests.end_to_end.chats import presses, tells, tickets_of

REPAIR = ("no", "none", "home", "14 Mill Lane, Leeds", "none", "yes")


@pytest.mark.parametrize(
    "words", ["never mind it works again now", "its fine now, i fixed it myself"]
)
async def test_a_machine_that_works_again_is_offered_to_be_cancelled(sam, desk, words):
    await tells(sam, "my washing machine won't drain", *REPAIR)
    assert "Shall I cancel R-1001?" in await tells(sam, words)
    await tells(sam, "yes")
    assert [ticket.stage for ticket in tickets_of(desk, sam)] == ["cancelled"]


async def test_a_machine_that_works_again_is_offered_to_be_cancelled_in_chinese(li, desk):
    await tells(li, "洗衣机不脱水", "不能用", "没有", "上门", "杭州市文一路8号", "没有", "好的")
    assert "R-1001 要取消吗" in await tells(li, "不用来了，已经好了")
    await presses(li, "确定取消")
    assert [ticket.stage for ticket in tickets_of(desk, li)] == ["cancelled"]


async def test_a_machine_that_hardly_works_again_is_not_offered_to_be_cancelled(sam):
    await tells(sam, "my washing machine won't drain", *REPAIR)
    assert "cancel R-1001" not in await tells(sam, "it works again but it still makes a noise")


async def test_a_complaint_that_is_let_be_at_its_summary_is_dropped(sam, desk):
    await tells(sam, "your technician never came yesterday, i waited all day", "none")
    await tells(sam, "i want compensation")
    answer = await tells(sam, "hmm actually forget the complaint just send him tomorrow")
    assert "nothing was opened" in answer
    assert tickets_of(desk, sam) == []


async def test_a_story_that_was_asked_back_about_is_not_asked_for_again(sam):
    story = "i bought a hairdryer in your shop yesterday and its already broken"
    await tells(sam, story, "i want a new one")
    assert story in await tells(sam, "the product", "none")


async def test_a_new_one_wished_for_with_the_fault_is_offered_as_a_complaint(li):
    await tells(
        li, "昨天刚买的电饭煲今天就坏了，我要换新的", "完全不能用", "没有", "我送过去", "没有"
    )
    assert "要登记成投诉吗" in await tells(li, "好的")


async def test_the_same_words_twice_are_told_once_and_asked_about_after_the_ticket(sam, desk):
    await tells(sam, "my tv has no sound", "my tv has no sound", *REPAIR)
    assert tickets_of(desk, sam)[0].told == "my tv has no sound"
    assert "Is this about R-1001" in await tells(sam, "my tv has no sound")


async def test_a_day_wished_for_after_the_ticket_goes_into_it(sam, desk):
    await tells(sam, "my fridge is noisy", *REPAIR)
    assert "R-1001" in await tells(sam, "can you come on saturday morning")


async def test_who_thinks_about_a_price_is_left_in_peace(sam):
    await tells(sam, "how much is a repair out of warranty")
    assert "That's fine" in await tells(sam, "ok then i'll think about it")


async def test_a_thumb_down_says_that_a_thing_cannot_be_used(sam):
    assert "serial number" in await tells(sam, "my oven does not get hot", "👎")


async def test_an_address_that_somebody_else_lives_at_leaves_no_hole_in_the_story(sam, desk):
    opening = "its about my mothers fridge, she lives at 7 Park Road, Leeds. it makes a rattle"
    await tells(sam, opening, "a bit", "none", "none", "yes")
    assert "lives at" not in tickets_of(desk, sam)[0].told


@pytest.mark.parametrize("words", ["没有了", "就这些", "没有别的了"])
async def test_nothing_more_at_the_summary_opens_it(li, desk, words):
    await tells(li, "洗衣机不脱水", "不能用", "没有", "上门", "杭州市文一路8号", "没有")
    assert "R-1001" in await tells(li, words)


@pytest.mark.parametrize(
    ("name", "opening", "words"),
    [
        (
            "zh",
            ("洗衣机不脱水", "不能用", "没有", "上门", "杭州市文一路8号", "没有", "修改"),
            "确认",
        ),
        ("en", ("my tv has no sound", *REPAIR[:-1], "change something"), "that's all"),
        ("en", ("my tv has no sound", *REPAIR[:-1], "change something"), "submit it"),
    ],
)
async def test_who_wants_no_change_after_all_opens_it(sam, li, desk, name, opening, words):
    one = li if name == "zh" else sam
    await tells(one, *opening)
    assert "R-1001" in await tells(one, words)
