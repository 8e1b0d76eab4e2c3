"""A quote is accepted, declined or thought about in words too (Rule R6)."""

from itertools import count

import pytest

from actions.domain.cases.quotes import QuoteState
from actions.services.conversation.conversation import Conversation
from tests.end_to_end.test_surveys_in_chat import clock, desk  # noqa: F401
from tests.end_to_end.test_with_a_person import Customer
from tests.services.supplies import case, equip, quoted, quotes

NUMBERS = count(9001)


@pytest.fixture
async def quoted_to(desk, client):  # noqa: F811
    """A customer who was just shown a quote."""

    async def show(language="en"):
        chat = Customer(Conversation(desk, client), next(NUMBERS), language_code=language)
        await chat.writes("hello")
        quoted(equip(desk), case(desk, address=chat.address, turn=f"q{chat.address.chat_id}"))
        return chat

    return show


@pytest.mark.parametrize(
    ("language", "words", "state"),
    [
        ("en", "ok go ahead", QuoteState.ACCEPTED),
        ("en", "no thanks that's far too much", QuoteState.DECLINED),
        ("zh-hans", "可以，修吧", QuoteState.ACCEPTED),
        ("zh-hans", "太贵了不修了", QuoteState.DECLINED),
    ],
)
async def test_a_plain_answer_decides(quoted_to, desk, language, words, state):  # noqa: F811
    await (await quoted_to(language)).writes(words)
    assert [quote.state for quote in quotes(desk)] == [state]


async def test_a_bare_yes_is_asked_about_and_then_counts(quoted_to, desk):  # noqa: F811
    chat = await quoted_to()
    assert await chat.writes("fine") == ["Shall we do the work for £136.00, then?"]
    assert [quote.state for quote in quotes(desk)] == [QuoteState.OFFERED]
    (thanks,) = await chat.writes("yes")
    assert thanks.startswith("Thank you. You accepted quote 1")


async def test_who_wants_to_think_reads_until_when(quoted_to, desk):  # noqa: F811
    (said,) = await (await quoted_to()).writes("I'll think about it")
    assert said.startswith("Take your time: quote 1, £136.00, holds until")
    assert [quote.state for quote in quotes(desk)] == [QuoteState.OFFERED]


async def test_a_question_decides_nothing(quoted_to, desk):  # noqa: F811
    await (await quoted_to()).writes("can you do it cheaper?")
    assert [quote.state for quote in quotes(desk)] == [QuoteState.OFFERED]


@pytest.mark.parametrize(
    ("language", "words", "line"),
    [
        ("en", "why is labour so much?", "• Labour, per hour, 1.5 × £48.00: £72.00"),
        ("en", "what's the call-out fee for?", "• Visit: £35.00"),
        ("en", "how much is the heating element on its own", "• heating element HE-65: £29.00"),
        ("zh-hans", "人工费怎么这么多？", "• 人工（每小时），1.5 × £48.00：£72.00"),
        ("zh-hans", "上门费是什么费用", "• 上门：£35.00"),
    ],
)
async def test_a_question_about_a_line_is_answered_by_the_line(
    quoted_to,
    desk,  # noqa: F811
    language,
    words,
    line,
):
    (said,) = await (await quoted_to(language)).writes(words)
    assert line in said
    assert "£136.00" in said
    assert [quote.state for quote in quotes(desk)] == [QuoteState.OFFERED]


async def test_what_else_is_asked_while_a_quote_waits_is_answered_as_ever(quoted_to):
    (said,) = await (await quoted_to()).writes("where are your workshops?")
    assert said.startswith("These are our service points")


@pytest.mark.parametrize(
    ("language", "dear", "why", "no"),
    [
        ("en", "thats way too expensive", "why does the visit cost so much", "no thanks"),
        ("zh-hans", "怎么这么贵啊", "人工是怎么算的", "算了不修了"),
    ],
)
async def test_after_haggling_the_quote_can_still_be_asked_about_and_declined(
    quoted_to,
    desk,  # noqa: F811
    language,
    dear,
    why,
    no,
):
    chat = await quoted_to(language)
    await chat.writes(dear)
    assert "£" in (await chat.writes(why))[0]
    await chat.writes(no)
    assert [quote.state for quote in quotes(desk)] == [QuoteState.DECLINED]


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "ok ill ask him tonight", "Take your time: quote 1"),
        ("zh-hans", "我问下我老公再说", "您慢慢考虑"),
    ],
)
async def test_who_has_to_ask_somebody_first_takes_the_time(quoted_to, language, words, said):
    (answer,) = await (await quoted_to(language)).writes(words)
    assert answer.startswith(said)


async def test_who_would_pay_for_the_part_alone_reads_its_price(quoted_to):
    (said,) = await (await quoted_to()).writes("and if i only pay the part")
    assert "• heating element HE-65: £29.00" in said
