from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.reports.performance import CaseRecord, figures_of


def hours(number):
    return timedelta(hours=number)


CASES = st.lists(
    st.builds(
        CaseRecord,
        person=st.sampled_from(("Mei", "Jan", "Tom")),
        answer=st.none() | st.floats(0, 100).map(hours),
        promises=st.just(3),
        promises_kept=st.integers(0, 3),
        fixed_first_time=st.none() | st.booleans(),
        asked=st.just(True),
        score=st.none() | st.floats(0, 100),
    ),
    max_size=40,
)


def test_each_person_has_figures_with_cases_and_interval():
    cases = [
        CaseRecord(
            "Mei",
            answer=hours(number),
            arrival=hours(10),
            promises=2,
            promises_kept=1,
            fixed_first_time=number < 6,
            asked=True,
            score=80 + number,
        )
        for number in range(1, 9)
    ]
    (found,) = figures_of(cases)
    assert (found.person, found.cases) == ("Mei", 8)
    assert (found.answer.value, found.answer.count) == (4.5, 8)
    assert found.answer.low < 4.5 < found.answer.high
    assert found.arrival.value == 10
    assert (found.promises.good, found.promises.of) == (8, 16)
    assert (found.first_time.good, found.first_time.of) == (5, 8)
    assert (found.score.value, found.score.count) == (84.5, 8)
    assert found.response.silent == 0


def test_what_a_case_did_not_have_counts_neither_for_nor_against():
    visits = CaseRecord("Jan", fixed_first_time=True, arrival=hours(3))
    talk = CaseRecord("Jan", answer=hours(1), asked=True)
    (found,) = figures_of([visits, talk])
    assert found.cases == 2
    assert (found.answer.count, found.arrival.count, found.first_time.of) == (1, 1, 1)
    assert (found.score.value, found.score.count, found.response.silent) == (None, 0, 1)
    assert (found.promises.of, found.promises.value) == (0, None)


def test_the_worst_score_counts_as_a_score():
    (found,) = figures_of([CaseRecord("Jan", asked=True, score=score) for score in (0, 100)])
    assert (found.score.value, found.score.count) == (50, 2)


def test_somebody_with_one_case_is_shown_as_they_are_without_an_interval():
    new = CaseRecord("Tom", answer=hours(9), fixed_first_time=False, asked=True, score=40)
    others = [CaseRecord("Mei", answer=hours(1), asked=True, score=95)] * 50
    found = {figures.person: figures for figures in figures_of([new, *others])}
    assert found["Tom"].score.value == 40
    assert found["Tom"].answer.value == 9
    assert found["Tom"].score.low is found["Tom"].answer.low is None
    assert found["Tom"].first_time.high > 0.75


@given(CASES)
def test_nobody_and_no_case_is_left_out(cases):
    found = figures_of(cases)
    assert [figures.person for figures in found] == sorted({case.person for case in cases})
    assert sum(figures.cases for figures in found) == len(cases)
    assert sum(figures.promises.of for figures in found) == 3 * len(cases)


@given(CASES)
def test_a_person_s_figures_depend_on_their_own_cases_alone(cases):
    for figures in figures_of(cases):
        assert figures_of([case for case in cases if case.person == figures.person]) == [figures]


@given(CASES, st.randoms(use_true_random=False))
def test_the_order_of_the_cases_does_not_matter(cases, mixed):
    other = mixed.sample(cases, len(cases))
    for one, same in zip(figures_of(cases), figures_of(other), strict=True):
        assert one.score.value == pytest.approx(same.score.value)
        assert (one.answer, one.promises, one.first_time) == (
            same.answer,
            same.promises,
            same.first_time,
        )


@pytest.mark.parametrize(
    "fields",
    [{"promises": 1, "promises_kept": 2}, {"asked": True, "score": 101}, {"score": 50}],
)
def test_a_record_that_cannot_be_is_refused(fields):
    with pytest.raises(ValueError, match=r"promises kept|a score of"):
        CaseRecord("Mei", **fields)
