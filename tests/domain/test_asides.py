import pytest

from actions.domain.cancellations import calls_visit_off
from actions.domain.purchases import asks_price_beyond, tells_purchase
from actions.domain.short_questions import asks_what_to_do
from actions.domain.signs import may_alarm, only_signs
from actions.domain.spoken import with_digits
from actions.domain.thanks import only_thanks
from actions.domain.visit_times import cannot_then


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "it's oh one four two three double five oh one two three",
            "it's 01423550123",
        ),
        ("oh 1 4 2 3 5 5 0 1 2 3", "01423550123"),
        ("double oh seven seven treble one two three", "007711123"),
        ("幺三八零零一三八零零零", "13800138000"),
        ("one or two days, three at most", "one or two days, three at most"),
        ("一二三楼都坏了", "一二三楼都坏了"),
    ],
)
def test_a_long_number_in_words_is_written_in_digits(text, written):
    assert with_digits(text) == written


@pytest.mark.parametrize("text", ["🔥🔥🔥", "⚡💥", "🆘!"])
def test_some_signs_may_mean_a_fire(text):
    assert may_alarm(text)


@pytest.mark.parametrize("text", ["👍", "🔥 oven", "fire", "", "!!!"])
def test_other_signs_and_words_are_no_alarm_by_themselves(text):
    assert not may_alarm(text)


def test_marks_of_punctuation_are_no_signs():
    assert only_signs("❤️ !")
    assert not only_signs("?!")
    assert not only_signs("ok 👍")


@pytest.mark.parametrize(
    ("text", "bought"),
    [
        ("bought it march last year", True),
        ("去年五月买的", True),
        ("i bought rubbish", False),
        ("when did i buy it last year?", False),
    ],
)
def test_when_something_was_bought_is_told_from_other_words_about_buying(text, bought):
    assert tells_purchase(text) is bought


@pytest.mark.parametrize(
    ("text", "beyond"),
    [
        ("what would it cost if the warranty is over", True),
        ("do i pay when it's out of guarantee", True),
        ("过保了要多少钱", True),
        ("is the repair free under warranty", False),
        ("what does it cost to extend the warranty after it ended", False),
    ],
)
def test_the_price_without_warranty_is_asked_for(text, beyond):
    assert asks_price_beyond(text) is beyond


@pytest.mark.parametrize(
    "text", ["what should i do with it now", "is it safe to touch", "现在能洗澡吗", "该怎么处理它"]
)
def test_what_to_do_is_asked(text):
    assert asks_what_to_do(text)


@pytest.mark.parametrize("text", ["it is in the kitchen", "师傅到了", "thank you"])
def test_what_tells_something_asks_nothing(text):
    assert not asks_what_to_do(text)


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("please cancel the visit", True),
        ("取消上门", True),
        ("cancel my repair visit R-1001", False),
        ("cancel the repair", False),
        ("取消报修，不用上门了", False),
    ],
)
def test_a_visit_is_called_off_and_not_the_case(text, off):
    assert calls_visit_off(text) is off


@pytest.mark.parametrize(
    ("text", "cannot"),
    [
        ("something came up saturday doesnt work", True),
        ("周六我不在家", True),
        ("the fridge doesn't work", False),
    ],
)
def test_a_day_that_does_not_suit_is_no_fault(text, cannot):
    assert cannot_then(text) is cannot


@pytest.mark.parametrize(
    ("text", "thanks"),
    [
        ("thx for fixing my oven so fast", True),
        ("谢谢师傅上门", True),
        ("thanks for repairing it but it leaks again", False),
        ("thanks, my oven is broken", False),
    ],
)
def test_thanks_for_a_repair_begin_none(text, thanks):
    assert only_thanks(text) is thanks
