"""Short phrases that mean something of their own."""

import pytest

from actions.domain import places
from actions.domain.script import shape
from actions.domain.words import chasing, short_questions


@pytest.mark.parametrize("text", ["?", "？", "what", "What?", "什么？", "嗯？", "huh", "看不懂"])
def test_who_does_not_understand_is_puzzled(text):
    assert short_questions.is_puzzled(text)


@pytest.mark.parametrize("text", ["", "yes", "嗯", "no", "what does it cost?", "啊它坏了"])
def test_an_answer_or_a_question_is_not_puzzled(text):
    assert not short_questions.is_puzzled(text)


@pytest.mark.parametrize("text", ["please hurry", "快点啊", "asap please", "赶紧来", "請快點"])
def test_who_is_in_a_hurry_is_heard(text):
    assert chasing.urges(text)


@pytest.mark.parametrize(
    "text", ["quick question about my warranty and the price of parts", "thanks", "不急"]
)
def test_other_words_are_no_hurry(text):
    assert not chasing.urges(text)


@pytest.mark.parametrize("text", ["same address", "地址一样", "跟上次一样", "same as last time"])
def test_the_same_as_before_is_heard(text):
    assert places.SAME.search(text)


def test_what_leads_to_an_address_goes_with_it():
    text = "it won't spin, please come to 12 Mill Lane Leeds tomorrow"
    assert places.without(text, "12 Mill Lane Leeds") == "it won't spin, tomorrow"


def test_a_pattern_reads_both_scripts_inside_and_outside_of_classes():
    assert shape("没有[电话]号").fullmatch("沒有電號")
    assert shape("没有[电话]号").fullmatch("没有话号")
