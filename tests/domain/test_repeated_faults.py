from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from actions.domain.faults.counting import Case, findings_of_pairs, findings_of_units, first_day
from actions.domain.faults.repeated import LEVEL, Tally, chance, find_pairs, grows, spread_of

TODAY = date(2026, 3, 2)


def weekly(product, what, each, weeks, until=TODAY):
    """So many cases in each of the last weeks."""
    return [
        Case(product, what, until - timedelta(days=7 * week + 7 * number / each))
        for week in range(weeks)
        for number in range(each)
    ]


@given(st.integers(2, 60), st.integers(0, 60), st.integers(0, 300), st.integers(1, 500))
def test_without_more_variation_than_chance_it_is_fishers_exact_test(seen, more, before, rest):
    tally = Tally("KF-420", "leak", seen, seen + more, before, before + rest)
    exact = stats.hypergeom.sf(seen - 1, seen + more + before + rest, seen + before, seen + more)
    worth_a_look = seen > max(tally.expected, 1)
    assert chance(tally) == pytest.approx(exact if worth_a_look else 1.0, rel=1e-6)


@given(st.integers(2, 30), st.integers(0, 30), st.floats(1, 9))
def test_more_variation_makes_nothing_more_certain(seen, more, spread):
    tally = Tally("KF-420", "leak", seen, seen + more, 40, 800)
    assert chance(tally, spread) >= chance(tally)


@pytest.mark.parametrize("extra", [0, 2.0])
def test_the_variation_of_everyday_weeks_is_measured(extra):
    dice = np.random.default_rng(5)
    blocks = []
    for _ in range(60):
        share = dice.beta(12 / extra, 88 / extra, 13) if extra else np.full(13, 0.12)
        blocks.append([(int(dice.binomial(100, p)), 100) for p in share])
    if extra:
        assert 2 < spread_of(blocks) < 4
    else:
        assert spread_of(blocks) == pytest.approx(1, abs=0.12)


def test_rule_r28_a_symptom_above_its_usual_rate_is_found_with_what_was_usual():
    usual = weekly("KF-420", "leak", 2, 60) + weekly("KF-420", "noise", 6, 60)
    assert findings_of_pairs(usual, TODAY) == []

    (found,) = findings_of_pairs(usual + weekly("KF-420", "leak", 6, 4), TODAY)
    assert (found.product, found.what) == ("KF-420", "leak")
    assert found.seen > 3 * found.expected
    assert found.q < LEVEL


def test_rule_r28_a_season_that_brings_more_of_everything_is_no_fault():
    whole_year = weekly("AC-35", "noise", 2, 60) + weekly("AC-35", "warm", 4, 60)
    summer = weekly("AC-35", "noise", 8, 6) + weekly("AC-35", "warm", 16, 6)
    assert findings_of_pairs(whole_year + summer, TODAY) == []


def test_rule_r28_the_more_is_compared_the_more_must_be_seen():
    tally = Tally("KF-420", "leak", 10, 40, 26, 520)
    others = [Tally(f"M-{n}", "noise", 2, 40, 26, 520) for n in range(2000)]
    assert find_pairs([tally])
    assert not find_pairs([tally, *others])


def test_rule_r28_a_unit_that_comes_back_too_often_is_found():
    rest = [("KF-420", f"KF{n}", "noise" if n % 3 else "leak") for n in range(400)]
    twice = [("KF-420", f"KF{n}", "leak") for n in range(8)]
    lemon = [("KF-420", "KF9999", "leak")] * 5
    assert findings_of_units(rest + twice, {"KF-420": 4000}) == []
    (found,) = findings_of_units(rest + twice + lemon, {"KF-420": 4000})
    assert (found.what, found.seen) == ("KF9999", 5)


def test_cases_older_than_the_year_before_count_no_more():
    assert first_day(TODAY) == TODAY - timedelta(days=364 + 84 - 1)


def test_a_fault_grows_when_it_clearly_comes_more_often_than_it_was_told_of():
    assert grows(40, 28, 15, 28)
    assert not grows(20, 28, 15, 28)
    assert not grows(45, 84, 15, 28)
    assert grows(3, 28, 0, 28)


@pytest.mark.parametrize("seed", range(3))
def test_rule_r28_chance_alone_is_hardly_ever_taken_for_a_fault(seed):
    dice = np.random.default_rng(seed)
    days = [TODAY - timedelta(days=int(n)) for n in dice.integers(0, 440, 6000)]
    products, symptoms = dice.integers(0, 10, 6000), dice.integers(0, 12, 6000)
    cases = [Case(f"P{p}", f"s{s}", on) for p, s, on in zip(products, symptoms, days, strict=True)]
    assert findings_of_pairs(cases, TODAY) == []
