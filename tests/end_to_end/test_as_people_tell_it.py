"""Rants, letters, sarcasm, haggling, and what is told in pieces: heard for what they tell."""

import pytest

from tests.end_to_end.chats import tells

RANT = (
    "I just want to say that I have been a customer of yours for eleven years, my mother had "
    "your fridge and never did we have a problem until this summer when I bought a new washing "
    "machine from the shop in Leeds, the salesman was very nice, he even gave us a discount, and "
    "it worked "
    "for 3 months, and now it does not spin at all and I have wet towels everywhere and two kids, "
    "can somebody please come and look at it"
)
LETTER = (
    "Dear Sir or Madam, I am writing with regard to my refrigerator, model KF-420, which I "
    "purchased from your company on the 14th of March 2025. It has ceased to cool. I should be "
    "grateful if you would arrange a visit. Yours faithfully, Margaret Hill"
)
OLD_LADY = (
    "同志你好，我是退休教师，家里冰箱是去年三月份在你们那里买的，"
    "近日不制冷了，烦请派人上门查看，谢谢"
)


@pytest.mark.parametrize(
    ("story", "product"), [(RANT, "washing machine"), (LETTER, "refrigerator")]
)
async def test_a_long_story_that_ends_in_a_wish_for_a_visit_begins_a_repair(sam, story, product):
    said = await tells(sam, story)
    assert "Let's get it repaired" in said
    assert product in said


async def test_a_polite_letter_begins_a_repair_in_chinese(li):
    assert "登记报修" in await tells(li, OLD_LADY)


@pytest.mark.parametrize(
    "words",
    [
        "wow great job, third visit and still broken. you guys are amazing",
        "brilliant, repaired twice and it leaks again, well done",
    ],
)
async def test_praise_that_means_the_contrary_is_a_complaint(sam, words):
    assert "complaint" in await tells(sam, words)


async def test_thanks_for_what_works_again_are_thanks(sam, desk):
    said = await tells(sam, "thank you, my fridge was leaking and now it's fixed, great service")
    assert "complaint" not in said
    assert "repaired" not in said


@pytest.mark.parametrize("words", ["that's a lot", "why so expensive", "that's far too much"])
async def test_who_finds_a_price_high_reads_that_nothing_is_done_before_yes(sam, words):
    assert "nothing is done until you accept it" in await tells(sam, "how much is a visit", words)


async def test_who_was_charged_too_much_complains(sam):
    assert "complaint" in await tells(sam, "you charged me far too much for that visit, £90")


@pytest.mark.parametrize("words", ["do you have the manual for the oven", "说明书丢了，能发我吗"])
async def test_a_manual_is_told_where_it_is(sam, words):
    assert "norvik.example/service" in await tells(sam, words)


async def test_a_holiday_is_named_where_opening_hours_are_asked(sam):
    said = await tells(sam, "are you open on boxing day")
    assert said.startswith("Boxing Day, 26 December")


async def test_any_date_of_purchase_is_heard_after_the_warranty(sam):
    await tells(sam, "how long is the warranty on my washing machine", "i got it for christmas")
    assert "serial number" in await tells(sam, "spring 2023 I think")


@pytest.mark.parametrize("pieces", [["KF", "420", "2503 1400 17"], ["KF4202", "then 503140017"]])
async def test_a_serial_number_may_come_in_pieces(sam, pieces):
    said = await tells(sam, "my fridge is too warm", "somewhat", *pieces)
    assert "Fridge KF-420: covered until" in said


async def test_a_word_such_as_dead_tells_the_fault(sam):
    assert "What is wrong" in await tells(sam, "my fridge is broken, please repair it")
    assert "upset" not in await tells(sam, "dead")


async def test_the_other_word_for_the_same_thing_is_no_answer_to_another_question(sam):
    said = await tells(sam, "my fridge leaks", "no sorry it's not the fridge, it's the freezer")
    assert "noted" in said
    assert "used a little" in said


async def test_pinyin_makes_nobody_english(li):
    await tells(li, "bing xiang bu leng le", "能用一点")
    assert "没关系" in await tells(li, "mei you")


async def test_a_single_sign_is_no_story_and_breaks_nothing(li):
    assert "产品" in await tells(li, "急")


async def test_who_asks_for_a_day_without_a_case_reads_how_soon_we_come(li):
    assert "工作小时" in await tells(li, "明天下午五点以后能来人吗")


async def test_book_it_after_a_price_begins_the_repair(sam):
    assert "repair" in await tells(sam, "how much to fix a dishwasher pump", "ok book it")
