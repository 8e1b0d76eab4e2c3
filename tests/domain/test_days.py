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
        ("Thu 3 Dec", "2026-12-03"),
        ("Thursday, December 3", "2026-12-03"),
        ("12月3日周四", "2026-12-03"),
        ("12月3日（星期四）", "2026-12-03"),
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
        ("this Friday", "2026-11-27"),
        ("Thursday 3 December", "2026-12-03"),
        ("Thu, Dec 3", "2026-12-03"),
        ("3rd of December", "2026-12-03"),
        ("the day after tomorrow", "2026-11-28"),
        ("in a week", "2026-12-03"),
        ("in two days", "2026-11-28"),
        ("end of the month", "2026-11-30"),
        ("29 February", "2028-02-29"),
        ("本周五", "2026-11-27"),
        ("这周日", "2026-11-29"),
        ("下下周一", "2026-12-07"),
        ("两天后", "2026-11-28"),
        ("三个星期后", "2026-12-17"),
        ("大后天", "2026-11-29"),
        ("月底", "2026-11-30"),
    ],
)
def test_a_day_is_read_as_people_name_it(said, day):
    assert read_day(said, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "said",
    [
        *("", "soon", "sunflower", "31 February", "2026-11-25", "32.12.", "2月30日", "maybe 3"),
        *("Friday 3 December", "this Monday", "本周一", "in no weeks", "0天后"),
    ],
)
def test_what_names_no_day_to_come_is_not_guessed(said):
    assert read_day(said, TODAY) is None


@given(st.integers(0, 360))
def test_every_day_of_the_year_to_come_is_read_in_both_languages(ahead):
    day = TODAY + timedelta(days=ahead)
    english = f"{day.day} {MONTHS[day.month - 1].title()}"
    assert read_day(english, TODAY) == read_day(f"{day.month}月{day.day}日", TODAY) == day


TODAYS = st.dates(date(2024, 1, 1), date(2036, 12, 31))


@given(TODAYS, st.integers(0, 360))
def test_a_day_with_its_weekday_is_read_and_with_another_one_it_is_not(today, ahead):
    day = today + timedelta(days=ahead)
    named = f"{day.day} {MONTHS[day.month - 1]}"
    assert read_day(f"{day:%A} {named}", today) == day
    assert read_day(f"{day + timedelta(days=1):%A} {named}", today) is None


@given(TODAYS, st.sampled_from("一二三四五六日"))
def test_a_day_of_a_week_lies_in_that_week(today, letter):
    monday = today - timedelta(days=today.weekday())
    for word, weeks in (("本", 0), ("下", 1), ("下下", 2)):
        read = read_day(f"{word}周{letter}", today)
        begins = monday + timedelta(weeks=weeks)
        assert read is None or begins <= read < begins + timedelta(weeks=1)
        assert read is not None or not weeks
    assert today < read_day(f"周{letter}", today) <= today + timedelta(weeks=1)


@given(TODAYS)
def test_the_end_of_a_month_is_the_day_before_the_first_of_the_next(today):
    end = read_day("月底", today)
    assert end >= today
    assert end.month == today.month
    assert (end + timedelta(days=1)).day == 1


@pytest.mark.parametrize(
    ("country", "day"),
    [
        *(("GB", "2027-04-12"), ("HK", "2027-04-12"), ("DE", "2027-04-12")),
        *(("US", "2026-12-04"), ("CN", "2026-12-04"), ("TW", "2026-12-04")),
    ],
)
def test_a_day_in_digits_is_read_as_the_companys_country_writes_it(policy, country, day):
    company = policy.company.model_copy(update={"country": country})
    assert company.read_day("12/4", TODAY) == date.fromisoformat(day)
    assert company.read_day("4 December", TODAY) == date(2026, 12, 4)
