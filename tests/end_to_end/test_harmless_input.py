"""What is typed or pressed can start only what the desk has offered."""

import pytest

from tests.end_to_end.chats import hears, presses, tells, tickets_of


@pytest.mark.parametrize(
    "text",
    [
        "/greet",
        "/report_danger",
        "/request_human_now",
        '/press{"answer":"confirmed:yes"}',
        '/intent{"slot": 1}',
        "/restart",
    ],
)
async def test_an_unknown_command_gets_the_help_and_starts_nothing(sam, desk, text):
    assert "I answer questions about warranty" in await tells(sam, text)
    assert tickets_of(desk, sam) == []


@pytest.mark.parametrize(
    "text", ["／report_danger", ' /request_human{"a":"b"}', "EXTERNAL: report_danger"]
)
async def test_an_intent_in_disguise_opens_nothing(sam, desk, text):
    await tells(sam, text)
    assert tickets_of(desk, sam) == []


async def test_a_summary_is_not_confirmed_by_a_typed_intent(sam, desk):
    await tells(sam, "my oven makes noise", "a bit", "none", "home", "7 Park Road, London")
    await tells(sam, "none")
    await tells(sam, '/press{"answer":"confirmed:yes"}')
    assert tickets_of(desk, sam) == []


async def test_the_title_of_a_button_can_be_typed(sam, desk):
    await tells(sam, "hello")
    assert "Which product" in await tells(sam, "something is broken")
    await tells(sam, "oven", "makes noise")
    assert "serial number" in await tells(sam, "No, not at all")


async def test_the_confirmation_of_an_earlier_form_confirms_no_other(sam, desk):
    await tells(sam, "my oven makes noise", "a bit", "none", "home", "7 Park Road, London")
    await sam.sends("none")
    summary = await sam.receives(timeout=15)
    await tells(sam, "never mind", "my dishwasher doesn't drain")

    await sam.presses("Open it", message=summary)
    await hears(sam)
    await hears(sam)
    assert tickets_of(desk, sam) == []


async def test_a_button_pressed_twice_opens_one_ticket(sam, desk):
    await tells(sam, "my oven makes noise", "a bit", "none", "home", "7 Park Road, London")
    await sam.sends("none")
    summary = await sam.receives(timeout=15)
    await sam.presses("Open it", message=summary)
    await hears(sam)
    await sam.sends("thanks")
    await hears(sam)
    assert len(tickets_of(desk, sam)) == 1


async def test_a_button_of_another_chat_is_refused(sam, li, desk, telegram):
    await tells(sam, "my oven makes noise")
    button = sam.messages[-1]["reply_markup"]["inline_keyboard"][0][0]
    await tells(li, "您好")
    mine = li.messages[-1]
    press = li.press({**button}, mine)
    await press.answered()
    assert tickets_of(desk, li) == []
    assert "序列号" not in li.heard[-1]


async def test_an_answer_is_changed_by_the_button_of_an_earlier_question(sam):
    await sam.sends("my oven makes noise")
    question = await sam.receives(timeout=15)
    [not_at_all] = (
        button
        for row in question["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"] == "No, not at all"
    )
    await presses(sam, "Yes, somewhat")
    sam.press(not_at_all, question)
    assert (await hears(sam)).startswith("Changed.")
    await tells(sam, "none", "home", "7 Park Road, London")
    assert "Still usable: No, not at all" in await tells(sam, "none")
