from actions.dialogue.cases.offering import offer_more
from tests.dialogue.heard import turn
from tests.services.people import LI, SAM, repair

BOTH = "The fridge leaks and the washing machine does not spin."


def offered(desk, ticket, address=SAM):
    return offer_more(desk, turn("yes", address=address), ticket)


def test_a_second_product_of_the_story_is_offered_with_its_own_words(stocked):
    ticket = stocked.tickets.open(SAM, repair(product="fridge", story=BOTH), turn="t1")
    more = offered(stocked, ticket)
    assert more.text == (
        "You also told me about your washing machine. Shall I take that down for repair too?"
    )
    assert [b["title"] for b in more.buttons] == ["Yes, the washing machine too", "No, thanks"]
    assert more.words == "the washing machine does not spin"


def test_what_has_a_repair_already_is_not_offered_again(stocked):
    stocked.tickets.open(SAM, repair(product="washing machine", story="No spin."), turn="t1")
    ticket = stocked.tickets.open(SAM, repair(product="fridge", story=BOTH), turn="t2")
    assert offered(stocked, ticket).text == ""
    stocked.tickets.cancel(SAM, "R-1001", turn="t3")
    assert "washing machine" in offered(stocked, ticket).text


def test_another_customer_s_repair_does_not_count(stocked):
    stocked.tickets.open(LI, repair(product="洗衣机"), turn="t1")
    ticket = stocked.tickets.open(SAM, repair(product="fridge", story=BOTH), turn="t2")
    assert "washing machine" in offered(stocked, ticket).text


def test_of_three_products_both_others_are_named_and_the_next_is_offered(stocked):
    story = "The oven won't heat, the dishwasher is faulty and the fridge is too warm."
    ticket = stocked.tickets.open(SAM, repair(product="oven", story=story), turn="t1")
    more = offered(stocked, ticket)
    assert more.text.startswith("You also told me about your dishwasher and fridge.")
    assert more.buttons[0]["title"] == "Yes, the dishwasher too"
    assert more.words == "the dishwasher is faulty, the fridge is too warm"
