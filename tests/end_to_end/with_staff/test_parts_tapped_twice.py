"""Two people tap the same button of a part: it is reserved, or asked for, once."""

from sqlmodel import select

from actions.domain.people import Address
from actions.domain.supplies.requisitions import Allocation, Requisition
from bot.telegram.context import CHANNEL
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.people import repair


async def test_a_part_is_reserved_and_ordered_once(group, staff_desk, sam, mei):
    desk, jan = staff_desk, employ(staff_desk, group.member("Jan"))
    desk.seeding.seed_catalogue()
    desk.seeding.seed_parts()
    address = Address(channel=CHANNEL, chat_id=sam.id)
    desk.customers.meet(address, name="Sam", code="en")
    desk.tickets.open(address, repair(), turn="r")
    number = desk.handoffs.topic_for("R-1001", key="t")
    await delivered(desk)
    await mei.writes("/part DP-60", topic=desk.topics.get(number).thread_id)
    await group.hears("DP-60 · drain pump")
    for label, told in (("Reserve 1 × DP-60", "reserved for"), ("Order 1 × DP-60", "asked for")):
        presses = [await who.presses(label) for who in (mei, jan)]
        answers = [(await press.answered())["text"] for press in presses]
        assert [told in text for text in answers] == [True, True]
    for table in (Allocation, Requisition):
        with desk.database.reading() as session:
            of_staff = [one for one in session.exec(select(table)) if one.key.startswith("part/")]
        assert len(of_staff) == 1
