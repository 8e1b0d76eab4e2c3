import pytest

from actions.domain import places
from actions.domain.tickets import Usable
from actions.domain.words import choices, injuries, omissions, substance

FRIDGE = {"fridge", "冰箱"}


@pytest.mark.parametrize(
    "text", ["none", "no phone", "just chat", "不用打电话", "没有订单号", "n/a"]
)
def test_that_there_is_none_leaves_a_question_out(text):
    assert omissions.leaves_out(text)


@pytest.mark.parametrize("text", ["KF4202503140017", "14 Mill Lane", "无锡路8号", "nothing works"])
def test_an_answer_leaves_nothing_out(text):
    assert not omissions.leaves_out(text)


@pytest.mark.parametrize("text", ["my fridge is broken", "冰箱坏了", "please repair my fridge"])
def test_that_a_thing_is_broken_tells_no_fault_yet(text):
    assert not substance.tells_fault(text, FRIDGE)


@pytest.mark.parametrize("text", ["my fridge leaks", "冰箱不制冷", "fridge shows E3"])
def test_what_it_does_tells_the_fault(text):
    assert substance.tells_fault(text, FRIDGE)


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("my kettle won't switch on", Usable.NO),
        ("冰箱开不了机", Usable.NO),
        ("it still works a bit", Usable.PARTLY),
        ("还能用", Usable.PARTLY),
        ("it makes a noise", None),
        ("不制冷", None),
    ],
)
def test_plain_words_tell_whether_it_can_be_used(text, use):
    assert choices.plain_use(text) is use


@pytest.mark.parametrize("text", ["no", "nobody is hurt", "we are fine", "没有", "都没事"])
def test_nobody_is_hurt(text):
    assert injuries.nobody_hurt(text)


@pytest.mark.parametrize("text", ["nobody answers the phone", "yes", "有", "my hand is burnt"])
def test_other_words_do_not_say_that_nobody_is_hurt(text):
    assert not injuries.nobody_hurt(text)


@pytest.mark.parametrize(
    ("text", "place", "rest"),
    [
        (
            "my fridge stopped cooling, please come to 12 Mill Lane, Leeds, call 0113 496 0018",
            "12 Mill Lane, Leeds",
            "my fridge stopped cooling",
        ),
        (
            "我的洗衣机漏水，地址是朝阳区建国路88号3单元502室，电话0113 496 0018",
            "朝阳区建国路88号3单元502室",
            "我的洗衣机漏水",
        ),
        ("mum's washer at 3 Elm St York doesnt spin", "3 Elm St York", "mum's washer doesnt spin"),
        ("flat 3, 14 Park Road London SW1A 1AA", "flat 3, 14 Park Road London SW1A 1AA", ""),
    ],
)
def test_an_address_is_found_and_taken_out_of_a_message(text, place, rest):
    assert places.find_place(text) == place
    assert places.without(text, place, "0113 496 0018") == rest


@pytest.mark.parametrize("text", ["it makes 3 loud bangs a day", "2 street lights", "修了3次"])
def test_a_number_alone_is_no_address(text):
    assert places.find_place(text) is None
