"""Who wants a word with people, whatever else the message says."""

import pytest

from actions.domain.words.contacts import wants_a_word


@pytest.mark.parametrize(
    "text",
    [
        "not a repair nor a complaint, I just want a word with somebody of your office",
        "i just want a chat with one of your staff",
        "can I please speak to your manager",
        "I'd rather talk to a human being",
        "不报修也不投诉，就想跟你们办公室的人说两句话",
        "我就想找你们领导谈谈",
        "只想和你们公司的人聊几句",
    ],
)
def test_a_word_with_somebody_is_heard(text):
    assert wants_a_word(text)


@pytest.mark.parametrize(
    "text",
    [
        "I already spoke to someone about it yesterday",
        "your staff were rude when I wanted to return it",
        "can I talk about the warranty",
        "麻烦跟师傅说一声，门铃坏了",
        "我想跟你们说一下，洗衣机漏水",
        "修的人说要换主板",
    ],
)
def test_other_talk_of_people_is_none(text):
    assert not wants_a_word(text)
