"""Opening hours of the one day that is asked about, also when it comes after the answer."""

import pytest

from actions.services.desk import open_desk
from tests.end_to_end.chats import tells
from tests.services.conftest import Clock

HOURS = {"en": "what are your opening hours", "zh": "你们几点上班"}


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(database, policy, clock):
    return open_desk(database, policy, now=clock)


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "and on Christmas?", "Christmas Day, 25 December 2026, is a public holiday"),
        ("en", "and easter?", "Easter Monday, 6 April 2026, is a public holiday"),
        ("en", "and sunday?", "On Sun 8 Mar nobody of ours is here."),
        ("en", "what about saturday", "On Sat 7 Mar we answer 10:00–14:00."),
        ("zh", "国庆呢", "国庆节（10月1日周四）人工服务时间：09:00–12:30、13:30–18:00。"),
        ("zh", "圣诞节呢", "圣诞节（2026年12月25日）是公众假期，我们休息。"),
        ("zh", "那周日呢", "3月8日周日我们休息。"),
        ("zh", "五一呢", "劳动节（5月1日周五）人工服务时间：09:00–12:30、13:30–18:00。"),
    ],
)
async def test_a_day_named_after_the_opening_hours_is_answered(sam, li, language, words, said):
    person = {"en": sam, "zh": li}[language]
    await tells(person, HOURS[language])
    assert (await tells(person, words)).startswith(said)


async def test_one_day_after_another_is_answered(li):
    await tells(li, HOURS["zh"], "国庆呢")
    assert (await tells(li, "那周日呢")).startswith("3月8日周日我们休息。")


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "are you open on saturday?", "On Sat 7 Mar we answer 10:00–14:00."),
        ("zh", "周六上班吗", "3月7日周六人工服务时间：10:00–14:00。"),
    ],
)
async def test_the_hours_of_the_day_that_is_asked_about_come_first(sam, li, language, words, said):
    assert (await tells({"en": sam, "zh": li}[language], words)).startswith(said)
