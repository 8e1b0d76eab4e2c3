import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.reports.counting import funnel, pareto

CAUSES = st.lists(st.sampled_from(("seal", "board", "misuse", "wiring")), max_size=50)


def test_causes_come_by_how_often_with_the_share_up_to_each():
    found = pareto(["seal", "board", "seal", "misuse", "seal", "board"])
    assert [(cause.name, cause.count) for cause in found] == [
        ("seal", 3),
        ("board", 2),
        ("misuse", 1),
    ]
    assert [cause.up_to_here for cause in found] == pytest.approx([3 / 6, 5 / 6, 1])


@given(CAUSES)
def test_every_case_has_its_cause_and_the_last_share_is_all(causes):
    found = pareto(causes)
    assert sum(cause.count for cause in found) == len(causes)
    assert [cause.count for cause in found] == sorted((c.count for c in found), reverse=True)
    assert not causes or found[-1].up_to_here == 1


def test_a_funnel_says_how_many_of_all_and_of_the_stage_before_came_through():
    found = funnel([("written", 200), ("opened", 100), ("closed", 80)])
    assert [(p.of_all.value, p.of_before.value) for p in found] == [
        (1, 1),
        (0.5, 0.5),
        (0.4, 0.8),
    ]


def test_a_funnel_without_cases_has_no_shares():
    assert funnel([]) == []
    assert [passage.of_all.value for passage in funnel([("written", 0), ("opened", 0)])] == [
        None,
        None,
    ]


def test_a_stage_cannot_be_reached_by_more_than_the_stage_before():
    with pytest.raises(ValueError, match="cases"):
        funnel([("written", 3), ("opened", 4)])
