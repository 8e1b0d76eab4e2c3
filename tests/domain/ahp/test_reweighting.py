from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.ahp.reweighting import WrongStep, add, change, remove
from tests.domain.ahp.judging import NAMES, PUBLISHED
from tests.refusals import told

FIVE = dict(zip("abcde", (0.2918, 0.1676, 0.2211, 0.1925, 0.1270), strict=True))
EXAMPLE = dict(zip(NAMES, PUBLISHED, strict=True))


def printed(weights):
    return tuple(round(weight, 4) for weight in weights.values())


@st.composite
def weights(draw, least=2):
    heavy = draw(st.lists(st.floats(0.05, 1), min_size=least, max_size=8))
    return {f"n{i}": weight / sum(heavy) for i, weight in enumerate(heavy)}


def same_ratios(before, after):
    kept = [name for name in before if name in after]
    return all(
        after[one] / after[other] == pytest.approx(before[one] / before[other])
        for one, other in combinations(kept, 2)
    )


def test_rule_r26_removing_the_second_criterion_gives_the_published_weights():
    assert printed(remove(EXAMPLE, "parts")) == (0.1362, 0.0667, 0.7972)


def test_rule_r26_raising_the_third_weight_gives_the_published_weights():
    assert printed(change(FIVE, "c", 0.32)) == (0.2547, 0.1463, 0.3200, 0.1681, 0.1109)


@given(weights(), st.data())
def test_removing_keeps_the_ratios_among_the_others(before, data):
    name = data.draw(st.sampled_from(list(before)))
    after = remove(before, name)
    assert name not in after
    assert sum(after.values()) == pytest.approx(1)
    assert same_ratios(before, after)


@given(weights(least=1), st.floats(0.1, 9), st.data())
def test_rule_r26_an_added_element_is_so_many_times_as_heavy_as_the_one_beside_it(
    before, ratio, data
):
    beside = data.draw(st.sampled_from(list(before)))
    after = add(before, "new", beside=beside, ratio=ratio)
    assert after["new"] / after[beside] == pytest.approx(ratio)
    assert sum(after.values()) == pytest.approx(1)
    assert same_ratios(before, after)


@given(weights(), st.floats(0.01, 0.99), st.data())
def test_changing_one_weight_keeps_the_ratios_among_the_others(before, to, data):
    name = data.draw(st.sampled_from(list(before)))
    after = change(before, name, to)
    assert after[name] == to
    assert sum(after.values()) == pytest.approx(1)
    others = {other: weight for other, weight in before.items() if other != name}
    assert same_ratios(others, after)


@given(weights(least=1), st.floats(0.1, 9), st.data())
def test_what_was_added_can_be_removed_again_without_a_trace(before, ratio, data):
    beside = data.draw(st.sampled_from(list(before)))
    after = remove(add(before, "new", beside=beside, ratio=ratio), "new")
    assert after == pytest.approx(before)


@pytest.mark.parametrize(
    ("step", "complaint"),
    [
        (lambda: remove(FIVE, "z"), "z is not among a, b, c, d, e"),
        (lambda: remove({"a": 1.0}, "a"), "only one"),
        (lambda: add(FIVE, "a", beside="b", ratio=1), "a is there already"),
        (lambda: add(FIVE, "f", beside="b", ratio=0), "ratio must be positive"),
        (lambda: add(FIVE, "f", beside="z", ratio=1), "z is not among"),
        (lambda: change(FIVE, "a", 1), "between 0 and 1"),
        (lambda: change({"a": 1.0}, "a", 0.5), "only one"),
        (lambda: remove({"a": 0.5, "b": 0.4}, "a"), "do not add up to 1"),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(step, complaint):
    with pytest.raises(WrongStep) as refused:
        step()
    assert complaint in told(refused.value)
