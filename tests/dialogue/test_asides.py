"""Words whose meaning hangs on what stands in the form, read without an engine."""

import pytest

from actions.dialogue.heard import SKIPPED
from actions.dialogue.hearing.reading import Form
from actions.dialogue.inquiries.answering import ActionAnswer
from actions.dialogue.questions import COMPLAINT, REPAIR
from actions.domain.people import Address
from tests.dialogue.heard import turn

SAM = Address(channel="test", chat_id=1)
FRIDGE = "KF4202503140017"


@pytest.fixture
def shop(desk):
    desk.seeding.seed_catalogue()
    desk.customers.meet(SAM, name="Sam", code="en")
    return desk


def read(shop, questions, text, asked, intent="give_data", **slots):
    entities = slots.pop("entities", {})
    heard = turn(text, intent, 0.9, slots=slots, entities=entities)
    return Form(questions, shop).read(heard, asked)


@pytest.mark.parametrize("asked", ["reference", "wish", "subject"])
@pytest.mark.parametrize("text", ["bought it march last year", "去年十一月买的"])
def test_when_it_was_bought_belongs_to_the_story(shop, asked, text):
    changed = read(shop, COMPLAINT, text, asked, story="it leaks")
    assert changed == {"story": f"it leaks\n{text}", "noted": "remark-story-noted"}


@pytest.mark.parametrize("text", ["4 Hill Road, Leeds", "周日下午可以"])
def test_where_and_when_is_no_wish(shop, text):
    changed = read(shop, COMPLAINT, text, "wish", story="rude")
    assert changed == {"story": f"rude\n{text}", "noted": "kept-words"}


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("apology and a new shelf", "apology and a new shelf"),
        ("退钱并且赔偿误工费", "退钱并且赔偿误工费"),
        ("refund", "refund"),
        ("money back, and fast", "refund"),
        ("just send someone", "repair"),
        ("派人来就行", "repair"),
    ],
)
def test_what_is_wished_for_besides_is_kept(shop, text, wish):
    assert read(shop, COMPLAINT, text, "wish", "demand_redress")["wish"] == wish


def test_what_now_is_no_wish(shop):
    assert read(shop, COMPLAINT, "然后呢", "wish", "affirm")["trouble"] == "trouble-wish"


def test_a_number_of_the_unit_says_more_than_its_name(shop):
    number = {"serial_number": ["DW2411020031"]}
    slots = {"reference": "dishwasher", "entities": number}
    changed = read(shop, COMPLAINT, "DW2411020031", "wish", **slots)
    assert changed == {"reference": "DW2411020031", "noted": "kept-words"}


def test_the_other_one_is_the_other_product_that_was_told_of(shop):
    told = {"product": "fridge", "symptom": "my kettle and my fridge both died", "usable": "no"}
    changed = read(shop, REPAIR, "the other one", "serial_number", **told)
    assert changed["product"] == "electric kettle"
    assert "trouble" not in changed


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("never mind the visit, I'll bring it in", "cancel_request"),
        ("师傅不用来了,我自己送过去", "ask_status"),
        ("算了不用上门了我自己送", "cancel_request"),
    ],
)
def test_bringing_it_in_instead_changes_the_way_and_ends_nothing(shop, text, intent):
    changed = read(shop, REPAIR, text, "phone", intent, care="home")
    assert changed["care"] == "workshop"


@pytest.mark.parametrize("text", ["come please", "just send someone", "你们派人来吧"])
def test_somebody_is_to_come_and_no_person_is_asked_for(shop, text):
    assert read(shop, REPAIR, text, "serial_number", "request_human")["care"] == "home"
    assert read(shop, REPAIR, "let me talk to a person", "serial_number", "request_human") is None


def test_who_wants_it_quick_asks_for_no_person(shop):
    hurried = read(shop, REPAIR, "🙏 please hurry", "symptom", "request_human")
    assert hurried == {"noted": "remark-hurrying"}


@pytest.mark.parametrize("text", ["don't call me", "不用打电话"])
def test_no_calls_answers_the_question_about_the_telephone(shop, text):
    changed = read(shop, REPAIR, text, "care", "skip_question")
    assert changed["phone"] == SKIPPED
    assert "care" not in changed


def test_a_serial_number_read_better_takes_the_place_of_the_first(shop):
    slots = {"serial_number": "KF4202503140018", "entities": {"serial_number": [FRIDGE]}}
    changed = read(shop, REPAIR, f"就是{FRIDGE}", "care", **slots)
    assert changed["serial_number"] == FRIDGE


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("oh one one three four nine six double oh one eight", "+44 113 496 0018"),
        ("电话是幺三八零零一三八零零零", "+86 138 0013 8000"),
    ],
)
def test_a_telephone_number_in_words_is_read(shop, text, number):
    assert read(shop, REPAIR, text, "phone")["phone"] == number
    assert read(shop, REPAIR, text, "place")["phone"] == number


