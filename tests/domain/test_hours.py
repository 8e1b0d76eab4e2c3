from datetime import date, timedelta
from itertools import islice

import pytest

from actions.domain.policy.policy import DAYS, WorkingHours
from actions.domain.sla.hours import back_at, deadline, is_working, next_opening, working_days
from tests.domain.calendar import at

# 09:00–12:30 and 13:30–18:00 from Monday to Friday, 10:00–14:00 on Saturday, in London.
NORVIK = WorkingHours.model_validate(
    {
        "time_zone": "Europe/London",
        "week": {
            **{day: ["09:00-12:30", "13:30-18:00"] for day in DAYS[:5]},
            "sat": ["10:00-14:00"],
        },
        "holidays": "GB",
        "closed_on": ["2026-12-24"],
    }
)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-03-06 10:00", 2, "2026-03-06 12:00"),
        ("2026-03-06 10:30", 2, "2026-03-06 12:30"),
        ("2026-03-06 12:00", 2, "2026-03-06 15:00"),
        ("2026-03-06 12:45", 2, "2026-03-06 15:30"),
        ("2026-03-06 07:00", 2, "2026-03-06 11:00"),
        ("2026-03-06 17:00", 2, "2026-03-07 11:00"),
        ("2026-03-07 13:00", 2, "2026-03-09 10:00"),
        ("2026-03-08 12:00", 2, "2026-03-09 11:00"),
        ("2026-03-06 18:00", 2, "2026-03-07 12:00"),
        ("2026-04-02 17:00", 2, "2026-04-04 11:00"),
        ("2026-12-23 17:30", 2, "2026-12-29 10:30"),
        ("2025-12-31 17:30", 2, "2026-01-02 10:30"),
        ("2026-03-06 09:00", 24, "2026-03-10 14:00"),
    ],
    ids=[
        "in the morning",
        "up to the lunch break",
        "over the lunch break",
        "from the lunch break",
        "from before opening",
        "over the night to Saturday",
        "over Sunday",
        "from a Sunday",
        "from closing time",
        "over Good Friday",
        "over Christmas and a day the company names",
        "over New Year",
        "over several days",
    ],
)
def test_a_promise_counts_only_hours_in_which_somebody_answers(start, hours, due):
    assert deadline(at(start), timedelta(hours=hours), NORVIK) == at(due)


@pytest.mark.parametrize(
    ("moment", "working"),
    [
        ("2026-03-06 09:00", True),
        ("2026-03-06 08:59", False),
        ("2026-03-06 12:30", False),
        ("2026-03-06 13:29", False),
        ("2026-03-06 13:30", True),
        ("2026-03-06 18:00", False),
        ("2026-03-07 13:59", True),
        ("2026-03-08 11:00", False),
        ("2026-04-03 11:00", False),
        ("2026-12-24 11:00", False),
    ],
)
def test_somebody_answers_only_within_the_hours(moment, working):
    assert is_working(at(moment), NORVIK) is working


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-03-06 10:00", "2026-03-06 10:00"),
        ("2026-03-06 12:30", "2026-03-06 13:30"),
        ("2026-03-06 18:00", "2026-03-07 10:00"),
        ("2026-03-07 14:00", "2026-03-09 09:00"),
        ("2026-04-02 18:00", "2026-04-04 10:00"),
    ],
)
def test_the_next_opening_is_now_or_the_next_hour_that_somebody_answers(moment, opening):
    assert next_opening(at(moment), NORVIK) == at(opening)


