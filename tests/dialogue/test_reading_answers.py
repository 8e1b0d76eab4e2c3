"""What a message fills while a form asks, whatever the classifier takes it for."""

import pytest

from actions.dialogue.heard import SKIPPED
from actions.dialogue.questions import COMPLAINT, REPAIR
from actions.dialogue.reading import Form
from tests.dialogue.heard import pressed, turn


@pytest.fixture
def repair(desk):
    return Form(REPAIR, desk)


@pytest.fixture
def complaint(desk):
    return Form(COMPLAINT, desk)


@pytest.mark.parametrize(
    ("asked", "text", "intent", "value"),
    [
        ("product", "oven", "insult", "oven"),
        ("usable", "能用一点", "ask_product", "partly"),
        ("usable", "not at all", "deny", "no"),
        ("care", "自己送过去", "ask_delivery", "workshop"),
        ("phone", "just chat", "request_human", SKIPPED),
        ("phone", "text me here", "stop_followups", SKIPPED),
        ("serial_number", "no", "deny", SKIPPED),
        ("serial_number", "看不清", "not_know", SKIPPED),
        ("confirmed", "对", "affirm", "yes"),
        ("confirmed", "👍", "praise", "yes"),
        ("confirmed", "nothing to change", "cancel_request", "yes"),
        ("place", "我家住海淀区中关村大街5号", "report_fault", "海淀区中关村大街5号"),
    ],
)
def test_a_plain_answer_is_taken_for_one(repair, asked, text, intent, value):
    label = "inquiry" if intent.startswith("ask_") else "other"
    assert repair.read(turn(text, intent, 0.95, label=label), asked)[asked] == value


@pytest.mark.parametrize("text", ["change", "改", "not right", "yes but the time is wrong", "no"])
def test_a_wish_to_change_the_summary_never_drops_or_opens_it(repair, text):
    assert repair.read(turn(text, "cancel_request", 0.95), "confirmed") == {"changing": True}


@pytest.mark.parametrize("text", ["...", "??", "😀", "啊啊啊", "/greet", '{"slot": 1}', "xx"])
@pytest.mark.parametrize("asked", ["product", "symptom", "place", "serial_number", "confirmed"])
def test_what_says_nothing_is_a_failed_try(repair, asked, text):
    read = repair.read(turn(text, "complain_product", 0.95, label="complaint"), asked)
    assert read == {"tries": 1, "trouble": f"trouble-{asked}"}


def test_a_button_confirms_only_the_summary_that_is_asked_about(repair):
    assert repair.read(pressed("confirmed:yes"), "confirmed")["confirmed"] == "yes"
    assert repair.read(pressed("confirmed:yes"), "product") is None


def test_leaving_out_by_an_old_button_takes_no_answer_away(repair):
    assert repair.read(pressed("serial_number:-", serial_number="KF42"), "care") is None


def test_an_old_button_changes_its_answer(repair):
    read = repair.read(pressed("usable:no", usable="partly"), "care")
    assert (read["usable"], read["corrected"]) == ("no", "usable")


@pytest.mark.parametrize(
    ("text", "slot"),
    [("14 Mill Lane, Leeds", "place"), ("it won't switch on", "usable")],
)
def test_what_answers_a_later_question_is_kept(repair, text, slot):
    read = repair.read(turn(text), "serial_number")
    assert read[slot]
    assert read["noted"] == "kept-words"


def test_a_question_that_is_not_understood_is_no_failed_try(repair):
    assert repair.read(turn("why is that?"), "serial_number") is None


def test_the_address_keeps_no_telephone_number(repair):
    number = "07911 123456"
    heard = turn(f"14 Mill Lane, Leeds, call {number}", entities={"phone": [number]})
    read = repair.read(heard, "place")
    assert (read["place"], read["phone"]) == ("14 Mill Lane, Leeds", "+44 7911 123456")


def test_the_first_message_of_a_complaint_may_go_on(complaint):
    more = turn("my fridge also leaks by the way", "report_fault", 0.9, label="repair_request")
    heard = more.saying(more.text)
    read = complaint.read(heard, "wish")
    assert read == {"story": more.text, "noted": "kept-words"}


def test_a_wish_may_be_left_out(complaint):
    assert complaint.read(turn("no", "deny", 0.9), "wish")["wish"] == SKIPPED
