from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.hazards import DANGERS, rules_out_checks
from actions.domain.language import Language
from actions.domain.sla.principles import handling_of
from actions.domain.tickets import FaultClass, Kind, Ticket, Usable
from actions.services.company.policy import load_policy
from actions.texts.loop import write_plans, write_principle

CLOCKS = load_policy().clocks
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
FACTS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(Kind),
        "fault_class": st.sampled_from([None, *FaultClass]),
        "urgent": st.booleans(),
        "level": st.integers(1, 3),
        "care": st.sampled_from(["", "home", "workshop"]),
        "place": st.sampled_from(["", "1 Mill Lane, Leeds", "9 High Street, Wick"]),
        "story": st.sampled_from(["", "it leaks", "it smokes", "smells of gas", "漏电"]),
    }
)
PEOPLE = st.fixed_dictionaries(
    {
        "code": st.sampled_from(["R-1001", "R-2002"]),
        "customer_id": st.integers(1, 9),
        "phone": st.sampled_from(["", "+44 1"]),
        "usable": st.sampled_from([None, *Usable]),
        "opened_at": st.integers(0, 9).map(lambda days: START + timedelta(days=days)),
    }
)


def handled(facts, person, covered=True):
    ticket = Ticket(**facts, **person, moved_at=START)
    return handling_of(ticket, covered, CLOCKS)


@given(FACTS, PEOPLE, PEOPLE, st.sampled_from([None, True, False]))
def test_rule_r5_the_same_case_gets_the_same_handling_whoever_asks(facts, one, other, covered):
    assert handled(facts, one, covered) == handled(facts, other, covered)


@given(FACTS, PEOPLE)
def test_rule_r5_every_case_names_a_principle_and_every_danger_a_plan(facts, person):
    ticket = Ticket(**facts, **person, moved_at=START, serial_number="X1")
    handling = handling_of(ticket, None, CLOCKS)
    ticket.handling = handling.model_dump(mode="json")
    dangerous = rules_out_checks(ticket.story)
    assert bool(handling.plans) == (facts["urgent"] and dangerous)
    assert set(handling.plans) <= set(DANGERS)
    for language in Language:
        assert write_principle(ticket, language)
        assert bool(write_plans(ticket, language)) == bool(handling.plans)


def case(**more):
    facts = {"kind": Kind.REPAIR, "fault_class": FaultClass.B, "place": "1 Mill Lane, Leeds"}
    return Ticket(
        **{"code": "R-1", "customer_id": 1, "opened_at": START, "moved_at": START, **facts, **more}
    )


@pytest.mark.parametrize(
    ("more", "covered", "words"),
    [
        ({}, True, "in warranty, class B, near: on site within 16 h"),
        ({"place": "9 High Street, Wick"}, False, "out of warranty, quoted before work, class B"),
        ({"care": "workshop"}, None, "warranty still to be told, class B, in the workshop"),
        ({"urgent": True, "fault_class": FaultClass.A}, True, "urgent: on site within 8 h"),
        ({"urgent": True, "story": "it smokes"}, True, "danger: on site within 8 h"),
        ({"urgent": True, "care": "workshop"}, True, "in the workshop: repaired within"),
    ],
)
def test_the_principle_is_named_in_words(more, covered, words):
    ticket = case(**more, serial_number="X1")
    ticket.handling = handling_of(ticket, covered, CLOCKS).model_dump(mode="json")
    assert words in write_principle(ticket, Language.EN)


def test_a_case_of_an_older_version_names_nothing():
    assert write_principle(case(), Language.EN) == ""
    assert write_plans(case(), Language.EN) == ""
