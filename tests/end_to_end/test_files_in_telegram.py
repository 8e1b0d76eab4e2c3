"""The files of units, customers and partners in Telegram."""

import pytest

from actions.domain.people import Address
from actions.domain.staff import Role
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.people import repair

FRIDGE = "KF4202503140017"


@pytest.fixture
def sam(telegram, staff_service):
    return telegram.customer("Sam", language_code="en", started=True)


@pytest.fixture
def li(telegram, staff_service):
    return telegram.customer("李", language_code="zh-hans", started=True)


def brought(desk, person, language="en", count=1):
    desk.seeding.seed_catalogue()
    address = Address(channel=CHANNEL, chat_id=person.id)
    desk.customers.meet(address, name=person.name, code=language)
    for number in range(count):
        desk.tickets.open(address, repair(serial_number=FRIDGE), turn=f"r{number}")


async def test_staff_open_a_unit_page_by_page_and_keep_how_a_customer_is_reached(
    staff_desk, group, sam
):
    mei = employ(staff_desk, group.member("Mei"), on_duty=True)
    brought(staff_desk, sam, count=14)
    await mei.writes(f"/unit {FRIDGE}")
    file = await group.hears("📁 Fridge KF-420")
    assert buttons(file) == ["Page 2 of 2"]
    await mei.presses("Page 2 of 2")
    assert "R-1001" in (await group.hears("🔹 R-1002"))["text"]
    await mei.writes("/customer R-1001 contact evenings")
    await group.hears("Kept in the file of Sam")
    await mei.writes("/customer Sam")
    assert "Reach: evenings" in (await group.hears("👤 Sam"))["text"]
    await mei.writes("/customer Nobody")
    await group.hears("I know no customer")


async def test_a_customer_sees_their_products_in_their_language(staff_desk, sam, li):
    brought(staff_desk, li, "zh-hans")
    await sam.sends("/products")
    await sam.hears("I know no product of yours yet")
    await li.sends("/products")
    shown = await li.hears("您的产品")
    assert buttons(shown) == [f"{FRIDGE} 的记录"]
    await li.presses(f"{FRIDGE} 的记录")
    assert "R-1001" in (await li.hears("📁"))["text"]


async def test_a_case_goes_to_a_partner_and_comes_back(staff_desk, group, sam):
    mei = employ(staff_desk, group.member("Mei"), role=Role.SUPERVISOR, on_duty=True)
    brought(staff_desk, sam)
    topic = staff_desk.topics.get(staff_desk.handoffs.topic_for("R-1001", key="k"))
    await delivered(staff_desk)
    topic = staff_desk.topics.get(topic.id)
    await mei.writes("/partners")
    await group.hears("No partner is known")
    await mei.writes("/partner add supplier Bosch; parts@bosch.example; 8")
    await group.hears("Bosch is known now")
    await mei.writes("/partner Bosch a new pump, please", topic=topic.thread_id)
    await group.hears("With Bosch (parts@bosch.example) until")
    await mei.writes("/partner done pump sent", topic=topic.thread_id)
    await group.hears("Bosch has answered: pump sent")
    await mei.writes("/partners")
    assert "1 of 1 in time" in (await group.hears("Bosch (supplier, parts@bosch.example)"))["text"]
