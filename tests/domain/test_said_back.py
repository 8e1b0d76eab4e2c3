"""What is read off words that people put their own way: corrections, numbers, names of things."""

import pytest

from actions.domain.language import Language
from actions.domain.products.catalogue import Product
from actions.domain.words.answers import corrected_value, is_question, says_yes
from actions.domain.words.asked_topics import asked_in_passing
from actions.domain.words.phones import told_phone
from actions.domain.words.spoken import with_digits

FRIDGE = Product(
    model="KF-420",
    name_en="Fridge",
    name_zh="冰箱",
    aliases="freezer|fridge freezer|雪柜|電冰箱|my kf",
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("门牌是18号不是8号", "18号"),
        ("不是8号是18号", "18号"),
        ("and the house number is 41 not 14", "41"),
        ("it's 14, not 12", "14"),
    ],
)
def test_the_new_value_of_a_correction_is_told_from_the_old(text, value):
    assert corrected_value(text) == value


@pytest.mark.parametrize(
    ("text", "asks"),
    [("so when exactly", True), ("那行不行", True), ("ok is fine", False), ("so it leaks", False)],
)
def test_a_question_may_begin_with_so(text, asks):
    assert is_question(text) is asks


def test_a_yes_may_be_said_twice():
    assert says_yes("对的对的谢谢你啊")


@pytest.mark.parametrize(
    ("text", "number"),
    [("0571 88886666", "+86 571 8888 6666"), ("07700 900123", "+44 7700 900123")],
)
def test_a_chinese_landline_is_known_where_it_is_no_number_of_the_country(text, number):
    assert told_phone(text, "GB") == number


def test_hundreds_of_a_spoken_number_are_written_out():
    assert with_digits("oh seven seven double oh nine hundred one two three") == "07700900123"


@pytest.mark.parametrize(
    ("words", "language", "name"),
    [
        ("my freezer is warm", Language.EN, "freezer"),
        ("the fridge freezer", Language.EN, "fridge freezer"),
        ("my kf hums", Language.EN, "fridge"),
        ("雪柜不冷", Language.ZH, "雪柜"),
        ("我的電冰箱不冷", Language.ZH, "冰箱"),
        ("my freezer is warm", Language.ZH, "冰箱"),
    ],
)
def test_a_thing_is_named_by_a_plain_word_of_its_customer(words, language, name):
    assert FRIDGE.said_as(words, language) == name


def test_what_a_story_asks_in_passing_is_found_in_order():
    story = "冰箱昨天晚上开始不制冷然后东西都化了你们什么时候能来要多少钱"
    assert asked_in_passing(story).topics == ("appointment", "price")


@pytest.mark.parametrize(
    "text",
    ["冰箱不冷。什么时候来", "what if it breaks again in a year how much is it then", "leaks"],
)
def test_what_has_a_stop_or_an_if_does_not_run_on(text):
    assert asked_in_passing(text) is None
