"""What a message fills while a form asks, whatever the classifier takes it for."""

import pytest

from actions.dialogue.heard import SKIPPED
from actions.dialogue.hearing.reading import Form
from actions.dialogue.questions import COMPLAINT, REPAIR
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
        ("usable", "完全停了，已经挂了停用牌子", "cancel_request", "no"),
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


@pytest.mark.parametrize("text", ["...", "😀", "啊啊啊", "/greet", '{"slot": 1}', "xx"])
@pytest.mark.parametrize("asked", ["product", "symptom", "place", "serial_number", "confirmed"])
def test_what_says_nothing_is_a_failed_try(repair, asked, text):
    read = repair.read(turn(text, "complain_product", 0.95, label="complaint"), asked)
    assert read == {"tries": 1, "trouble": f"trouble-{asked}"}


@pytest.mark.parametrize("text", ["?", "??", "？？"])
@pytest.mark.parametrize("asked", ["product", "place", "serial_number"])
def test_who_comes_back_with_a_question_mark_is_explained_the_question(repair, asked, text):
    read = repair.read(turn(text, "complain_product", 0.95, label="complaint"), asked)
    assert read == {"tries": repair.desk.policy.unanswered_tries, "trouble": f"trouble-{asked}"}


def test_a_button_confirms_only_the_summary_that_is_asked_about(repair):
    assert repair.read(pressed("confirmed:yes"), "confirmed")["confirmed"] == "yes"
    assert repair.read(pressed("confirmed:yes"), "product") is None


def test_leaving_out_by_an_old_button_takes_no_answer_away(repair):
    assert repair.read(pressed("serial_number:-", serial_number="KF42"), "care") is None


def test_an_old_button_changes_its_answer(repair):
    read = repair.read(pressed("usable:no", usable="partly"), "care")
    assert (read["usable"], read["corrected"]) == ("no", "usable")


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("phone", "no wait its 14 Mill Lane"),
        ("confirmed", "the address is 14 Mill Lane"),
        ("confirmed", "the house number is 14"),
        ("confirmed", "change the address to 14 Mill Lane"),
    ],
)
def test_an_address_that_is_corrected_in_part_keeps_its_town(repair, asked, text):
    slots = {"place": "12 Mill Lane, Leeds", "last_filled": "place", "phone": "-"}
    read = repair.read(turn(text, "correct_data", 0.9, slots=slots), asked)
    assert read["place"] == "14 Mill Lane, Leeds"


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


@pytest.mark.parametrize("text", ["what?", "什么意思", "嗯？"])
def test_who_does_not_understand_a_question_has_it_explained(repair, text):
    assert repair.read(turn(text, "make_small_talk", 0.9), "usable")["tries"] == 2


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("serial_number", "what is a serial number?"),
        ("serial_number", "序列号是什么"),
        ("place", "why do you need my address"),
        ("place", "为什么要地址"),
        ("phone", "why do you want my phone number?"),
    ],
)
def test_a_question_about_what_is_asked_is_answered_by_explaining_it(repair, asked, text):
    read = repair.read(turn(text, "ask_privacy", 0.9, label="inquiry"), asked)
    assert read == {"tries": 2, "trouble": f"trouble-{asked}"}


def test_a_question_about_the_desk_s_own_address_is_an_inquiry(repair):
    heard = turn("what is your address?", "ask_site", 0.9, label="inquiry")
    assert repair.read(heard, "place") is None


@pytest.mark.parametrize("text", ["不取消", "don't cancel it"])
def test_who_does_not_want_to_cancel_goes_on(repair, text):
    assert repair.read(turn(text, "cancel_request", 0.95), "place") == {"noted": "remark-going-on"}


@pytest.mark.parametrize("text", ["不排水", "it leaks at the bottom", "a bit of water under it"])
def test_more_of_the_fault_is_added_while_its_use_is_asked_about(repair, text):
    slots = {"product": "dishwasher", "symptom": "broken"}
    heard = turn(text, "report_fault", 0.9, label="repair_request", slots=slots)
    assert repair.read(heard, "usable") == {"symptom": f"broken\n{text}", "noted": "kept-words"}


@pytest.mark.parametrize("text", ["I want a refund", "我要退款"])
def test_a_refund_asked_for_in_a_repair_is_left_to_the_dialogue_s_rules(repair, text):
    heard = turn(text, "demand_redress", 0.9, label="complaint")
    assert repair.read(heard, "usable") is None


