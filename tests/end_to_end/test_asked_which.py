"""A bare yes to "which one is to be cancelled?" is asked again, never lost."""

import pytest

from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, presses, tells, tickets_of
from tests.services.people import repair


@pytest.mark.parametrize(
    ("language", "cancel", "yes", "which", "button"),
    [
        ("en", "cancel", "yes", "Which one shall I cancel?", "Cancel R-1001"),
        ("zh", "取消", "是的", "取消哪一个？", "取消 R-1001"),
    ],
)
async def test_a_yes_to_which_case_is_asked_again_with_its_buttons(
    sam, li, desk, language, cancel, yes, which, button
):
    person = {"en": sam, "zh": li}[language]
    await tells(person, "hello" if language == "en" else "你好")
    address = Address(channel=CHANNEL, chat_id=person.id)
    for number, product in enumerate(("dishwasher", "oven")):
        desk.tickets.open(address, repair(product=product), turn=f"r{number}")
    await tells(person, cancel)
    await person.sends(yes)
    asked = await person.receives()
    assert asked["text"] == which
    assert button in buttons(asked)
    again = await tells(person, yes)
    assert again != which
    assert "R-1001" in await presses(person, button)
    await tells(person, yes)
    assert [t.code for t in tickets_of(desk, person) if not t.stage.is_open] == ["R-1001"]
