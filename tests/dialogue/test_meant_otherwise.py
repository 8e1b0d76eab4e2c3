"""Late corrections: another thing, several at once, something to be added, "by the way"."""

import pytest

from actions.dialogue.hearing.reading import Form
from actions.dialogue.questions import COMPLAINT, REPAIR
from actions.domain.words.answers import says_yes
from tests.dialogue.heard import SAM, turn
from tests.services.people import repair

TOLD = {
    "product": "oven",
    "symptom": "it does not heat",
    "usable": "no",
    "care": "home",
    "place": "12 Mill Lane, Leeds",
}


def read(shop, text, asked="confirmed", questions=REPAIR, intent="give_data", **slots):
    entities = slots.pop("entities", {})
    heard = turn(text, intent, 0.9, slots=slots, entities=entities)
    return Form(questions, shop).read(heard, asked)


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("actually forget the oven, it's the fridge, it's not cooling", "fridge"),
        ("it is the washing machine that is broken", "washing machine"),
        ("it's not the oven, it's the fridge", "fridge"),
        ("对了，刚才说的不是烤箱，是洗衣机", "washing machine"),
        ("坏的其实是冰箱", "fridge"),
    ],
)
@pytest.mark.parametrize("asked", ["serial_number", "confirmed"])
def test_another_product_is_meant_than_was_told_of(shop, text, product, asked):
    changed = read(shop, text, asked, **TOLD)
    assert changed["product"] == product
    assert changed["corrected"] == "product"
    assert text in changed["symptom"]


def test_another_thing_that_is_in_no_catalogue_is_meant(shop):
    entities = {"product": ["微波炉"]}
    changed = read(shop, "说的不是烤箱，是微波炉", **TOLD, entities=entities)
    assert changed["product"] == "微波炉"


@pytest.mark.parametrize("text", ["it's not the right number", "its not cooling", "不是门的问题"])
def test_what_names_no_other_thing_changes_no_product(shop, text):
    assert "product" not in (read(shop, text, "serial_number", **TOLD) or {})


def test_several_corrections_of_one_message_are_all_taken(shop):
    told = "oh and it's number 21 not 12, and it is the washing machine that is broken"
    changed = read(shop, told, **TOLD)
    assert changed["place"] == "21 Mill Lane, Leeds"
    assert changed["product"] == "washing machine"


@pytest.mark.parametrize("text", ["its number 21 not 12", "是21号不是12号"])
def test_the_house_number_is_put_right_beside_the_old_one(shop, text):
    assert read(shop, text, **TOLD)["place"] == "21 Mill Lane, Leeds"


@pytest.mark.parametrize(
    "text", ["looks good but can you add that it beeps all the time", "再备注一下：一直在响"]
)
def test_what_is_to_be_added_to_the_summary_goes_into_the_story(shop, text):
    changed = read(shop, text, **TOLD)
    assert text in changed["symptom"]
    assert "changing" not in changed


def test_by_the_way_is_no_yes():
    assert says_yes("对了")
    assert not says_yes("对了，还有一件事")


def test_a_wish_told_under_the_summary_with_more_is_kept_whole(shop):
    slots = {"subject": "service", "story": "he was rude", "wish": "apology"}
    told = "i want the floor paid and an apology"
    assert read(shop, told, questions=COMPLAINT, **slots)["wish"] == told


def test_who_wants_to_complain_has_wished_for_nothing_yet(shop):
    told = "I want to complain, he scratched my floor and left without saying sorry"
    changed = read(shop, told, "story", COMPLAINT, "complain_service", subject="service")
    assert "wish" not in changed


@pytest.mark.parametrize("text", ["same", "the same please", "一样", "也一样"])
def test_the_second_repair_is_done_as_the_first(shop, text):
    shop.tickets.open(SAM, repair(care="home", place="14 Mill Lane, Leeds"), turn="r1")
    slots = {"product": "fridge", "symptom": "warm", "usable": "partly"}
    assert read(shop, text, "care", **slots)["care"] == "home"
    asked = slots | {"care": "home", "requested_slot": "place"}
    assert read(shop, text, "place", **asked)["place"] == "14 Mill Lane, Leeds"


@pytest.mark.parametrize("text", ["有人吗", "are you there", "在吗"])
def test_who_asks_whether_anybody_is_there_hears_so_and_the_form_goes_on(shop, text):
    assert read(shop, text, "usable", intent="request_human") == {"noted": "talk-still-here"}


@pytest.mark.parametrize("text", ["no just the invoice", "不是，只要发票"])
def test_a_no_names_no_product(shop, text):
    assert "product" not in (read(shop, text, "product") or {})


@pytest.mark.parametrize("text", ["whatever", "doesn't matter", "随便"])
def test_who_does_not_mind_leaves_the_wish_open(shop, text):
    changed = read(shop, text, "wish", COMPLAINT, "insult", story="it died", subject="product")
    assert changed["wish"] == "-"


@pytest.mark.parametrize("text", ["你们能不能快点", "can you be quicker"])
def test_impatience_is_no_question_of_a_parcel(shop, text):
    assert read(shop, text, intent="ask_delivery", **TOLD) == {"noted": "remark-hurrying"}
