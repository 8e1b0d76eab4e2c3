"""Five hundred messages through one topic: in order, none lost, whatever happens meanwhile."""

import asyncio
import itertools

from actions.domain.chats.pacing import Limits, Window
from actions.domain.messages import Reply
from actions.domain.people import Address
from actions.services.conversation.conversation import Conversation
from bot.telegram.context import CHANNEL
from bot.telegram.service import TelegramService
from tests.end_to_end.conftest import QUICK, TOKEN, Silent, settings_for
from tests.end_to_end.staffed import employ, wishes_for_a_person
from tests.end_to_end.topics import delivered
from tests.telegram_server import Limits as FloodLimits

MESSAGES = 500
TROUBLES = 24
PATIENCE = 240


# Ten times as quick as Telegram, and as strict in proportion.
HURRIED = Limits(private=Window(3, 0.4), group=Window(18, 6), all=Window(27, 0.1))


def service_over(telegram, desk, limits=QUICK) -> TelegramService:
    talk = Conversation(desk, Silent())
    return TelegramService(settings_for(telegram), TOKEN, desk, talk, limits)


async def trouble(telegram, group, topic) -> None:
    """Refuse a call or drop a connection again and again while messages arrive."""
    plans = itertools.cycle(
        [
            lambda: telegram.fail_next("sendMessage", 429, retry_after=1),
            lambda: telegram.drop_next("sendMessage"),
            lambda: telegram.fail_next("sendMessage", 502),
            lambda: telegram.drop_next("getUpdates"),
        ]
    )
    for number, plan in zip(range(TROUBLES), plans, strict=False):
        while len(group.heard_in(topic.thread_id)) < number * MESSAGES // TROUBLES:
            await asyncio.sleep(0.02)
        plan()


async def test_five_hundred_messages_go_through_a_topic_in_order_and_none_is_lost(
    telegram, group, staff_desk
):
    sam = telegram.customer("Sam", started=True)
    async with service_over(telegram, staff_desk).serving():
        employ(staff_desk, group.member("Mei"))
        topic = await wishes_for_a_person(staff_desk, sam)
        troubles = asyncio.create_task(trouble(telegram, group, topic))
        for number in range(MESSAGES // 2):
            await sam.sends(f"message {number}")
        while len(group.heard_in(topic.thread_id)) < MESSAGES // 5:
            await asyncio.sleep(0.02)
    # The service is stopped in the middle; what comes meanwhile waits at Telegram.
    for number in range(MESSAGES // 2, MESSAGES):
        await sam.sends(f"message {number}")
    async with service_over(telegram, staff_desk).serving():
        await group.hears(f"message {MESSAGES - 1}", timeout=PATIENCE)
        await delivered(staff_desk, PATIENCE)
        await troubles

    said = [s for s in group.heard_in(topic.thread_id) if s.startswith("message ")]
    assert said == [f"message {number}" for number in range(MESSAGES)]


async def test_with_telegram_s_limits_on_no_call_is_ever_refused_for_flooding(
    telegram, group, staff_desk
):
    sam = telegram.customer("Sam", started=True)
    li = telegram.customer("Li", started=True)
    telegram.limits = FloodLimits(scale=0.1)
    async with service_over(telegram, staff_desk, HURRIED).serving():
        employ(staff_desk, group.member("Mei"))
        topic = await wishes_for_a_person(staff_desk, sam)
        for number in range(30):
            await sam.sends(f"message {number}")
            address = Address(channel=CHANNEL, chat_id=li.id)
            staff_desk.outbox.post(address, f"test/{number}", [Reply(text=f"answer {number}")])
        await group.hears("message 29", timeout=PATIENCE)
        await li.hears("answer 29", timeout=PATIENCE)

    assert [call for call in telegram.calls if "Too Many" in (call.error or "")] == []
    said = [s for s in group.heard_in(topic.thread_id) if s.startswith("message ")]
    assert said == [f"message {number}" for number in range(30)]
