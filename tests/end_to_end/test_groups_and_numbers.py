"""Groups: those of strangers and customers are left, the staff's is known by any number it had."""

import asyncio

import pytest

from actions.domain.chats.handoff import KEEP_WAITING
from actions.domain.messages import Button, Medium, Reply
from actions.domain.people import Address
from actions.services.conversation.conversation import Conversation
from bot.telegram.context import CHANNEL
from bot.telegram.service import TelegramService
from tests.end_to_end.conftest import QUICK, TOKEN, Silent, settings_for
from tests.end_to_end.topics import delivered


async def eventually(true, timeout=15):
    async with asyncio.timeout(timeout):
        while not true():
            await asyncio.sleep(0.02)


async def test_a_group_of_customers_is_left_and_nobody_in_it_is_answered(telegram, staff_service):
    strangers = telegram.supergroup("Neighbours", members=["Eve"])
    strangers.kick_bot()
    strangers.add_bot("member")
    await strangers.people["Eve"].sends("/help")
    await eventually(lambda: strangers.chat.bot["status"] == "left")
    assert strangers.heard == []


async def test_a_staff_group_is_known_after_a_restart_by_the_number_it_had_before(
    telegram, staff_desk, group, caplog
):
    new = group.migrate()
    new.chat.forum = True
    telegram.state.updates.pending.clear()
    talk = Conversation(staff_desk, Silent())
    service = TelegramService(settings_for(telegram), TOKEN, staff_desk, talk, QUICK)
    async with service.serving():
        await new.owner.writes("/help")
        await new.hears("How a case goes")
        new.set_rights(can_manage_topics=False)
        await new.owner.writes("/queue")
        await new.hears("Nobody is waiting")
    assert new.chat.bot["status"] == "administrator"
    assert "set AFTERCARE_STAFF_CHAT_ID to it" in caplog.text


BUTTONS = [Button(title="Keep waiting", payload=KEEP_WAITING)]


async def put(telegram, desk, reply):
    sam = telegram.customer("Sam", language_code="en", started=True)
    address = Address(channel=CHANNEL, chat_id=sam.id)
    desk.customers.meet(address, name="Sam")
    desk.outbox.post(address, "asked", [reply])
    await delivered(desk)
    asked = sam.messages[-1]
    await (await sam.presses("Keep waiting")).answered()
    await eventually(lambda: "reply_markup" not in sam.chat.messages[asked["message_id"]])
    return [m for m in sam.chat.messages.values() if sam.is_from_bot(m)]


async def test_a_choice_stands_below_the_last_part_of_a_long_question(
    telegram, staff_desk, staff_service
):
    text = "word " * 900 + "\n\nWhich?"
    first, last, *_ = await put(telegram, staff_desk, Reply(text=text, buttons=BUTTONS))
    assert last["text"].endswith("Which?\n\n✓ Keep waiting")
    assert first["text"].startswith("word")
    assert len(last["text"]) < 700


async def test_a_choice_stands_below_a_file_too(telegram, staff_desk, staff_service):
    file = telegram.state.files.keep(b"%PDF-1.4", "document", name="quote.pdf")
    media = [Medium(kind="document", file_id=file.file_id)]
    question = Reply(text="Which?", buttons=BUTTONS, media=media)
    first, *_ = await put(telegram, staff_desk, question)
    assert first["caption"] == "Which?\n\n✓ Keep waiting"


@pytest.mark.parametrize("signs", ["字" * 4090, "🎈" * 2045])
async def test_a_choice_that_finds_no_room_leaves_the_question_as_it_is(
    telegram, staff_desk, staff_service, signs
):
    first, *_ = await put(telegram, staff_desk, Reply(text=signs, buttons=BUTTONS))
    assert first["text"] == signs
