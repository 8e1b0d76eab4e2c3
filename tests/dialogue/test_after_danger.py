"""What a customer says in the half hour after a danger (Rule R30)."""

import pytest
from rasa_sdk import Tracker

from actions.dialogue.cases.actions import ActionShowTickets
from actions.dialogue.cases.details import ActionAddDetail
from actions.dialogue.forms.repair import ValidateRepairForm
from actions.dialogue.heard import SKIPPED
from actions.dialogue.inquiries.answering import ActionAnswer
from actions.dialogue.people.danger import after_danger, with_advice
from actions.dialogue.talk.talking import ActionTalk
from actions.domain.language import Language
from actions.texts import say
from tests.dialogue.heard import SAM, turn
from tests.services.people import repair


def alarmed(shop, product="socket", story="sparks come out of it"):
    return shop.tickets.open(
        SAM, repair(product=product, story=story, usable="no", urgent=True), turn="r"
    )


def begun(shop, text):
    return ValidateRepairForm(shop).begin(turn(text, "report_fault", 0.9))


@pytest.mark.parametrize("text", ["洗碗机洗不干净，杯子上都是白点", "my dishwasher leaves spots"])
def test_a_fault_of_something_else_gets_a_repair_of_its_own(shop, text):
    alarmed(shop)
    assert begun(shop, text).get("confirmed") != SKIPPED


@pytest.mark.parametrize(
    ("product", "text"),
    [("socket", "it is in the kitchen"), ("", "the dishwasher is hot"), ("kettle", "the kettle")],
)
def test_what_may_be_about_the_danger_gets_no_form(shop, product, text):
    alarmed(shop, product)
    assert begun(shop, text)["confirmed"] == SKIPPED


class Said:
    def utter_message(self, text, **_):
        self.text = text


def test_rule_r30_who_asks_what_to_do_in_a_danger_is_told_again(shop):
    alarmed(shop, "gas boiler", "there is a smell of gas")
    said, heard = Said(), turn("should i turn off the gas?", slots={"confirmed": SKIPPED})
    assert after_danger(shop, heard, said)
    assert said.text.startswith("Don't switch anything on or off")
    assert said.text.endswith("I've added that to R-1001.")


def test_what_is_no_question_is_only_noted(shop):
    danger = alarmed(shop, "gas boiler", "there is a smell of gas")
    assert with_advice(turn("it is in the cellar"), danger, "Noted.") == "Noted."


@pytest.mark.parametrize("action", [ActionShowTickets, ActionAddDetail, ActionAnswer, ActionTalk])
@pytest.mark.parametrize("text", ["现在能洗澡吗", "is it safe to use the light now?"])
def test_rule_r30_it_is_told_again_whatever_the_question_was_taken_for(shop, action, text):
    alarmed(shop, "water heater", "it gave me an electric shock")
    said, tracker = Said(), Tracker("test:1", {}, {}, [], False, None, {}, "action_listen")
    action(shop).answer(turn(text, "ask_status", 0.8), said, tracker)
    assert said.text.startswith(say("danger-shock", Language.EN))
