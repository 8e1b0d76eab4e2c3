"""An agreed visit is moved, called off and spoken of in words, as it is by taps."""

import pytest

from actions.domain.cases.visits import VisitState
from actions.domain.chats.handoff import Holder
from actions.domain.tickets import Stage
from bot.jobs.sweeps import sweeping
from tests.end_to_end.test_come_today import desk, with_a_repair  # noqa: F401
from tests.services.visiting import sends, visits

WORDS = {
    "en": {
        "day": "Wed 4 Mar",
        "other": "can we do thursday instead",
        "later": "friday would be better actually",
        "times": ("Thu 5 Mar: what time?", "Fri 6 Mar: what time?"),
        "off": "no need to come any more",
        "sure": ("Shall I call off the visit on Wed 4 Mar", "yes", "Cancelled: nobody comes"),
        "mended": ("i fixed it myself", "Shall I cancel R-1001?", "yes"),
        "number": ("will he call before? my number is 0113 496 0018", "+44 113 496 0018"),
    },
    "zh-hans": {
        "day": "3月4日周三",
        "other": "周三我要开会，能改到周四吗",
        "later": "还是周五吧",
        "times": ("3月5日周四，几点方便", "3月6日周五，几点方便"),
        "off": "不用来了",
        "sure": ("要取消 3月4日周三", "是的", "已取消 3月4日周三"),
        "mended": ("算了 我自己弄好了", "R-1001 要取消吗？", "是的"),
        "number": ("师傅来之前能打个电话吗 13800138000", "+86 138 0013 8000"),
    },
}


@pytest.fixture
def booked(desk, client):  # noqa: F811
    """Let a customer agree on a visit on Wednesday."""

    async def book(language, number):
        sends(desk)
        person = await with_a_repair(desk, client, language, number)
        sweeping("visits", desk).run()
        await person.presses(WORDS[language]["day"])
        await person.presses("8:00–10:00")
        return person

    return book


@pytest.mark.parametrize("language", WORDS)
async def test_another_day_that_is_named_is_offered_with_its_times(booked, desk, language):  # noqa: F811
    person, words = await booked(language, 7500 + len(language)), WORDS[language]
    assert (await person.writes(words["other"]))[0].startswith(words["times"][0])
    await person.presses("10:00–12:00")
    assert visits(desk)[0].local[0].day == 5
    assert (await person.writes(words["later"]))[0].startswith(words["times"][1])


@pytest.mark.parametrize("language", WORDS)
async def test_nobody_is_to_come_and_a_yes_calls_the_visit_off(booked, desk, language):  # noqa: F811
    person, words = await booked(language, 7520 + len(language)), WORDS[language]
    asked, yes, done = words["sure"]
    assert asked in (await person.writes(words["off"]))[0]
    assert done in (await person.writes(yes))[0]
    assert visits(desk)[0].state is VisitState.CANCELLED
    assert person.tickets[0].stage.is_open


@pytest.mark.parametrize("language", WORDS)
async def test_who_mended_it_is_asked_whether_the_case_is_to_end(booked, desk, language):  # noqa: F811
    person, words = await booked(language, 7540 + len(language)), WORDS[language]
    told, asked, yes = words["mended"]
    assert asked in (await person.writes(told))[0]
    await person.writes(yes)
    assert person.tickets[0].stage is Stage.CANCELLED


@pytest.mark.parametrize("language", WORDS)
async def test_a_number_told_beside_a_question_is_kept(booked, desk, language):  # noqa: F811
    person, words = await booked(language, 7560 + len(language)), WORDS[language]
    told, number = words["number"]
    assert number in (await person.writes(told))[0]
    assert person.tickets[0].phone == number


@pytest.mark.parametrize(
    ("language", "text", "advice"),
    [("en", "no need to come, it is on fire", "call 112"), ("zh-hans", "不用来了，冒烟了", "112")],
)
async def test_rule_r30_a_danger_beside_the_visit_is_heard_first(booked, language, text, advice):
    person = await booked(language, 7580 + len(language))
    assert advice in (await person.writes(text))[0]
    assert person.offered[:1] == [{"en": "Yes", "zh-hans": "是"}[language]]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "let me talk to a person, come today"), ("zh-hans", "转人工，今天能来吗")],
)
async def test_a_person_who_is_asked_for_beside_the_visit_comes(booked, language, text):
    person = await booked(language, 7590 + len(language))
    assert "Mei" in (await person.writes(text))[0]
    assert person.holder is Holder.WAITING
