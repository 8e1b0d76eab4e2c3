import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.errors import InvalidAnswer
from actions.domain.words.phones import read_phone, says_more, told_phone


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("0113 496 0018", "GB", "+44 113 496 0018"),
        ("+44 (0)113 496 0018", "US", "+44 113 496 0018"),
        ("07911 123456", "GB", "+44 7911 123456"),
        ("13812345678", "CN", "+86 138 1234 5678"),
        ("138 1234 5678", "CN", "+86 138 1234 5678"),
        ("010-65529988", "CN", "+86 10 6552 9988"),
        ("(415) 555-2671", "US", "+1 415-555-2671"),
        ("030 901820", "DE", "+49 30 901820"),
        ("01 42 68 53 00", "FR", "+33 1 42 68 53 00"),
        ("03-3224-9999", "JP", "+81 3-3224-9999"),
        ("+1 415 555 2671", "GB", "+1 415-555-2671"),
        ("+86 138 1234 5678", "GB", "+86 138 1234 5678"),
    ],
)
def test_a_number_of_any_country_is_written_internationally(text, country, number):
    assert read_phone(text, country) == number


@pytest.mark.parametrize(
    "text", ["13812345678", "138 1234 5678", "138-1234-5678", "电话13812345678"]
)
@pytest.mark.parametrize("country", ["GB", "US", "DE"])
def test_a_chinese_mobile_number_is_known_in_every_country(text, country):
    assert read_phone(text, country) == "+86 138 1234 5678"


@pytest.mark.parametrize(
    "text",
    [
        "it's 07911 123456, after six please",
        "call me: 07911123456.",
        "我的电话是07911 123456，下午打",
    ],
)
def test_a_number_is_found_among_words(text):
    assert read_phone(text, "GB") == "+44 7911 123456"


@pytest.mark.parametrize(
    "text", ["12345", "none", "", "my phone", "没有", "KF4202503140017", "2026-03-06", "R-1042"]
)
def test_what_cannot_be_called_is_asked_again(text):
    with pytest.raises(InvalidAnswer, match="trouble-phone"):
        read_phone(text, "GB")


@given(st.text(max_size=200), st.sampled_from(["GB", "CN", "US"]))
def test_whatever_is_typed_is_an_international_number_or_refused(text, country):
    with contextlib.suppress(InvalidAnswer):
        assert read_phone(text, country).startswith("+")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("9123 4567", "+852 9123 4567"),
        ("91234567", "+852 9123 4567"),
        ("0912-345-678", "+886 912 345 678"),
        ("02-2345-6789", "+886 2 2345 6789"),
        ("0113 496 0018", "+44 113 496 0018"),
        ("13812345678", "+86 138 1234 5678"),
    ],
)
def test_a_number_of_a_region_that_the_policy_names_is_read_as_of_there(text, number):
    assert told_phone(text, "GB", ["HK", "TW"]) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("I'm in Hong Kong, 9123 4567", "+852 9123 4567"),
        ("香港电话 9123 4567", "+852 9123 4567"),
        ("台灣手機 0912-345-678", "+886 912 345 678"),
        ("Macau 6612 3456", "+853 6612 3456"),
    ],
)
def test_a_number_is_of_the_region_that_is_said_beside_it(text, number):
    assert told_phone(text, "GB") == number


@pytest.mark.parametrize("text", ["9123 4567", "91234567", "0912-345-678", "02-2345-6789"])
def test_a_number_that_may_be_of_any_country_is_never_written_as_one_of_ours(text):
    with pytest.raises(InvalidAnswer, match="trouble-phone-country"):
        told_phone(text, "GB")


def test_a_number_that_fits_two_regions_is_not_guessed():
    with pytest.raises(InvalidAnswer, match="trouble-phone-country"):
        told_phone("6612 3456", "GB", ["HK", "MO"])


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("her number is 0113 496 0018 but call me first 07700 900456", True),
        ("找王经理 13700001111", True),
        ("call tenant Ms Kaur 07700 900222", True),
        ("my number is 07700 900456 please", False),
        ("0113 496 0018", False),
        ("我的电话是13800138000", False),
    ],
)
def test_who_answers_a_number_is_more_than_the_number(text, more):
    assert says_more(text) is more
