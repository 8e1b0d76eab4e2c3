import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.reports.control import Kept, Signal, individuals, shares

VALUES = st.lists(st.floats(0, 100).map(lambda x: round(x, 2)), min_size=2, max_size=40)


def chart(*values, **options):
    return individuals([(str(number), value) for number, value in enumerate(values)], **options)


def signals(*values):
    return [point.signals for point in chart(*values).points]


STEADY = (5, 7, 5, 7, 5, 7, 5, 7)


def test_limits_are_the_mean_and_2_66_mean_moving_ranges():
    found = chart(5, 7, 6, 8, 4)
    assert found.centre == 6
    assert found.points[0].high == pytest.approx(6 + 2.66 * 2.25, abs=0.01)
    assert found.points[0].low == pytest.approx(6 - 2.66 * 2.25, abs=0.02)


def test_a_time_has_no_lower_limit_below_zero():
    assert chart(1, 9, 1, 9).points[0].low == 0
    assert chart(1, 9, 1, 9, floor=None).points[0].low < 0


@given(VALUES)
def test_every_limit_holds_the_centre_between(values):
    found = chart(*values)
    for point in found.points:
        assert point.low <= found.centre + 1e-9
        assert found.centre - 1e-9 <= point.high


@given(st.floats(0, 1e6), st.integers(2, 40))
def test_a_series_that_never_moves_has_no_signals(value, count):
    assert {point.signals for point in chart(*[value] * count).points} == {()}


@given(st.integers(0, 7), st.integers(1, 7), st.integers(2, 30))
def test_periods_that_are_all_alike_have_no_signals(kept, more, count):
    periods = [Kept(str(n), kept, kept + more) for n in range(count)]
    assert {point.signals for point in shares(periods).points} == {()}


def test_a_point_outside_the_limits_is_a_signal():
    assert Signal.BEYOND in signals(*STEADY, *STEADY, 30)[-1]


def test_eight_in_a_row_on_one_side_are_noise_and_nine_are_not():
    up = (8, 9) * 5
    found = signals(*(5, 6) * 5, *up)
    assert [Signal.RUN in point for point in found[10:]] == [False] * 8 + [True] * 2


def test_five_rising_points_are_noise_and_six_are_not():
    found = signals(5, 7, 5, 7, 5, 6, 7, 8, 9, 10)
    assert [Signal.TREND in point for point in found] == [False] * 9 + [True]


def test_a_step_back_ends_a_trend():
    assert not any(Signal.TREND in point for point in signals(1, 2, 3, 4, 5, 4, 5, 6, 7, 8))


def test_equal_values_are_no_trend():
    assert not any(Signal.TREND in point for point in signals(1, 2, 3, 4, 4, 5, 6))


def test_two_of_three_points_near_one_limit_are_a_signal():
    found = signals(*(9, 11) * 8, 15, 10, 15)
    assert Signal.NEAR not in found[-3]
    assert found[-2] == ()
    assert Signal.NEAR in found[-1]


def test_two_points_near_different_limits_are_none():
    assert Signal.NEAR not in signals(*(9, 11) * 8, 15, 10, 5)[-1]


def test_chance_alone_is_seldom_called_a_signal():
    draw = random.Random(20261126)
    found = [
        point
        for _ in range(300)
        for point in chart(*(draw.gauss(50, 5) for _ in range(40))).points
    ]
    assert sum(bool(point.signals) for point in found) / len(found) < 0.02


def test_a_real_change_is_called_one_within_a_few_points():
    draw = random.Random(20261126)
    seen = 0
    for _ in range(200):
        before = [draw.gauss(50, 5) for _ in range(40)]
        after = [draw.gauss(62, 5) for _ in range(10)]
        seen += any(point.signals for point in chart(*before, *after).points[40:])
    assert seen / 200 > 0.95


def test_few_points_have_limits_that_may_still_move():
    assert not chart(*range(19)).firm
    assert chart(*range(20)).firm


def test_a_period_with_few_cases_has_wider_limits():
    found = shares([Kept("Jan", 90, 100), Kept("Feb", 9, 10), Kept("Mar", 880, 1000)])
    widths = [point.high - point.low for point in found.points]
    assert widths[1] > widths[0] > widths[2]
    assert [point.cases for point in found.points] == [100, 10, 1000]
    assert found.centre == pytest.approx(979 / 1110)


def test_a_month_in_which_fewer_promises_were_kept_is_a_signal_only_with_enough_cases():
    steady = [Kept(str(n), 95 + n % 3, 100) for n in range(12)]
    assert shares([*steady, Kept("few", 4, 5)]).points[-1].signals == ()
    assert Signal.BEYOND in shares([*steady, Kept("many", 80, 100)]).points[-1].signals


def test_a_month_without_cases_is_named_and_not_drawn():
    found = shares([Kept("Jan", 3, 4), Kept("Feb", 0, 0), Kept("Mar", 4, 4)])
    assert [point.label for point in found.points] == ["Jan", "Mar"]
    assert found.empty == ("Feb",)


@given(
    st.lists(
        st.integers(0, 30).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
        min_size=1,
        max_size=30,
    ).filter(lambda rows: any(cases for _, cases in rows))
)
def test_limits_of_shares_are_shares(rows):
    for point in shares([Kept("", kept, cases) for kept, cases in rows]).points:
        assert 0 <= point.low <= point.high <= 1


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: chart(1),
        lambda: shares([]),
        lambda: shares([Kept("Jan", 0, 0)]),
        lambda: Kept("Jan", 3, 2),
    ],
)
def test_too_little_for_a_chart_is_refused(wrong):
    with pytest.raises(ValueError, match=r"needs|kept"):
        wrong()