@pytest.mark.parametrize("text", ["where would i find that", "铭牌在哪里"])
def test_who_asks_where_the_number_is_hears_it_and_is_not_taken_to_have_none(shop, text):
    assert read(shop, REPAIR, text, "serial_number", "not_know").get("trouble")


@pytest.mark.parametrize("text", ["算了不找了", "can't be bothered to look"])
def test_giving_up_the_search_leaves_the_number_out(shop, text):
    assert read(shop, REPAIR, text, "serial_number", "cancel_request")["serial_number"] == SKIPPED


@pytest.mark.parametrize("text", ["open it", "来家里", "凑和"])
def test_what_names_no_product_is_none(shop, text):
    assert "product" not in read(shop, REPAIR, text, "product")


def test_thanks_with_a_yes_answer_only_what_a_yes_can_answer(shop):
    assert read(shop, REPAIR, "对的谢谢你啊", "confirmed", "thank")["confirmed"] == "yes"
    assert read(shop, REPAIR, "好的谢谢", "place", "thank") is None


def test_the_number_that_is_known_already_is_no_failed_answer(shop):
    slots = {"phone": "+86 138 0013 8000", "entities": {"phone": ["13800138000"]}}
    assert read(shop, REPAIR, "13800138000", "confirmed", **slots) == {"noted": "kept-words"}


@pytest.mark.parametrize(
    ("text", "intent", "topic"),
    [
        ("what would it cost if the warranty is over", "ask_warranty", "ask_price"),
        ("how much is the warranty extension", "ask_warranty", "ask_warranty"),
        ("is it still under warranty", "ask_warranty", "ask_warranty"),
        ("送到哪里", "ask_delivery", "ask_send_in"),
        ("where is my parcel", "ask_delivery", "ask_delivery"),
    ],
)
def test_questions_that_sound_like_another_get_their_own_article(shop, text, intent, topic):
    assert ActionAnswer(shop)._topic(turn(text, intent)) == topic


@pytest.mark.parametrize(
    "text",
    [
        "im not home on weekdays, can someone come saturday or should i bring it",
        "你们上门还是我自己送过去呢",
    ],
)
def test_who_asks_which_of_the_two_has_not_chosen(shop, text):
    assert "care" not in (read(shop, REPAIR, text, "care", "ask_appointment") or {})


@pytest.mark.parametrize("text", ["she has no serial number", "没有序列号"])
def test_no_serial_number_is_no_answer_about_the_telephone(shop, text):
    changed = read(shop, REPAIR, text, "phone")
    assert "phone" not in changed
    assert changed["serial_number"] == SKIPPED
    known = read(shop, REPAIR, text, "phone", serial_number="DW602507300076")
    assert "phone" not in known
    assert known["unclear_text"] == text


def test_when_to_call_is_kept_with_the_number(shop):
    text = "0113 496 0018 but only after 5pm"
    changed = read(shop, REPAIR, text, "phone", entities={"time": ["5pm"]})
    assert changed["phone"] == "+44 113 496 0018"
    assert changed["unclear_text"] == text


@pytest.mark.parametrize(
    "text", ["上门吧，最好周六上午", "come to me please, saturday morning is best"]
)
def test_the_day_that_would_suit_is_kept_with_the_wish_for_a_visit(shop, text):
    changed = read(shop, REPAIR, text, "care", entities={"time": ["saturday"]})
    assert changed["care"] == "home"
    assert changed["unclear_text"] == text


@pytest.mark.parametrize("text", ["昨天还好好的", "it was fine until yesterday"])
def test_a_time_that_is_past_is_no_day_for_a_visit(shop, text):
    changed = read(shop, REPAIR, text, "usable", symptom="dead", entities={"time": ["then"]})
    assert changed.get("noted") != "remark-day-noted"


def test_who_wants_the_money_back_has_not_said_that_it_works(shop):
    assert read(shop, REPAIR, "对 我要退", "usable", "demand_redress") is None


@pytest.mark.parametrize(
    ("text", "use"),
    [("It does still bake if I turn it off and on again.", "partly"), ("it wont go at all", "no")],
)
def test_how_it_is_usable_is_read_from_what_it_still_does(shop, text, use):
    assert read(shop, REPAIR, text, "usable", "report_fault")["usable"] == use


def test_just_fix_it_stops_no_form(shop):
    going = read(shop, REPAIR, "just fix it", "usable", "cancel_request")
    assert going == {"noted": "remark-going-on"}
    left = read(shop, REPAIR, "i dont care just fix it", "serial_number", "cancel_request")
    assert left["serial_number"] == SKIPPED
