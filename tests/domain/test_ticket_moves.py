from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.errors import IllegalMove
from actions.domain.tickets import MOVES, Kind, Stage, Ticket

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


def ticket(stage=Stage.RECEIVED):
    return Ticket(
        code="R-1001",
        kind=Kind.REPAIR,
        customer_id=1,
        stage=stage,
        opened_at=START,
        moved_at=START,
    )


def walk(steps):
    """Take every step and give the stages that the ticket went through."""
    case, path = ticket(), [Stage.RECEIVED]
    for step in steps:
        case.move(step, now=START + timedelta(hours=len(path)))
        path.append(case.stage)
    return path


@st.composite
def walks(draw):
    """Any way that the moves allow, also the long ones."""
    path = [Stage.RECEIVED]
    for choice in draw(st.lists(st.integers(0, 11), max_size=40)):
        ways = sorted(MOVES[path[-1]])
        if not ways:
            break
        path.append(ways[choice % len(ways)])
    return walk(path[1:])


@given(walks())
def test_rule_r1_a_ticket_closes_only_after_its_effect_was_evaluated(path):
    assert {a for a, b in pairwise(path) if b is Stage.CLOSED} <= {Stage.EVALUATION}


@given(walks())
def test_work_begins_only_after_a_solution_was_agreed(path):
    assert {a for a, b in pairwise(path) if b is Stage.SERVICE} <= {Stage.AGREED}


@given(walks())
def test_what_was_cancelled_or_closed_begins_anew_and_does_not_go_on_where_it_stood(path):
    after_the_end = {b for a, b in pairwise(path) if not a.is_open}
    assert after_the_end <= {Stage.RECEIVED, Stage.DIAGNOSIS}


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("wanted", Stage)
def test_a_move_is_made_or_refused_as_the_loop_says(stage, wanted):
    case = ticket(stage)
    if wanted in MOVES[stage]:
        case.move(wanted, now=START)
        assert case.stage is wanted
    else:
        with pytest.raises(IllegalMove):
            case.move(wanted, now=START)
        assert case.stage is stage


def test_the_whole_loop_can_be_walked_and_walked_again():
    loop = [Stage.DIAGNOSIS, Stage.AGREED, Stage.SERVICE, Stage.EVALUATION, Stage.CLOSED]
    assert walk([*loop, *loop]) == [Stage.RECEIVED, *loop, *loop]


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_says_where_it_may_lead(stage):
    assert bool(MOVES[stage]) == (stage is not Stage.MERGED)
    assert stage not in MOVES[stage]


@pytest.mark.parametrize("stage", [Stage.SERVICE, Stage.EVALUATION, Stage.CLOSED])
def test_what_was_worked_on_can_no_longer_be_cancelled(stage):
    with pytest.raises(IllegalMove) as no:
        ticket(stage).move(Stage.CANCELLED, now=START)
    assert no.value.fields == {"code": "R-1001", "stage": stage, "wanted": "cancelled"}


def test_a_refused_move_changes_nothing():
    case = ticket()
    with pytest.raises(IllegalMove):
        case.move(Stage.CLOSED, now=START + timedelta(hours=1))
    assert (case.stage, case.moved_at) == (Stage.RECEIVED, START)


def test_a_move_is_dated():
    case = ticket()
    case.move(Stage.DIAGNOSIS, now=START + timedelta(hours=1))
    assert (case.stage, case.moved_at) == (Stage.DIAGNOSIS, START + timedelta(hours=1))


@pytest.mark.parametrize("stage", Stage)
def test_work_is_owed_until_a_ticket_is_closed_or_cancelled_or_goes_on_as_another(stage):
    assert stage.is_open == (stage not in (Stage.CLOSED, Stage.CANCELLED, Stage.MERGED))


def test_a_merge_that_is_taken_back_leaves_the_ticket_where_it_stood():
    case = ticket(Stage.AGREED)
    case.move(Stage.MERGED, now=START)
    case.unmerge(Stage.AGREED, now=START)
    assert case.stage is Stage.AGREED
    with pytest.raises(IllegalMove):
        case.unmerge(Stage.AGREED, now=START)
