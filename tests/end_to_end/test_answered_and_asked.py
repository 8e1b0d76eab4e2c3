"""A question in the same breath as an answer: both are taken, the form goes on."""

import pytest

from actions.dialogue.forms.answered_and_asked import parted
from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import tells, tickets_of
from tests.services.people import repair

ENGLISH = (
    (
        "somewhat. when can you come?",
        ("within 24 working hours nearby", "What is the serial number?"),
    ),
    (
        "i cant find it, is it still under warranty?",
        ("Dishwasher DW-60: 24 months of warranty", "Should a technician come to you"),
    ),
    ("home please, do you work on sundays?", ("Sun closed", "Where should the technician come?")),
    ("12 Mill Lane, Leeds. how much is the visit?", ("£35 for the visit", "Which number may we")),
    (
        "0113 496 0018 and how long does it take?",
        ("within 24 working hours", "Address: 12 Mill Lane, Leeds\n", "Phone: +44 113 496 0018"),
    ),
    ("use 07700 900123 instead, is that free?", ("24 months of", "Phone: +44 7700 900123")),
)
CHINESE = (
    ("完全不能用，你们什么时候能来？", ("24 个工作小时内上门", "序列号是多少？")),
    ("找不到，还在保修期吗？", ("保修 24 个月", "师傅上门修，还是")),
    ("上门吧，上门费多少钱？", ("上门费 £35", "师傅上门的地址是哪里？")),
    ("上海市张江路100号3栋，周日上班吗？", ("关于“周日上班吗”，同事可以答复您。", "打哪个电话")),
    ("13800138000。修好要多久？", ("查明故障后", "张江路100号3栋\n", "另外记下：周日上班吗？")),
)


@pytest.mark.parametrize(
    ("opening", "turns"),
    [("hi, my dishwasher leaks a bit", ENGLISH), ("我家洗碗机漏水", CHINESE)],
)
async def test_what_is_asked_beside_each_answer_is_answered_and_the_form_goes_on(
    sam, opening, turns
):
    await tells(sam, opening)
    for text, expected in turns:
        said = await tells(sam, text)
        assert [part for part in expected if part not in said] == [], said


@pytest.mark.parametrize(
    ("opening", "danger", "advice"),
    [
        (
            ("my dishwasher leaks a bit", "somewhat", "no number", "home"),
            "12 Mill Lane, Leeds. there is smoke coming out of it, what should i do?",
            "switch it off at the wall",
        ),
        (
            ("我家洗碗机漏水", "能用一点", "找不到", "上门"),
            "上海市张江路100号3栋，刚才还冒烟了，会不会着火？",
            "拔",
        ),
        (
            ("my oven makes noise", "a bit"),
            "i can't find it. it smells of burning now, is it under warranty?",
            "switch it off at the wall",
        ),
    ],
)
async def test_rule_r30_a_danger_beside_an_answer_and_a_question_is_heard_first(
    sam, opening, danger, advice
):
    await tells(sam, *opening)
    said = await tells(sam, danger)
    assert advice in said
    assert "R-1001" in said


@pytest.mark.parametrize(
    ("turns", "yes", "done", "when"),
    [
        (
            ("my dishwasher leaks a bit", "somewhat", "no number", "home", "12 Mill Lane, Leeds"),
            "yes, what time will they come?",
            "Done: R-1002.",
            "A technician comes within 24 working hours nearby",
        ),
        (
            ("我家洗碗机漏水", "能用一点", "找不到", "上门", "上海市张江路100号3栋"),
            "对，大概几点到？",
            "已登记：R-1002。",
            "24 个工作小时内上门",
        ),
    ],
)
async def test_a_yes_with_a_question_opens_the_case_and_answers_it_with_no_other_case(
    sam, li, desk, turns, yes, done, when
):
    person = sam if yes.isascii() else li
    await tells(person, turns[0])
    address = Address(channel=CHANNEL, chat_id=person.id)
    desk.tickets.open(address, repair(product="oven", care="workshop"), turn="r1")
    await tells(person, *turns[1:], "none" if yes.isascii() else "只在这里联系")
    said = await tells(person, yes)
    assert said.startswith(done)
    assert when in said
    assert "R-1001" not in said


@pytest.mark.parametrize(
    ("turns", "asked", "when"),
    [
        (
            ("my dishwasher leaks a bit", "somewhat", "no number"),
            "what time will they come?",
            "A technician comes within 24 working hours nearby",
        ),
        (("我家洗碗机漏水", "能用一点", "找不到"), "大概几点到？", "24 个工作小时内上门"),
    ],
)
async def test_when_somebody_comes_is_asked_of_the_repair_that_is_being_taken_down(
    sam, li, desk, turns, asked, when
):
    person = sam if asked.isascii() else li
    await tells(person, *turns[:1])
    address = Address(channel=CHANNEL, chat_id=person.id)
    desk.tickets.open(address, repair(product="oven", care="workshop"), turn="r1")
    assert when in await tells(person, *turns[1:], asked)


async def test_a_yes_with_a_but_is_answered_before_anything_is_opened(sam, desk):
    await tells(sam, "my dishwasher leaks a bit", "somewhat", "no number", "home")
    await tells(sam, "12 Mill Lane, Leeds", "none")
    assert "£35" in await tells(sam, "yes but how much is it?")
    assert tickets_of(desk, sam) == []


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("12 Mill Lane, Leeds. how much is it?", ("12 Mill Lane, Leeds.", "how much is it?")),
        ("找不到，还在保修期吗？", ("找不到", "还在保修期吗？")),
        ("is it covered?", ("", "is it covered?")),
        ("where is it, on the back?", ("", "where is it, on the back?")),
        ("4 Hill Road, Leeds", ("", "4 Hill Road, Leeds")),
    ],
)
def test_an_answer_is_parted_from_the_question_behind_it(text, both):
    assert parted(text) == both
