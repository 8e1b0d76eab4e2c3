from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.domain.errors import NotFound
from actions.domain.sla.clocks import ClocksStopped, Waiting
from actions.domain.tickets import FaultClass, Kind, NewTicket, Stage
from actions.services.sla.clocks import Reclassed
from tests.services.clocks import (
    ANSWER,
    ARRIVAL,
    COMPLETION,
    clocks,
    due,
    events,
    intervals,
    latest,
    stored_and_worked_out,
    walk,
    whats,
)
from tests.services.people import SAM, complaint, repair


@pytest.fixture
def ticket(any_desk):
    return any_desk.tickets.open(SAM, repair(place="14 Mill Lane, Leeds"), turn="t1")


def test_a_repair_has_its_clocks_from_the_moment_it_is_opened(any_desk, ticket, clock):
    assert [(one.kind, one.started_at) for one in clocks(any_desk)] == [
        (ANSWER, clock()),
        (ARRIVAL, clock()),
    ]
    assert due(any_desk, ANSWER) == "Mon 11:00"
    assert due(any_desk, ARRIVAL) == "Tue 15:00"


@pytest.mark.parametrize(
    ("new", "kinds"),
    [
        (repair(care="workshop"), [ANSWER]),
        (repair(urgent=True), [ANSWER, ARRIVAL]),
        (complaint(), [ANSWER, COMPLETION]),
        (NewTicket(kind=Kind.INQUIRY), [ANSWER, COMPLETION]),
    ],
    ids=["workshop", "urgent", "complaint", "inquiry"],
)
def test_a_case_has_the_clocks_of_its_kind(desk, new, kinds):
    code = desk.tickets.open(SAM, new, turn="t1").code
    assert [one.kind for one in clocks(desk, code)] == kinds


def test_a_turn_that_is_run_again_starts_no_clock_twice(any_desk, ticket):
    any_desk.tickets.open(SAM, repair(), turn="t1")
    assert len(clocks(any_desk)) == 2
    assert len(intervals(any_desk)) == 1


def test_the_first_answer_stops_its_clock_once(any_desk, ticket, clock):
    answered = clock.forward(hours=1)
    for key in ("a1", "a1", "a2"):
        any_desk.clocks.meet("R-1001", ANSWER, person="Mei", key=key)
        clock.forward(minutes=5)
    assert [one.met_at for one in clocks(any_desk)] == [answered, None]
    (event,) = [one for one in events(any_desk) if one.what == "answered"]
    assert (event.at, event.person, event.detail) == (answered, "Mei", {"late": False})


def test_an_answer_that_comes_too_late_is_written_down_as_late(any_desk, ticket, clock):
    late = clock.forward(hours=3)
    any_desk.clocks.meet("R-1001", ANSWER, person="Mei", key="a1")
    assert any_desk.clocks.explain("R-1001").clocks[0].clock.breached_at == late
    assert events(any_desk)[-1].detail == {"late": True}


def test_a_repair_is_owed_from_the_visit_on(any_desk, ticket, clock):
    arrived = clock.forward(hours=4.5)
    any_desk.clocks.meet("R-1001", ARRIVAL, person="Jan", key="a1")
    completion = clocks(any_desk)[-1]
    assert (completion.kind, completion.started_at) == (COMPLETION, arrived)
    walk(any_desk, Stage.DIAGNOSIS)
    walk(any_desk, Stage.AGREED)
    assert len(clocks(any_desk)) == 3


def test_without_a_visit_a_repair_is_owed_from_the_diagnosis_on(desk, clock):
    desk.tickets.open(SAM, repair(care="workshop"), turn="t1")
    walk(desk, Stage.DIAGNOSIS)
    assert len(clocks(desk)) == 1
    diagnosed = clock.forward(hours=1)
    walk(desk, Stage.AGREED)
    assert clocks(desk)[-1].started_at == diagnosed


