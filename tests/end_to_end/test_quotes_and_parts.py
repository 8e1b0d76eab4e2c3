"""Paid work in Telegram: quoted, accepted, its part waited for, arrived, told; both languages."""

from datetime import date

import pytest

from actions.domain.chats.handoff import Holder
from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.sla.clocks import Waiting
from actions.domain.staff import Role
from actions.domain.tickets import Stage
from actions.services.desk import open_desk
from bot.jobs.sweeps import sweeping
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.conftest import Clock
from tests.services.people import repair
from tests.services.supplies import ENDED

WORDS = {
    Language.EN: {
        "quote": "/quote part HX-24 x1; labour 1.5; visit",
        "draft": "Draft, not sent yet",
        "send": "Send",
        "offer": "Total: £285.00, of which £47.50 is tax (20%)",
        "choices": ["Accept", "Decline", "Ask a question"],
        "accept": "Accept",
        "thanks": "You accepted quote 1 for R-1001, £285.00 in all",
        "accepted": "The customer accepted quote 1, £285.00",
        "reserve": "Reserve 1 × HX-24",
        "none": "There are not 1 × HX-24 free",
        "order": "Order 1 × HX-24",
        "asked": "Mei asks for 1 × HX-24",
        "approve": "Approve",
        "waits": "the heat exchanger is on order and expected on 12 March 2026",
        "arrived": "It is here",
        "good": "the heat exchanger is here, and the repair goes on",
        "reserved": "has arrived and is reserved",
        "used": "Used",
        "left": "1 × HX-24 (heat exchanger) used.",
        "what": "What is the case waiting for?",
        "for part": "For a part",
        "when": "When is the part expected? The customer is told the day.",
        "days": ["Wed 4 Mar", "Thu 5 Mar", "Sat 7 Mar", "Tue 10 Mar", "Not known"],
        "unknown": "When it comes is not known yet",
        "expected": "which we expect on 5 March 2026",
    },
    Language.ZH: {
        "quote": "/quote 配件 HX-24；人工 1.5；上门",
        "draft": "草稿，还没有发出",
        "send": "发送",
        "offer": "合计：£285.00，其中税 £47.50（20%）",
        "choices": ["接受", "不接受", "有问题想问"],
        "accept": "接受",
        "thanks": "您已接受 R-1001 的第 1 份报价，合计 £285.00",
        "accepted": "客户接受了第 1 份报价，£285.00",
        "reserve": "预留 1 × HX-24",
        "none": "没有一处有 1 × HX-24 可用",
        "order": "订货 1 × HX-24",
        "asked": "Mei 为 R-1001 申请 1 × HX-24",
        "approve": "批准",
        "waits": "热交换器已经订货，预计 2026年3月12日到",
        "arrived": "到货了",
        "good": "热交换器到货了，维修继续进行",
        "reserved": "已到货并预留",
        "used": "已使用",
        "left": "已使用 1 × HX-24（热交换器）",
        "what": "在等什么？",
        "for part": "等配件",
        "when": "配件预计哪天到？会告诉客户。",
        "days": ["3月4日周三", "3月5日周四", "3月7日周六", "3月10日周二", "还不知道"],
        "unknown": "到货日期还没确定",
        "expected": "正在等配件，预计 2026年3月5日到",
    },
}
CODES = {Language.EN: "en", Language.ZH: "zh-hans"}


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(params=list(Language))
def language(request):
    return request.param


@pytest.fixture
def staff_desk(database, policy, clock, group, language):
    staff = Address(channel=CHANNEL, chat_id=group.id)
    desk = open_desk(database, policy, staff=staff, staff_language=language, now=clock)
    desk.seeding.seed_catalogue()
    desk.seeding.seed_parts()
    return desk


