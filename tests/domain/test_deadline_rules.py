from datetime import UTC, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from actions.domain.policy.policy import DAYS, WorkingHours
from actions.domain.sla.hours import deadline, is_working, next_opening

MOMENTS = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
LENGTHS = st.timedeltas(timedelta(minutes=1), timedelta(hours=60))


ZONES = (
    *("Europe/London", "Asia/Shanghai", "America/New_York"),
    *("Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"),
)
"""Some change their clocks by half an hour, or several times a year."""


@st.composite
def spans_of_a_day(draw, night=""):
    minutes = st.integers(4 * 60, 20 * 60) if night else st.integers(0, 24 * 60 - 1)
    borders = draw(st.lists(minutes, max_size=4, unique=True).map(sorted))
    clocks = [time(*divmod(minute, 60)).isoformat("minutes") for minute in borders]
    spans = [f"{a}-{b}" for a, b in zip(clocks[::2], clocks[1::2], strict=False)]
    return [*spans, night] if night and draw(st.booleans()) else spans


@st.composite
def calendars(draw):
    night = draw(st.sampled_from(["", "", "20:00-04:00", "22:30-02:30"]))
    week = {day: draw(spans_of_a_day(night)) for day in DAYS}
    week["wed"] = week["wed"] or ["09:00-17:00"]
    return WorkingHours.model_validate(
        {
            "time_zone": draw(st.sampled_from(ZONES)),
            "week": week,
            "holidays": draw(st.sampled_from([None, "GB", "CN"])),
        }
    )


@given(MOMENTS, LENGTHS, calendars())
def test_nothing_is_due_before_its_time_has_passed(start, length, hours):
    assert deadline(start, length, hours) >= start + length


@given(MOMENTS, LENGTHS, LENGTHS, calendars())
def test_a_longer_time_is_never_due_earlier(start, a, b, hours):
    shorter, longer = sorted((a, b))
    assert deadline(start, shorter, hours) <= deadline(start, longer, hours)


@given(MOMENTS, MOMENTS, LENGTHS, calendars())
def test_who_comes_later_is_never_served_earlier(a, b, length, hours):
    earlier, later = sorted((a, b))
    assert deadline(earlier, length, hours) <= deadline(later, length, hours)


@given(MOMENTS, LENGTHS, LENGTHS, calendars())
def test_two_times_one_after_the_other_are_due_like_their_sum(start, a, b, hours):
    assert deadline(deadline(start, a, hours), b, hours) == deadline(start, a + b, hours)


@given(MOMENTS, calendars())
def test_the_desk_works_at_its_next_opening(now, hours):
    opening = next_opening(now, hours)
    assert opening >= now
    assert is_working(opening, hours)
    assert is_working(now, hours) == (opening == now)