NIGHTS = WorkingHours.model_validate(
    {
        "time_zone": "Europe/London",
        "week": {"fri": ["20:00-24:00"], "sat": ["22:00-02:00"], "sun": ["22:00-06:00"]},
        "holidays": "GB-ENG",
    }
)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-03-06 19:00", 4, "2026-03-07 00:00"),
        ("2026-03-06 23:00", 2, "2026-03-07 23:00"),
        ("2026-03-07 23:00", 2, "2026-03-08 01:00"),
        ("2026-03-08 01:00", 1, "2026-03-08 02:00"),
        ("2026-03-08 01:30", 1, "2026-03-08 22:30"),
        ("2026-03-09 05:00", 2, "2026-03-13 21:00"),
        ("2026-03-28 23:00", 2, "2026-03-29 02:00"),
        ("2026-05-24 23:00", 5, "2026-05-25 04:00"),
    ],
    ids=[
        "up to midnight",
        "from one night to the next",
        "over midnight",
        "from after midnight",
        "to the next evening",
        "over the days without a night",
        "over the lost hour of a night in March",
        "a night that begins before a bank holiday runs on into it",
    ],
)
def test_a_promise_counts_the_hours_of_a_night(start, hours, due):
    assert deadline(at(start), timedelta(hours=hours), NIGHTS) == at(due)


def test_somebody_answers_after_midnight_too():
    assert is_working(at("2026-03-08 01:59"), NIGHTS)
    assert not is_working(at("2026-03-08 02:00"), NIGHTS)


@pytest.mark.parametrize(
    ("where", "open_on_that_day"), [("GB", True), ("GB-ENG", False), ("GB-SCT", True)]
)
def test_a_region_has_bank_holidays_of_its_own(where, open_on_that_day):
    summer_bank_holiday_of_england = "2026-08-31 10:00"
    hours = NORVIK.model_copy(update={"holidays": where})
    assert is_working(at(summer_bank_holiday_of_england), hours) is open_on_that_day


def test_the_shipped_policy_knows_england_s_bank_holidays(policy):
    assert not is_working(at("2026-04-06 10:00"), policy.hours)


@pytest.mark.parametrize(
    ("country", "open_on_that_day"), [("CN", False), ("GB", True), (None, True)]
)
def test_public_holidays_are_those_of_the_company_s_country(country, open_on_that_day):
    national_day_of_china = "2026-10-01 10:00"
    hours = NORVIK.model_copy(update={"holidays": country})
    assert is_working(at(national_day_of_china), hours) is open_on_that_day


def test_the_same_moment_is_judged_by_the_company_s_clock():
    shanghai = WorkingHours.model_validate(
        {"time_zone": "Asia/Shanghai", "week": {"mon": ["09:00-18:00"]}}
    )
    monday_in_shanghai = at("2026-03-09 01:30", zone="UTC")
    assert is_working(monday_in_shanghai, shanghai)
    assert not is_working(monday_in_shanghai, NORVIK)


def test_working_days_leave_out_sundays_holidays_and_days_of_the_companys_own():
    after = islice(working_days(date(2026, 12, 22), NORVIK), 3)
    assert list(after) == [date(2026, 12, 23), date(2026, 12, 29), date(2026, 12, 30)]


@pytest.mark.parametrize(
    ("week", "back"),
    [
        ({"wed": ["09:00-18:00"], "thu": ["09:00-18:00"]}, "2026-03-05 09:00"),
        ({"wed": ["22:00-02:00"], "thu": ["22:00-02:00"]}, "2026-03-05 22:00"),
        ({"wed": ["22:00-02:00"], "thu": ["05:00-13:00"]}, "2026-03-05 05:00"),
        ({"wed": ["00:00-24:00"], "thu": ["00:00-24:00"]}, "2026-03-05 06:00"),
        ({"wed": ["09:00-18:00"], "fri": ["10:00-14:00"]}, "2026-03-06 10:00"),
    ],
    ids=["by day", "a night is that of the day before", "early", "round the clock", "closed"],
)
def test_who_is_away_until_thursday_is_back_as_thursday_s_own_hours_begin(week, back):
    hours = WorkingHours.model_validate({"time_zone": "Europe/London", "week": week})
    assert back_at(date(2026, 3, 5), hours) == at(back)
