"""A recall in Telegram: asked for in the group, told to an owner, whose tap opens the request."""

import pytest

from actions.domain.staff import Role
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.people import repair


@pytest.fixture
def owner(staff_desk, sam):
    """Sam, who had a case about a recalled hair dryer."""
    address = staff_desk.customers.meet(
        staff_desk.staff.model_copy(update={"chat_id": sam.id}), name="Sam", code="en"
    ).address
    staff_desk.tickets.open(address, repair(serial_number="HD2105002217"), turn="r")
    return sam


async def test_owners_are_told_by_a_tap_and_answer_by_one(group, staff_desk, owner, mei):
    ann = employ(staff_desk, group.member("Ann"), Role.SUPERVISOR)
    await mei.writes("/recall")
    listed = await group.hears("Still to be told: 1.")
    refused = await mei.presses("Tell 1 now", message=listed)
    assert "That is for supervisors" in (await refused.answered())["text"]
    await ann.presses("Tell 1 now", message=listed)
    await owner.hears("Important, about your Hair dryer HD-21 (serial number HD2105002217)")
    await group.hears("One owner is told of the recall now")
    again = await ann.presses("Tell 1 now", message=listed)
    assert "told already" in (await again.answered())["text"]
    await owner.presses("Open the request")
    await owner.hears("Your request is Q-1001")
    await group.hears("New inquiry Q-1001")
    await mei.writes("/召回 名单")
    assert "Q-1001" in (await group.hears("asked for the exchange: 1"))["text"]
    await delivered(staff_desk)
    assert len([said for said in owner.heard if said.startswith("Important")]) == 1


async def test_what_is_no_word_of_the_command_is_named(group, mei):
    await mei.writes("/recall everybody")
    await group.hears("“everybody” is not one of these: list")
