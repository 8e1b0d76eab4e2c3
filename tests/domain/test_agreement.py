import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.inter_rater import aggregate_raters, cohens_kappa, fleiss_kappa, to_table

from actions.domain.reviews.agreement import kappa_of

WORDS = st.sampled_from(["yes", "no", "apart"])


def numbers(answers):
    place = {"yes": 0, "no": 1, "apart": 2}
    return np.array([[place[word] for word in row] for row in answers])


@given(st.lists(st.tuples(WORDS, WORDS), min_size=5, max_size=60))
def test_rule_r29_kappa_of_two_reviewers_is_that_of_the_field_s_library(answers):
    table = to_table(numbers(answers), bins=3)[0]
    expected = (table.sum(axis=0) @ table.sum(axis=1)) / table.sum() ** 2
    found = kappa_of(answers, [0] * len(answers))
    if expected == pytest.approx(1):
        assert found.value is None
    else:
        with np.errstate(all="ignore"):  # its test statistic, which is not compared
            theirs = cohens_kappa(table).kappa
        assert found.value == pytest.approx(theirs)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=5, max_size=60))
def test_rule_r29_kappa_of_three_reviewers_is_that_of_the_field_s_library(answers):
    table, _ = aggregate_raters(numbers(answers), n_cat=3)
    found = kappa_of(answers, [0] * len(answers))
    if (table.sum(axis=0) == table.sum()).any():
        assert found.value is None
    else:
        assert found.value == pytest.approx(fleiss_kappa(table))


def test_the_interval_holds_the_value_and_narrows_with_more_conversations():
    chance = np.random.default_rng(1)
    truth = chance.random(400) < 0.7
    judged = [[bool(t ^ (chance.random() < 0.1)) for _ in range(2)] for t in truth]
    few, many = (kappa_of(judged[:n], [row // 4 for row in range(n)]) for n in (80, 400))
    for found in (few, many):
        assert found.low < found.value < found.high
    assert many.high - many.low < few.high - few.low


def test_the_interval_of_independent_judgements_is_near_that_of_the_field_s_library():
    chance = np.random.default_rng(2)
    truth = chance.random(600) < 0.6
    judged = [[bool(t ^ (chance.random() < 0.15)) for _ in range(2)] for t in truth]
    found = kappa_of(judged)
    theirs = cohens_kappa(to_table(np.array(judged, dtype=int), bins=2)[0])
    assert found.low == pytest.approx(theirs.kappa_low, abs=0.02)
    assert found.high == pytest.approx(theirs.kappa_upp, abs=0.02)


@pytest.mark.parametrize(
    "answers", [[], [["yes"]], [["yes", "yes"]] * 5], ids=["nothing", "one reviewer", "all alike"]
)
def test_where_nobody_could_disagree_there_is_no_kappa(answers):
    assert kappa_of(answers).value is None


def test_one_conversation_alone_tells_no_interval():
    found = kappa_of([["yes", "no"], ["no", "no"], ["yes", "yes"]], [1, 1, 1])
    assert (found.low, found.high) == (None, None)
