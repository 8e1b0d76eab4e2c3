"""A repair that is over, and the same fault again: the case is taken up, never begun anew."""

import pytest

from actions.domain.tickets import Stage
from actions.services.conversation.conversation import Conversation
from tests.end_to_end.test_surveys_in_chat import clock, desk, next_day  # noqa: F401
from tests.end_to_end.test_with_a_person import NUMBERS, Customer
from tests.services.people import repair
from tests.services.surveying import finished

SAME = {"en": "Yes, the same", "zh-hans": "是，同一件事"}
PRODUCT = {"en": ("dishwasher", "it leaks"), "zh-hans": ("洗碗机", "漏水")}


@pytest.fixture
async def mended(desk, client, clock, next_day):  # noqa: F811
    """A customer whose repair was closed a few days ago."""

    async def customer(language="en"):
        chat = Customer(Conversation(desk, client), next(NUMBERS), language)
        await chat.writes("hello" if language == "en" else "你好")
        product, story = PRODUCT[language]
        new = repair(product=product, story=story)
        desk.tickets.open(chat.address, new, turn=f"r{chat.address.chat_id}")
        finished(desk, chat.tickets[0].code)
        next_day()
        await chat.writes("yes" if language == "en" else "都好了")
        next_day(days=5)
        assert chat.tickets[0].stage is Stage.CLOSED
        return chat

    return customer


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "it leaks again!"),
        ("en", "again broken"),
        ("en", "the dishwasher is leaking again"),
        ("zh-hans", "又漏了！"),
        ("zh-hans", "又坏了"),
        ("zh-hans", "洗碗机又漏水了"),
    ],
)
async def test_what_is_broken_again_goes_on_with_the_repair_that_was_closed(
    mended, language, words
):
    chat = await mended(language)
    (asked,) = await chat.writes(words)
    code = chat.tickets[0].code
    assert code in asked
    (opened,) = await chat.presses(SAME[language])
    assert code in opened
    assert [ticket.stage for ticket in chat.tickets] == [Stage.DIAGNOSIS]
    history = chat.desk.tickets.history(chat.address, code)
    assert [event.detail.get("text") for event in history if event.what == "detail"][-1] == words


async def test_something_new_begins_a_case_of_its_own(mended):
    chat = await mended()
    await chat.writes("the dishwasher is leaking again")
    (asked,) = await chat.presses("No, something new")
    assert "Can it still be used?" in asked


async def test_who_complains_of_the_repair_complains_of_that_one(mended):
    chat = await mended()
    await chat.writes("my dishwasher leaks again since your repair, I want my money back")
    (asked,) = await chat.presses("Yes, the same")
    assert "Please check" in asked
    assert f"• Ticket, order or product: {chat.tickets[0].code}" in asked


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "please open R-1001 again, it leaks", "R-1001 is open again"),
        ("en", "can you reopen my repair", "R-1001 is open again"),
        ("zh-hans", "R-1001再打开一下，又漏水了", "R-1001 已重新打开"),
    ],
)
async def test_a_case_is_opened_again_for_who_asks_for_it(mended, language, words, said):
    chat = await mended(language)
    assert said in (await chat.writes(words))[0]
    assert [ticket.stage for ticket in chat.tickets] == [Stage.DIAGNOSIS]
