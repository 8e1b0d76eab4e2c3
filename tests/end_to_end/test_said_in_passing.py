"""Talk that is more than talk: is anybody there, it's me again, still furry, carry on."""

import pytest

from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, tells, tickets_of
from tests.services.people import repair
from tests.services.surveying import finished

FAULT = {"en": "my tv has no picture", "zh": "电视没画面"}


def opens(desk, person, **more):
    """Let staff open a repair for somebody who has written before."""
    return desk.tickets.open(Address(channel=CHANNEL, chat_id=person.id), repair(**more), turn="r")


@pytest.mark.parametrize(
    ("language", "words", "person_button"),
    [("en", "anyone there", "Talk to a person"), ("zh", "有人吗", "找人工")],
)
async def test_is_anybody_there_is_greeted_and_opens_no_case(
    sam, li, desk, language, words, person_button
):
    person = {"en": sam, "zh": li}[language]
    await person.sends(words)
    assert person_button in buttons(await person.receives(timeout=15))
    assert tickets_of(desk, person) == []


@pytest.mark.parametrize(
    ("language", "person_wanted", "words", "asked"),
    [
        (
            *("en", "can I talk to a human"),
            *("actually never mind lets carry on with the repair", "we go on where we were"),
        ),
        ("zh", "转人工", "算了还是你来吧", "接着刚才的来"),
    ],
)
async def test_who_waits_for_a_person_may_go_on_with_the_repair(
    sam, li, language, person_wanted, words, asked
):
    person = {"en": sam, "zh": li}[language]
    await tells(person, FAULT[language], person_wanted)
    assert asked in await tells(person, words)


@pytest.mark.parametrize(
    ("language", "question", "words"),
    [
        ("en", "How do I descale my kettle", "ok did that, still furry"),
        ("zh", "冰箱结冰怎么办", "还是结冰"),
    ],
)
async def test_what_advice_did_not_help_is_repaired(sam, li, language, question, words):
    said = await tells({"en": sam, "zh": li}[language], question, words)
    assert {"en": "Let's get it repaired", "zh": "登记报修"}[language] in said


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "lol", "I'm here whenever"),
        ("zh", "哈哈哈", "随时跟我说"),
        ("zh", "今天天气怎么样", "这个我不懂"),
    ],
)
async def test_nobody_hears_how_we_are_who_did_not_ask(sam, li, language, words, said):
    assert said in await tells({"en": sam, "zh": li}[language], words)


async def test_who_comes_back_about_a_product_is_asked_what_about_it(sam, desk):
    assert "about the boiler" in await tells(sam, "it's me again about the boiler")
    opens(desk, sam, product="gas boiler")
    assert "R-1001" in await tells(sam, "it's me again about the boiler")


@pytest.mark.parametrize(
    ("language", "more", "moved", "where"),
    [
        (
            *("en", "also the door handle came off"),
            *("and my address is wrong, its 16 Mill Lane, Leeds", "16 Mill Lane, Leeds"),
        ),
        ("zh", "门把手也掉了", "地址改成利兹米尔巷16号", "利兹米尔巷16号"),
    ],
)
async def test_what_is_told_of_a_case_that_staff_opened_goes_into_it(
    sam, li, desk, language, more, moved, where
):
    person = {"en": sam, "zh": li}[language]
    await tells(person, {"en": "hello", "zh": "你好"}[language])
    opens(desk, person, product={"en": "washing machine", "zh": "洗衣机"}[language])
    await tells(person, more, moved)
    (ticket,) = tickets_of(desk, person)
    assert ticket.place == where


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "but he forgot his screwdriver", "It stands in R-1001"),
        ("zh", "师傅把螺丝刀落我家了", "已记在 R-1001"),
    ],
)
async def test_what_the_technician_left_behind_is_no_complaint(
    sam, li, desk, language, words, said
):
    person = {"en": sam, "zh": li}[language]
    await tells(person, {"en": "hello", "zh": "你好"}[language])
    opens(desk, person)
    finished(desk)
    assert said in await tells(person, words)


@pytest.mark.parametrize(
    ("language", "opening", "words", "said"),
    [
        (
            *("en", ("my fridge is loud", "somewhat"), "can I use my work number?"),
            "any number on which somebody can be reached",
        ),
        ("zh", ("冰箱声音大", "还能用一点"), "可以留公司的电话吗", "能联系到人的号码都行"),
        ("zh", ("冰箱声音大", "还能用一点"), "那来看看吧", "由师傅上门"),
    ],
)
async def test_an_aside_in_the_form_is_heard_for_what_it_is(
    sam, li, language, opening, words, said
):
    assert said in await tells({"en": sam, "zh": li}[language], *opening, words)
