"""The emergency plan: named where a danger was told of or staff say so (Rules R5, R30)."""

import pytest

from actions.domain.chats.handoff import Brief, Reason
from actions.domain.language import Language
from actions.domain.tickets import FaultClass
from actions.texts.loop import write_principle
from tests.services.people import SAM, repair
from tests.services.team import ANN, MEI, wishes

NEAR = {"place": "1 Mill Lane, Leeds", "fault_class": FaultClass.B}


@pytest.fixture
def with_mei(crew):
    """Sam's ordinary repair, held by Mei."""
    crew.tickets.open(SAM, repair(place="1 Mill Lane, Leeds"), turn="t0")
    wishes(crew, ticket_code="R-1001")
    crew.handoffs.take(MEI, 1, key="take")
    return crew


def handled(desk):
    ticket = desk.tickets.one(SAM, "R-1001")
    return write_principle(ticket, Language.EN), ticket.handling["plans"], ticket.urgent


def test_what_staff_put_first_is_no_danger(with_mei):
    with_mei.cases.set_priority(MEI, 1, urgent=True, key="s1")
    principle, plans, urgent = handled(with_mei)
    assert "urgent: on site within 8 h" in principle
    assert (plans, urgent) == ([], True)


@pytest.mark.parametrize(
    ("words", "plans"), [("gas smell in the kitchen", ["gas"]), ("", ["fire"])]
)
def test_staff_say_that_there_is_danger_and_take_it_back(with_mei, words, plans):
    with_mei.cases.set_priority(MEI, 1, urgent=True, danger=words, key="s1")
    principle, named, _ = handled(with_mei)
    assert "danger: on site within 8 h" in principle
    assert named == plans
    with_mei.cases.set_priority(MEI, 1, urgent=False, key="s2")
    with_mei.cases.set_priority(MEI, 1, urgent=True, key="s3")
    assert handled(with_mei)[1:] == ([], True)


def test_a_danger_told_of_in_the_first_message_names_its_plan_and_keeps_it(crew):
    told = repair(story="my charger does something strange", urgent=True)
    crew.tickets.open(SAM, told, turn="t0")
    assert handled(crew)[1:] == (["fire"], True)
    wishes(crew, ticket_code="R-1001")
    crew.cases.set_fault_class(ANN, 1, FaultClass.A, key="s1")
    assert handled(crew)[1:] == (["fire"], True)


def test_a_danger_told_of_while_staff_hold_the_chat_names_its_plan(with_mei):
    with_mei.cases.set_priority(MEI, 1, urgent=True, key="s1")
    with_mei.safety.warn(SAM, "u1", "now I get an electric shock from it")
    assert handled(with_mei)[1] == ["shock"]


def test_a_danger_told_of_a_case_that_staff_had_put_first_names_its_plan(with_mei):
    with_mei.cases.set_priority(MEI, 1, urgent=True, key="s1")
    with_mei.handoffs.hand_back(MEI, 1, key="s2")
    with_mei.tickets.add_detail(SAM, "R-1001", "it is on fire", turn="u1")
    brief_of = {"reason": Reason.DANGER, "turn": "u1", "ticket_code": "R-1001"}
    wishes(with_mei, **brief_of, brief=Brief(wish="it is on fire"))
    assert handled(with_mei)[1] == ["fire"]


def test_a_merged_case_brings_its_plan_along(crew):
    crew.tickets.open(SAM, repair(), turn="t0")
    danger = repair(story="I got an electric shock", urgent=True)
    crew.tickets.open(SAM, danger, turn="t1")
    wishes(crew, ticket_code="R-1001")
    crew.merges.merge(MEI, "R-1002", "R-1001", key="m1")
    assert handled(crew)[1] == ["shock"]
