"""What answers the question whether a message is about a ticket that is open."""

import pytest

from actions.dialogue.hearing.same import NEW, Meant, asked_about, meant, read_reply
from actions.domain.people import Address
from actions.domain.tickets import Kind
from tests.dialogue.heard import pressed, turn
from tests.services.people import repair

ONE = Meant(["R-1001"], "it leaks", "2026-03-02T09:00:00+00:00")
TWO = Meant(["R-1001", "R-1002"], "it leaks", "2026-03-02T09:00:00+00:00")
KINDS = (Kind.REPAIR,)


@pytest.fixture
def shop(desk):
    address = Address(channel="test", chat_id=1)
    desk.customers.meet(address, name="Sam", code="en")
    for number in range(2):
        desk.tickets.open(address, repair(), turn=f"r{number}")
    return desk


def read(desk, text, intent="nlu_fallback", meant=ONE, **more):
    return read_reply(desk, turn(text, intent, 0.9, **more), meant, KINDS)


@pytest.mark.parametrize(
    "text",
    [
        *("yes", "yes, the same", "yep that one", "the same one", "same thing", "still that"),
        *("是", "对", "是的，同一台", "同样的问题", "还是那个"),
    ],
)
def test_a_yes_in_any_words_is_the_ticket_that_was_asked_about(shop, text):
    assert read(shop, text) == "R-1001"


@pytest.mark.parametrize(
    "text",
    [
        *("no", "nope, something new", "not the same", "no it's the other one", "a different one"),
        *("不是", "不是，另一件", "另一台", "没有，是新买的那台"),
    ],
)
def test_a_no_in_any_words_is_something_new(shop, text):
    assert read(shop, text) == NEW


def test_a_typed_code_is_that_ticket_and_a_strangers_is_none(shop):
    assert read(shop, "it's r1002", meant=TWO) == "R-1002"
    assert read(shop, "R-9999") == ""


def test_a_yes_to_several_says_nothing_about_which(shop):
    assert read(shop, "yes", "affirm", meant=TWO) == ""
    assert read_reply(shop, pressed("same:R-1002"), TWO, KINDS) == "R-1002"


def test_a_button_of_another_question_is_no_answer(shop):
    assert read_reply(shop, pressed("usable:no"), ONE, KINDS) is None
    assert read_reply(shop, pressed("same:R-1005"), ONE, KINDS) is None


@pytest.mark.parametrize("intent", ["report_danger", "request_human"])
def test_rule_r30_a_danger_or_a_wish_for_a_person_is_heard_before_any_no(shop, intent):
    assert read(shop, "no, it is burning", intent) is None


def test_a_question_is_answered_before_the_answer_is_awaited(shop):
    assert read(shop, "how long is the warranty?", "ask_warranty", label="inquiry") is None


def test_more_of_the_story_is_neither_yes_nor_no(shop):
    assert read(shop, "the water comes from the door, all over the kitchen floor") == ""


class Spoken:
    def __init__(self, *payloads):
        self.events = [
            {"event": "bot", "data": {"buttons": [{"payload": payload} for payload in payloads]}},
            {"event": "bot", "data": None},
            {"event": "user"},
        ]


def test_what_was_asked_about_once_is_known_from_its_buttons():
    said = Spoken('/press{"answer": "same:R-1001"}', '/press{"answer": "same:no"}', "/greet")
    assert asked_about(said) == {"R-1001"}


class Silence:
    """A conversation in which nothing has been said yet."""

    events = ()


@pytest.mark.parametrize("words", ["my dishwasher leaks", "洗碗机现在还漏水"])
def test_a_leak_is_held_against_the_tickets_that_are_open(shop, words):
    found = meant(shop, turn(words), Silence(), words, KINDS)
    assert found.codes == ["R-1002", "R-1001"]


@pytest.mark.parametrize("words", ["the dishwasher smokes", "water runs into the socket"])
def test_a_danger_is_not_asked_whether_it_is_known(shop, words):
    assert meant(shop, turn(words), Silence(), words, KINDS) is None
