"""Cantonese as it is written in Hong Kong: yes and no, thanks, what cannot be found, questions."""

import pytest

from actions.domain import places
from actions.domain.tickets import Usable
from actions.domain.words import answers, choices, omissions, short_questions, thanks
from actions.domain.words.case_questions import asks_when_it_comes
from actions.domain.words.contacts import NO_CALLS


@pytest.mark.parametrize("text", ["搵唔到", "揾唔到", "搵唔到個號碼", "睇唔到", "唔知", "唔記得"])
def test_what_is_out_of_reach_is_left_out(text):
    assert omissions.leaves_out(text)


@pytest.mark.parametrize("text", ["係", "係呀", "係，唔該", "啱", "冇錯", "得"])
def test_a_yes_is_heard(text):
    assert answers.says_yes(text)
    assert not answers.says_no(text)


@pytest.mark.parametrize("text", ["唔係", "唔係呀", "唔使", "唔要", "唔啱", "唔好"])
def test_a_no_is_heard(text):
    assert answers.says_no(text)
    assert not answers.says_yes(text)


@pytest.mark.parametrize("text", ["唔好意思", "系统坏了"])
def test_excuse_me_and_a_system_are_neither(text):
    assert not answers.says_no(text)
    assert not answers.says_yes(text)


@pytest.mark.parametrize(
    "text", ["幾時嚟", "幾多錢", "點解要", "邊度有", "邊個嚟", "得唔得", "有冇保養"]
)
def test_a_question_is_heard(text):
    assert answers.is_question(text)


@pytest.mark.parametrize("text", ["幾時到", "幾時可以嚟?", "師傅幾時嚟"])
def test_when_somebody_comes_is_asked(text):
    assert asks_when_it_comes(text)


@pytest.mark.parametrize("text", ["喺邊度搵?", "邊度有", "邊度睇到"])
def test_where_the_number_stands_is_asked(text):
    assert short_questions.WHERE_IS_IT.search(text)


def test_thanks_calls_use_and_a_visit_are_heard():
    assert thanks.THANKING.search("唔該晒")
    assert NO_CALLS.search("唔使打電話")
    assert choices.read_usable("用到少少") is Usable.PARTLY
    assert choices.read_care("嚟我屋企") == "home"
    assert places.find_place("地址，彌敦道100號") == "彌敦道100號"
