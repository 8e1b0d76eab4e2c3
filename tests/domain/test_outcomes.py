import pytest

from actions.domain.surveys.surveys import HELD, NO, PARTLY, SOLVED, STARS, YES
from actions.domain.words.outcomes import read_outcome


@pytest.mark.parametrize("step", [SOLVED, HELD])
@pytest.mark.parametrize(
    "text",
    [
        "yes it works",
        "Yes, thank you",
        "it's fixed now",
        "works fine",
        "no problems so far",
        "still works",
        "all good 👍",
        "是的，已经好了",
        "好了，谢谢",
        "修好了",
        "没问题",
        "一切正常",
    ],
)
def test_a_yes_in_words_is_a_yes(step, text):
    assert read_outcome(text, step) == YES


@pytest.mark.parametrize("step", [SOLVED, HELD])
@pytest.mark.parametrize(
    "text",
    [
        "no",
        "No, it still leaks",
        "it's not working",
        "same problem again",
        "it broke again",
        "没有",
        "还是漏水",
        "没修好",
        "又坏了",
    ],
)
def test_a_no_in_words_is_a_no(step, text):
    assert read_outcome(text, step) == NO


@pytest.mark.parametrize("text", ["partly", "yes but the door sticks", "好了一点", "基本好了"])
def test_a_half_yes_is_asked_about_after_the_work_and_heard_as_it_is_later(text):
    assert read_outcome(text, SOLVED) == PARTLY
    assert read_outcome(text, HELD) is None


@pytest.mark.parametrize(
    "text",
    [
        "how long is the warranty?",
        "my fridge is leaking",
        "the charger is smoking",
        "I want to talk to a person",
        "hello",
        "你们几点下班",
        "我要投诉",
        "I bought a new washing machine and would like to know when it is not delivered on Monday",
        "x" * 200,
    ],
)
def test_what_is_no_answer_is_left_to_be_understood(text):
    assert read_outcome(text, SOLVED) is None
    assert read_outcome(text, HELD) is None


def test_a_yes_answers_no_other_question():
    assert read_outcome("yes", STARS) is None
