"""Everyday words that were heard for something else: each as a shop assistant hears it."""

import pytest

from actions.domain.surveys.surveys import PARTLY, SOLVED, YES
from actions.domain.words import chasing, getting_in, grievances, omissions, substance
from actions.domain.words.additions import asks_to_add
from actions.domain.words.cancellations import MEND_AFTER_ALL
from actions.domain.words.case_questions import asks_who_comes
from actions.domain.words.outcomes import read_outcome
from actions.domain.words.second_thoughts import asks_beside, meant_instead
from actions.domain.words.symptoms import Symptom, symptom_of


@pytest.mark.parametrize(
    ("text", "outcome"), [("还行吧", YES), ("还可以", YES), ("一般", PARTLY), ("so-so", PARTLY)]
)
def test_how_it_went_in_a_word_answers_the_survey(text, outcome):
    assert read_outcome(text, SOLVED) == outcome


@pytest.mark.parametrize("text", ["that's too slow", "it's too slow", "这太慢了"])
def test_too_slow_is_impatience(text):
    assert chasing.chases(text)


@pytest.mark.parametrize("text", ["急死了", "很着急"])
def test_an_outcry_wants_it_quick(text):
    assert chasing.urges(text)


@pytest.mark.parametrize("text", ["ring at number 16 if im not in", "try next door at number 4"])
def test_where_to_ring_is_told_for_the_door(text):
    assert getting_in.tells_way_in(text)


@pytest.mark.parametrize("text", ["谁会来", "谁来啊", "边个嚟"])
def test_who_comes_is_asked(text):
    assert asks_who_comes(text)


def test_a_warm_fridge_does_not_cool():
    assert symptom_of("the fridge is warm") is Symptom.WARM
    assert symptom_of("my oven is warm") is not Symptom.WARM


@pytest.mark.parametrize("text", ["ok book someone for the dishwasher", "please book a visit"])
def test_to_book_somebody_tells_no_fault(text):
    assert not substance.tells_fault(text, {"dishwasher"})


@pytest.mark.parametrize("text", ["等等，还是报修吧", "那还是修吧"])
def test_it_is_to_be_mended_after_all(text):
    assert MEND_AFTER_ALL.match(text)


@pytest.mark.parametrize("text", ["收了我200块上门费", "乱收费"])
def test_money_that_was_taken_is_what_a_complaint_is_about(text):
    assert grievances.find_subject(text) == "charge"


@pytest.mark.parametrize("text", ["withdraw my complaint please", "撤回投诉", "我不想投诉了"])
def test_a_complaint_is_let_be(text):
    assert grievances.lets_complaint_be(text)


@pytest.mark.parametrize("text", ["木有找着", "没找着", "whatever", "无所谓"])
def test_what_cannot_be_told_is_left_out(text):
    assert omissions.leaves_out(text)


def test_what_is_to_be_added_or_is_said_beside_a_yes():
    assert asks_to_add("please note the dog bites")
    assert not asks_to_add("can you add a photo")
    assert asks_beside("yes, and the bell is broken so knock hard")
    assert not asks_beside("yes that is all right dear, thank you")
    assert meant_instead("it is the washing machine that is broken") == "the washing machine"
