"""What customers say in the middle of a form that is neither its answer nor its end."""

import pytest

from actions.dialogue.forms.complaint import ValidateComplaintForm
from actions.dialogue.forms.repair import ValidateRepairForm
from actions.dialogue.heard import SKIPPED
from actions.dialogue.hearing.reading import Form
from actions.dialogue.hearing.same import Meant
from actions.dialogue.questions import COMPLAINT, REPAIR
from actions.domain.language import Language
from actions.domain.people import Address
from tests.dialogue.heard import turn

FRIDGE = "KF4202503140017"
WASHER = {"product": "washing machine", "symptom": "very loud", "requested_slot": "serial_number"}


@pytest.fixture
def shop(desk):
    desk.seeding.seed_catalogue()
    desk.customers.meet(Address(channel="test", chat_id=1), name="Sam", code="en")
    return desk


def derived(shop, slots, language=Language.EN):
    heard = turn(FRIDGE, "give_data", 0.9, slots=slots, language=language)
    return ValidateRepairForm(shop).derive(heard, {**slots, "serial_number": FRIDGE})


def test_the_serial_number_of_another_kind_of_product_is_asked_about_once(shop):
    asked = derived(shop, WASHER)
    assert asked["serial_number"] is None
    assert asked["remark"] == (
        "KF4202503140017 is the number of a Fridge KF-420, and you told me about a washing "
        "machine. What is the number on the washing machine? If it is about the Fridge KF-420 "
        "after all, send this number again."
    )
    assert "是冰箱 KF-420 的序列号" in derived(shop, WASHER, Language.ZH)["remark"]
    again = derived(shop, WASHER | {"tries": 1})
    assert again["product"] == "Fridge KF-420"
    assert "serial_number" not in again


@pytest.mark.parametrize("named", ["fridge", "KF-420", "cooling thing", ""])
def test_a_serial_number_that_fits_what_was_told_is_taken_at_once(shop, named):
    found = derived(shop, WASHER | {"product": named})
    assert found["product"] == "Fridge KF-420"


@pytest.mark.parametrize(
    "text",
    ["actually my kettle also died", "另外电水壶也坏了，不加热", "the kettle leaks as well"],
)
def test_another_thing_that_broke_too_takes_the_place_of_nothing(shop, text):
    slots = {"product": "coffee machine", "symptom": "leaks", "usable": "partly"}
    slots |= {"serial_number": SKIPPED, "last_filled": "serial_number"}
    heard = turn(text, "report_fault", 0.5, slots=slots, entities={"product": ["kettle"]})
    read = Form(REPAIR, shop).read(heard, "phone")
    assert read == {"symptom": f"leaks\n{text}", "noted": "kept-words"}


@pytest.mark.parametrize("text", ["谢谢", "谢谢谢谢", "拜拜"])
@pytest.mark.parametrize("questions", [COMPLAINT, REPAIR])
def test_a_thank_you_in_two_equal_signs_is_no_failed_answer(shop, questions, text):
    asked = "reference" if questions is COMPLAINT else "serial_number"
    assert Form(questions, shop).read(turn(text, "thank", 0.99), asked) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("07700 900123", "+44 7700 900123"),
        ("my mobile: 07700 900123", "+44 7700 900123"),
        ("+44 7700 900123.", "+44 7700 900123"),
        ("0113 496 0018", "+44 113 496 0018"),
    ],
)
def test_a_number_that_no_list_of_numbers_knows_is_taken_when_it_was_asked_for(shop, text, number):
    assert Form(REPAIR, shop).read(turn(text, "give_data", 0.9), "phone")["phone"] == number


@pytest.mark.parametrize("text", ["12345", "0770090012345678999", "call me at 5 or 6 tomorrow 07"])
def test_what_cannot_be_a_telephone_number_is_asked_again(shop, text):
    assert Form(REPAIR, shop).read(turn(text, "give_data", 0.9), "phone")["trouble"]


@pytest.mark.parametrize(
    "text",
    [
        *("never mind", "no, forget it", "leave it, repair it first", "not now", "don't bother"),
        *("不用了，先修好再说", "算了", "以后再说吧", "没事了"),
    ],
)
@pytest.mark.parametrize("form", [ValidateComplaintForm, ValidateRepairForm])
def test_who_lets_it_be_when_asked_whether_it_is_the_same_is_asked_nothing_more(shop, form, text):
    asked = Meant(["R-1001"], "the technician was rude", "2026-03-02T09:00:00+00:00")
    heard = turn(text, "request_repair", 0.57, slots={"story": "rude", **asked.kept()})
    settled = form(shop)._settle(heard, asked)
    assert settled["asked"] is None
    assert settled["confirmed"] == SKIPPED


@pytest.mark.parametrize("asked", ["place", "phone", "serial_number"])
@pytest.mark.parametrize("text", ["tomorrow morning would be best", "最好周六上午"])
def test_a_day_that_would_suit_is_kept_for_staff_and_is_no_failed_answer(shop, asked, text):
    slots = {"unclear_text": "it hums"}
    heard = turn(text, "give_data", 0.9, entities={"time": ["then"]}, slots=slots)
    read = Form(REPAIR, shop).read(heard, asked)
    assert read == {"unclear_text": f"it hums\n{text}", "noted": "remark-day-noted"}


@pytest.mark.parametrize(
    ("wish", "text", "language", "kept"),
    [
        ("refund", "and an apology would be nice", Language.EN, "Money back"),
        ("my 129 pounds", "plus an apology please", Language.EN, "my 129 pounds"),
        ("refund", "还要道歉", Language.ZH, "退货退款"),
    ],
)
def test_a_second_wish_comes_on_top_of_the_first(shop, wish, text, language, kept):
    heard = turn(text, "demand_redress", 0.9, slots={"wish": wish}, language=language)
    assert Form(COMPLAINT, shop).read(heard, "confirmed")["wish"] == f"{kept}\n{text}"


def test_a_wish_that_corrects_takes_the_place_of_the_first(shop):
    heard = turn("no, an apology is enough", "correct_data", 0.9, slots={"wish": "refund"})
    assert Form(COMPLAINT, shop).read(heard, "confirmed")["wish"] == "apology"


@pytest.mark.parametrize("text", ["退钱", "refund"])
def test_a_wish_said_too_early_is_kept_and_is_no_failed_answer(shop, text):
    read = Form(COMPLAINT, shop).read(turn(text, "demand_redress", 0.9), "reference")
    assert read == {"wish": "refund", "noted": "kept-words"}


@pytest.mark.parametrize("text", ["是之前的事，单号我没有", "编号没有", "我没有单号"])
def test_no_number_in_any_order_of_words_leaves_it_out(shop, text):
    read = Form(COMPLAINT, shop).read(turn(text, "give_data", 0.9), "reference")
    assert read["reference"] == SKIPPED


@pytest.mark.parametrize("asked", ["subject", "story"])
def test_a_number_alone_is_what_a_complaint_is_about_and_not_what_happened(shop, asked):
    read = Form(COMPLAINT, shop).read(turn("R-1002", "give_data", 0.9), asked)
    assert read == {"reference": "R-1002", "noted": "kept-words"}


@pytest.mark.parametrize("text", ["太慢了", "快点啊", "this takes far too long", "hurry up"])
@pytest.mark.parametrize("asked", ["serial_number", "phone", "place", "usable"])
def test_impatience_in_the_middle_of_a_form_is_no_failed_answer(shop, asked, text):
    read = Form(REPAIR, shop).read(turn(text, "complain_delay", 0.5, label="complaint"), asked)
    assert read == {"noted": "remark-hurrying"}
