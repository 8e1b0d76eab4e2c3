from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from actions.domain.policy.surveys import Quiet, Surveying
from actions.domain.surveys.surveys import (
    NO,
    PARTLY,
    SOLVED,
    STARS,
    YES,
    SurveyKind,
    is_unhappy,
    lot_of,
    route_of,
)
from actions.domain.tickets import Kind

POLICY = Surveying()
LONDON = ZoneInfo("Europe/London")
ZONES = st.sampled_from([LONDON, ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")])
MOMENTS = st.integers(1_700_000_000, 1_800_000_000).map(lambda at: datetime.fromtimestamp(at, UTC))
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def quiet(text):
    return Quiet.model_validate(text)


@pytest.mark.parametrize(
    ("at", "asked"),
    [
        ("2026-03-02 12:00", "2026-03-02 12:00"),
        ("2026-03-02 20:00", "2026-03-03 09:00"),
        ("2026-03-03 03:00", "2026-03-03 09:00"),
        ("2026-03-03 09:00", "2026-03-03 09:00"),
        ("2026-03-29 00:30", "2026-03-29 08:00"),
    ],
    ids=["by day", "in the evening", "at night", "in the morning", "when the clocks change"],
)
def test_nobody_is_asked_in_the_quiet_hours(at, asked):
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    after = quiet("20:00-09:00").after(moment, LONDON)
    assert after == datetime.fromisoformat(asked).replace(tzinfo=UTC)


@given(MOMENTS, TIMES, TIMES, ZONES)
def test_a_question_waits_less_than_a_day_and_is_never_put_in_quiet_hours(at, start, end, zone):
    hours = Quiet(start=start, end=end)
    after = hours.after(at, zone)
    assert at <= after <= at + timedelta(hours=25)
    # An hour that the change of clocks leaves out is told by the hour behind it.
    assert after.astimezone(zone).time() not in hours or after.astimezone(zone).utcoffset() != (
        (after - timedelta(hours=2)).astimezone(zone).utcoffset()
    )


def test_quiet_hours_that_are_none_let_everything_through():
    assert time(3) not in quiet("00:00-00:00")


def test_quiet_hours_are_written_with_a_dash():
    with pytest.raises(ValidationError, match="slip-quiet"):
        quiet("20:00")


def test_a_question_may_not_be_too_late_before_it_is_due():
    with pytest.raises(ValidationError, match="slip-too-late"):
        Surveying(delay_hours=48, too_late_days=1)


@pytest.mark.parametrize(
    ("step", "value", "choice", "unhappy"),
    [
        (STARS, 1, "", True),
        (STARS, 2, "", True),
        (STARS, 3, "", False),
        (SOLVED, None, NO, True),
        (SOLVED, None, PARTLY, False),
        (SOLVED, None, YES, False),
        ("perceived:empathy", 1, "", False),
        ("held", None, NO, False),
    ],
)
def test_what_opens_a_case_again(step, value, choice, unhappy):
    assert is_unhappy(step, value, choice) is unhappy


def test_what_is_asked_follows_from_the_occasion():
    close = route_of(SurveyKind.CLOSE, Kind.REPAIR, POLICY, 0)
    assert close[:3] == ["solved", "stars", "recommend"]
    assert close[3:5] == ["expected:tangibles", "perceived:tangibles"]
    assert close[-2:] == ["perceived:recovery", "words"]
    assert route_of(SurveyKind.HELD, Kind.REPAIR, POLICY, 0) == ["held"]
    assert route_of(SurveyKind.ANNUAL, None, POLICY, 0)[0] == "stars"


def test_how_a_failure_was_put_right_is_asked_only_where_something_failed():
    assert "perceived:recovery" not in route_of(SurveyKind.CLOSE, Kind.INQUIRY, POLICY, 0)


def test_who_is_outside_the_share_is_not_asked_what_they_expect():
    asked = route_of(SurveyKind.CLOSE, Kind.REPAIR, POLICY, POLICY.ask_expectation)
    assert not [step for step in asked if step.startswith("expected:")]


def test_a_policy_may_ask_two_questions_only():
    short = Surveying(ask_recommendation=False, ask_dimensions=False)
    assert route_of(SurveyKind.CLOSE, Kind.REPAIR, short, 0) == ["solved", "stars", "words"]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("first", [1, 5001])
def test_lots_choose_the_wanted_share_of_any_thousand_customers(share, first):
    chosen = sum(lot_of(number) < share for number in range(first, first + 1000))
    assert chosen == round(1000 * share)