def test_while_a_case_waits_for_a_part_its_time_stands_still(any_desk, ticket, clock):
    clock.forward(hours=1)
    any_desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key="p1")
    assert due(any_desk, ANSWER) == "Mon 11:00"
    assert due(any_desk, ARRIVAL) is None

    clock.forward(days=1)
    any_desk.clocks.resume("R-1001", person="Jan", key="p2")
    assert due(any_desk, ARRIVAL) == "Wed 15:00"
    assert [(one.why, one.person) for one in intervals(any_desk)] == [
        (None, "customer"),
        (Waiting.PART, "Mei"),
        (None, "Jan"),
    ]
    assert whats(any_desk) == ["opened", "paused", "resumed"]


def test_a_pause_and_its_end_count_once_however_often_they_are_asked_for(any_desk, ticket, clock):
    for key in ("p1", "p1", "p2"):
        any_desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key=key)
    for key in ("r1", "r1", "r2", "p1"):
        any_desk.clocks.resume("R-1001", person="Mei", key=key)
    assert whats(any_desk) == ["opened", "paused", "resumed"]
    any_desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key="p1")
    assert intervals(any_desk)[-1].why is None


def test_what_a_case_waits_for_can_change_while_it_waits(any_desk, ticket, clock):
    any_desk.clocks.pause("R-1001", Waiting.CUSTOMER, person="Mei", key="p1")
    clock.forward(hours=2)
    any_desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key="p2")
    standing = any_desk.clocks.standing(ticket)
    assert (standing.waiting, standing.waiting_since) == (Waiting.PART, clock())


def test_when_the_customer_writes_nobody_waits_for_them_any_more(any_desk, ticket, clock):
    any_desk.clocks.pause("R-1001", Waiting.CUSTOMER, person="Mei", key="p1")
    clock.forward(hours=1)
    any_desk.tickets.add_detail(SAM, "R-1001", "It is the left hose.", turn="t2")
    assert intervals(any_desk)[-1].why is None
    assert events(any_desk)[-1].person == "customer"


def test_a_customer_s_words_do_not_bring_the_part(any_desk, ticket):
    any_desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key="p1")
    any_desk.tickets.add_detail(SAM, "R-1001", "Any news?", turn="t2")
    assert intervals(any_desk)[-1].why is Waiting.PART


def test_a_more_serious_class_shortens_what_is_promised_from_its_start(any_desk, ticket, clock):
    clock.forward(minutes=10)
    to = Reclassed(urgent=True, fault_class=FaultClass.A)
    any_desk.clocks.reclass("R-1001", to, person="Mei", key="c1")
    assert due(any_desk, ANSWER) == "Mon 09:15"
    assert due(any_desk, ARRIVAL) == "Mon 17:00"
    event = events(any_desk)[-1]
    assert (event.what, event.person) == ("reclassed", "Mei")
    assert event.detail == {"changes": {"urgent": [False, True], "fault_class": ["B", "A"]}}


def test_a_case_that_goes_to_the_workshop_after_all_is_owed_no_visit(any_desk, ticket):
    any_desk.clocks.reclass("R-1001", Reclassed(fault_class=FaultClass.A), person="Mei", key="c1")
    assert latest(any_desk, ARRIVAL).stopped_at
    any_desk.clocks.reclass("R-1001", Reclassed(fault_class=FaultClass.C), person="Mei", key="c2")
    assert [one.round for one in clocks(any_desk) if one.kind is ARRIVAL] == [1, 2]
    assert due(any_desk, ARRIVAL) == "Wed 12:00"


def test_a_class_that_changes_nothing_leaves_no_event(any_desk, ticket):
    any_desk.clocks.reclass("R-1001", Reclassed(fault_class=FaultClass.B), person="Mei", key="c1")
    assert whats(any_desk) == ["opened"]


def test_a_complaint_that_rises_a_level_is_answered_sooner(any_desk):
    any_desk.tickets.open(SAM, complaint(), turn="t1")
    assert (due(any_desk, ANSWER, "C-1001"), due(any_desk, COMPLETION, "C-1001")) == (
        *("Mon 11:00", "Thu 09:00"),
    )
    any_desk.clocks.reclass("C-1001", Reclassed(level=2), person="Mei", key="c1")
    assert (due(any_desk, ANSWER, "C-1001"), due(any_desk, COMPLETION, "C-1001")) == (
        *("Mon 10:00", "Wed 09:00"),
    )


