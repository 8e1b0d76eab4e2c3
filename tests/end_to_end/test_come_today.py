"""Somebody is asked to come on a day: free days are offered, or it is told who agrees on one."""

import pytest

from actions.services.conversation.conversation import Conversation
from actions.services.desk import open_desk
from tests.conftest import STAFF
from tests.end_to_end.test_with_a_person import Customer
from tests.services.conftest import Clock
from tests.services.people import repair
from tests.services.team import hire
from tests.services.visiting import PLACE, sends

ASKED = {
    "en": ("can someone come today?", "please send somebody as soon as possible"),
    "zh-hans": ("能今天来吗", "今天能来修吗", "最快什么时候能派人来"),
}
ENGLISH = [("en", text) for text in ASKED["en"]]
CHINESE = [("zh-hans", text) for text in ASKED["zh-hans"]]


@pytest.fixture
def desk(database, policy):
    desk = open_desk(database, policy, staff=STAFF, now=Clock())
    desk.seeding.seed_catalogue()
    return hire(desk)


async def with_a_repair(desk, client, language, number, **more):
    """A customer whose dishwasher is to be repaired at home."""
    person = Customer(Conversation(desk, client), number, language)
    await person.writes("hello" if language == "en" else "你好")
    desk.tickets.open(person.address, repair(place=PLACE, **more), turn=f"r{number}")
    return person


@pytest.mark.parametrize(("language", "text"), ENGLISH + CHINESE)
async def test_who_wants_somebody_today_is_offered_the_free_days(desk, client, language, text):
    sends(desk)
    number = 7100 + (ENGLISH + CHINESE).index((language, text))
    person = await with_a_repair(desk, client, language, number)
    [said] = await person.writes(text)
    today = {"en": "Mon 2 Mar: what time?", "zh-hans": "3月2日周一，几点方便？"}[language]
    first = {"en": "The earliest day for R-1001", "zh-hans": "最早 3月2日周一可以上门"}[language]
    assert said.startswith(today) or first in said
    assert person.offered[0] in ("14:30–16:30", "Mon 2 Mar", "3月2日周一")
    # The same is not offered once more by the clock.
    assert desk.visits.sweep() == 0


@pytest.mark.parametrize(("language", "text"), ENGLISH + CHINESE)
async def test_where_nobody_goes_to_customers_the_wish_is_told_to_who_agrees_on_the_day(
    desk, client, language, text
):
    number = 7200 + (ENGLISH + CHINESE).index((language, text))
    person = await with_a_repair(desk, client, language, number)
    [said] = await person.writes(text)
    assert {"en": "A colleague answers by", "zh-hans": "同事会在"}[language] in said
    history = desk.tickets.history(person.address, "R-1001")
    assert [event.detail["text"] for event in history if event.what == "detail"] == [text]
    assert [ticket.code for ticket in person.tickets] == ["R-1001"]


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("en", "can you come on thursday?", "Thu 5 Mar: what time?"),
        ("zh-hans", "周四能来吗", "3月5日周四，几点方便？"),
    ],
)
async def test_the_times_of_a_day_that_is_named_are_offered(desk, client, language, text, times):
    sends(desk)
    person = await with_a_repair(desk, client, language, 7250 + len(language))
    assert (await person.writes(text))[0] == times


async def test_another_product_for_today_is_a_repair_of_its_own(desk, client):
    sends(desk)
    person = await with_a_repair(desk, client, "en", 7301)
    [said] = await person.writes("my oven does not heat, can someone come today?")
    assert "oven" in said
    assert "R-1001" not in said
