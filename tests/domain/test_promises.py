from datetime import timedelta

import pytest

from actions.domain.sla.clocks import ClockKind
from actions.domain.sla.promises import promised
from actions.domain.tickets import FaultClass, Kind, Ticket

ANSWER, ARRIVAL, COMPLETION, PARTNER = ClockKind
LEEDS, YORK = "14 Mill Lane, Leeds", "3 Minster Yard, York"


def case(kind=Kind.REPAIR, fault=FaultClass.C, **more):
    fault = fault if kind is Kind.REPAIR else None
    return Ticket(kind=kind, fault_class=fault, **{"care": "home", "place": LEEDS, **more})


def given(policy, ticket, kind):
    promise = promised(ticket, kind, policy.clocks)
    return promise and (promise.rule, promise.length / timedelta(hours=1), promise.calendar)


@pytest.mark.parametrize(
    ("ticket", "kind", "expected"),
    [
        (case(), ANSWER, ("answer", 2, "hours")),
        (case(Kind.INQUIRY), ANSWER, ("answer", 2, "hours")),
        (case(urgent=True), ANSWER, ("answer-urgent", 0.25, "always")),
        (case(), ARRIVAL, ("arrival-near", 24, "field")),
        (case(place=YORK), ARRIVAL, ("arrival-far", 48, "field")),
        (case(fault=FaultClass.B), ARRIVAL, ("arrival-near", 16, "field")),
        (case(fault=FaultClass.B, place=YORK), ARRIVAL, ("arrival-far", 40, "field")),
        (case(urgent=True, place=YORK), ARRIVAL, ("arrival-urgent", 8, "always")),
        (case(fault=FaultClass.A, urgent=True), ARRIVAL, ("arrival-urgent", 8, "always")),
        (case(fault=FaultClass.A), ARRIVAL, None),
        (case(care="workshop"), ARRIVAL, None),
        (case(Kind.INQUIRY), ARRIVAL, None),
        (case(Kind.COMPLAINT), ARRIVAL, None),
        (case(), COMPLETION, ("repair", 24, "hours")),
        (case(), PARTNER, None),
        (case(fault=FaultClass.A), COMPLETION, ("repair", 16, "hours")),
        (case(urgent=True), COMPLETION, ("repair", 24, "always")),
        (case(Kind.INQUIRY), COMPLETION, ("feedback", 72, "always")),
    ],
)
def test_rule_r2_a_case_is_promised_what_its_kind_class_and_place_call_for(
    policy, ticket, kind, expected
):
    assert given(policy, ticket, kind) == expected


@pytest.mark.parametrize(
    ("level", "answer", "result"), [(1, 2, 72), (2, 1, 48), (3, 0.5, 24), (4, 0.5, 24)]
)
def test_rule_r10_each_level_of_a_complaint_has_its_own_deadlines(policy, level, answer, result):
    ticket = case(Kind.COMPLAINT, level=level)
    assert given(policy, ticket, ANSWER) == ("answer-level", answer, "hours")
    assert given(policy, ticket, COMPLETION) == ("feedback-level", result, "always")


@pytest.mark.parametrize(
    ("place", "said", "rule"),
    [
        (LEEDS.upper(), None, "arrival-near"),
        ("利兹 Canal Road 41 号", None, "arrival-near"),
        (YORK, None, "arrival-far"),
        (YORK, False, "arrival-near"),
        (LEEDS, True, "arrival-far"),
        ("", None, "arrival-near"),
        ("53.8, -1.55", None, "arrival-near"),
    ],
    ids=["a town", "in Chinese", "another town", "staff: near", "staff: far", "none", "a pin"],
)
def test_a_visit_is_near_unless_the_address_or_staff_say_otherwise(policy, place, said, rule):
    assert given(policy, case(place=place, far=said), ARRIVAL)[0] == rule


def test_without_towns_every_visit_is_near(policy):
    clocks = policy.clocks.model_copy(update={"near": []})
    assert promised(case(place=YORK), ARRIVAL, clocks).rule == "arrival-near"
