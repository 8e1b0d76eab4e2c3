"""Five hundred messages through one topic: in order, none lost, whatever happens meanwhile."""

import asyncio
import itertools

from actions.services.conversation import Conversation
from bot.telegram.service import TelegramService
from tests.end_to_end.conftest import QUICK, TOKEN, Silent, settings_for
from tests.end_to_end.staffed import employ, wishes_for_a_person
from tests.end_to_end.topics import delivered

MESSAGES = 500
TROUBLES = 24
PATIENCE = 240


def service_over(telegram, desk) -> TelegramService:
    talk = Conversation(desk, Silent())
    return TelegramService(settings_for(telegram), TOKEN, desk, talk, QUICK)


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
