from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from actions.domain.ahp.inconsistency import implied, most_inconsistent
from actions.domain.ahp.scale import STEPS
from actions.domain.ahp.weights import matrix_of, weigh
from tests.domain.ahp.judging import matrices


@st.composite
def one_slip(draw):
    """Judgements in perfect agreement on the scale, but for one pair that is far off."""
    weights = draw(st.lists(st.sampled_from((1, 2, 4, 8)), min_size=4, max_size=7))
    matrix = np.array([[one / other for other in weights] for one in weights])
    i, j = sorted(draw(st.permutations(range(len(weights))))[:2])
    right = matrix[i, j]
    wrong = float(draw(st.sampled_from(STEPS)))
    assume(max(wrong / right, right / wrong) >= 4)
    matrix[i, j], matrix[j, i] = wrong, 1 / wrong
    return matrix, (i, j), right


@given(one_slip())
def test_rule_r25_the_one_judgement_that_is_off_is_named_with_the_one_that_fits(case):
    matrix, pair, right = case
    found = most_inconsistent(matrix)
    assert (found.first, found.second) == pair
    assert found.given == matrix[pair]
    assert float(found.fits) == right
    assert implied(matrix, *pair) == pytest.approx(right)
    assert found.ratio_then == pytest.approx(0, abs=1e-9)


@given(matrices(3, 6))
def test_following_the_advice_never_makes_the_judgements_agree_less(matrix):
    found = most_inconsistent(matrix)
    better = matrix.copy()
    better[found.first, found.second] = float(found.fits)
    better[found.second, found.first] = 1 / float(found.fits)
    ratio = weigh(better).consistency_ratio
    assert ratio == pytest.approx(found.ratio_then)
    assert ratio <= weigh(matrix).consistency_ratio + 1e-9


@given(matrices(4, 7), st.data())
def test_what_the_others_say_of_a_pair_does_not_depend_on_what_was_said_of_it(matrix, data):
    i, j = data.draw(st.permutations(range(len(matrix))))[:2]
    other = matrix.copy()
    other[i, j], other[j, i] = 9.0, 1 / 9
    assert implied(matrix, i, j) == pytest.approx(implied(other, i, j))


@given(matrices(3, 6), st.data())
def test_a_pair_judged_as_the_others_imply_weighs_exactly_so(matrix, data):
    i, j = data.draw(st.permutations(range(len(matrix))))[:2]
    fitting = matrix.copy()
    fitting[i, j] = implied(matrix, i, j)
    fitting[j, i] = 1 / fitting[i, j]
    weights = weigh(fitting).weights
    assert weights[i] / weights[j] == pytest.approx(fitting[i, j])


def test_among_three_things_any_could_be_off_and_the_most_extreme_is_named():
    triangle = matrix_of("abc", {("a", "b"): 2, ("b", "c"): 4, ("a", "c"): 1})
    found = most_inconsistent(triangle)
    assert (found.first, found.second) == (1, 2)
    assert (found.given, found.fits) == (4, Fraction(1, 2))
    assert found.ratio_then == pytest.approx(0, abs=1e-9)


def test_a_circle_is_broken_where_a_judgement_on_the_scale_can_mend_it():
    circle = matrix_of("abc", {("a", "b"): 3, ("b", "c"): 3, ("c", "a"): 9})
    found = most_inconsistent(circle)
    assert (found.first, found.second) == (0, 2)
    assert found.given == pytest.approx(1 / 9)
    assert found.fits == Fraction(9)
