"""A few words after a warning: whether anyone is hurt, and what to do now (Rule R30)."""

import pytest

from actions.domain.hazards import kinds_of_danger
from actions.domain.words.injuries import somebody_hurt
from actions.domain.words.short_questions import asks_what_to_do


@pytest.mark.parametrize(
    "text",
    [
        "有",
        "有的",
        "有点麻",
        "有人受伤",
        "有个人晕倒了怎么办？",
        "是的，要叫救护车吗",
        "对",
        "yes",
    ],
)
def test_rule_r30_somebody_is_hurt(text):
    assert somebody_hurt(text)


@pytest.mark.parametrize(
    "text", ["有备用机吗", "有人来吗", "有什么要注意的", "是不是很危险", "对了，门禁是123"]
)
def test_rule_r30_a_question_or_an_aside_says_of_nobody_that_they_are_hurt(text):
    assert not somebody_hurt(text)


@pytest.mark.parametrize(
    "text",
    [
        *("do i need to unplug it", "do we have to leave the house", "must i turn the gas off"),
        *("要不要拔插头", "需要关水吗", "要断电吗", "有什么要注意的"),
    ],
)
def test_rule_r30_who_asks_whether_to_do_something_asks_what_to_do(text):
    assert asks_what_to_do(text)


@pytest.mark.parametrize("text", ["can i have a loan machine", "do i need the receipt"])
def test_what_has_nothing_to_do_with_the_danger_does_not(text):
    assert not asks_what_to_do(text)


@pytest.mark.parametrize("text", ["地上全是水了", "满地都是水"])
def test_rule_r30_water_on_the_floor_is_warned_of_as_water(text):
    assert kinds_of_danger(text) == ["water"]
