"""Several eyes: a grave case does not end before a second person has looked."""

import pytest
from sqlmodel import select

from actions.domain.cases.checks import Check, Eye, SameEyes
from actions.domain.policy.checks import Checking
from actions.domain.staff import NotAllowed, Role
from actions.domain.tickets import FaultClass, Stage
from actions.services.cases.looking import CheckedAlready
from actions.services.company.policy import load_policy
from actions.services.desk import open_desk
from actions.services.tickets.guards import Unfinished
from tests.conftest import STAFF
from tests.services.people import LI, SAM, at_once, repair
from tests.services.surveying import finished
from tests.services.team import ANN, GROUP, JAN, MEI, READER, events, hire, rows, texts


def grave(desk, *, urgent=False, turn="r1"):
    """A class A repair with its topic."""
    code = desk.tickets.open(SAM, repair(urgent=urgent), turn=turn).code
    topic = desk.handoffs.topic_for(code, key=f"{turn}/topic")
    desk.cases.set_fault_class(MEI, topic, FaultClass.A, key=f"{turn}/class")
    return code, topic


def looks(desk):
    with desk.database.reading() as session:
        return [(c.eye, c.member_id) for c in session.exec(select(Check).order_by(Check.id))]


def stage(desk, code="R-1001"):
    return desk.tickets.one(SAM, code).stage


def test_rule_r18_a_class_a_repair_is_resolved_only_after_two_people_have_looked(crew):
    code, topic = grave(crew)
    with pytest.raises(Unfinished) as no:
        crew.cases.resolve(MEI, topic, key="k1")
    assert no.value.key == "error-unseen-self-second"
    said = crew.checks.check(MEI, code, key="k2", note="two dry runs")
    assert said.text == "R-1001: noted. A second person is still missing."
    with pytest.raises(Unfinished) as no:
        crew.cases.resolve(MEI, topic, key="k3")
    assert no.value.key == "error-unseen-second"
    with pytest.raises(SameEyes):
        crew.checks.check(MEI, code, key="k4")
    assert crew.checks.check(JAN, code, key="k5").text.endswith("/resolve can follow.")
    crew.cases.resolve(MEI, topic, key="k6")
    assert stage(crew) is Stage.EVALUATION
    assert events(crew).count(("checked", "Mei")) == 1


def test_rule_r18_an_urgent_class_a_case_needs_a_supervisor_too(crew):
    code, topic = grave(crew, urgent=True)
    crew.checks.check(MEI, code, key="k1")
    crew.checks.check(JAN, code, key="k2")
    with pytest.raises(Unfinished) as no:
        crew.cases.resolve(MEI, topic, key="k3")
    assert no.value.key == "error-unseen-supervisor"
    crew.checks.check(ANN, code, key="k4")
    crew.cases.resolve(MEI, topic, key="k5")
    assert [eye for eye, _ in looks(crew)] == [Eye.SELF, Eye.SECOND, Eye.SUPERVISOR]


def test_a_supervisor_as_second_person_is_enough(crew):
    code, topic = grave(crew, urgent=True)
    crew.checks.check(MEI, code, key="k1")
    assert crew.checks.check(ANN, code, key="k2").text.endswith("/resolve can follow.")
    crew.cases.resolve(MEI, topic, key="k3")
    assert stage(crew) is Stage.EVALUATION


def test_the_look_is_shown_in_the_topic_with_a_button_for_the_next_person(crew):
    code, topic = grave(crew)
    crew.checks.check(MEI, code, key="k1", note="two dry runs")
    [row] = [r for r in rows(crew, f"{GROUP}/{topic}") if "two dry runs" in r.text]
    assert [button["title"] for button in row.buttons] == ["I looked too: it's right"]
    card = next(t for t in texts(crew, f"{GROUP}/{topic}") if "Eyes:" in t)
    assert "○ second person" in card


def test_an_everyday_repair_ends_without(crew):
    crew.tickets.open(SAM, repair(), turn="r1")
    crew.cases.resolve(MEI, crew.handoffs.topic_for("R-1001", key="t"), key="k1")
    assert stage(crew) is Stage.EVALUATION


