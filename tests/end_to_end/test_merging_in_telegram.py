"""Staff join two tickets, part them and split one, in Telegram, with their customer told."""

import pytest

from actions.domain.people import Address
from actions.domain.tickets import Stage
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, tickets_of
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.people import repair


@pytest.fixture
def sam(telegram, staff_service):
    return telegram.customer("Sam", language_code="en", started=True)


@pytest.fixture
def li(telegram, staff_service):
    return telegram.customer("李", language_code="zh-hans", started=True)


async def two(desk, person, language="en"):
    address = Address(channel=CHANNEL, chat_id=person.id)
    desk.customers.meet(address, name=person.name, code=language)
    desk.tickets.open(address, repair(story="It leaks"), turn="r1")
    desk.tickets.open(address, repair(story="It is still leaking"), turn="r2")
    one = desk.handoffs.topic_for("R-1001", key="k1")
    other = desk.handoffs.topic_for("R-1002", key="k2")
    await delivered(desk)
    return desk.topics.get(one), desk.topics.get(other)


def stages(desk, person):
    return {ticket.code: ticket.stage for ticket in tickets_of(desk, person)}


async def test_two_tickets_that_are_one_go_on_as_one_after_a_tap(staff_desk, group, sam):
    mei = employ(staff_desk, group.member("Mei"), on_duty=True)
    _, other = await two(staff_desk, sam)
    opened = await group.hears("Perhaps the same as: R-1001")
    assert buttons(opened)[-1] == "Merge into R-1001"
    await mei.presses("Merge into R-1001")
    told = await sam.hears("are about the same thing")
    assert "so we go on with R-1001" in told["text"]
    await delivered(staff_desk)
    assert stages(staff_desk, sam)["R-1002"] is Stage.MERGED
    assert group.chat.topics[other.thread_id].closed
    assert "It is still leaking" in (await group.hears("into this one"))["text"]

    await mei.writes("/unmerge R-1002")
    await sam.hears("is a ticket of its own again")
    assert stages(staff_desk, sam)["R-1002"] is Stage.RECEIVED
    await delivered(staff_desk)
    assert not group.chat.topics[other.thread_id].closed
    await mei.writes("/merge R-1001", topic=other.thread_id)
    await sam.hears("so we go on with R-1001")


async def test_two_codes_are_merged_from_anywhere_and_one_code_is_asked_about(
    staff_desk, group, sam
):
    mei = employ(staff_desk, group.member("Mei"), on_duty=True)
    await two(staff_desk, sam)
    await mei.writes("/merge R-1001")
    await group.hears("Anywhere: /merge R-1001 R-1024, and the first goes on as the second.")
    await mei.writes("/merge R-1002 R-1001")
    await sam.hears("so we go on with R-1001")
    assert stages(staff_desk, sam)["R-1002"] is Stage.MERGED


async def test_a_chinese_customer_is_told_of_a_merge_in_chinese(staff_desk, group, li):
    mei = employ(staff_desk, group.member("Mei"), on_duty=True)
    _, other = await two(staff_desk, li, "zh-hans")
    await mei.writes("/merge R-1001", topic=other.thread_id)
    assert "以后都在 R-1001 里办" in (await li.hears("是同一件事"))["text"]


async def test_a_detail_is_split_off_by_a_tap_and_by_words(staff_desk, group, sam):
    mei = employ(staff_desk, group.member("Mei"), on_duty=True)
    one, _ = await two(staff_desk, sam)
    address = Address(channel=CHANNEL, chat_id=sam.id)
    staff_desk.tickets.add_detail(address, "R-1001", "The fridge is loud too", turn="d1")
    await mei.writes("/split", topic=one.thread_id)
    await group.hears("a number of its own? Tap it")
    await mei.presses("The fridge is loud too")
    assert "R-1003" in (await sam.hears("now has its own number"))["text"]
    await mei.writes("/split the hose is torn", topic=one.thread_id)
    await sam.hears("now has its own number: R-1004")


async def test_staff_hear_why_two_tickets_cannot_be_merged(staff_desk, group, sam, li):
    mei = employ(staff_desk, group.member("Mei"), on_duty=True)
    one, _ = await two(staff_desk, sam)
    address = Address(channel=CHANNEL, chat_id=li.id)
    staff_desk.customers.meet(address, name="李", code="zh-hans")
    staff_desk.tickets.open(address, repair(), turn="r3")
    await mei.writes("/merge R-1003", topic=one.thread_id)
    await group.hears("belong to two customers")
    await mei.writes("/merge R-1001", topic=one.thread_id)
    await group.hears("R-1001 is this ticket itself")
    await mei.writes("/merge", topic=one.thread_id)
    await group.hears("Which ticket goes on as which?")
    await mei.writes("/unmerge", topic=one.thread_id)
    await group.hears("R-1001 was not merged")
