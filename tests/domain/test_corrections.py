import pytest

from actions.domain.words.answers import corrected_value, is_correction, named_slot

REPAIR = ("product", "symptom", "serial_number", "place", "phone")


@pytest.mark.parametrize(
    "text",
    [
        "no, it's 14",
        "No",
        "no it's the dishwasher",
        "No. The other one",
        "sorry, I meant 14",
        "wait no its 14",
        "actually 14",
        "oops, wrong street",
        "I mean the dishwasher",
        "不对，是14号",
        "写错了，应该是502",
        "改成14号",
        "地址写错了",
    ],
)
def test_taking_something_back_is_a_correction(text):
    assert is_correction(text)


@pytest.mark.parametrize(
    "text",
    [
        *("14 Mill Lane, Leeds", "it leaks", "I actually like it", "13812345678", "漏水"),
        *("north", "no hot water", "nothing happens", "not cooling", "No. 5 Mill Lane"),
        *("waiting for months", "nobody answers", "不制冷", "没有热水"),
    ],
)
def test_an_answer_is_no_correction(text):
    assert not is_correction(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no, it's 14", "14"),
        ("no, it’s 14", "14"),
        ("sorry, I meant 14", "14"),
        ("wait no its 14.", "14"),
        ("my address is 5 Park Row, Leeds.", "5 Park Row, Leeds"),
        ("the phone should be 07911 123456", "07911 123456"),
        ("Serial: KF4202503140017", "KF4202503140017"),
        ("不对，是14号", "14号"),
        ("写错了，应该是502", "502"),
        ("地址改成建国路90号，", "建国路90号"),
        ("地址：建国路90号", "建国路90号"),
        ("手机号:13812345678", "13812345678"),
        ("产品应该是洗衣机。", "洗衣机"),
        ("14 Mill Lane", "14 Mill Lane"),
    ],
)
def test_the_new_value_is_what_follows(text, value):
    assert corrected_value(text) == value


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("the address is 5 Park Row", "place"),
        ("地址写错了", "place"),
        ("wrong phone, sorry", "phone"),
        ("手机号改成13812345678", "phone"),
        ("the serial number is KF42", "serial_number"),
        ("s/n is KF42", "serial_number"),
        ("序列号错了", "serial_number"),
        ("产品应该是洗衣机", "product"),
        ("no, it's 14", None),
        ("不对", None),
    ],
)
def test_a_correction_tells_which_answer_it_takes_back(text, slot):
    assert named_slot(text, REPAIR) == slot


def test_only_what_was_answered_can_be_taken_back():
    assert named_slot("the address is 5 Park Row", ("product", "phone")) is None
