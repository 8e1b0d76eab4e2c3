import pytest

from actions.domain.words.cancellations import drops, takes_up_again


@pytest.mark.parametrize(
    "text",
    [
        "go on please",
        "let's continue",
        "ok can we continue with my repair",
        "继续吧",
        "那接着登记",
    ],
)
def test_who_wants_to_go_on_takes_up_again(text):
    assert takes_up_again(text)


@pytest.mark.parametrize(
    "text",
    [
        "it continues to leak",
        "go on holiday",
        "how do i proceed with a refund",
        "继续漏水",
        "接着就坏了",
    ],
)
def test_other_words_take_up_nothing(text):
    assert not takes_up_again(text)


@pytest.mark.parametrize("text", ["不投诉了", "算了，不报修了", "I don't want to complain"])
def test_who_wants_no_more_of_it_drops_it(text):
    assert drops(text)


@pytest.mark.parametrize("text", ["不修不行", "不投诉你们不会改", "i do not want to wait"])
def test_other_noes_drop_nothing(text):
    assert not drops(text)
