"""Several people, or one turn run several times, change a case's clocks at the same moment."""

import pytest

from actions.domain.sla.clocks import ClocksStopped, Waiting
from tests.services.clocks import ANSWER, clocks, intervals, stored_and_worked_out, whats
from tests.services.people import SAM, at_once, repair


@pytest.fixture(autouse=True)
def ticket(any_desk):
    return any_desk.tickets.open(SAM, repair(), turn="t1")


@pytest.mark.parametrize("key", ["one turn", "turn {}"], ids=["the same turn", "six people"])
def test_a_case_that_is_paused_six_times_at_once_waits_once(any_desk, key):
    def pause(number):
        any_desk.clocks.pause("R-1001", Waiting.PART, person=str(number), key=key.format(number))

    at_once(6, pause)
    assert [one.why for one in intervals(any_desk)] == [None, Waiting.PART]
    assert whats(any_desk) == ["opened", "paused"]


def test_a_case_that_six_people_answer_at_once_is_answered_once(any_desk):
    at_once(6, lambda n: any_desk.clocks.meet("R-1001", ANSWER, person=str(n), key=f"turn {n}"))
    assert whats(any_desk) == ["opened", "answered"]


def test_pauses_and_their_ends_at_once_leave_one_unbroken_chain(any_desk):
    def change(number):
        key = f"turn {number}"
        if number % 2:
            any_desk.clocks.resume("R-1001", person="Mei", key=key)
        else:
            any_desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key=key)

    at_once(8, change)
    chain = intervals(any_desk)
    assert [one.until_at for one in chain][:-1] == [one.since_at for one in chain][1:]
    assert chain[-1].until_at is None
    assert all(stored == found for stored, found in stored_and_worked_out(any_desk))


def test_a_case_that_is_cancelled_while_it_is_paused_has_no_clock_that_runs(any_desk):
    def change(number):
        if number == 0:
            any_desk.tickets.cancel(SAM, "R-1001", turn="t2")
            return
        try:
            any_desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key=f"turn {number}")
        except ClocksStopped:
            return

    at_once(4, change)
    assert all(one.stopped_at and one.check_at is None for one in clocks(any_desk))
    assert all(one.until_at for one in intervals(any_desk))
