import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.weightstats import DescrStatsW

from actions.domain.surveys.servqual import Answer, Dimension, quality

MARK = st.none() | st.integers(1, 5)
MARKS = st.fixed_dictionaries(dict.fromkeys(Dimension, MARK))
ANSWERS = st.lists(st.builds(Answer, MARKS, MARKS), max_size=30)
FULL = st.fixed_dictionaries(dict.fromkeys(Dimension, st.integers(1, 5)))
WEIGHTS = st.fixed_dictionaries(dict.fromkeys(Dimension, st.floats(0.1, 10)))


def answer(expected, perceived):
    return Answer(dict.fromkeys(Dimension, expected), dict.fromkeys(Dimension, perceived))


@given(ANSWERS)
def test_rule_r21_gaps_and_intervals_are_those_of_statsmodels(answers):
    for found in quality(answers).gaps:
        pairs = [
            (a.expected[found.dimension], a.perceived[found.dimension])
            for a in answers
            if None not in (a.expected[found.dimension], a.perceived[found.dimension])
        ]
        assert found.gap.count == len(pairs)
        assert found.unanswered == len(answers) - len(pairs)
        differences = [after - before for before, after in pairs]
        if len({*differences}) > 1:
            reference = DescrStatsW(differences)
            assert found.gap.value == pytest.approx(reference.mean)
            ends = [min(max(end, -4), 4) for end in reference.tconfint_mean()]
            assert [found.gap.low, found.gap.high] == pytest.approx(ends)
            assert found.perceived - found.expected == pytest.approx(found.gap.value)


@given(st.lists(st.builds(Answer, FULL, FULL), min_size=1, max_size=20), WEIGHTS)
def test_overall_quality_is_the_weighted_mean_of_the_gaps_where_all_is_answered(answers, weights):
    found = quality(answers, weights)
    expected = sum(weights[gap.dimension] * gap.gap.value for gap in found.gaps)
    assert found.overall.value == pytest.approx(expected / sum(weights.values()), abs=1e-9)
    assert found.overall.count == len(answers)


@given(ANSWERS, WEIGHTS)
def test_no_gap_is_wider_than_the_scale(answers, weights):
    found = quality(answers, weights)
    for figure in (found.overall, *(gap.gap for gap in found.gaps)):
        assert figure.value is None or -4 - 1e-9 <= figure.value <= 4 + 1e-9


@given(ANSWERS)
def test_customers_who_find_more_never_make_quality_worse(answers):
    better = [
        Answer(a.expected, {d: p and min(p + 1, 5) for d, p in a.perceived.items()})
        for a in answers
    ]
    before, after = quality(answers).overall.value, quality(better).overall.value
    assert before is None or after >= before - 1e-9


def test_a_question_left_out_is_counted_as_unanswered_and_not_as_zero():
    some = Answer({Dimension.EMPATHY: 4}, {Dimension.EMPATHY: 5, Dimension.RECOVERY: 1})
    found = {gap.dimension: gap for gap in quality([some, answer(5, 3)]).gaps}
    assert (found[Dimension.EMPATHY].gap.value, found[Dimension.EMPATHY].gap.count) == (-0.5, 2)
    assert (found[Dimension.RECOVERY].gap.value, found[Dimension.RECOVERY].unanswered) == (-2, 1)


def test_the_weight_of_a_question_left_out_is_shared_out_and_not_taken_for_content():
    one = Answer({Dimension.EMPATHY: 5}, {Dimension.EMPATHY: 3})
    assert quality([one]).overall.value == pytest.approx(-2)


def test_a_dimension_that_counts_more_pulls_the_whole():
    mixed = Answer(
        dict.fromkeys(Dimension, 3), {**dict.fromkeys(Dimension, 3), Dimension.RELIABILITY: 1}
    )
    weights = {**dict.fromkeys(Dimension, 1.0), Dimension.RELIABILITY: 5.0}
    assert quality([mixed]).overall.value == pytest.approx(-2 / 6)
    assert quality([mixed], weights).overall.value == pytest.approx(-1)


def test_only_an_interval_below_zero_says_that_service_falls_short():
    few = quality([answer(5, 4), answer(3, 4), answer(4, 2)])
    many = quality([answer(5, 4), answer(4, 4), answer(4, 2)] * 10)
    assert not any(gap.falls_short for gap in few.gaps)
    assert all(gap.falls_short for gap in many.gaps)


def test_two_customers_who_agree_do_not_make_it_sure_that_service_falls_short():
    answer = Answer({Dimension.EMPATHY: 5}, {Dimension.EMPATHY: 4})
    for count, sure in ((2, False), (6, True)):
        gap = next(g for g in quality([answer] * count).gaps if g.dimension is Dimension.EMPATHY)
        assert gap.falls_short == sure


def test_a_survey_that_nobody_answered_has_no_quality():
    found = quality([Answer(), Answer()])
    assert found.overall.value is None
    assert [gap.unanswered for gap in found.gaps] == [2] * 6


@pytest.mark.parametrize(
    "weights",
    [
        {Dimension.EMPATHY: 1.0},
        dict.fromkeys(Dimension, 0.0),
        {**dict.fromkeys(Dimension, 1.0), Dimension.EMPATHY: -1.0},
    ],
    ids=["missing", "all zero", "negative"],
)
def test_weights_that_leave_a_dimension_out_are_refused(weights):
    with pytest.raises(ValueError, match="weight"):
        quality([], weights)


@pytest.mark.parametrize("mark", [0, 6, -4])
def test_a_mark_off_the_scale_is_refused(mark):
    with pytest.raises(ValueError, match="between 1 and 5"):
        answer(3, mark)
