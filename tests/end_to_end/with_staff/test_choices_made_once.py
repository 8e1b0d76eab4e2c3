"""A message whose choice is made says what came of it, and offers nothing any more."""

import pytest

from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons
from tests.end_to_end.topics import delivered
from tests.services.people import repair


@pytest.fixture
async def thread(staff_desk, sam, mei):
    address = Address(channel=CHANNEL, chat_id=sam.id)
    staff_desk.customers.meet(address, name="Sam", code="en")
    staff_desk.tickets.open(address, repair(), turn="r")
    number = staff_desk.handoffs.topic_for("R-1001", key="t")
    await delivered(staff_desk)
    return staff_desk.topics.get(number).thread_id


@pytest.mark.parametrize(
    ("command", "shown", "label", "said"),
    [
        (
            "/quote visit",
            "Draft, not sent yet",
            "Send",
            "✓ Quote 1 for R-1001 went",
        ),
        ("/quote visit", "Draft, not sent yet", "Discard", "✓ The draft is dropped."),
        ("/mark VIP", "Sam is marked", "Undo", "✓ Sam has no mark any more."),
    ],
)
async def test_what_was_chosen_stands_under_the_message_in_place_of_its_buttons(
    group, mei, thread, command, shown, label, said
):
    await mei.writes(command, topic=thread)
    message = await group.hears(shown)
    await mei.presses(label, message=message)
    told = await group.hears(said)
    assert told["message_id"] == message["message_id"]
    assert buttons(told) == []
