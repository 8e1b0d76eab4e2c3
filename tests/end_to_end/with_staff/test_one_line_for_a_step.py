"""A step in a topic is told there in one line; whoever takes it elsewhere is answered there."""

import pytest

from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.services.desk import open_desk
from bot.telegram.context import CHANNEL
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.end_to_end.visits.days import settled
from tests.services.people import complaint, repair

STEPS = {
    Language.EN: [
        ("R-1001", "/assign Ann", "Jan gives this to Ann."),
        ("R-1001", "/take", "Jan takes over from Mei."),
        ("R-1001", "/back", "Jan has handed this back to the bot; Mei had it."),
        ("R-1001", "/partner Hydrotec please look", "With Hydrotec"),
        ("R-1001", "/split the door too", "Jan has opened R-1002 for a part of this."),
        ("R-1001", "/check tried twice", "Jan"),
        ("C-1001", "/offer refund 20", "The customer was offered: "),
        ("C-1001", "/offer refund 900", "Jan would like to offer for C-1001: "),
        ("C-1001", "/action Mei Thursday send it back", "#1 send it back"),
    ],
    Language.ZH: [
        ("R-1001", "/转交 Ann", "Jan 把这件事交给 Ann。"),
        ("R-1001", "/接手", "Jan 从 Mei 手里接过来了"),
        ("R-1001", "/交回", "把这件事交回机器人了，原来由 Mei 处理"),
        ("R-1001", "/转合作方 Hydrotec 请看", "已转 Hydrotec"),
        ("R-1001", "/拆分 门也关不上", "Jan 为其中一部分开了 R-1002"),
        ("R-1001", "/复查 试过两次", "Jan"),
        ("C-1001", "/方案 退款 20", "已向客户提出："),
        ("C-1001", "/方案 退款 900", "Jan 想为 C-1001"),
        ("C-1001", "/措施 Mei 周四 退回", "#1 退回"),
    ],
}
STEPS_OF_BOTH = [(language, *step) for language, steps in STEPS.items() for step in steps]


@pytest.fixture
def language(request):
    return request.param


@pytest.fixture
def staff_desk(database, policy, clock, group, language):
    staff = Address(channel=CHANNEL, chat_id=group.id)
    desk = open_desk(database, policy, staff=staff, now=clock, staff_language=language)
    desk.seeding.seed_catalogue()
    return desk


@pytest.fixture
async def jan(group, staff_desk, sam, mei):
    """Jan, who leads; Mei has Sam's chat about R-1001."""
    employ(staff_desk, group.member("Ann"))
    jan = employ(staff_desk, group.member("Jan"), Role.SUPERVISOR)
    address = Address(channel=CHANNEL, chat_id=sam.id)
    staff_desk.customers.meet(address, name="Sam", code=str(staff_desk.staff_language))
    for new in (repair(), complaint(product="oven")):
        staff_desk.tickets.open(address, new, turn=f"t{new.kind}")
    await jan.writes("/partner add supplier Hydrotec; 0800; 24")
    await mei.writes("/take R-1001")
    await settled(staff_desk)
    for code in ("R-1001", "C-1001"):
        staff_desk.handoffs.topic_for(code, key=f"topic/{code}")
    await delivered(staff_desk)
    return jan


def thread_of(desk, code):
    return desk.topics.get(desk.handoffs.topic_of(code)).thread_id


@pytest.mark.parametrize(
    ("language", "code", "command", "told"), STEPS_OF_BOTH, indirect=["language"]
)
async def test_a_step_is_told_in_one_line(group, staff_desk, jan, code, command, told):
    thread = thread_of(staff_desk, code)
    before = len(group.heard_in(thread))
    await jan.writes(command, topic=thread)
    await settled(staff_desk)
    (line,) = group.heard_in(thread)[before:]
    assert told in line


@pytest.mark.parametrize("language", list(Language), indirect=True)
async def test_a_step_taken_elsewhere_is_answered_there_too(group, staff_desk, jan):
    thread = thread_of(staff_desk, "R-1001")
    before = len(group.heard_in(thread))
    await jan.writes("/assign R-1001 Ann")
    await group.hears("https://t.me/c/")
    await settled(staff_desk)
    assert len(group.heard_in(thread)[before:]) == 1
