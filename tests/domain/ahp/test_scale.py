from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from actions.domain.ahp.scale import STEPS, nearest_step, read_judgement


def test_the_scale_goes_from_a_ninth_to_nine():
    assert len(STEPS) == 17
    assert list(STEPS) == sorted(STEPS)
    assert {1 / step for step in STEPS} == set(STEPS)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (3, Fraction(3)),
        ("7", Fraction(7)),
        (5.0, Fraction(5)),
        ("1/3", Fraction(1, 3)),
        (" 1 / 9 ", Fraction(1, 9)),
        (0.5, Fraction(1, 2)),
        (0.125, Fraction(1, 8)),
        (1 / 7, Fraction(1, 7)),
    ],
)
def test_a_judgement_is_read_as_people_write_it(written, meant):
    assert read_judgement(written) == meant


@pytest.mark.parametrize(
    "written",
    [0, -3, 10, "10", 2.5, "1/0", "1/10", "3/2", "", "much", None, True, [3], "nan", 1e9, 0.33],
)
def test_what_is_not_on_the_scale_is_refused_with_what_would_be(written):
    with pytest.raises(PydanticCustomError, match="slip-judgement"):
        read_judgement(written)


@given(st.sampled_from(STEPS))
def test_every_step_of_the_scale_can_be_written_down_and_read_again(step):
    assert read_judgement(str(step)) == read_judgement(float(step)) == step
    assert nearest_step(float(step)) == step


@pytest.mark.parametrize(("value", "step"), [(20, 9), (0.01, Fraction(1, 9)), (2.4, 2), (0.72, 1)])
def test_a_value_between_two_steps_is_brought_to_the_nearer(value, step):
    assert nearest_step(value) == step
