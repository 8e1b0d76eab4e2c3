from datetime import UTC, timedelta

import pytest

from actions.domain.policy.policy import DAYS, WorkingHours
from actions.domain.sla.hours import deadline, next_opening, spans
from tests.domain.calendar import at


def every_day(*spans_of_a_day):
    return WorkingHours.model_validate(
        {"time_zone": "Europe/London", "week": {day: spans_of_a_day for day in DAYS}}
    )


# In 2026 London's clocks go forward on Sunday 29 March and back on Sunday 25 October.
@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-03-28 17:00", 2, "2026-03-29 10:00"),
        ("2026-03-29 00:30", 1, "2026-03-29 10:00"),
        ("2026-10-24 17:00", 2, "2026-10-25 10:00"),
        ("2026-10-25 00:30", 1, "2026-10-25 10:00"),
    ],
)
def test_the_desk_opens_by_the_clock_on_the_wall(start, hours, due):
    assert deadline(at(start), timedelta(hours=hours), every_day("09:00-18:00")) == at(due)


@pytest.mark.parametrize(
    ("day", "opens"), [("2026-03-29", 8), ("2026-03-28", 9), ("2026-10-24", 8), ("2026-10-25", 9)]
)
def test_nine_o_clock_is_another_hour_in_summer(day, opens):
    opening = next_opening(at(f"{day} 05:00"), every_day("09:00-18:00"))
    assert opening.astimezone(UTC).hour == opens


@pytest.mark.parametrize(
    ("night", "hours"), [("2026-03-29", 3), ("2026-03-30", 4), ("2026-10-25", 5)]
)
def test_a_night_shift_works_the_hours_that_really_pass(night, hours):
    opens, closes = next(spans(at(f"{night} 00:00"), every_day("00:00-04:00")))
    assert closes - opens == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("night", "due"), [("2026-03-29", "2026-03-29 03:30"), ("2026-10-25", "2026-10-25 01:30")]
)
def test_two_and_a_half_hours_of_such_a_night_end_by_the_new_time(night, due):
    found = deadline(at(f"{night} 00:00"), timedelta(hours=2.5), every_day("00:00-04:00"))
    assert found == at(due).replace(fold=1).astimezone(UTC)


@pytest.mark.parametrize("night", ["2026-03-29", "2026-10-25"])
@pytest.mark.parametrize("shift", ["01:45-02:00", "00:30-01:30", "01:00-02:00", "01:15-01:45"])
def test_a_shift_within_the_changing_hour_never_runs_backwards(night, shift):
    found = spans(at(f"{night} 00:00"), every_day(shift))
    opens, closes = next(found)
    following, _ = next(found)
    assert opens <= closes <= following


def test_the_hour_that_is_skipped_in_spring_is_not_worked_twice():
    night = every_day("01:00-01:30", "02:00-02:30", "09:00-10:00")
    due = deadline(at("2026-03-29 00:00"), timedelta(hours=1), night)
    assert due == at("2026-03-29 09:30")
