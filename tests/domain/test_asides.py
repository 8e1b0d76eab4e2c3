import pytest

from actions.domain.words.additions import tells_since
from actions.domain.words.cancellations import calls_visit_off
from actions.domain.words.purchases import asks_price_beyond, days_since, tells_purchase
from actions.domain.words.short_questions import asks_what_to_do
from actions.domain.words.signs import may_alarm, only_signs
from actions.domain.words.spoken import with_digits
from actions.domain.words.thanks import only_thanks
from actions.domain.words.visit_times import cannot_then

TOLD = [
    (tells_since, {"since yesterday": True, "for two days now": True, "昨天开始的": True}),
    (tells_since, {"从上周就这样": True, "it leaks since yesterday": False, "三天没用": False}),
    (may_alarm, {"🔥🔥🔥": True, "⚡💥": True, "🆘!": True}),
    (may_alarm, {"👍": False, "🔥 oven": False, "fire": False, "": False, "!!!": False}),
    (only_signs, {"❤️ !": True, "?!": False, "ok 👍": False}),
    (
        tells_purchase,
        {
            "bought it march last year": True,
            "去年五月买的": True,
            "i bought rubbish": False,
            "when did i buy it last year?": False,
        },
    ),
    (
        asks_price_beyond,
        {
            "what would it cost if the warranty is over": True,
            "do i pay when it's out of guarantee": True,
            "过保了要多少钱": True,
            "is the repair free under warranty": False,
            "what does it cost to extend the warranty after it ended": False,
        },
    ),
    (
        asks_what_to_do,
        {
            "what should i do with it now": True,
            "is it safe to touch": True,
            "现在能洗澡吗": True,
            "该怎么处理它": True,
            "can i go back in": True,
            "can i change the address to 7 Dock St": False,
            "could we still cancel this": False,
            "ok thanks. can i get my invoice as pdf?": False,
            "can i get the money back": False,
            "可以开发票吗": False,
            "能改地址吗": False,
            "it is in the kitchen": False,
            "师傅到了": False,
            "thank you": False,
        },
    ),
    (
        calls_visit_off,
        {
            "please cancel the visit": True,
            "取消上门": True,
            "cancel my repair visit R-1001": False,
            "cancel the repair": False,
            "取消报修，不用上门了": False,
        },
    ),
    (
        cannot_then,
        {
            "something came up saturday doesnt work": True,
            "周六我不在家": True,
            "the fridge doesn't work": False,
        },
    ),
    (
        only_thanks,
        {
            "thx for fixing my oven so fast": True,
            "谢谢师傅上门": True,
            "thanks for repairing it but it leaks again": False,
            "thanks, my oven is broken": False,
        },
    ),
]


@pytest.mark.parametrize(
    ("tells", "text", "told"),
    [(tells, text, told) for tells, table in TOLD for text, told in table.items()],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_few_words_tell_what_they_mean_and_no_more(tells, text, told):
    assert tells(text) is told


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


@pytest.mark.parametrize(
    ("text", "days"),
    [
        *(("bought 3 weeks ago", 21), ("I got it last week", 7), ("a year ago", 365)),
        *(("买了五天", 5), ("上周买的", 7), ("两个月了", 60), ("it is red", None)),
    ],
)
def test_how_long_ago_something_was_is_counted_in_days(text, days):
    assert days_since(text) == days
