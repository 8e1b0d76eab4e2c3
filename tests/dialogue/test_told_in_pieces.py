"""What comes in pieces, before its turn or beside a yes: kept where it belongs."""

import pytest

from actions.dialogue.heard import SKIPPED
from actions.dialogue.hearing.reading import Form
from actions.dialogue.questions import REPAIR
from actions.domain.language import Language
from tests.dialogue.heard import turn

TOLD = {"product": "fridge", "symptom": "it leaks", "usable": "partly", "care": "home"}


def read(shop, text, asked, intent="give_data", before=(), **slots):
    heard = turn(text, intent, 0.9, slots=slots, before=before, language=Language.ZH)
    return Form(REPAIR, shop).read(heard, asked)


@pytest.mark.parametrize("text", ["地址", "上海市", "浦东新区", "my address"])
def test_the_beginning_of_an_address_before_its_turn_is_no_failed_try(shop, text):
    assert read(shop, text, "usable") == {"noted": "kept-words"}


@pytest.mark.parametrize("asked", ["usable", "place"])
def test_towns_that_came_before_the_street_stand_before_it(shop, asked):
    changed = read(shop, "张江路100号", asked, before=("地址", "上海市", "浦东新区"))
    assert changed["place"] == "上海市浦东新区张江路100号"


@pytest.mark.parametrize("text", ["家里的", "在家里"])
def test_where_a_thing_stands_names_no_product(shop, text):
    assert "product" not in read(shop, text, "product")


@pytest.mark.parametrize("text", ["急死了", "please", "拜托"])
def test_an_outcry_is_no_insult_and_no_wish_for_a_person(shop, text):
    intent = "request_human" if text == "please" else "insult"
    assert read(shop, text, "usable", intent) == {"noted": "remark-hurrying"}


@pytest.mark.parametrize(
    "text", ["yes, and please ring twice at the door", "好的，师傅来之前打电话"]
)
def test_what_a_yes_to_the_summary_goes_on_with_is_kept(shop, text):
    changed = read(shop, text, "confirmed", "affirm", **TOLD)
    assert changed["confirmed"] == "yes"
    assert changed["unclear_text"] == text


@pytest.mark.parametrize("text", ["yes thank you dear", "好的谢谢啊", "yes open it please", "ok"])
def test_a_courteous_yes_has_nothing_to_keep(shop, text):
    changed = read(shop, text, "confirmed", "affirm", **TOLD)
    assert changed["confirmed"] == "yes"
    assert "unclear_text" not in changed


def test_the_model_is_told_under_the_summary(shop):
    changed = read(shop, "and the fridge is a KF-420", "confirmed", **TOLD)
    assert "KF-420" in changed["product"]


@pytest.mark.parametrize("text", ["寄过去", "我送过去"])
def test_how_it_is_done_is_heard_before_it_is_asked(shop, text):
    slots = {"product": "烤箱", "symptom": "不热", "usable": "no"}
    assert read(shop, text, "serial_number", "ask_send_in", **slots)["care"] == "workshop"


@pytest.mark.parametrize("text", ["寄出去了，单号SF1234567890", "tracking number 1Z999AA1"])
def test_the_number_of_a_parcel_is_no_address(shop, text):
    assert "place" not in (read(shop, text, "place", **TOLD) or {})


def test_where_to_bring_it_is_no_question_of_the_label(shop):
    assert "trouble" not in (read(shop, "在哪里送修", "serial_number", "ask_site") or {})
    assert read(shop, "标签在哪里", "serial_number", "ask_site")["trouble"]
    assert read(shop, "没有", "serial_number")["serial_number"] == SKIPPED
