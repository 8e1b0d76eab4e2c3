"""The loop that every case walks, as its people see it."""

import pytest

from actions.domain.chats.handoff import Reason
from actions.domain.language import Language
from actions.domain.tickets import STEPS, FaultClass, Stage
from actions.texts.loop import write_stage
from tests.services.people import LI, SAM, repair
from tests.services.surveying import asked, surveys
from tests.services.team import GROUP, MEI, texts


def test_rule_r1_every_stage_tells_its_place_in_the_loop():
    told = [write_stage(stage, Language.EN) for stage in Stage if stage.step]
    assert [one.split(",")[0] for one in told] == [f"{n} of 6" for n in range(1, STEPS + 1)]
    assert write_stage(Stage.DIAGNOSIS, Language.ZH) == "第 2 步（共 6 步），正在查原因"
    assert write_stage(Stage.CANCELLED, Language.EN) == "cancelled"


def test_rule_r1_no_case_is_closed_whose_effect_nobody_was_asked_about(desk, clock):
    code = asked(desk, clock)
    assert desk.tickets.one(SAM, code).stage is Stage.EVALUATION
    assert len(surveys(desk)) == 1
    clock.forward(days=10)
    desk.surveys.sweep()
    clock.forward(days=10)
    desk.surveys.sweep()
    closed = [e for e in desk.tickets.history(SAM, code) if e.what == "closed"]
    assert [event.person for event in closed] == ["desk"]
    assert surveys(desk)[0].asked_at is not None


def test_rule_r5_principle_and_plan_stand_on_the_card_and_in_why(crew):
    code = crew.tickets.open(SAM, repair(story="it smokes", urgent=True), turn="r1").code
    topic = crew.handoffs.topic_for(code, key="t")
    [card] = [t for t in texts(crew, f"{GROUP}/{topic}") if "Handled by:" in t]
    assert "danger: on site within 8 h" in card
    assert "Emergency plan: Fire and smoke" in card
    why = crew.clocks.why(code, Language.ZH)
    assert "处理原则" in why
    assert "应急预案：起火冒烟" in why


@pytest.mark.parametrize("serial", ["KF4202503140017", ""])
def test_rule_r5_two_customers_with_the_same_case_are_handled_alike(stocked, serial):
    one = stocked.tickets.open(SAM, repair(serial_number=serial), turn="r1")
    other = stocked.tickets.open(LI, repair(serial_number=serial), turn="r2")
    assert one.handling == other.handling
    assert one.handling["cover"] == ("free" if serial else "open")


def test_the_principle_follows_a_corrected_class(crew):
    code = crew.tickets.open(SAM, repair(), turn="r1").code
    topic = crew.handoffs.topic_for(code, key="t")
    crew.cases.set_fault_class(MEI, topic, FaultClass.A, key="c")
    assert crew.tickets.one(SAM, code).handling["way"] == "works"


def test_rule_r5_a_danger_told_later_names_its_plan(crew):
    code = crew.handoffs.begin(SAM, Reason.ASKED, turn="w1", tell=True).code
    crew.safety.warn(SAM, "d1", "it smells of gas now")
    case = crew.tickets.one(SAM, code)
    assert (case.urgent, case.handling["plans"]) == (True, ["gas"])
