from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lifelines import KaplanMeierFitter

from actions.domain.reports.held import Repair, held_by_group, held_curve

REPAIRS = st.lists(
    st.builds(Repair, st.integers(1, 20), st.booleans(), st.sampled_from(("KF-420", "WM-7"))),
    min_size=1,
    max_size=60,
)
SOME = [
    *(Repair(day, came_back=True) for day in (5, 5, 8, 12, 20)),
    *(Repair(day, came_back=False) for day in (3, 8, 30, 30)),
]


def reference(repairs):
    fit = KaplanMeierFitter().fit(
        [repair.days for repair in repairs], [repair.came_back for repair in repairs]
    )
    return fit.survival_function_["KM_estimate"], fit.confidence_interval_


@given(REPAIRS)
def test_curve_and_band_are_those_of_lifelines_with_ties_and_censoring(repairs):
    curve, band = reference(repairs)
    for step in held_curve(repairs).steps:
        assert step.held == pytest.approx(curve[step.days], abs=1e-9)
        if step.low is not None:
            low, high = band.loc[step.days]
            assert (step.low, step.high) == pytest.approx((low, high), abs=1e-6)


@given(REPAIRS)
def test_there_is_a_band_wherever_some_but_not_all_have_come_back(repairs):
    for step in held_curve(repairs).steps:
        assert (step.low is None) is (step.held in (0, 1))
        if step.low is not None:
            assert 0 <= step.low <= step.held <= step.high <= 1


@given(REPAIRS)
def test_the_curve_only_falls_and_fewer_are_watched_with_time(repairs):
    steps = held_curve(repairs).steps
    assert [step.held for step in steps] == sorted((s.held for s in steps), reverse=True)
    assert [step.at_risk for step in steps] == sorted((s.at_risk for s in steps), reverse=True)
    assert sum(step.came_back for step in steps) == sum(repair.came_back for repair in repairs)


@given(REPAIRS)
def test_where_all_are_watched_to_the_end_the_curve_is_the_share_that_holds(repairs):
    watched = [Repair(repair.days, came_back=True) for repair in repairs]
    for step in held_curve(watched).steps:
        share = sum(repair.days > step.days for repair in watched) / len(watched)
        assert step.held == pytest.approx(share)


@given(REPAIRS)
def test_a_repair_that_holds_longer_never_lowers_the_curve(repairs):
    better = [Repair(r.days + 5, came_back=r.came_back) for r in repairs]
    before, after = held_curve(repairs), held_curve(better)
    for step in before.steps:
        assert after.at(step.days).held >= step.held - 1e-9


def test_the_curve_can_be_read_on_any_day_it_was_watched():
    curve = held_curve(SOME)
    assert curve.at(0).held == curve.at(4).held == 1
    assert curve.at(5).held == curve.at(7).held == 0.75
    assert curve.at(30).held == 0.3125
    assert curve.at(31) is None
    assert (curve.repairs, curve.came_back) == (9, 5)
    assert (curve.at(8).at_risk, curve.at(8).came_back) == (6, 1)


def test_once_all_have_failed_none_holds_later():
    curve = held_curve([Repair(3, came_back=True), Repair(9, came_back=True)])
    assert curve.at(400).held == 0


def test_as_long_as_nothing_came_back_all_hold_but_nothing_is_sure():
    curve = held_curve([Repair(30, came_back=False)] * 5)
    assert (curve.at(30).held, curve.at(30).low) == (1, None)
    assert curve.at(31) is None


def test_without_repairs_there_is_no_curve():
    assert held_curve([]).steps == ()
    assert held_curve([]).at(1) is None
    assert held_by_group([]) == {}


@given(REPAIRS)
def test_each_group_has_the_curve_of_its_own_repairs(repairs):
    groups = held_by_group(repairs)
    for name, curve in groups.items():
        assert curve == held_curve([repair for repair in repairs if repair.group == name])
    sizes = [curve.repairs for curve in groups.values()]
    assert sizes == sorted(sizes, reverse=True)
    assert sum(sizes) == len(repairs)


@pytest.mark.parametrize("days", [-1, float("nan")])
def test_a_repair_cannot_hold_for_less_than_no_time(days):
    with pytest.raises(ValueError, match="days"):
        Repair(days, came_back=True)


def test_the_last_few_repairs_watched_tell_nothing_of_all():
    repairs = [Repair(30, came_back=False)] * 40 + [Repair(45, came_back=True)]
    assert held_curve(repairs).at(45).held == 0
    told = held_curve(repairs).told()
    assert told.steps[-1].held == 1
    assert told.repairs == 41


def test_of_a_handful_of_repairs_all_are_told():
    curve = held_curve([Repair(3, came_back=True), Repair(9, came_back=False)])
    assert curve.told() == replace(curve, steps=curve.steps[:2])
