"""Questions and talk in the middle of a form are answered, and the form goes on."""

import pytest

from tests.end_to_end.chats import hears, presses, tells


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("how long is the warranty?", "24 months"),
        ("what are your opening hours", "Mon–Fri"),
        ("how long will it take?", "working hours"),
        ("thank you", "welcome"),
        ("how are you", "All well"),
        ("where is my repair?", "has no number yet"),
    ],
)
async def test_a_repair_goes_on_after_a_question(sam, question, answer):
    await tells(sam, "my oven makes noise", "somewhat")
    assert answer in await tells(sam, question)
    assert "Back to the serial number" in await hears(sam)


async def test_a_chinese_complaint_goes_on_after_a_question(li):
    await tells(li, "师傅乱收费，多收了我两百块")
    assert "人工服务时间" in await tells(li, "你们几点下班")
    assert "回到您的投诉" in await hears(li)


async def test_a_complaint_goes_on_after_a_question(sam):
    await tells(sam, "we were overcharged by your technician")
    assert "Mon–Fri" in await tells(sam, "what are your opening hours")
    assert "Back to your complaint" in await hears(sam)


async def test_a_question_with_the_serial_number_answers_both(sam):
    await tells(sam, "my fridge doesn't cool", "somewhat")
    answer = await tells(sam, "KF4202503140017, is that still under warranty?")
    assert "covered until 13 March 2028" in answer
    assert "technician come to you" in answer


async def test_help_in_a_form_names_the_ways_out(sam):
    await tells(sam, "my oven makes noise")
    await sam.sends("/help")
    assert "/cancel" in await hears(sam)
    assert "used a little" in await hears(sam)


async def test_the_language_is_asked_alone_and_the_form_goes_on_in_it(sam):
    await tells(sam, "my oven makes noise")
    await sam.sends("/language")
    assert "Which language" in await hears(sam)
    assert "我用中文" in await presses(sam, "中文")
    assert "还能勉强用" in await hears(sam)


async def test_a_form_goes_on_in_the_language_that_is_asked_for(sam):
    await tells(sam, "my oven makes noise")
    assert "我用中文" in await tells(sam, "说中文")
    assert "还能勉强用" in await hears(sam)
    assert "in English" in await tells(sam, "English please")
    assert "used a little" in await hears(sam)


async def test_a_serial_number_that_was_asked_for_is_answered_with_what_covers_the_unit(sam, li):
    assert "With the serial number" in await tells(sam, "is my fridge still under warranty")
    assert "covered until 13 March 2028" in await tells(sam, "KF4202503140017")
    await tells(li, "我的冰箱还在保修期吗")
    assert "到 2028年3月13日为止" in await tells(li, "KF4202503140017")
    await tells(li, "保修多久")
    assert "没有这个序列号" in await tells(li, "KF4209903140017")
