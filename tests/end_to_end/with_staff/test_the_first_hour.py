"""A new group reads in itself what is missing, and how to begin; no engine is needed."""

import pytest

from actions.domain.language import Language
from actions.domain.people import Address
from actions.services.desk import open_desk
from bot.telegram.context import CHANNEL
from tests.end_to_end.topics import delivered
from tests.services.people import repair

TOLD = {
    Language.EN: ("may not manage topics", "Topics are switched off", "Three steps to begin"),
    Language.ZH: ("没有员工群的“管理话题”权限", "没有开启话题", "三步就能开始"),
}


@pytest.fixture(params=list(Language))
def told(request):
    return request.param, TOLD[request.param]


@pytest.fixture
def staff_desk(database, policy, clock, group, told):
    staff = Address(channel=CHANNEL, chat_id=group.id)
    return open_desk(database, policy, staff=staff, now=clock, staff_language=told[0])


async def test_what_is_missing_is_told_in_the_group_and_then_how_to_begin(
    group, staff_desk, staff_service, told
):
    _, (no_right, no_topics, ready) = told
    group.kick_bot()
    group.chat.forum = False
    group.add_bot("member")
    await group.hears(no_right)
    group.add_bot("administrator")
    await group.hears(no_topics)
    group.chat.forum = True
    group.set_rights(can_manage_topics=True)
    await group.hears(ready)
    group.set_rights(can_manage_topics=False)
    group.set_rights(can_manage_topics=True)
    await delivered(staff_desk)
    assert sum(ready in text for text in group.heard) == 1


async def test_a_group_without_topics_is_told_so_and_is_not_called_mended_by_an_answer(
    group, staff_desk, staff_service, telegram, told
):
    _, (_, no_topics, _) = told
    owner = telegram.customer("Ada", started=True)
    staff_desk.team.meet(owner.id, "Ada", admin=True)
    group.chat.forum = False
    address = Address(channel=CHANNEL, chat_id=owner.id)
    staff_desk.customers.meet(address, name="Ada")
    code = staff_desk.tickets.open(address, repair(), turn="r").code
    staff_desk.handoffs.topic_for(code, key="t")
    await group.hears(no_topics)
    await group.owner.writes("/queue")
    await group.hears(code)
    assert len([text for text in owner.heard if "works again" in text or "恢复" in text]) == 0
