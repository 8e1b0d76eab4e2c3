"""A unit handed in, receipted, and given back; and the second pair of eyes on the work."""

import pytest

from actions.domain.people import Address
from actions.domain.staff import Role
from actions.domain.tickets import FaultClass, Stage
from bot.telegram.context import CHANNEL
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.people import repair


@pytest.fixture
def mei(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Mei"))


@pytest.fixture
def jan(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Jan"))


@pytest.fixture
def sam(telegram, staff_service):
    return telegram.customer("Sam", language_code="en", started=True)


@pytest.fixture
def li(telegram, staff_service):
    return telegram.customer("李", language_code="zh-hans", started=True)


async def opened(desk, person, language="en", **more):
    """Open a workshop repair with its topic."""
    address = Address(channel=CHANNEL, chat_id=person.id)
    desk.customers.meet(address, name=person.name, code=language)
    new = repair(**{"product": "coffee machine", "care": "workshop", "usable": "yes", **more})
    code = desk.tickets.open(address, new, turn=f"r{person.id}").code
    topic = desk.topics.get(desk.handoffs.topic_for(code, key=f"t{person.id}"))
    await delivered(desk)
    return code, desk.topics.get(topic.id).thread_id


def stage(desk, person):
    address = Address(channel=CHANNEL, chat_id=person.id)
    return desk.tickets.mine(address, open_only=False)[0].stage


async def test_a_unit_is_received_with_photo_and_paper_and_given_back(group, staff_desk, sam, mei):
    code, thread = await opened(staff_desk, sam)
    words = f"/received {code} coffee machine CX-15; power cord; scratched at the left"
    await mei.sends_photo(caption=words, topic=thread)
    told = await sam.hears("receipt R-1001/1")
    assert "Accessories: power cord" in told["caption"]
    assert told["document"]["file_name"] == "R-1001-1.pdf"
    await group.hears("the customer has receipt R-1001/1")
    await delivered(staff_desk)
    assert any(message.get("photo") for message in sam.messages)
    assert not any("/received" in words for words in sam.heard)

    await mei.writes("/resolve new pump", topic=thread)
    await group.hears("the unit is still with us (receipt R-1001/1)")
    await mei.presses("It's ready")
    await sam.hears("R-1001 is ready for you")
    await group.hears("ready, the customer knows")
    await mei.presses("Collected")
    await sam.hears("R-1001 is back with you")
    await mei.writes("/resolve new pump", topic=thread)
    await sam.hears("new pump")
    assert stage(staff_desk, sam) is Stage.EVALUATION


async def test_a_receipt_with_a_slip_is_seen_and_corrected(group, staff_desk, sam, mei):
    _, thread = await opened(staff_desk, sam)
    await mei.writes("/received machine, cord; scratched", topic=thread)
    told = await group.hears("the customer has receipt R-1001/1")
    assert "• Accessories: scratched\n• Condition: none" in told["text"]
    await sam.hears("Accessories: scratched")
    await mei.writes("/received machine; cord; scratched", topic=thread)
    await group.hears("• Accessories: cord\n• Condition: scratched")
    corrected = await sam.hears("Accessories: cord")
    assert "receipt R-1001/1" in corrected["caption"]


async def test_a_chinese_customer_reads_each_step_until_the_parcel_back(
    group, staff_desk, li, mei
):
    code, _ = await opened(staff_desk, li, "zh-hans", product="咖啡机")
    await mei.writes(f"/received {code}")
    await group.hears("What came in?")
    await mei.writes(f"/received {code} 咖啡机；电源线；左侧有划痕")
    assert "外观：左侧有划痕" in (await li.hears("收据号 R-1001/1"))["caption"]
    await mei.writes(f"/sentback {code}")
    await group.hears("add the number of the parcel")
    await mei.writes(f"/sentback {code} SF1234567890")
    await li.hears("R-1001 已寄回，快递单号 SF1234567890")
    await mei.writes(f"/ready {code}")
    await group.hears("was sent back")


async def test_a_grave_repair_ends_only_after_a_second_person_has_looked(
    group, staff_desk, sam, mei, jan
):
    _, thread = await opened(staff_desk, sam, care="home")
    await mei.writes("/class A", topic=thread)
    await mei.writes("/resolve new board", topic=thread)
    await group.hears("cannot end yet: /check by whoever did the work is missing")
    await mei.writes("/check ran it for an hour", topic=thread)
    await group.hears("ran it for an hour")
    alone = await mei.presses("I looked too: it's right")
    answer = await alone.answered()
    assert "somebody else's" in answer["text"]
    second = await jan.presses("I looked too: it's right")
    assert "/resolve can follow" in (await second.answered())["text"]
    await mei.writes("/resolve new board", topic=thread)
    await sam.hears("new board")
    assert stage(staff_desk, sam) is Stage.EVALUATION


async def test_an_urgent_case_of_class_a_waits_for_a_supervisor(group, staff_desk, sam, mei, jan):
    code, thread = await opened(staff_desk, sam, urgent=True, care="home", usable="no")
    assert (
        staff_desk.tickets.one(Address(channel=CHANNEL, chat_id=sam.id), code).fault_class
        is FaultClass.A
    )
    await mei.writes("/check", topic=thread)
    await group.hears("Now a second person looks at it.")
    await jan.writes("/check", topic=thread)
    await group.hears("Now a supervisor looks at it.")
    await mei.writes("/resolve", topic=thread)
    await group.hears("a supervisor's look is missing")
    owner = employ(staff_desk, group.owner, Role.SUPERVISOR)
    await owner.writes("/check", topic=thread)
    await group.hears("/resolve can follow")
    await mei.writes("/resolve", topic=thread)
    await delivered(staff_desk)
    await sam.hears("R-1001")
    assert stage(staff_desk, sam) is Stage.EVALUATION
