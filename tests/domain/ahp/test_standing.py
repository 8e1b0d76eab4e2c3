from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.ahp.evaluation import Evaluation
from actions.domain.ahp.scale import STEPS
from actions.domain.ahp.standing import evaluate
from actions.domain.errors import Misplaced
from actions.domain.surveys.satisfaction import Band, band_of

KEYS = ("attitude", "skill", "stock")
CRITERIA = [
    {
        "key": "staff",
        "name": {"en": "Staff", "zh": "人员"},
        "indicators": [
            {"key": "attitude", "name": {"en": "Attitude", "zh": "态度"}},
            {"key": "skill", "name": {"en": "Skill", "zh": "技术"}},
        ],
    },
    {"key": "stock", "name": {"en": "Parts in stock", "zh": "备件"}},
]
MARKS = st.fixed_dictionaries(dict.fromkeys(KEYS, st.integers(0, 100)))


def evaluation(*scores, experts=((3, 1),), **more):
    """Attitude over skill and staff over stock as each expert judges them; then the scores."""
    return Evaluation.model_validate(
        {
            "title": "Ours",
            "criteria": CRITERIA,
            "experts": [
                {
                    "name": f"expert {number}",
                    "compares": {
                        "criteria": {"staff over stock": over},
                        "staff": {"attitude over skill": within},
                    },
                }
                for number, (over, within) in enumerate(experts)
            ],
            "subjects": [{"name": f"S{n}", "scores": given} for n, given in enumerate(scores)],
            **more,
        }
    )


def standings(*scores, **more):
    return {s.name.en: s for s in evaluate(evaluation(*scores, **more)).standings}


def test_a_total_is_made_of_weights_in_the_group_times_weights_of_the_criterion():
    found = evaluate(evaluation({"attitude": 100, "skill": 60, "stock": 40}))
    assert found.weighed.leaves == pytest.approx(
        {"attitude": 0.375, "skill": 0.375, "stock": 0.25}
    )
    (standing,) = found.standings
    assert standing.total == pytest.approx(70)
    assert standing.band is Band.LOWEST
    assert standing.by_criterion == pytest.approx({"staff": 80, "stock": 40})
    assert standing.adds == pytest.approx({"staff": 60, "stock": 10})


@given(MARKS)
def test_what_the_criteria_add_makes_up_the_total(marks):
    standing = standings(marks)["S0"]
    assert sum(standing.adds.values()) == pytest.approx(standing.total)
    assert standing.band is band_of(standing.total)
    assert min(marks.values()) <= standing.total <= max(marks.values())


@given(MARKS, st.sampled_from(KEYS), st.integers(1, 50))
def test_a_better_mark_makes_a_better_total(marks, key, more):
    better = {**marks, key: min(marks[key] + more, 100)}
    found = standings(marks, better)
    assert (found["S1"].total > found["S0"].total) is (better != marks)
    assert found["S1"].place == 1


@given(st.lists(MARKS, min_size=2, max_size=6))
def test_the_best_comes_first_and_equal_totals_share_a_place(many):
    found = evaluate(evaluation(*many)).standings
    for one, other in combinations(found, 2):
        assert one.total >= other.total
        assert (one.place == other.place) is (one.total == other.total)
    assert found[0].place == 1


@given(st.integers(0, 100), st.sampled_from(STEPS), st.sampled_from(STEPS))
def test_who_reaches_the_same_everywhere_reaches_it_in_total_to_the_last_digit(mark, one, other):
    same = dict.fromkeys(KEYS, mark)
    assert standings(same, experts=((one, other),))["S0"].total == mark


def test_what_is_not_scored_is_named_and_its_weight_shared_out():
    standing = standings({"attitude": 100, "stock": 40})["S0"]
    assert standing.unscored == ("skill",)
    assert standing.covered == pytest.approx(0.625)
    assert standing.total == pytest.approx((0.375 * 100 + 0.25 * 40) / 0.625)


def test_a_criterion_without_any_mark_has_no_score():
    assert standings({"stock": 40})["S0"].by_criterion == {"staff": None, "stock": 40}


def test_sources_count_by_their_share_however_many_marks_each_gives():
    marks = {"experts": [90], "customers": [60, 60, 60, 60]}
    alike = standings({"stock": marks})["S0"]
    shared = standings({"stock": marks}, sources={"experts": 1, "customers": 3})["S0"]
    assert (alike.total, alike.marks) == (75, 5)
    assert shared.total == 67.5


def test_two_experts_meet_at_the_geometric_mean():
    found = evaluate(evaluation({"stock": 50}, experts=((9, 1), (1, 1))))
    assert found.weighed.local["criteria"] == pytest.approx({"staff": 0.75, "stock": 0.25})


def test_periods_stay_in_their_order_and_say_what_changed():
    found = evaluate(
        evaluation({"stock": 70}, {"stock": 60}, {"stock": 80}, compare="periods")
    ).standings
    assert [standing.total for standing in found] == [70, 60, 80]
    assert [standing.change for standing in found] == [None, -10, 20]
    assert [standing.place for standing in found] == [2, 3, 1]


def test_an_indicator_added_without_the_experts_can_be_scored():
    name = {"en": "Conduct", "zh": "规范"}
    step = {"add": "conduct", "name": name, "beside": "skill", "ratio": 2}
    found = evaluate(evaluation({"conduct": 50}, reweight=[step]))
    assert found.weighed.local["staff"] == pytest.approx(
        {"attitude": 0.25, "skill": 0.25, "conduct": 0.5}
    )
    assert found.weighed.leaves["conduct"] == pytest.approx(0.375)
    assert sum(found.weighed.leaves.values()) == pytest.approx(1)


def test_a_criterion_removed_takes_its_indicators_along():
    found = evaluate(evaluation({"stock": 50}, reweight=[{"remove": "staff"}]))
    assert found.weighed.leaves == {"stock": 1}
    assert [criterion.key for criterion in found.weighed.criteria] == ["stock"]


def test_what_was_removed_cannot_be_changed_afterwards():
    steps = [{"remove": "staff"}, {"change": "attitude", "to": 0.5}]
    with pytest.raises(Misplaced, match=r"slip-no-criterion.*attitude") as refused:
        evaluate(evaluation({"stock": 50}, reweight=steps))
    assert refused.value.place == ("reweight", 1)


def test_a_criterion_can_be_added_and_changed_in_turn():
    name = {"en": "Safety", "zh": "安全"}
    steps = [
        {"add": "safety", "name": name, "beside": "stock", "ratio": 1},
        {"change": "safety", "to": 0.5},
    ]
    found = evaluate(evaluation({"safety": 50}, reweight=steps))
    assert found.weighed.local["criteria"] == pytest.approx(
        {"staff": 0.375, "stock": 0.125, "safety": 0.5}
    )
    assert sum(found.weighed.leaves.values()) == pytest.approx(1)
