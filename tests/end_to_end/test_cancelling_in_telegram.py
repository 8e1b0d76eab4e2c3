"""Staff cancel a case from its topic, and take it up again."""

import pytest

from actions.domain.chats.handoff import Holder
from actions.domain.people import Address
from actions.domain.tickets import Stage
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, tickets_of
from tests.end_to_end.staffed import employ, wishes_for_a_person
from tests.end_to_end.topics import delivered

SAID = {
    "en": (
        "Mei has cancelled Q-1001. The reason: you have bought a new one",
        "If you still need us, tap below or just write to me.",
        "Reopen Q-1001",
        "Q-1001 is open again; a colleague takes it on.",
    ),
    "zh-hans": (
        "Mei 已取消 Q-1001，原因：you have bought a new one",
        "如果还需要，点下面的按钮，或直接给我留言。",
        "重新打开 Q-1001",
        "Q-1001 已重新打开，同事会接着处理。",
    ),
}


@pytest.mark.parametrize("code", SAID)
async def test_staff_cancel_a_case_with_a_reason_its_customer_reads_and_bring_it_back(
    telegram, group, staff_desk, staff_service, code
):
    mei = employ(staff_desk, group.member("Mei"))
    sam = telegram.customer("Sam", language_code=code, started=True)
    topic = await wishes_for_a_person(staff_desk, sam, language=code[:2])
    address = Address(channel=CHANNEL, chat_id=sam.id)

    async def asks(command, answer):
        await mei.writes(command, topic=topic.thread_id)
        return await group.hears(answer)

    await asks("/take", "is yours")
    await asks("/cancel", "Please add the reason")
    assert tickets_of(staff_desk, sam)[0].stage is Stage.RECEIVED
    await asks("/cancel you have bought a new one", "the customer was told why")
    who, back, button, again = SAID[code]
    told = await sam.hears(who)
    assert told["text"] == f"{who}\n{back}"
    assert buttons(told) == [button]
    await delivered(staff_desk)
    assert tickets_of(staff_desk, sam)[0].stage is Stage.CANCELLED
    assert staff_desk.handoffs.holder(address) is Holder.BOT
    assert group.topics[0].closed
    assert "cancelled" in group.topics[0].name

    await asks("/cancel again", "is cancelled already. /reopen brings it back")
    await asks("/reopen", "is open again")
    await sam.hears(again)
    await delivered(staff_desk)
    assert tickets_of(staff_desk, sam)[0].stage is Stage.RECEIVED
    assert not group.topics[0].closed


async def test_help_tells_how_a_case_is_cancelled(group, staff_desk, staff_service):
    await employ(staff_desk, group.member("Mei")).writes("/help")
    await group.hears("/cancel – Cancel it; add the reason, the customer reads it")
