"""Words as they were meant, where slips of the keyboard stand in what was typed."""

from types import SimpleNamespace

import pytest

from actions.dialogue.forms.repair import ValidateRepairForm
from actions.dialogue.heard import Heard
from actions.dialogue.hearing.reading import Form
from actions.dialogue.hearing.summary import new_repair
from actions.dialogue.questions import REPAIR, spot_product
from actions.domain.language import Language
from tests.dialogue.heard import turn

PINYIN = (("xiyiji huai le", "洗衣机坏了"),)


def said(text, meant=()):
    return {"event": "user", "text": text, "parse_data": {"text": text, "meant": meant}}


def tracker(*events):
    return SimpleNamespace(
        latest_message=events[-1]["parse_data"],
        events=list(events),
        slots={},
        sender_id="test:1",
    )


@pytest.mark.parametrize(
    ("text", "slips", "meant"),
    [
        ("washin mashine", (("washin", "washing"), ("mashine", "machine")), "washing machine"),
        ("teh tehran lamp", (("teh", "the"),), "the tehran lamp"),
        ("iPhone洗依机坏了", (("洗依机坏了", "洗衣机坏了"),), "iPhone洗衣机坏了"),
        ("the fridge leaks", (), "the fridge leaks"),
    ],
)
def test_a_slip_is_read_as_meant_where_it_stands_as_a_word(text, slips, meant):
    heard = turn(text, slips=slips)
    assert heard.meant == meant
    assert heard.text == text


def test_what_was_mended_in_an_earlier_message_is_known_when_a_form_is_filled():
    heard = Heard.of(tracker(said("it wont drian", [["drian", "drain"]]), said("yes")))
    assert heard.mended("it wont drian\nsince may") == "it wont drain\nsince may"
    assert heard.mended("since may") == ""


@pytest.mark.parametrize(
    ("text", "slips", "product"),
    [
        ("xiyiji huai le", PINYIN, "washing machine"),
        ("洗依机坏了", (("洗依机坏了", "洗衣机坏了"),), "washing machine"),
        ("dishwahser", (("dishwahser", "dishwasher"),), "dishwasher"),
    ],
)
def test_a_product_is_named_in_spite_of_slips(desk, text, slips, product):
    assert spot_product(turn(text, slips=slips), desk) == product


def test_whether_it_can_be_used_is_heard_in_spite_of_slips(desk):
    heard = turn("not at lal", slips=(("lal", "all"),))
    assert Form(REPAIR, desk).read(heard, "usable")["usable"] == "no"


def test_a_repair_keeps_its_story_as_typed_and_as_meant():
    slots = {"symptom": "wont drian", "begun": "repair_form"}
    new = new_repair(turn("yes", slips=(("drian", "drain"),), slots=slots))
    assert (new.story, new.meant) == ("wont drian", "wont drain")


def test_a_repair_without_slips_keeps_its_story_once():
    new = new_repair(turn("yes", slots={"symptom": "it leaks", "begun": "repair_form"}))
    assert (new.story, new.meant) == ("it leaks", "")


def test_pinyin_that_only_says_it_is_broken_tells_no_fault_yet(desk):
    desk.customers.meet(turn().address)
    heard = turn("xiyiji huai le", "report_fault", 0.9, slips=PINYIN, language=Language.ZH)
    found = ValidateRepairForm(desk).begin(heard)
    assert found["product"] == "洗衣机"
    assert "symptom" not in found
