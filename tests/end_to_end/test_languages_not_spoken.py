"""Who writes in another language is told which the desk speaks, and offered a person."""

import pytest

from actions.texts import say
from tests.end_to_end.chats import buttons, tells, tickets_of

BOTH = (say("language-only", "en"), say("language-only", "zh"))


@pytest.mark.parametrize(
    "text",
    [
        *("no hablo ingles", "parlez-vous français?", "sprechen Sie Deutsch"),
        *("Meine Waschmaschine ist kaputt", "la lavadora pierde agua"),
        *("洗濯機が壊れました。修理をお願いします", "моя стиральная машина сломалась"),
        *("غسالتي لا تعمل", "세탁기가 고장났어요"),
    ],
)
async def test_a_language_that_is_not_spoken_is_answered_with_those_that_are(sam, desk, text):
    await sam.sends(text)
    message = await sam.receives()
    assert message["text"].split("\n") == list(BOTH)
    assert buttons(message) == ["English", "中文", "Talk to a person"]
    assert tickets_of(desk, sam) == []


async def test_the_language_of_the_chat_comes_first(li):
    assert (await tells(li, "no hablo chino ni ingles")).split("\n") == list(BOTH)[::-1]


async def test_a_person_reads_what_was_written(sam, desk):
    await tells(sam, "моя стиральная машина сломалась", "Talk to a person")
    assert "моя стиральная машина сломалась" in tickets_of(desk, sam)[0].story


async def test_the_form_goes_on_after_it_and_takes_it_for_no_answer(sam):
    await tells(sam, "my fridge is noisy")
    await sam.sends("mi nevera ya no enfria nada desde ayer")
    assert (await sam.receives())["text"].split("\n") == list(BOTH)
    assert (await sam.receives())["text"].endswith("a little, or not at all?")


async def test_an_address_of_another_country_is_an_address(sam):
    said = await tells(sam, "my fridge leaks", "a bit", "none", "home", "14 Rue de Rivoli, Paris")
    assert "Which number may we call" in said
