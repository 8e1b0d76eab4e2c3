"""Days that stand in a message, and what they are wished for."""

from datetime import date

import pytest

from actions.domain.days import days_named
from actions.domain.words.cancellations import calls_visit_off
from actions.domain.words.thanks import works_again
from actions.domain.words.visit_times import asks_to_come, prefers_day

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("can we do thursday instead", [5]),
        ("sorry, not tuesday, friday is better", [3, 6]),
        ("tomorrow morning please", [3]),
        ("the 12 March would be good", [12]),
        ("能改到周四吗", [5]),
        ("週五行嗎", [6]),
        ("明天或者后天", [3, 4]),
        ("3月9日可以", [9]),
        ("any day", []),
    ],
)
def test_the_days_of_a_text_are_found(text, days):
    assert [day.day for day in days_named(text, MONDAY)] == days


@pytest.mark.parametrize(
    "text",
    [
        *("can someone come today?", "please come asap", "send someone tomorrow please"),
        *("能今天来吗", "今天能来修吗", "明天能来吗", "最快什么时候能派人来", "师傅今天能到吗"),
    ],
)
def test_somebody_is_asked_to_come_on_a_day(text):
    assert asks_to_come(text)


@pytest.mark.parametrize(
    "text",
    [
        *("I can come tomorrow", "he didn't come today", "nobody came today", "it broke today"),
        *("why does the visit cost so much", "how much is a visit on sunday"),
        *("今天没人来", "我明天送过去", "今天坏了", "不用今天来"),
    ],
)
def test_a_day_of_something_else_asks_nobody_to_come(text):
    assert not asks_to_come(text)


@pytest.mark.parametrize(
    "text",
    [
        *("thursday would be better", "what about friday", "is thursday possible?"),
        *("周四可以吗", "那周五呢", "周四吧", "周五行吗"),
    ],
)
def test_another_day_is_preferred(text):
    assert prefers_day(text)


@pytest.mark.parametrize(
    "text", ["it stopped on thursday", "周四坏的", "i am happy", "do you work today"]
)
def test_when_something_broke_is_no_preference(text):
    assert not prefers_day(text)


@pytest.mark.parametrize("text", ["no need to come", "you don't need to come", "不用来了"])
def test_nobody_is_to_come_any_more(text):
    assert calls_visit_off(text)


@pytest.mark.parametrize("text", ["不用打电话", "别来电话", "don't call me"])
def test_no_call_is_wished_and_the_visit_stays(text):
    assert not calls_visit_off(text)


@pytest.mark.parametrize("text", ["我自己弄好了", "i fixed it myself", "自己搞好了"])
def test_who_mended_it_themselves_needs_no_repair(text):
    assert works_again(text)