def test_a_company_may_ask_for_several_eyes_always_or_never(database, clock):
    for classes, urgent, works in ((list(FaultClass), True, False), ([], False, True)):
        policy = load_policy()
        policy = policy.model_copy(update={"checks": Checking(classes=classes, urgent=urgent)})
        desk = hire(open_desk(database, policy, staff=STAFF, now=clock))
        desk.customers.meet(SAM, name="Sam", code="en")
        code = desk.tickets.open(SAM, repair(), turn=f"r{urgent}").code
        topic = desk.handoffs.topic_for(code, key=f"t{urgent}")
        if works:
            desk.cases.resolve(MEI, topic, key=f"k{urgent}")
        else:
            with pytest.raises(Unfinished):
                desk.cases.resolve(MEI, topic, key=f"k{urgent}")


def test_who_only_reads_along_is_no_second_person(crew):
    code, _ = grave(crew)
    crew.checks.check(MEI, code, key="k1")
    with pytest.raises(NotAllowed):
        crew.checks.check(READER, code, key="k2")


def test_the_same_press_twice_counts_once(crew):
    code, _ = grave(crew)
    assert crew.checks.check(MEI, code, key="k1") == crew.checks.check(MEI, code, key="k1")
    assert len(looks(crew)) == 1


def test_a_case_opened_again_is_looked_at_again(crew):
    code, topic = grave(crew)
    crew.checks.check(MEI, code, key="k1")
    crew.checks.check(JAN, code, key="k2")
    crew.cases.resolve(MEI, topic, key="k3")
    crew.cases.reopen(MEI, topic, key="k4")
    with pytest.raises(Unfinished):
        crew.cases.resolve(MEI, topic, key="k5")
    crew.checks.check(JAN, code, key="k6")
    assert len(looks(crew)) == 3


def test_of_two_who_press_the_second_look_at_once_one_counts_and_the_other_is_told(any_crew):
    crew = any_crew
    crew.team.meet(14, "Kim", "kim")
    crew.team.set_role(ANN, 14, Role.AGENT)
    code, _ = grave(crew)
    crew.checks.check(MEI, code, key="k0")

    def press(number):
        try:
            crew.checks.check((JAN, 14)[number], code, key=f"press/{number}")
        except CheckedAlready as no:
            return no.fields["name"]
        return "counted"

    told = at_once(2, press)
    assert told.count("counted") == 1
    assert {("Mei", "Jan"), ("Mei", "Kim")} & set(told)
    assert [eye for eye, _ in looks(crew)] == [Eye.SELF, Eye.SECOND]


def test_rule_r1_a_customers_yes_is_kept_until_the_missing_look_and_then_closes(crew, clock):
    code = crew.tickets.open(SAM, repair(), turn="r1").code
    topic = crew.handoffs.topic_for(code, key="t")
    finished(crew, code)
    clock.forward(hours=24)
    crew.surveys.sweep()
    crew.cases.set_fault_class(MEI, topic, FaultClass.A, key="c")
    crew.surveys.press(SAM, "yes", "desk:survey:1:solved:yes")
    assert stage(crew) is Stage.EVALUATION
    assert any("one thing is owed" in text for text in texts(crew, f"{GROUP}/{topic}"))
    crew.surveys.sweep()
    assert stage(crew) is Stage.EVALUATION
    crew.checks.check(MEI, code, key="k1")
    crew.checks.check(JAN, code, key="k2")
    crew.surveys.sweep()
    assert stage(crew) is Stage.CLOSED
    assert ("closed", "customer") in events(crew)


def test_a_case_that_owes_something_keeps_no_other_from_closing(crew, clock, monkeypatch):
    people = (SAM, LI)
    for number, address in enumerate(people, 1):
        crew.tickets.open(address, repair(), turn=f"r{number}")
        crew.handoffs.topic_for(f"R-100{number}", key=f"t{number}")
        finished(crew, f"R-100{number}")
    clock.forward(hours=24)
    crew.surveys.sweep()
    for number, address in enumerate(people, 1):
        crew.cases.set_fault_class(MEI, number, FaultClass.A, key=f"c{number}")
        crew.surveys.press(address, f"yes{number}", f"desk:survey:{number}:solved:yes")
    crew.checks.check(MEI, "R-1002", key="k1")
    crew.checks.check(JAN, "R-1002", key="k2")
    monkeypatch.setattr("actions.services.surveys.surveying.BATCH", 1)
    crew.surveys.sweep()
    assert crew.tickets.one(LI, "R-1002").stage is Stage.CLOSED
