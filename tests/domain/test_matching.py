from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.words.matching import ASK, LIKELY, Subject, likeness, most_alike

TODAY = timedelta(hours=3)
LEAK = Subject("It leaks from the door. 漏水", "dishwasher", serial="DW1")
FRIDGE = Subject("It is not cold and makes noise", "fridge")


def asked(text, kind="", known=LEAK, age=TODAY, **more):
    return likeness(Subject(text, kind, **more), known, age) >= ASK


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my dishwasher is leaking again", "dishwasher"),
        ("the dishwasher leaks", "dishwasher"),
        ("dishwasher still not fixed", "dishwasher"),
        ("there is water all over the floor under the dishwasher", "dishwasher"),
        ("my dishwasher is broken", "dishwasher"),
        ("it's still leaking", ""),
        ("it drips again", ""),
        ("water coming out of it, same as before", ""),
        ("still the same problem", ""),
        ("it's broken again", ""),
        ("came back, it leaks", ""),
        ("the dishwasher door handle fell off", "dishwasher"),
        ("even worse now, a puddle every morning", ""),
        ("洗碗机还是漏水", "dishwasher"),
        ("洗碗机又漏了", "dishwasher"),
        ("还是漏水", ""),
        ("又漏水了,怎么办", ""),
        ("一地水", ""),
        ("上次报的那个没修好", ""),
        ("老毛病又犯了", ""),
        ("洗碗机坏了", "dishwasher"),
        ("洗碗機還是漏水", "dishwasher"),
        ("同样的问题", ""),
    ],
)
def test_words_that_may_be_about_the_open_repair_are_asked_about(text, kind):
    assert asked(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my fridge is too warm", "fridge"),
        ("the oven is still making noise", "oven"),
        ("my other dishwasher won't start", "dishwasher"),
        ("another dishwasher, the new one, leaks", "dishwasher"),
        ("the screen is cracked", ""),
        ("it won't charge", ""),
        ("the remote has no battery", ""),
        ("冰箱不制冷", "fridge"),
        ("空调还是不冷", "air conditioner"),
        ("另一台洗碗机漏水", "dishwasher"),
        ("新买的洗碗机漏水", "dishwasher"),
        ("屏幕碎了", ""),
        ("充不进电", ""),
    ],
)
def test_words_that_are_clearly_about_something_else_are_not_asked_about(text, kind):
    assert not asked(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the fridge is still not cold", "fridge"),
        ("my fridge makes that noise again", "fridge"),
        ("冰箱声音还是大", "fridge"),
        ("冰箱又不制冷了", "fridge"),
    ],
)
def test_the_same_fault_of_the_same_product_is_likely_the_same_ticket(text, kind):
    known = Subject("It is not cold and makes noise. 不制冷,声音大", "fridge")
    assert likeness(Subject(text, kind), known, TODAY) >= LIKELY


def test_another_serial_number_is_another_machine_and_the_same_one_is_the_same():
    assert not asked("my dishwasher leaks again", "dishwasher", serial="DW2")
    assert asked("something is wrong", serial="DW1")


def test_two_models_of_a_kind_are_two_machines():
    known = Subject("It leaks", "dishwasher", model="DW-60")
    assert not asked("it leaks", "dishwasher", known, model="DW-45")
    assert asked("it leaks", "dishwasher", known)


def test_a_ticket_that_has_lain_still_for_long_is_asked_about_for_a_plain_reason_only():
    old = timedelta(days=120)
    assert asked("my dishwasher leaks again", "dishwasher", age=old)
    assert not asked("the dishwasher is too loud", "dishwasher", age=old)


@given(st.integers(0, 400), st.integers(0, 400), st.sampled_from(["it leaks", "又漏水", "hello"]))
def test_a_likeness_is_a_share_and_never_grows_with_age(days, more, text):
    told = Subject(text, "dishwasher")
    young = likeness(told, LEAK, timedelta(days=days))
    old = likeness(told, LEAK, timedelta(days=days + more))
    assert 0 <= old <= young <= 1


def test_of_several_the_likeliest_comes_first_and_the_unlike_are_left_out():
    known = [("R-1", FRIDGE, TODAY), ("R-2", LEAK, TODAY)]
    assert most_alike(Subject("it is dripping", ""), known) == ["R-2"]
    both = [("R-1", LEAK, timedelta(days=40)), ("R-2", LEAK, TODAY)]
    assert most_alike(Subject("dishwasher leaks", "dishwasher"), both) == ["R-2", "R-1"]
    assert most_alike(Subject("hello", ""), []) == []