def test_a_cancelled_case_has_no_clock_that_runs(any_desk, ticket, clock):
    ended = clock.forward(hours=1)
    any_desk.tickets.cancel(SAM, "R-1001", turn="t2")
    assert {one.stopped_at for one in clocks(any_desk)} == {ended}
    assert [one.until_at for one in intervals(any_desk)] == [ended]
    for change in (
        lambda: any_desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key="p1"),
        lambda: any_desk.clocks.resume("R-1001", person="Mei", key="p2"),
    ):
        with pytest.raises(ClocksStopped):
            change()


def test_a_reopened_case_is_promised_everything_anew(any_desk, ticket, clock):
    any_desk.tickets.cancel(SAM, "R-1001", turn="t2")
    clock.forward(days=1)
    any_desk.tickets.reopen(SAM, "R-1001", turn="t3")
    found = clocks(any_desk)
    assert [(one.kind, one.round) for one in found] == [
        *((ANSWER, 1), (ARRIVAL, 1)),
        *((ANSWER, 2), (ARRIVAL, 2)),
    ]
    assert due(any_desk, ANSWER) == "Tue 11:00"


def test_work_that_is_done_keeps_what_was_promised_and_waits_for_nothing(any_desk, ticket, clock):
    walk(any_desk, Stage.AGREED)
    any_desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key="p1")
    done = clock.forward(hours=1)
    walk(any_desk, Stage.SERVICE)
    walk(any_desk, Stage.EVALUATION)
    assert {one.met_at for one in clocks(any_desk)} == {done}
    assert any_desk.clocks.standing(ticket).waiting is None


def test_a_clock_that_is_set_back_never_makes_an_interval_end_before_it_began(
    any_desk, ticket, clock
):
    any_desk.clocks.pause("R-1001", Waiting.PART, person="Mei", key="p1")
    clock.forward(hours=-5)
    any_desk.clocks.resume("R-1001", person="Mei", key="p2")
    any_desk.clocks.meet("R-1001", ARRIVAL, person="Mei", key="p3")
    assert all(one.until_at is None or one.until_at >= one.since_at for one in intervals(any_desk))
    assert all(one.met_at is None or one.met_at >= one.started_at for one in clocks(any_desk))


def test_a_case_that_does_not_exist_is_named_to_staff(any_desk):
    with pytest.raises(NotFound) as no:
        any_desk.clocks.pause("R-4711", Waiting.PART, person="Mei", key="p1")
    assert (no.value.key, no.value.fields) == ("error-no-such-ticket", {"code": "R-4711"})


HAPPENINGS = {
    "part": lambda d, code, key: d.clocks.pause(code, Waiting.PART, person="Mei", key=key),
    "customer": lambda d, code, key: d.clocks.pause(code, Waiting.CUSTOMER, person="M", key=key),
    "goes on": lambda d, code, key: d.clocks.resume(code, person="Mei", key=key),
    "writes": lambda d, code, key: d.tickets.add_detail(SAM, code, "hm", turn=key),
    "answered": lambda d, code, key: d.clocks.meet(code, ANSWER, person="Mei", key=key),
    "arrived": lambda d, code, key: d.clocks.meet(code, ARRIVAL, person="Mei", key=key),
    "urgent": lambda d, code, key: d.clocks.reclass(
        code, Reclassed(urgent=True), person="Mei", key=key
    ),
    "far": lambda d, code, key: d.clocks.reclass(code, Reclassed(far=True), person="M", key=key),
    "class C": lambda d, code, key: d.clocks.reclass(
        code, Reclassed(urgent=False, fault_class=FaultClass.C), person="M", key=key
    ),
    "swept": lambda d, code, key: d.clocks.sweep(),
}
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(HAPPENINGS)), st.integers(1, 3 * 24 * 60)), max_size=8
)


@given(STEPS)
@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_whatever_happens_the_stored_deadlines_follow_from_the_intervals(staffed, clock, steps):
    code = staffed.tickets.open(SAM, repair(), turn=f"{clock()} {uuid4()}").code
    for number, (what, minutes) in enumerate(steps):
        clock.forward(minutes=minutes)
        HAPPENINGS[what](staffed, code, f"{code} {number}")
    for stored, worked_out in stored_and_worked_out(staffed, code):
        assert stored == worked_out
