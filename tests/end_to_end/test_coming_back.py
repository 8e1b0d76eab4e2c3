"""Who comes back: with a question mark, impatience, or without the complaint."""

import pytest

from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, tells, tickets_of
from tests.services.people import complaint, repair


def opens(desk, person, new):
    return desk.tickets.open(Address(channel=CHANNEL, chat_id=person.id), new, turn="r1")


@pytest.mark.parametrize(
    ("language", "text", "stands"),
    [("en", "??", "R-1001 (dishwasher): 1 of 6"), ("zh", "？？", "R-1001（洗碗机）：第 1 步")],
)
async def test_a_question_mark_asks_how_the_open_case_stands(
    sam, li, desk, language, text, stands
):
    person = {"en": sam, "zh": li}[language]
    await tells(person, "hello" if language == "en" else "你好")
    opens(desk, person, repair(product="dishwasher" if language == "en" else "洗碗机"))
    assert (await tells(person, text)).startswith(stands)


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("en", "i don't want to complain any more", "Do you really want to cancel C-1001?"),
        ("zh", "我不想投诉了", "确定要取消 C-1001 吗？"),
    ],
)
async def test_who_lets_an_open_complaint_be_is_asked_about_that_one(
    sam, li, desk, language, text, asked
):
    person = {"en": sam, "zh": li}[language]
    await tells(person, "hello" if language == "en" else "你好")
    opens(desk, person, complaint())
    assert await tells(person, text) == asked


async def test_impatience_about_a_complaint_is_no_second_complaint(sam, desk):
    await tells(sam, "hello")
    opens(desk, sam, complaint())
    assert "C-1001" in await tells(sam, "that's too slow")
    assert len(tickets_of(desk, sam)) == 1


async def test_a_complaint_may_be_about_a_case_that_is_closed(sam, desk):
    await tells(sam, "hello")
    ticket = opens(desk, sam, repair())
    desk.tickets.cancel(Address(channel=CHANNEL, chat_id=sam.id), ticket.code, turn="c1")
    await sam.sends("I want to complain, your technician was very rude and broke my tap")
    asked = await sam.receives()
    assert buttons(asked)[0] == "R-1001"


async def test_a_sentence_in_pieces_is_listened_to(sam, li):
    assert await tells(li, "我家") == "您请说，我听着。"
