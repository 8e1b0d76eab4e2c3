"""Marks in words: what a survey's question with a scale is answered by."""

import pytest

from actions.domain.surveys.surveys import MEND, RECOMMEND, STARS
from actions.domain.words.marks import read_mark
from actions.domain.words.outcomes import read_answer

STARS_TOLD = {
    "meh, three stars I guess": "3",
    "4/5": "4",
    "five out of five": "5",
    "8/10": "4",
    "10/10": "5",
    "not great, 2": "2",
    "a solid four": "4",
    "⭐⭐⭐": "3",
    "2 visits but still 4 stars": "4",
    "三颗吧": "3",
    "四星": "4",
    "5分": "5",
    "勉强两颗星": "2",
    "skip": "skip",
    "不用了": "skip",
}
NO_STARS = [
    *("7", "0", "it was fine", "terrible", "call me on 07700 900123", "he came at 9:30", "1 or 2"),
    *("还行吧", "太差了", "13800138000", "one of your men was rude", "修了两次"),
]


@pytest.mark.parametrize(("text", "mark"), STARS_TOLD.items())
def test_stars_are_read_from_words(text, mark):
    assert read_mark(text, STARS) == mark


@pytest.mark.parametrize("text", NO_STARS)
def test_what_holds_no_mark_gives_none(text):
    assert read_mark(text, STARS) is None


@pytest.mark.parametrize(
    ("text", "mark"), [("8", "8"), ("nine I'd say", "9"), ("0", "0"), ("八分", "8"), ("4/5", "8")]
)
def test_a_recommendation_is_read_on_its_own_scale(text, mark):
    assert read_mark(text, RECOMMEND) == mark


@pytest.mark.parametrize(
    ("text", "answer"), [("yes please", "yes"), ("不用了", "no"), ("hm", None)]
)
def test_whether_somebody_shall_come_back_is_read_too(text, answer):
    assert read_answer(text, MEND) == answer
