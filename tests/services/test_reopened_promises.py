"""What is promised again to a customer whose case is opened again (Rules R2, R24)."""

import pytest

from actions.domain.tickets import FaultClass, Kind, NewTicket, Stage
from actions.services.sla.clocks import Reclassed
from tests.services.clocks import (
    ANSWER,
    ARRIVAL,
    COMPLETION,
    clocks,
    due,
    intervals,
    latest,
    stored_and_worked_out,
    walk,
)
from tests.services.people import SAM, complaint, repair
from tests.services.surveying import Taps, asked, finished
from tests.services.team import MEI, texts, topic, wishes

LEEDS = "14 Mill Lane, Leeds"


@pytest.fixture
def tap(crew):
    return Taps(crew)


def running(desk, code="R-1001"):
    return [one.kind for one in clocks(desk, code) if one.ended_at is None]


def taken(desk, code="R-1001"):
    """Let Mei have a case, so that it has its topic."""
    wishes(desk, ticket_code=code, turn="w1")
    desk.handoffs.take(MEI, 1, key="k1")


def resolved(desk, clock):
    taken(desk)
    clock.forward(hours=1)
    desk.cases.resolve(MEI, 1, key="k2", summary="Hose tightened.")
    clock.forward(hours=1)


def test_a_customer_whose_case_is_not_put_right_has_every_promise_again(crew, clock, tap):
    asked(crew, clock, repair(place=LEEDS))
    tap("no")
    assert running(crew) == [ANSWER, ARRIVAL, COMPLETION]
    assert {one.started_at for one in clocks(crew) if one.ended_at is None} == {clock()}
    assert [latest(crew, kind).round for kind in (ANSWER, ARRIVAL, COMPLETION)] == [2, 2, 1]
    assert all(stored == worked for stored, worked in stored_and_worked_out(crew))


def test_the_second_work_is_promised_by_the_class_that_the_case_has_now(crew, clock):
    crew.tickets.open(SAM, repair(place=LEEDS, care="workshop"), turn="t1")
    finished(crew)
    clock.forward(hours=1)
    walk(crew, Stage.DIAGNOSIS)
    assert (running(crew), due(crew, COMPLETION)) == ([COMPLETION], "Wed 10:00")
    crew.clocks.reclass("R-1001", Reclassed(fault_class=FaultClass.C), person="Mei", key="c1")
    assert due(crew, COMPLETION) == "Thu 10:00"


def test_a_staff_member_who_opens_a_case_again_owes_no_answer_but_the_work(crew, clock):
    crew.tickets.open(SAM, repair(place=LEEDS), turn="t1")
    resolved(crew, clock)
    crew.cases.reopen(MEI, 1, key="k3")
    assert running(crew) == [ARRIVAL, COMPLETION]


def test_a_closed_case_that_its_customer_opens_again_is_owed_answer_visit_and_work(crew, clock):
    crew.tickets.open(SAM, repair(place=LEEDS), turn="t1")
    finished(crew)
    walk(crew, Stage.CLOSED)
    assert running(crew) == []
    clock.forward(days=1)
    crew.tickets.reopen(SAM, "R-1001", turn="t2")
    assert running(crew) == [ANSWER, ARRIVAL, COMPLETION]
    assert intervals(crew)[-1].since_at == clock()


def test_where_the_way_may_take_longer_than_the_work_the_work_counts_from_the_visit(crew, clock):
    crew.tickets.open(SAM, repair(place="1 Harbour Road, Whitby"), turn="t1")
    finished(crew)
    walk(crew, Stage.DIAGNOSIS, person="customer")
    assert running(crew) == [ANSWER, ARRIVAL]
    arrived = clock.forward(hours=3)
    crew.clocks.meet("R-1001", ARRIVAL, person="Jan", key="a1")
    assert latest(crew, COMPLETION).started_at == arrived


@pytest.mark.parametrize("new", [complaint(), NewTicket(kind=Kind.INQUIRY)])
def test_a_complaint_and_a_question_opened_again_are_owed_answer_and_result(crew, clock, new):
    code = crew.tickets.open(SAM, new, turn="t1").code
    finished(crew, code)
    walk(crew, Stage.DIAGNOSIS, code, person="customer")
    assert running(crew, code) == [ANSWER, COMPLETION]


def test_what_waited_when_the_work_was_called_done_waits_no_more_when_it_begins_again(crew, clock):
    crew.tickets.open(SAM, repair(place=LEEDS), turn="t1")
    finished(crew)
    crew.clocks.pause("R-1001", "customer", person="Mei", key="p1")
    walk(crew, Stage.DIAGNOSIS)
    assert intervals(crew)[-1].why is None
    assert due(crew, COMPLETION)


def test_staff_read_the_new_deadlines_in_the_queue_on_the_card_and_by_why(crew, clock):
    crew.tickets.open(SAM, repair(place=LEEDS), turn="t1")
    resolved(crew, clock)
    crew.cases.reopen(MEI, 1, key="k3")
    said = "completion Thu 5 Mar, 11:00"
    assert said in crew.overview.queue()
    assert said in texts(crew, topic())[0]
    assert "completion: 24 h promised" in crew.clocks.why("R-1001", crew.staff_language)


def test_the_queue_says_what_a_case_waits_for_instead_of_a_deadline(crew, clock):
    crew.tickets.open(SAM, repair(place=LEEDS), turn="t1")
    taken(crew)
    crew.clocks.meet("R-1001", ANSWER, person="Mei", key="a1")
    crew.clocks.pause(
        "R-1001", "part", person="Mei", key="p1", until=clock().date().replace(day=5)
    )
    assert "Mei · waits for a part until 5 March 2026" in crew.overview.queue()
