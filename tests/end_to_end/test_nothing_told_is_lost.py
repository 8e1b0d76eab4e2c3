"""What is told out of turn: a house number in words, the blue door, a number before its turn."""

import pytest

from tests.end_to_end.chats import tells, tickets_of

AT_PLACE = {
    "en": ("my dishwasher leaks", "somewhat", "I can't find it", "at home"),
    "zh": ("洗碗机漏水", "还能用一点", "找不到", "上门"),
}

LAST = {"en": ("I can't find it", "just this chat"), "zh": ("找不到", "就在这里联系")}


@pytest.mark.parametrize(
    "where",
    [
        "twelve Oak Street, Leeds",
        "flat two, seventeen Station Road, Leeds",
        "three church lane leeds",
    ],
)
async def test_a_house_number_in_words_is_an_address(sam, desk, where):
    await tells(sam, *AT_PLACE["en"], where, "just this chat")
    await tells(sam, "yes")
    assert tickets_of(desk, sam)[0].place == where


async def test_a_house_number_in_words_is_found_in_a_whole_story(li, desk):
    story = "我叫王秀英住在利兹米尔巷十四号洗衣机脱水的时候咚咚响"
    await tells(li, story, "还能用", "找不到", "就在这里联系")
    await tells(li, "对")
    assert tickets_of(desk, li)[0].place == "利兹米尔巷十四号"


@pytest.mark.parametrize(
    ("language", "words", "where"),
    [
        ("en", "9b, The Old Mill, Mill Lane, Leeds. And is saturday ok?", "9b, The Old Mill"),
        ("zh", "利兹老磨坊9B，周六行吗", "利兹老磨坊9B"),
    ],
)
async def test_an_address_with_a_question_behind_it_is_kept(sam, li, language, words, where):
    person = {"en": sam, "zh": li}[language]
    await tells(person, *AT_PLACE[language], words)
    just_chat = {"en": "just this chat", "zh": "就在这里联系"}[language]
    assert where in await tells(person, just_chat)


async def test_what_takes_a_number_back_is_no_address(sam):
    said = await tells(sam, *AT_PLACE["en"], "wait its 9c not 9b")
    assert "street and house number" in said


@pytest.mark.parametrize(
    ("language", "words", "where", "rest"),
    [
        ("en", "14 Mill Lane, Leeds, the blue door", "14 Mill Lane, Leeds", "the blue door"),
        ("zh", "利兹米尔巷14号蓝色的门", "利兹米尔巷14号", "蓝色的门"),
    ],
)
async def test_what_stands_beside_an_early_address_is_noted(sam, li, language, words, where, rest):
    person = {"en": sam, "zh": li}[language]
    await tells(person, *AT_PLACE[language][:2], words)
    checked = await tells(person, *LAST[language])
    assert where in checked
    assert rest in checked


@pytest.mark.parametrize(
    ("language", "town", "street", "where"),
    [
        ("en", "Leeds", "14 Mill Lane", "14 Mill Lane, Leeds"),
        ("zh", "利兹", "米尔巷14号", "利兹米尔巷14号"),
    ],
)
async def test_a_town_sent_before_its_street_belongs_to_it(sam, li, language, town, street, where):
    person = {"en": sam, "zh": li}[language]
    await tells(person, *AT_PLACE[language][:2], town, street)
    assert where in await tells(person, *LAST[language])


@pytest.mark.parametrize(
    ("language", "opening", "more"),
    [
        ("en", "I'm deaf so please don't call. my dishwasher is leaking", AT_PLACE["en"][1:]),
        ("zh", "我听力不好不要打电话，洗碗机漏水", AT_PLACE["zh"][1:]),
    ],
)
async def test_who_wants_no_calls_is_not_asked_for_a_number(sam, li, language, opening, more):
    person = {"en": sam, "zh": li}[language]
    where = {"en": "14 Mill Lane, Leeds", "zh": "利兹米尔巷14号"}[language]
    checked = await tells(person, opening, *more, where)
    assert {"en": "Please check", "zh": "核对一下"}[language] in checked


COMPLAINT = {
    "en": ("I want to complain, your technician broke my cupboard", "no number"),
    "zh": ("我要投诉，你们师傅把我家地板砸了个坑", "没有号码"),
}


@pytest.mark.parametrize(
    ("language", "words"), [("en", "completely unusable"), ("zh", "完全不能用")]
)
async def test_more_of_a_complaint_is_no_wish_and_no_answer_to_its_summary(
    sam, li, desk, language, words
):
    person = {"en": sam, "zh": li}[language]
    asked = await tells(person, *COMPLAINT[language], words)
    wish = {"en": "compensation", "zh": "赔钱"}[language]
    assert {"en": "put it right", "zh": "怎么处理"}[language] in asked
    again = {"en": "it does not work at all any more", "zh": "完全用不了了"}[language]
    checked = await tells(person, wish, again)
    assert {"en": "noted", "zh": "记下"}[language] in checked
    await tells(person, {"en": "yes", "zh": "是的"}[language])
    (complaint,) = tickets_of(desk, person)
    assert words in complaint.story
    assert again in complaint.story
    assert complaint.wish == "compensation"


@pytest.mark.parametrize(
    ("language", "opening", "words"),
    [
        ("en", "wrong part was delivered", "order 88771234"),
        ("zh", "配件发错了", "订单88771234"),
    ],
)
async def test_a_number_told_where_a_wish_was_asked_is_what_it_is_about(
    sam, li, language, opening, words
):
    person = {"en": sam, "zh": li}[language]
    await tells(person, opening, {"en": "it's for the KF-420", "zh": "KF-420的"}[language], words)
    checked = await tells(person, {"en": "a replacement", "zh": "换新"}[language])
    assert "88771234" in checked
    assert {"en": "You would like: A replacement", "zh": "您的要求：换新"}[language] in checked
