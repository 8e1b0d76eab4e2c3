import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.words.readable import readable


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("m\u200by ove\u00adn", "my oven"),
        ("\u202a+44 113 496 0018\u202c", "+44 113 496 0018"),
        ("\u202eSam", "Sam"),
        ("\ufeffR-1001\u200e", "R-1001"),
        ("\u200b\u2060", ""),
        ("\u3164\u2800", ""),
    ],
)
def test_signs_that_nobody_sees_fall_away(typed, read):
    assert readable(typed) == read


@pytest.mark.parametrize(
    "text",
    ["ثلاجتي لا تبرد", "冰箱不制冷了", "👨‍👩‍👧 🏳️‍🌈", "می‌خواهم", "naïve – “no”", "two\nlines"],
)
def test_what_can_be_read_stays_as_it_is(text):
    assert readable(text) == text


@given(st.text())
def test_reading_twice_changes_nothing(text):
    assert readable(readable(text)) == readable(text)
