import pytest

from actions.domain.words.anger import SIGNS, insults, signs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This is unacceptable, I will speak to my lawyer", ["strong-words"]),
        ("WHERE IS MY REFUND YOU PROMISED", ["shouting"]),
        ("why does nobody answer???", ["many-signs"]),
        ("YOU ARE ALL USELESS AND I WANT MY MONEY!!!", ["strong-words", "shouting", "many-signs"]),
        ("你们就是骗子！！！", ["strong-words", "many-signs"]),
        ("太过分了，我要打12315", ["strong-words"]),
    ],
)
def test_signs_of_anger_are_named(text, expected):
    assert signs(text) == expected
    assert set(expected) <= set(SIGNS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The repair took two weeks and it still leaks.",
        "My KF-420 shows ERR and LED OFF, what is it?",
        "Is it OK? I sent it by DHL to the UK!",
        "修了两次还是漏水，我想退货。",
        "the pursuit of a good issue",
    ],
)
def test_plain_complaints_and_codes_in_capitals_are_no_anger(text):
    assert signs(text) == []


@pytest.mark.parametrize(
    "text", ["你真笨", "你们这个机器人真没用", "you are so stupid", "this bot is useless"]
)
def test_names_that_somebody_is_called_are_an_insult(text):
    assert insults(text)


@pytest.mark.parametrize(
    "text", ["你真好", "you were very helpful", "the manual is useless", "垃圾桶坏了", "thank you"]
)
def test_praise_and_faults_are_no_insult(text):
    assert not insults(text)
