from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.cases.checks import Check, Eye, SameEyes, eyes_of, missing, needed
from actions.domain.policy.checks import Checking
from actions.domain.tickets import FaultClass, Kind, Stage, Ticket

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
ALL = Checking(kinds=["inquiry", "repair", "complaint"], classes=list(FaultClass))


def ticket(**more):
    return Ticket(
        **{
            "code": "R-1001",
            "kind": Kind.REPAIR,
            "customer_id": 1,
            "fault_class": FaultClass.B,
            "opened_at": START,
            "moved_at": START,
            **more,
        }
    )


def look(eye, member, round=1):
    return Check(ticket_id=1, round=round, eye=eye, member_id=member, at=START)


def test_rule_r18_a_grave_repair_needs_a_second_person_and_an_urgent_one_a_supervisor():
    policy = Checking()
    assert needed(ticket(), policy) == ()
    assert needed(ticket(fault_class=FaultClass.A), policy) == (Eye.SELF, Eye.SECOND)
    assert needed(ticket(urgent=True), policy) == (Eye.SELF, Eye.SECOND)
    worst = ticket(urgent=True, fault_class=FaultClass.A)
    assert needed(worst, policy) == (Eye.SELF, Eye.SECOND, Eye.SUPERVISOR)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("fault", FaultClass)
def test_a_company_may_want_several_eyes_on_everything(kind, fault):
    assert Eye.SECOND in needed(ticket(kind=kind, fault_class=fault), ALL)


def test_a_company_of_one_may_do_without():
    alone = Checking(classes=[], urgent=False)
    assert needed(ticket(urgent=True, fault_class=FaultClass.A), alone) == ()


def test_what_the_customer_put_right_alone_needs_nobodys_look():
    assert needed(ticket(fault_class=FaultClass.A, self_solved=True), Checking()) == ()


def test_a_case_that_is_opened_again_is_checked_again():
    case = ticket(fault_class=FaultClass.A, stage=Stage.EVALUATION)
    seen = [look(Eye.SELF, 1), look(Eye.SECOND, 2)]
    assert missing(case, seen, Checking()) == []
    case.move(Stage.DIAGNOSIS, now=START)
    assert missing(case, seen, Checking()) == [Eye.SELF, Eye.SECOND]


def test_rule_r18_nobody_is_their_own_second_person():
    with pytest.raises(SameEyes):
        eyes_of([look(Eye.SELF, 1)], 1, supervises=True, wanted=list(Eye))


@given(
    st.lists(st.tuples(st.integers(1, 3), st.booleans()), max_size=8),
    st.sampled_from([(), (Eye.SELF, Eye.SECOND), tuple(Eye)]),
)
def test_whatever_the_order_of_presses_two_people_have_looked(presses, wanted):
    looks = []
    for member, supervises in presses:
        try:
            eyes = eyes_of(looks, member, supervises=supervises, wanted=wanted)
        except SameEyes:
            continue
        looks += [look(eye, member) for eye in eyes]
    by = {one.eye: one.member_id for one in looks}
    assert len(by) == len(looks)
    if Eye.SECOND in by:
        assert by[Eye.SECOND] != by[Eye.SELF]
    if Eye.SUPERVISOR in by:
        assert by[Eye.SUPERVISOR] != by[Eye.SELF]
        assert Eye.SUPERVISOR in wanted


def test_a_supervisor_who_is_the_second_person_counts_as_both():
    found = eyes_of([look(Eye.SELF, 1)], 2, supervises=True, wanted=list(Eye))
    assert found == [Eye.SECOND, Eye.SUPERVISOR]