@pytest.fixture
def mei(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Mei"))


@pytest.fixture
def jan(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Jan"), Role.SUPERVISOR)


@pytest.fixture
def sam(telegram, staff_service, language):
    return telegram.customer("Sam", language_code=CODES[language], started=True)


@pytest.fixture
async def topic(staff_desk, sam, mei, language):
    """A repair that is out of warranty, with its topic."""
    address = Address(channel=CHANNEL, chat_id=sam.id)
    staff_desk.customers.meet(address, name="Sam", code=CODES[language])
    code = staff_desk.tickets.open(address, repair(serial_number=ENDED), turn="t1").code
    number = staff_desk.handoffs.topic_for(code, key="t1/topic")
    await delivered(staff_desk)
    return staff_desk.topics.get(number)


def ticket_of(desk, person):
    return desk.tickets.one(Address(channel=CHANNEL, chat_id=person.id), "R-1001")


async def answered(press) -> str:
    return (await press.answered())["text"]


async def test_paid_work_is_quoted_accepted_and_goes_on_when_its_part_arrives(
    group, staff_desk, sam, mei, jan, topic, language, clock
):
    words = WORDS[language]
    await mei.writes(words["quote"], topic=topic.thread_id)
    await group.hears(words["draft"])
    await mei.presses(words["send"])
    offer = await sam.hears(words["offer"])
    assert buttons(offer) == words["choices"]
    await sam.presses(words["accept"])
    await sam.hears(words["thanks"])
    await group.hears(words["accepted"])
    await mei.presses(words["reserve"])
    await group.hears(words["none"])
    await mei.presses(words["order"])
    await group.hears(words["asked"])
    own = await mei.presses(words["approve"])
    assert await answered(own)
    await jan.presses(words["approve"])
    await sam.hears(words["waits"])
    clock.forward(days=4)
    await delivered(staff_desk)
    await mei.presses(words["arrived"])
    await sam.hears(words["good"])
    await group.hears(words["reserved"])
    await mei.presses(words["used"])
    await group.hears(words["left"])
    ticket = staff_desk.tickets.one(Address(channel=CHANNEL, chat_id=sam.id), "R-1001")
    assert ticket.stage is Stage.AGREED
    assert staff_desk.clocks.standing(ticket).waiting is None


async def test_who_lets_a_case_wait_for_a_part_is_asked_for_the_day_and_the_customer_told(
    group, staff_desk, sam, mei, topic, language
):
    words = WORDS[language]
    await mei.writes("/wait", topic=topic.thread_id)
    await group.hears(words["what"])
    await mei.presses(words["for part"])
    asked = await group.hears(words["when"])
    assert buttons(asked) == words["days"]
    assert staff_desk.clocks.standing(ticket_of(staff_desk, sam)).waiting is Waiting.PART
    await mei.presses(words["days"][-1])
    await sam.hears(words["unknown"])
    press = await mei.presses(words["days"][1])
    assert await answered(press)
    await sam.hears(words["expected"])
    assert staff_desk.clocks.standing(ticket_of(staff_desk, sam)).waiting_until == date(2026, 3, 5)


@pytest.mark.parametrize("language", [Language.EN], indirect=True)
async def test_on_the_day_a_part_was_expected_staff_are_asked_and_the_customer_hears_it(
    group, staff_desk, sam, mei, topic, clock
):
    await mei.writes("/wait part someday", topic=topic.thread_id)
    await group.hears('I don\'t read "someday" as a day')
    await mei.writes("/wait part Thursday", topic=topic.thread_id)
    await group.hears("Expected: 5 March 2026. Then the clocks go on")
    await sam.hears("which we expect on 5 March 2026")
    clock.forward(days=3)
    sweeping("expected", staff_desk).run()
    await group.hears("Is it here? The clocks go on.")
    press = await mei.presses("It is here")
    assert "told that the part is here" in await answered(press)
    await sam.hears("Good news about R-1001: the spare part is here")


@pytest.mark.parametrize("language", [Language.EN], indirect=True)
async def test_a_question_about_a_quote_brings_a_person_and_stock_is_kept_by_commands(
    group, staff_desk, sam, mei, jan, topic
):
    await mei.writes("/quote visit", topic=topic.thread_id)
    await group.hears("Draft, not sent yet")
    await mei.presses("Send")
    await sam.hears("Total: £35.00")
    await sam.presses("Ask a question")
    await group.hears("has a question about quote 1")
    address = Address(channel=CHANNEL, chat_id=sam.id)
    assert staff_desk.handoffs.holder(address) is Holder.WAITING

    for command, answer in (
        ("/part seal", "DS-61 · door seal · £18.50"),
        ("/stock", "R-1001 has no parts"),
        ("/stock receive DS-61 2 Leeds van 1", "Leeds van 1: 2 free of 2"),
        ("/stock 调拨 DS-61 1 利兹一号车 到 伦敦服务站", "London workshop: 3 free of 3"),
        ("/stock count DS-61 1 London workshop", "That is for supervisors, Mei"),
        ("/stock receive", "Write for example"),
        ("/order HX-24 x2", "asked for; a supervisor approves it"),
        ("/order HX-24 x2 Mars", "There is no place Mars"),
        ("/order NO-1", "There is no part NO-1"),
        ("/order R-1001 HX-24 1", "1 × HX-24 for R-1001 asked for"),
        ("/order", "2 × HX-24 (heat exchanger) for R-1001: waits for approval"),
        ("/quote", "Quote 1 · with the customer · £35.00 · by Mei"),
        ("/quote lunch", 'I don\'t understand "lunch"'),
    ):
        await mei.writes(command, topic=topic.thread_id)
        await group.hears(answer)
    await jan.writes("/stock keep DS-61 9 London workshop")
    await group.hears("📦 DS-61 (door seal) in London workshop: 3 free, should be 9.")
    await jan.writes("/stock")
    await group.hears("Fewer free than there should be")
