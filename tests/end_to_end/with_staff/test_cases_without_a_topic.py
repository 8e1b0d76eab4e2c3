"""A case that nobody has spoken about yet: told of in the group, taken there, listed in /queue."""

import pytest

from actions.domain.people import Address
from actions.domain.tickets import Kind, NewTicket, Stage
from bot.telegram.context import CHANNEL
from tests.end_to_end.topics import delivered


@pytest.fixture
def complaint(staff_desk, sam):
    """Sam's complaint, beside the inquiry that has a topic."""
    address = Address(channel=CHANNEL, chat_id=sam.id)
    staff_desk.customers.meet(address, name="Sam", code="en")
    new = NewTicket(kind=Kind.COMPLAINT, story="Nobody came.", wish="refund")
    return staff_desk.tickets.open(address, new, turn="complaint")


async def test_a_new_case_is_taken_with_a_tap_where_it_is_told_of(
    group, staff_desk, sam, mei, complaint
):
    told = await group.hears("New complaint C-1001")
    await mei.presses("Take it", message=told)
    await sam.hears("Mei has C-1001 now")
    await delivered(staff_desk)
    (made,) = group.topics
    assert "C-1001" in made.name
    assert len([said for said in group.heard_in(made) if "Nobody came." in said]) == 1


async def test_a_case_without_a_topic_is_taken_by_its_number(group, sam, mei, complaint):
    await mei.writes("/take C-1001")
    await sam.hears("Mei has C-1001 now")


async def test_a_number_behind_a_command_never_means_the_case_of_the_topic(
    group, staff_desk, sam, mei, topic
):
    await mei.writes("/resolve Q-9999", topic=topic.thread_id)
    await group.hears("There is no ticket Q-9999")
    address = Address(channel=CHANNEL, chat_id=sam.id)
    assert staff_desk.tickets.one(address, "Q-1001").stage is Stage.RECEIVED


async def test_the_queue_names_what_is_under_way_and_with_nobody(group, mei, complaint):
    await mei.writes("/queue")
    said = await group.hears("Under way, and with nobody")
    assert "C-1001" in said["text"]


async def test_a_command_about_a_merged_case_opens_no_topic_of_its_own(
    group, staff_desk, mei, complaint, sam
):
    address = Address(channel=CHANNEL, chat_id=sam.id)
    new = NewTicket(kind=Kind.COMPLAINT, story="Nobody came again.", wish="refund")
    staff_desk.tickets.open(address, new, turn="again")
    await mei.writes("/merge C-1002 C-1001")
    await group.hears("C-1002 goes on as C-1001; the customer is told.")
    await mei.writes("/cancel C-1002 told twice")
    await group.hears("C-1002 goes on as C-1001; please write there.")
    await delivered(staff_desk)
    assert [made.name for made in group.topics if "C-1002" in made.name] == []
