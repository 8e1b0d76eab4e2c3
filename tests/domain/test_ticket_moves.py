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
    """Try every step and give the stages that the ticket really went through."""
    case, path = ticket(), [Stage.RECEIVED]
    for step in steps:
        try:
            case.move(step, now=START + timedelta(hours=len(path)))
        except IllegalMove:
            assert case.stage is path[-1]
        else:
            path.append(step)
    return path


@given(st.lists(st.sampled_from(Stage), max_size=60))
def test_a_ticket_closes_only_after_its_effect_was_evaluated(steps):
    path = walk(steps)
    before_closing = {a for a, b in pairwise(path) if b is Stage.CLOSED}
    assert before_closing <= {Stage.EVALUATION}


@given(st.lists(st.sampled_from(Stage), max_size=60))
def test_work_begins_only_after_a_solution_was_agreed(steps):
    path = walk(steps)
    before_work = {a for a, b in pairwise(path) if b is Stage.SERVICE}
    assert before_work <= {Stage.AGREED}


@given(st.lists(st.sampled_from(Stage), max_size=60))
def test_no_ticket_is_ever_at_a_dead_end(steps):
    assert MOVES[walk(steps)[-1]]


def test_the_whole_loop_can_be_walked_and_walked_again():
    loop = [Stage.DIAGNOSIS, Stage.AGREED, Stage.SERVICE, Stage.EVALUATION, Stage.CLOSED]
    assert walk([*loop, *loop]) == [Stage.RECEIVED, *loop, *loop]


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_says_where_it_may_lead(stage):
    assert stage in MOVES
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
def test_work_is_owed_until_a_ticket_is_closed_or_cancelled(stage):
    assert stage.is_open == (stage not in (Stage.CLOSED, Stage.CANCELLED))
