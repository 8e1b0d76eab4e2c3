"""A complaint in Telegram from the form to the closed case, in both languages (R7–R13)."""

import asyncio

import pytest

from actions.domain.complaints.measures import Measure
from actions.domain.language import Language
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.domain.tickets import Stage
from actions.services.desk import open_desk
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, tickets_of
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.complaining import rows_of
from tests.services.people import complaint

WORDS = {
    Language.EN: {
        "code": "en",
        "story": "It still leaks after three repairs.",
        "missing": "Still missing: Cause",
        "quality": "Quality",
        "fill": "/complaint\nunit: Assembly\nanalysis: Seal askew\ncountermeasure: A gauge",
        "filled": "Still missing: Responsibility ruling",
        "rule": "/rule\nunit: supplier Aqua Seals\ncause: Too hard\nevidence: none\ncost: 86.50\n"
        "borne by: supplier\nclaim: claimed",
        "action": "/action @jan 2030-01-31 Send the batch back",
        "given": "#1 ",
        "issue": "Issue and send",
        "issued": "is issued and goes to: Quality, Finance, Aqua Seals",
        "offer": "/offer refund 120 and our apology",
        "asked": "Above £50 somebody else has to agree",
        "agree": "Agree",
        "own": "somebody else has to agree",
        "offered": "we offer you a refund of £120",
        "yes": "Accept",
        "agreed": "Agreed on",
        "refused": "cannot end yet. Still missing: Result",
        "result": "/result The seal was too hard; the refund is on its way.",
        "sent": "The result of C-1001 is on its way",
        "told": "Your complaint C-1001 has been looked into",
        "resolved": "is resolved",
    },
    Language.ZH: {
        "code": "zh-hans",
        "story": "修了三次还是漏水。",
        "missing": "还缺：原因类别",
        "quality": "质量问题",
        "fill": "/complaint\n责任单位：装配车间\n分析：密封圈装歪\n对策：加检具",
        "filled": "还缺：责任裁定书",
        "rule": "/rule\n责任单位：供应商 某某密封件厂\n原因：太硬\n证据：无\n"
        "费用：86.50\n承担：供应商",
        "action": "/action 预防 @jan 2030-01-31 退回这一批",
        "given": "#1 ",
        "issue": "发出裁定书",
        "issued": "的责任裁定已发出",
        "offer": "/offer 退款 120 给您添麻烦了",
        "asked": "须由另一人同意",
        "agree": "同意",
        "own": "须由另一人同意",
        "offered": "我们的方案是：退款 £120",
        "yes": "接受",
        "agreed": "约定：退款 £120",
        "refused": "还不能办结，还缺：给客户的处理结果",
        "result": "/result 密封圈太硬，退款三日内到账。",
        "sent": "C-1001 的处理结果正在发给客户",
        "told": "您的投诉 C-1001 已处理",
        "resolved": "C-1001 已处理，接下来",
    },
}


@pytest.fixture(params=Language)
def words(request):
    return WORDS[request.param]


@pytest.fixture
def staff_desk(database, policy, group, words):
    staff = Address(channel=CHANNEL, chat_id=group.id)
    language = Language.ZH if words["code"].startswith("zh") else Language.EN
    return open_desk(database, policy, staff=staff, staff_language=language)


@pytest.fixture
def mei(group, staff_desk, staff_service):
    employ(staff_desk, group.member("Jan"), username="jan")
    return employ(staff_desk, group.member("Mei"))


@pytest.fixture
def boss(group, staff_desk, mei):
    return employ(staff_desk, group.owner, Role.SUPERVISOR)


@pytest.fixture
def customer(telegram, staff_service, words):
    return telegram.customer("Sam", language_code=words["code"], started=True)


async def complains(desk, person, words):
    """Open a complaint as the dialogue does, and give its topic once it is made."""
    address = Address(channel=CHANNEL, chat_id=person.id)
    desk.customers.meet(address, name=person.name, code=words["code"])
    ticket = desk.tickets.open(address, complaint(story=words["story"]), turn="c1")
    number = desk.handoffs.topic_for(ticket.code, key="c1/topic")
    await delivered(desk)
    return desk.topics.get(number)


async def presses_soon(member, label):
    """Press a button once it stands there."""
    async with asyncio.timeout(20):
        while label not in [b for message in member.messages for b in buttons(message)]:
            await asyncio.sleep(0.02)
    return await member.presses(label)


def files(group):
    """The names of the documents that stand in the group."""
    sent = (message.get("document") for message in group.messages)
    return sorted(document["file_name"] for document in sent if document)


async def test_a_complaint_goes_from_the_form_to_the_closed_case(
    group, staff_desk, customer, mei, boss, words
):
    topic = await complains(staff_desk, customer, words)

    async def asks(member, command, answer):
        await member.writes(command, topic=topic.thread_id)
        return await group.hears(answer)

    await asks(mei, "/complaint", words["missing"])
    await presses_soon(mei, words["quality"])
    await asks(mei, words["fill"], words["filled"])
    await mei.writes("/form", topic=topic.thread_id)

    await asks(mei, words["rule"], "/action")
    await asks(mei, words["action"], words["given"])
    await boss.writes("/rule", topic=topic.thread_id)
    press = await presses_soon(boss, words["issue"])
    assert words["issued"] in (await press.answered())["text"]

    await asks(mei, words["offer"], words["asked"])
    press = await presses_soon(mei, words["agree"])
    assert words["own"] in (await press.answered())["text"]
    await presses_soon(boss, words["agree"])
    shown = await customer.hears(words["offered"])
    assert words["yes"] in buttons(shown)
    await customer.presses(words["yes"])
    await customer.hears(words["agreed"])

    await asks(mei, "/resolve", words["refused"])
    await asks(mei, words["result"], words["sent"])
    await customer.hears(words["told"])
    await asks(mei, "/resolve", words["resolved"])
    await delivered(staff_desk)
    (ticket,) = tickets_of(staff_desk, customer)
    assert ticket.stage is Stage.EVALUATION
    assert group.topics[0].closed
    assert files(group) == ["C-1001-1.pdf"] * 4 + ["C-1001.pdf"]


async def test_a_photo_with_a_command_below_it_is_proof_and_stays_inside(
    group, staff_desk, customer, mei, boss, words
):
    topic = await complains(staff_desk, customer, words)
    await mei.writes(words["action"], topic=topic.thread_id)
    await group.hears(words["given"])
    await group.member("Jan").sends_photo(caption="/done 1", topic=topic.thread_id)
    async with asyncio.timeout(20):
        while not rows_of(staff_desk, Measure)[0].proof_media:
            await asyncio.sleep(0.05)
    await delivered(staff_desk)
    assert customer.heard == []