@pytest.mark.parametrize(
    ("text", "care"),
    [
        ("come to my house then", "home"),
        ("I'll bring it in anyway", "workshop"),
        ("请上门", "home"),
    ],
)
def test_who_comes_to_whom_is_kept_whenever_it_is_said(repair, text, care):
    assert repair.read(turn(text), "serial_number")["care"] == care


@pytest.mark.parametrize("text", ["how soon can you come?", "上门要钱吗", "什么时候上门"])
def test_a_question_about_a_visit_is_no_answer(repair, text):
    heard = turn(text, "ask_price", 0.9, label="inquiry")
    assert repair.read(heard, "care") is None


@pytest.mark.parametrize("text", ["算了我自己送过去吧", "actually I'd rather bring it in"])
def test_a_summary_is_changed_to_bringing_it(repair, text):
    heard = turn(text, slots={"care": "home", "place": "14 Mill Lane, Leeds"})
    assert repair.read(heard, "confirmed")["care"] == "workshop"


def test_a_phone_number_that_was_left_out_is_taken_at_the_summary(repair):
    heard = turn("电话是13812345678", "give_data", 0.9, slots={"phone": SKIPPED})
    assert repair.read(heard, "confirmed")["phone"] == "+86 138 1234 5678"


def test_an_answer_without_any_digit_is_not_called_an_incomplete_number(repair):
    read = repair.read(turn("可以", "affirm", 0.9), "phone")
    assert read == {"tries": 1, "trouble": "trouble-phone-none"}


def test_a_wish_is_changed_at_the_summary(complaint):
    heard = turn("算了，道歉就行", slots={"wish": "compensation"})
    assert complaint.read(heard, "confirmed")["wish"] == "apology"


def test_a_house_number_corrected_at_the_summary_keeps_the_town(repair):
    heard = turn("14 Mill Lane, not 12", slots={"place": "12 Mill Lane, Leeds"})
    assert repair.read(heard, "confirmed")["place"] == "14 Mill Lane, Leeds"


@pytest.mark.parametrize("text", ["a bit", "not at all", "sometimes", "有时候"])
def test_an_answer_about_use_names_no_product(repair, text):
    assert "product" not in repair.read(turn(text), "product")


def test_an_edit_that_spells_the_product_right_tells_it(repair):
    slots = {"symptom": "my ovn makes noise"}
    read = repair.read(turn("my oven makes noise", edited=True, slots=slots), "product")
    assert (read["product"], read["symptom"]) == ("oven", "my oven makes noise")


def test_hurry_is_no_story(complaint):
    assert complaint.read(turn("快点"), "story")["trouble"] == "trouble-story"


def test_what_a_complaint_is_about_may_be_left_out(complaint):
    assert complaint.read(turn("no ticket"), "subject")["subject"] == SKIPPED


def test_a_wish_may_be_left_out(complaint):
    assert complaint.read(turn("no", "deny", 0.9), "wish")["wish"] == SKIPPED


@pytest.mark.parametrize(
    "text", ["我要取消投诉", "取消吧", "算了，取消", "cancel the complaint please", "Cancel it"]
)
@pytest.mark.parametrize("asked", ["story", "reference", "wish", "confirmed"])
def test_a_plain_cancel_drops_the_form_whatever_it_is_read_as(complaint, asked, text):
    read = complaint.read(turn(text, "complain_product", 0.95, label="complaint"), asked)
    assert set(read.values()) == {SKIPPED}


@pytest.mark.parametrize("text", ["my order was cancelled", "他们取消了我的预约", "不要取消"])
def test_a_story_about_a_cancelling_is_a_story(complaint, text):
    read = complaint.read(turn(text, "complain_service", 0.95, label="complaint"), "story")
    assert read["story"] == text


@pytest.mark.parametrize(
    ("before", "text", "address"),
    [("Baker Street", "number 12", "12 Baker Street"), ("中关村大街", "27号", "中关村大街27号")],
)
def test_an_address_may_come_in_pieces(repair, before, text, address):
    slots = {"tries": 1, "requested_slot": "place"}
    heard = turn(text, "give_data", 0.9, before=(before,), slots=slots)
    assert repair.read(heard, "place")["place"] == address


def test_what_was_said_before_the_address_was_asked_is_no_piece_of_it(repair):
    heard = turn("number 12", "give_data", 0.9, before=("Baker Street",))
    assert repair.read(heard, "place")["trouble"] == "trouble-place"


def test_what_a_complaint_is_about_is_no_question_of_how_it_stands(complaint):
    heard = turn("about the technician", "ask_status", 0.9, label="inquiry")
    assert complaint.read(heard, "subject")["subject"] == "service"
