from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.cases.slots import Busy, Worker, slots_of
from actions.domain.policy.policy import DAYS, WorkingHours
from actions.domain.policy.visits import Visiting
from actions.domain.sla.hours import spans
from tests.domain.calendar import at

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
RULES = Visiting(lead_hours=2, days_ahead=7)


def calendar(zone="Europe/London", **more):
    week = {day: ["08:00-12:00", "12:30-19:00"] for day in DAYS[:5]}
    return WorkingHours.model_validate({"time_zone": zone, "week": week, **more})


FIELD = calendar(holidays="GB-ENG")


def times(worker, *, now, far=False, rules=RULES):
    return [f"{s.local[0]:%a %H:%M}" for s in slots_of([worker], rules, now=at(now), far=far)]


def test_slots_fill_the_working_spans_and_leave_the_break_free():
    found = times(Worker(1, FIELD), now="2026-03-02 06:00")
    assert found[:5] == ["Mon 08:00", "Mon 10:00", "Mon 12:30", "Mon 14:30", "Mon 16:30"]
    assert found[5] == "Tue 08:00"


def test_no_visit_is_sooner_than_the_policy_says():
    assert times(Worker(1, FIELD), now="2026-03-02 09:00")[0] == "Mon 12:30"


def test_a_holiday_and_a_day_off_hold_no_slot():
    worker = Worker(1, FIELD, off_on={date(2026, 4, 7)})
    assert times(worker, now="2026-04-02 18:00")[0] == "Wed 08:00"


def test_a_slot_that_is_taken_is_not_offered():
    taken = Busy(at("2026-03-02 10:00"), at("2026-03-02 12:00"))
    found = times(Worker(1, FIELD, [taken]), now="2026-03-02 06:00")
    assert found[:2] == ["Mon 08:00", "Mon 12:30"]


@pytest.mark.parametrize(("far", "other"), [(True, False), (False, True)])
def test_rule_r2_a_far_visit_keeps_the_way_to_its_neighbours_free(far, other):
    taken = Busy(at("2026-03-02 10:00"), at("2026-03-02 12:00"), other)
    worker = Worker(1, FIELD, [taken])
    found = times(worker, now="2026-03-02 05:00", far=far)
    assert found[:2] == ["Mon 14:30", "Mon 16:30"]


def test_a_day_holds_no_more_visits_than_the_policy_allows():
    busy = [
        Busy(at(f"2026-03-02 {hour}"), at(f"2026-03-02 {hour}") + 2 * HOUR)
        for hour in ("08:00", "10:00")
    ]
    rules = RULES.model_copy(update={"visits_a_day": 2})
    worker = Worker(1, FIELD, busy)
    assert times(worker, now="2026-03-02 05:00", rules=rules)[0] == "Tue 08:00"


def test_an_address_lies_in_the_district_it_names_in_either_language():
    rules = Visiting(districts={"Leeds": ["Leeds", "利兹"], "London": ["伦敦"]})
    assert rules.district_of("14 Mill Lane, leeds") == "Leeds"
    assert rules.district_of("伦敦 Tanner Street 7 号") == "London"
    assert rules.district_of("14 Mill Lane") == ""


ZONES = ("Europe/London", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe")
START = datetime(2024, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 7 * 366 * 24 * 60).map(lambda minutes: START + minutes * MINUTE)
RULE = st.builds(
    Visiting,
    slot_minutes=st.integers(15, 600),
    visits_a_day=st.integers(1, 6),
    lead_hours=st.floats(0, 72),
    days_ahead=st.integers(1, 20),
    travel_far_minutes=st.integers(0, 300),
)


@given(now=MOMENTS, rules=RULE, zone=st.sampled_from(ZONES), far=st.booleans(), data=st.data())
def test_booked_one_after_the_other_slots_never_overlap_and_lie_inside_the_hours(
    now, rules, zone, far, data
):
    hours = calendar(zone)
    busy = []
    for _ in range(4):
        free = slots_of([Worker(1, hours, busy)], rules, now=now, far=far)
        if not free:
            break
        slot = data.draw(st.sampled_from(free))
        inside = _around(slot, hours)
        assert any(o <= slot.starts_at and slot.ends_at <= c for o, c in inside)
        assert slot.ends_at - slot.starts_at == rules.length
        assert slot.starts_at >= now + timedelta(hours=rules.lead_hours)
        busy.append(Busy(slot.starts_at, slot.ends_at, far))
    ordered = sorted(busy, key=lambda one: one.starts_at)
    gap = rules.travel_far if far else timedelta()
    assert all(a.ends_at + gap <= b.starts_at for a, b in pairwise(ordered))
    days = [one.starts_at.astimezone(ZoneInfo(zone)).date() for one in busy]
    assert all(days.count(day) <= rules.visits_a_day for day in days)


@given(year=st.integers(2024, 2035), zone=st.sampled_from(ZONES))
def test_on_days_when_the_clock_changes_slots_keep_the_time_on_the_wall(year, zone):
    week = {day: ["08:00-12:00"] for day in DAYS}
    hours = WorkingHours.model_validate({"time_zone": zone, "week": week})
    rules = Visiting(lead_hours=0, days_ahead=90)
    for month in (2, 9):
        now = datetime(year, month, 20, tzinfo=UTC)
        found = slots_of([Worker(1, hours)], rules, now=now, far=False)
        assert {f"{slot.local[0]:%H:%M}" for slot in found} == {"08:00", "10:00"}


def _around(slot, hours):
    found = []
    for opens, closes in spans(slot.starts_at - timedelta(days=2), hours):
        if opens > slot.ends_at:
            return found
        found.append((opens, closes))
    return found
