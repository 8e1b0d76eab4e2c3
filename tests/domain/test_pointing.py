import pytest

from actions.domain.words.pointing import only_points


@pytest.mark.parametrize(
    "text",
    [
        *("look at this", "Look!", "please see photo", "here it is", "this is what it looks like"),
        *("pic", "看一下", "您看看", "如图", "就是这样的", "帮我看看这个", "见图"),
    ],
)
def test_words_that_only_point_at_a_file_are_no_message(text):
    assert only_points(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "look at this leak",
            "see the crack in the drum",
            "here is my address",
            "this is broken",
        ),
        *("看看漏水的地方", "这个坏了", "如图，门关不上", "what is this?"),
    ],
)
def test_words_that_tell_something_are_heard(text):
    assert not only_points(text)
