"""What can be left out is not asked for ever, and a word about complaining is heard as one."""

import pytest

from tests.end_to_end.test_repairs import tickets_of

FAULT = {
    "en": "my freezer isn't freezing any more, all the food is thawing",
    "zh": "洗衣机甩干的时候声音特别大，跟打雷一样",
}
ELSEWHERE = {
    "en": ("not at all", "flat 3, 22 Oak Road", "Leeds LS6 2AB", "0113 496 0018"),
    "zh": ("还能用一点", "上门修", "朝阳区建国路88号3号楼1202", "138 0013 8000"),
}
LEFT = {"en": "we can do without it", "zh": "这一项先空着"}
ALL = {"en": "Please check", "zh": "请您核对"}


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_who_tells_all_else_is_not_asked_for_the_serial_number_again_and_again(
    telegram, service, language
):
    person = telegram.customer("Sam", language_code=language, started=True)
    for words in (FAULT[language], *ELSEWHERE[language]):
        await person.sends(words)
        await person.receives(timeout=20)
    assert LEFT[language] in " ".join(person.heard)
    assert ALL[language] in person.heard[-1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("complaint", "take it down as a complaint right after"),
        ("I want to complain", "take it down as a complaint right after"),
        ("投诉", "马上为您记成投诉"),
        ("我要投诉", "马上为您记成投诉"),
    ],
)
async def test_a_bare_word_of_complaint_is_no_answer_but_a_complaint(
    telegram, service, words, said
):
    language = "en" if words.isascii() else "zh"
    person = telegram.customer("Sam", language_code=language, started=True)
    for told in (FAULT[language], ELSEWHERE[language][0], words):
        await person.sends(told)
        await person.receives(timeout=20)
    assert said in person.heard[-1]


@pytest.mark.parametrize(
    ("language", "cross", "calm", "goes_on"),
    [
        (
            "en",
            "your service is terrible, last time I waited three days for nobody",
            "forget the complaint, just come quickly",
            "serial number",
        ),
        ("zh", "你们这态度真差，我上次等了三天没人来", "算了 不投诉了 你们快点来就行", "序列号"),
    ],
)
async def test_who_lets_the_complaint_be_keeps_the_repair(
    telegram, service, desk, language, cross, calm, goes_on
):
    person = telegram.customer("Sam", language_code=language, started=True)
    for told in (FAULT[language], ELSEWHERE[language][0], cross, calm):
        await person.sends(told)
        await person.receives(timeout=20)
    assert goes_on in person.heard[-1]
    left = {"en": "I can't find it", "zh": "找不到"}[language]
    await person.sends(left)
    for words in ELSEWHERE[language][1:]:
        await person.receives(timeout=20)
        await person.sends(words)
    await person.receives(timeout=20)
    await person.sends({"en": "yes", "zh": "对"}[language])
    await person.hears("R-1001", timeout=20)
    assert [ticket.code for ticket in tickets_of(desk, person)] == ["R-1001"]
    assert "C-1001" not in " ".join(person.heard)
