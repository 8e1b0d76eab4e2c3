import pytest

from actions.domain.errors import InvalidAnswer
from actions.domain.words.answers import read_wish


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("refund", "refund"),
        ("I want my money back", "refund"),
        ("I want to return it", "refund"),
        ("退款", "refund"),
        ("我要退货", "refund"),
        ("a new one please", "exchange"),
        ("replace it", "exchange"),
        ("换新", "exchange"),
        ("给我换一台", "exchange"),
        ("just fix it", "repair"),
        ("彻底修好", "repair"),
        ("a voucher", "compensation"),
        ("I expect compensation", "compensation"),
        ("will you pay for that?", "compensation"),
        ("赔偿", "compensation"),
        ("apologise", "apology"),
        ("I want an explanation", "apology"),
        ("给个说法", "apology"),
        ("向我道歉", "apology"),
    ],
)
def test_a_wish_is_known_by_its_words(text, wish):
    assert read_wish(text) == wish


@pytest.mark.parametrize(
    "text", ["refund or replacement", "退款或者换新", "a free month", "不要再打电话给我"]
)
def test_any_other_wish_is_kept_in_the_customers_words(text):
    assert read_wish(f"  {text} ") == text


def test_a_long_wish_is_kept_to_a_length_that_staff_can_read():
    assert len(read_wish("please " * 400)) <= 500


@pytest.mark.parametrize("text", ["", " ", "x", "?"])
def test_no_wish_at_all_is_asked_again(text):
    with pytest.raises(InvalidAnswer, match="trouble-wish"):
        read_wish(text)
