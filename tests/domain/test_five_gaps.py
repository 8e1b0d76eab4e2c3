from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.reports.five_gaps import (
    POINTS_TO,
    Counts,
    Delivered,
    Evidence,
    FiveGap,
    Promise,
    Verdict,
    findings,
)

IN_TIME = Promise(told=2, policy=2, took=1)
PROMISED_TOO_MUCH = Promise(told=1, policy=2, took=1.5)
TOO_LATE = Promise(told=2, policy=2, took=3)
GOOD = Counts(
    promises=[IN_TIME] * 40,
    wishes=[4] * 40,
    wish_policy=2,
    planned=(40, 40),
    checked=(40, 40),
    delivered=[Delivered(0.5)] * 40,
)


def verdicts(counts):
    return {finding.evidence: finding.verdict for finding in findings(counts)}


def test_a_service_that_does_all_it_says_has_no_open_gap():
    assert {*verdicts(GOOD).values()} == {Verdict.CLOSED}


@pytest.mark.parametrize(
    ("change", "gap"),
    [
        ({"promises": [PROMISED_TOO_MUCH] * 20 + [IN_TIME] * 20}, FiveGap.PROMOTION),
        ({"wishes": [1] * 20 + [4] * 20}, FiveGap.UNDERSTANDING),
        ({"planned": (20, 40)}, FiveGap.PROCEDURE),
        ({"promises": [TOO_LATE] * 20 + [IN_TIME] * 20}, FiveGap.BEHAVIOUR),
        ({"checked": (20, 40)}, FiveGap.BEHAVIOUR),
        ({"delivered": [Delivered(-1)] * 20 + [Delivered(0)] * 20}, FiveGap.PERCEPTION),
    ],
    ids=["promised too much", "wished sooner", "no plan", "too late", "unchecked", "found less"],
)
def test_rule_r22_what_goes_wrong_points_to_its_gap_and_to_no_other(change, gap):
    found = findings(replace(GOOD, **change))
    assert [finding.gap for finding in found if finding.verdict is Verdict.OPEN] == [gap]
    assert found[0].gap is gap
    assert (found[0].share.good, found[0].share.of) == (20, 40)


def test_a_few_bad_cases_raise_a_doubt_but_no_verdict():
    found = verdicts(Counts(promises=[TOO_LATE, IN_TIME, IN_TIME]))
    assert found[Evidence.CLOCK_KEPT] is Verdict.DOUBTFUL


def test_what_nobody_counted_stays_unknown():
    assert {*verdicts(Counts()).values()} == {Verdict.UNKNOWN}


def test_a_company_sets_targets_of_its_own():
    strict = replace(GOOD, planned=(38, 40), targets={Evidence.PLAN_NAMED: 0.999})
    assert verdicts(replace(GOOD, planned=(38, 40)))[Evidence.PLAN_NAMED] is Verdict.CLOSED
    assert verdicts(strict)[Evidence.PLAN_NAMED] is Verdict.OPEN


def test_every_gap_has_evidence_that_points_to_it():
    assert {*POINTS_TO.values()} == {*FiveGap}
    assert {*POINTS_TO} == {*Evidence}


@given(st.integers(0, 60), st.integers(0, 60))
def test_the_surest_and_widest_gap_comes_first(passed, planned):
    found = findings(Counts(checked=(passed, 60), planned=(planned, 60)))
    known = [finding for finding in found if finding.verdict is not Verdict.UNKNOWN]
    assert known[0].share.good == min(passed, planned)
    assert found[-1].verdict is Verdict.UNKNOWN
