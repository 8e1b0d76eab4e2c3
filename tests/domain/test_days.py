from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.days import MONTHS, read_day

TODAY = date(2026, 11, 26)
"""A Thursday."""


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026-12-03", "2026-12-03"),
        ("2026/12/3", "2026-12-03"),
        ("3 December", "2026-12-03"),
        ("3rd dec", "2026-12-03"),
        ("Dec 3, 2026", "2026-12-03"),
        ("3.12.", "2026-12-03"),
        ("3/12/2026", "2026-12-03"),
        ("until 3 December", "2026-12-03"),
        ("4 January", "2027-01-04"),
        ("today", "2026-11-26"),
        ("Tomorrow", "2026-11-27"),
        ("Thursday", "2026-12-03"),
        ("on fri", "2026-11-27"),
        ("in 5 days", "2026-12-01"),
        ("in 2 weeks", "2026-12-10"),
        ("12月3日", "2026-12-03"),
        ("12月3号", "2026-12-03"),
        ("2026年12月3日", "2026-12-03"),
        ("1月4日", "2027-01-04"),
        ("明天", "2026-11-27"),
        ("后天", "2026-11-28"),
        ("周五", "2026-11-27"),
        ("星期天", "2026-11-29"),
        ("下周一", "2026-11-30"),
        ("下周五", "2026-12-04"),
        ("5天后", "2026-12-01"),
        ("2周后", "2026-12-10"),
    ],
)
def test_a_day_is_read_as_people_name_it(said, day):
    assert read_day(said, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "said", ["", "soon", "sunflower", "31 February", "2026-11-25", "32.12.", "2月30日", "maybe 3"]
)
def test_what_names_no_day_to_come_is_not_guessed(said):
    assert read_day(said, TODAY) is None


@given(st.integers(0, 360))
def test_every_day_of_the_year_to_come_is_read_in_both_languages(ahead):
    day = TODAY + timedelta(days=ahead)
    english = f"{day.day} {MONTHS[day.month - 1].title()}"
    assert read_day(english, TODAY) == read_day(f"{day.month}月{day.day}日", TODAY) == day
