"""An offer in Telegram from the dispute to the refund that is paid, in both languages."""

import asyncio

import pytest

from actions.domain.chats.handoff import Holder
from actions.domain.people import Address
from actions.domain.staff import Role
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons
from tests.end_to_end.staffed import employ
from tests.end_to_end.topics import delivered
from tests.services.people import complaint

SAID = {
    "en": {
        "first": "/offer refund 20",
        "no": "Decline",
        "declined": "nothing is agreed then",
        "second": "/offer refund 40 and our apology",
        "offered": "a refund of £40",
        "yes": "Accept",
        "agreed": "We carry it out within 7 days. Mei knows, and I'm here again.",
        "done": "What we agreed for C-1001 is done: a refund of £40.",
    },
    "zh-hans": {
        "first": "/offer 退款 20",
        "no": "不接受",
        "declined": "那就不算约定",
        "second": "/offer 退款 40 给您添麻烦了",
        "offered": "退款 £40",
        "yes": "接受",
        "agreed": "我们会在 7 天内办理。Mei 已经知道了，现在由我接着服务。",
        "done": "C-1001 约定的事已经办好：退款 £40。",
    },
}


async def presses_soon(member, label):
    """Press a button once it stands there."""
    async with asyncio.timeout(20):
        while label not in [b for message in member.messages for b in buttons(message)]:
            await asyncio.sleep(0.02)
    return await member.presses(label)


@pytest.mark.parametrize("code", SAID)
async def test_a_settled_dispute_is_with_the_bot_again_and_owed_in_the_queue_until_it_is_paid(
    telegram, group, staff_desk, staff_service, code
):
    words = SAID[code]
    mei = employ(staff_desk, group.member("Mei"), Role.SUPERVISOR)
    sam = telegram.customer("Sam", language_code=code, started=True)
    address = Address(channel=CHANNEL, chat_id=sam.id)
    staff_desk.customers.meet(address, name="Sam", code=code)
    ticket = staff_desk.tickets.open(address, complaint(product="fridge"), turn="c1")
    number = staff_desk.handoffs.topic_for(ticket.code, key="c1/topic")
    await delivered(staff_desk)
    topic = staff_desk.topics.get(number)

    await mei.writes(words["first"], topic=topic.thread_id)
    await presses_soon(sam, words["no"])
    await sam.hears(words["declined"])
    assert staff_desk.handoffs.holder(address) is Holder.WAITING
    await mei.writes(words["second"], topic=topic.thread_id)
    await sam.hears(words["offered"])
    await delivered(staff_desk)
    await sam.presses(words["yes"])
    assert (await sam.hears(words["agreed"]))["text"].endswith(words["agreed"])
    assert staff_desk.handoffs.holder(address) is Holder.BOT

    await mei.writes("/queue")
    queue = (await group.hears("not carried out yet: 1"))["text"]
    assert "🤝 C-1001 · fridge · Sam · a refund of £40 · Mei, by " in queue
    press = await presses_soon(mei, "Carried out")
    assert "the customer is told" in (await press.answered())["text"]
    await sam.hears(words["done"])
    await mei.writes("/queue")
    await group.hears("Nobody is waiting for a person, and nobody has a case in hand.")
    assert "not carried out" not in staff_desk.overview.queue()


async def test_what_was_paid_is_said_with_how_by_command(
    telegram, group, staff_desk, staff_service
):
    mei = employ(staff_desk, group.member("Mei"))
    sam = telegram.customer("Sam", language_code="en", started=True)
    address = Address(channel=CHANNEL, chat_id=sam.id)
    staff_desk.customers.meet(address, name="Sam", code="en")
    ticket = staff_desk.tickets.open(address, complaint(), turn="c1")
    number = staff_desk.handoffs.topic_for(ticket.code, key="c1/topic")
    await delivered(staff_desk)
    topic = staff_desk.topics.get(number)
    await mei.writes("/settled", topic=topic.thread_id)
    await group.hears("Nothing that was agreed is left")
    await mei.writes("/offer refund 20", topic=topic.thread_id)
    await presses_soon(sam, "Accept")
    await sam.hears("Agreed on")
    await mei.writes("/settled by bank transfer, reference 88", topic=topic.thread_id)
    await group.hears("a refund of £20 is carried out")
    assert (await sam.hears("is done"))["text"] == (
        "What we agreed for C-1001 is done: a refund of £20.\nby bank transfer, reference 88"
    )
