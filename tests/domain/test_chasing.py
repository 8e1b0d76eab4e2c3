"""Who is only tired of waiting, and who has a matter of their own."""

import pytest

from actions.domain.words.chasing import chases


@pytest.mark.parametrize(
    "text",
    [
        *("too slow", "This takes far too long!", "I've been waiting forever", "why so slow???"),
        *("what is taking so long", "how much longer", "you guys are so slow", "still nothing"),
        *(
            "太慢了",
            "怎么这么慢",
            "等太久了！",
            "拖了这么久",
            "师傅太慢了",
            "你们效率太低",
            "太慢了吧你们",
        ),
        *("还没好吗", "怎么还没来", "實在太慢了", "等了好久都没人来"),
    ],
)
def test_mere_impatience_is_a_chase(text):
    assert chases(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "the washing machine is too slow", "my phone is slow", "delivery takes too long"),
        *("still waiting for my refund", "three weeks for a hinge", "thanks", "not yet"),
        *(
            "网速太慢",
            "快递太慢了",
            "洗衣机洗得太慢",
            "退款等了这么久",
            "你好",
            "修三次还没好，退钱",
        ),
        "this takes too long " * 4,
    ],
)
def test_a_thing_an_amount_or_a_demand_is_a_matter_of_its_own(text):
    assert not chases(text)
