import pytest

from actions.domain.cases.visits import Result, fixed_at_once

REPAIRED, NOT, PART, WORKSHOP = (
    *(Result.REPAIRED, Result.NOT_REPAIRED),
    *(Result.NEEDS_PART, Result.WORKSHOP),
)


@pytest.mark.parametrize(
    ("results", "fixed"),
    [
        ([], True),
        ([REPAIRED], True),
        ([PART, REPAIRED], False),
        ([NOT, REPAIRED], False),
        ([REPAIRED, REPAIRED], False),
        ([WORKSHOP], False),
        ([None], False),
    ],
    ids=[
        "without a visit",
        "at the first visit",
        "at the second visit, with the part",
        "at the second visit, with another idea",
        "at a second visit for the same",
        "in the workshop, after a visit",
        "at a visit that says nothing of it",
    ],
)
def test_rule_r27_a_repair_is_fixed_first_time_without_a_second_visit(results, fixed):
    assert fixed_at_once(results) is fixed
