from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.chats.handoff import MOVES, Handoff, Holder, IllegalHandoff, Reason

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def handoff(holder=Holder.WAITING, **more):
    return Handoff(
        customer_id=1,
        ticket_id=1,
        holder=holder,
        reason=Reason.ASKED,
        since_at=NOW,
        opened_at=NOW,
        key="t1",
        **more,
    )


@given(st.lists(st.sampled_from(Holder), max_size=8))
def test_a_hand_off_ends_with_the_bot_and_never_goes_on_after_that(way):
    case = handoff()
    for step, to in enumerate(way, 1):
        held, over = case.holder, case.ended_at
        now = NOW + timedelta(minutes=step)
        if over or to not in MOVES[held]:
            with pytest.raises(IllegalHandoff):
                case.move(to, now=now)
            assert (case.holder, case.ended_at) == (held, over)
        else:
            case.move(to, now=now)
            assert (case.holder, case.since_at) == (to, now)
            assert (case.ended_at is not None) == (to is Holder.BOT)


def test_nothing_is_due_any_more_once_the_bot_answers_again():
    case = handoff(due_at=NOW, ask_at=NOW)
    case.move(Holder.BOT, now=NOW)
    assert (case.due_at, case.ask_at) == (None, None)


def test_only_who_took_it_holds_it_and_a_turn_is_no_lock():
    case = handoff()
    case.give_to(1, now=NOW)
    assert not case.is_held_by_another(2)
    case.take(1, now=NOW)
    assert case.is_held_by_another(2)
    assert not case.is_held_by_another(1)


def test_the_customer_s_wait_counts_from_the_oldest_message_without_an_answer():
    case = handoff()
    later = NOW + timedelta(minutes=5)
    assert case.customer_wrote(now=NOW)
    assert not case.customer_wrote(now=later)
    assert case.customer_waits_at == NOW
    case.asked_at = later
    case.staff_wrote()
    assert (case.customer_waits_at, case.asked_at) == (None, None)
    assert case.customer_wrote(now=later)
    assert case.customer_waits_at == later


def test_taking_it_forgets_who_let_it_pass():
    case = handoff(passed_over=[1, 2])
    case.take(3, now=NOW)
    assert case.passed_over == []
