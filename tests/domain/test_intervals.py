from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

from actions.domain.intervals import mean_of, median_of, share_of

NUMBERS = st.lists(st.floats(-100, 100).map(lambda x: round(x, 3)), min_size=2, max_size=40)


@given(st.integers(1, 500), st.data())
def test_the_interval_of_a_share_is_wilson_s_as_statsmodels_has_it(of, data):
    good = data.draw(st.integers(0, of))
    found = share_of(good, of)
    low, high = proportion_confint(good, of, method="wilson")
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-9)
    assert found.low - 1e-12 <= found.value <= found.high + 1e-12


@given(NUMBERS)
def test_the_interval_of_a_mean_is_student_s_as_statsmodels_has_it(values):
    found = mean_of(values)
    if len({*values}) == 1:
        return
    low, high = DescrStatsW(values).tconfint_mean()
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-6)
    assert found.count == len(values)


def test_the_interval_of_a_few_scores_stays_on_their_scale():
    found = mean_of([90, 100], within=(0, 100))
    assert (found.low, found.high) == (pytest.approx(31.47, abs=0.01), 100)


@given(st.lists(st.integers(0, 1000), min_size=6, max_size=60, unique=True))
def test_the_interval_of_a_median_covers_it_at_least_19_times_in_20(values):
    found, ordered = median_of(values), sorted(values)
    below = ordered.index(found.low)
    above = len(values) - 1 - ordered.index(found.high)
    outside = sum(comb(len(values), k) for k in range(below + 1)) + sum(
        comb(len(values), k) for k in range(above + 1)
    )
    assert outside / 2 ** len(values) <= 0.05
    assert found.low <= found.value <= found.high


@given(st.integers(1, 50), st.integers(1, 50), st.integers(2, 20))
def test_more_cases_of_the_same_share_make_the_interval_narrower(good, bad, times):
    few, many = share_of(good, good + bad), share_of(good * times, (good + bad) * times)
    assert many.high - many.low < few.high - few.low


def test_all_of_a_few_cases_are_not_taken_for_certainty():
    assert share_of(3, 3).low < 0.45
    assert share_of(0, 3).high > 0.55


def test_without_cases_there_is_no_figure_and_no_interval():
    assert share_of(0, 0).value is None
    assert mean_of([]).value is None
    assert median_of([]).value is None


def test_one_value_has_a_mean_but_no_interval():
    found = mean_of([80])
    assert (found.value, found.count, found.low, found.high) == (80, 1, None, None)


@pytest.mark.parametrize(
    ("count", "interval"), [(2, (None, None)), (5, (None, None)), (6, (4, 4))]
)
def test_a_few_values_that_are_all_alike_are_not_taken_for_certainty(count, interval):
    found = mean_of([4] * count)
    assert (found.value, found.low, found.high) == (4, *interval)


@pytest.mark.parametrize("count", range(1, 6))
def test_fewer_than_six_values_have_a_median_but_no_interval(count):
    found = median_of(list(range(count)))
    assert found.value == (count - 1) / 2
    assert found.low is found.high is None


def test_one_very_long_wait_does_not_carry_the_median_away():
    assert median_of([1, 1, 2, 2, 900]).value == 2


@pytest.mark.parametrize(("good", "of"), [(3, 2), (-1, 2), (1, 0)])
def test_more_good_cases_than_cases_are_refused(good, of):
    with pytest.raises(ValueError, match="cases"):
        share_of(good, of)
