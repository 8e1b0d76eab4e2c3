import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.domain.ahp.scale import RANDOM_INDEX, STEPS
from actions.domain.ahp.weights import Method, Weighting, combine, matrix_of, weigh
from tests.domain.ahp.judging import NAMES, PUBLISHED, RECONSTRUCTED, matrices, reciprocal


def printed(numbers):
    return tuple(round(number, 4) for number in numbers)


def test_rule_r25_the_published_weights_come_out_to_every_printed_digit():
    found = weigh(RECONSTRUCTED, Method.ROWS)
    assert printed(found.weights) == PUBLISHED
    assert round(found.consistency_ratio, 4) == 0.0303


def test_the_eigenvector_of_the_same_judgements_lies_near_the_published_weights():
    found = weigh(RECONSTRUCTED)
    assert printed(found.weights) == (0.1131, 0.1800, 0.0552, 0.6517)
    assert round(found.consistency_ratio, 4) == 0.0304
    assert found.consistent


@given(matrices())
def test_weights_and_eigenvalue_are_those_of_numpy(matrix):
    values, vectors = np.linalg.eig(matrix)
    place = values.real.argmax()
    vector = np.abs(vectors[:, place].real)
    found = weigh(matrix)
    np.testing.assert_allclose(found.weights, vector / vector.sum(), rtol=1e-8)
    assert found.largest == pytest.approx(values[place].real, rel=1e-9)


@given(matrices(), st.sampled_from(Method))
def test_weights_are_positive_and_add_up_to_one(matrix, method):
    found = weigh(matrix, method)
    assert min(found.weights) > 0
    assert sum(found.weights) == pytest.approx(1)
    assert found.consistency_ratio >= 0


@given(st.lists(st.floats(0.05, 1), min_size=1, max_size=12), st.sampled_from(Method))
def test_judgements_in_perfect_agreement_give_back_the_weights_behind_them(weights, method):
    matrix = np.array([[one / other for other in weights] for one in weights])
    found = weigh(matrix, method)
    np.testing.assert_allclose(found.weights, np.array(weights) / sum(weights), rtol=1e-9)
    assert found.consistency_ratio == pytest.approx(0, abs=1e-9)
    assert found.consistent


@given(matrices(largest=2))
def test_one_judgement_alone_cannot_contradict_itself(matrix):
    assert weigh(matrix).consistency_ratio == 0


@given(matrices(3, 7), st.data())
def test_a_thing_judged_more_important_never_loses_weight(matrix, data):
    i, j = data.draw(st.permutations(range(len(matrix))))[:2]
    raised = matrix.copy()
    raised[i, j] *= 2
    raised[j, i] /= 2
    assert weigh(raised).weights[i] > weigh(matrix).weights[i]


@given(matrices(2, 7), st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_named_does_not_matter(matrix, random):
    order = random.sample(range(len(matrix)), len(matrix))
    mixed = weigh(matrix[np.ix_(order, order)])
    np.testing.assert_allclose(mixed.weights, [weigh(matrix).weights[i] for i in order], rtol=1e-8)


@pytest.mark.parametrize("size", range(3, 16))
def test_the_random_indices_are_near_those_of_matrices_drawn_here(size):
    draw = np.random.default_rng(size)
    pairs = size * (size - 1) // 2
    scale = [float(step) for step in STEPS]
    drawn = (reciprocal(size, draw.choice(scale, pairs)) for _ in range(400))
    mean = np.mean([weigh(matrix).consistency_index for matrix in drawn])
    assert mean == pytest.approx(RANDOM_INDEX[size - 1], abs=0.1)


@given(st.lists(matrices(4, 4), min_size=1, max_size=4))
def test_experts_are_combined_into_judgements_that_are_still_reciprocal(experts):
    joined = combine(experts)
    np.testing.assert_allclose(joined * joined.T, 1)
    np.testing.assert_allclose(joined, np.prod(experts, axis=0) ** (1 / len(experts)))


@settings(max_examples=300)
@given(st.lists(matrices(4, 4), min_size=2, max_size=3))
def test_experts_who_each_agree_with_themselves_agree_together(experts):
    ratios = [weigh(matrix).consistency_ratio for matrix in experts]
    assert weigh(combine(experts)).consistency_ratio <= max(ratios) + 1e-9


def test_two_experts_who_say_opposite_things_weigh_alike():
    one = matrix_of(("a", "b"), {("a", "b"): 5})
    other = matrix_of(("a", "b"), {("b", "a"): 5})
    assert weigh(combine([one, other])).weights == (0.5, 0.5)


@pytest.mark.parametrize(("ratio", "consistent"), [(0.0999, True), (0.1001, False)])
def test_rule_r25_judgements_are_consistent_below_a_ratio_of_a_tenth(ratio, consistent):
    found = Weighting((0.25,) * 4, largest=4 + 3 * ratio * RANDOM_INDEX[3])
    assert found.consistency_ratio == pytest.approx(ratio)
    assert found.consistent is consistent


@pytest.mark.parametrize(
    ("judgements", "complaint"),
    [
        ({("a", "b"): 2, ("b", "c"): 2}, "a and c are compared nowhere"),
        (
            {("a", "b"): 2, ("b", "a"): 2, ("b", "c"): 2, ("a", "c"): 1},
            "a and b are compared twice",
        ),
        ({("a", "b"): 2, ("b", "c"): 2, ("a", "d"): 1}, "d is not among a, b, c"),
        ({("a", "b"): -2, ("b", "c"): 2, ("a", "c"): 1}, "every judgement must be positive"),
    ],
)
def test_judgements_that_leave_a_pair_open_or_doubtful_are_refused(judgements, complaint):
    with pytest.raises(ValueError, match=complaint):
        matrix_of(("a", "b", "c"), judgements)


def test_more_things_than_saaty_has_a_random_index_for_are_refused():
    names = [f"n{i}" for i in range(16)]
    pairs = {(a, b): 1 for i, a in enumerate(names) for b in names[i + 1 :]}
    with pytest.raises(ValueError, match="1 to 15"):
        matrix_of(names, pairs)


def test_the_names_of_the_example_are_those_of_the_rule():
    assert len(NAMES) == len(PUBLISHED)
