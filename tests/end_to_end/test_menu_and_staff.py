"""What Telegram shows of the bot, and what staff hear of new tickets."""

import logging

import pytest

from actions.domain.people import Address
from actions.services.conversation.conversation import Conversation
from actions.services.desk import open_desk
from bot.telegram.service import TelegramService
from tests.end_to_end.chats import tells
from tests.end_to_end.conftest import QUICK, TOKEN, settings_for


@pytest.fixture
async def staffed(telegram, database, policy, client, actions):
    """A service whose staff have a group."""
    group = telegram.supergroup("Staff", forum=True, members=["Mei"])
    desk = open_desk(database, policy, staff=Address(channel="telegram", chat_id=group.id))
    actions.desk = desk
    talk = Conversation(desk, client)
    service = TelegramService(settings_for(telegram), TOKEN, desk, talk, QUICK)
    async with service.serving():
        yield group


async def test_the_menu_is_registered_in_both_languages(telegram, service):
    calls = telegram.called("setMyCommands")
    by_language = {call.params.get("language_code", ""): call.result for call in calls}
    assert by_language == {"": True, "zh": True}

    names = ("start", "help", "status", "cancel", "human", "language")
    for call in calls:
        assert all(name in str(call.params["commands"]) for name in names)


async def test_staff_hear_of_a_wish_for_a_person_at_once(telegram, staffed):
    sam = telegram.customer("Sam", started=True)
    await sam.sends("can I please talk to a human")

    await sam.hears("Q-1001", timeout=10)
    alert = await staffed.hears("Q-1001", timeout=10)
    assert "Sam" in alert["text"]


async def test_staff_hear_of_a_danger_before_anything_is_asked(telegram, staffed):
    sam = telegram.customer("Sam", started=True)
    await sam.sends("the charger is smoking")

    answer = await sam.receives(timeout=10)
    alert = await staffed.hears("R-1001", timeout=10)
    assert "Is anyone hurt?" in answer["text"]
    assert "the charger is smoking" in alert["text"]


async def test_what_staff_write_to_each_other_is_not_answered(telegram, staffed):
    mei = staffed.member("Mei")
    await mei.writes("who takes the next one?")
    sam = telegram.customer("Sam", started=True)
    await sam.sends("hello")

    await sam.receives(timeout=10)
    assert staffed.messages[-1]["text"] == "who takes the next one?"


async def test_the_log_names_the_number_of_a_group_the_bot_is_added_to(
    telegram, service, sam, caplog
):
    with caplog.at_level(logging.WARNING):
        group = telegram.supergroup("Our staff")
        group.kick_bot()
        group.add_bot("member")
        await sam.sends("hello")
        await sam.receives()
    assert str(group.id) in caplog.text
    assert "AFTERCARE_STAFF_CHAT_ID" in caplog.text


async def test_who_types_menu_is_shown_what_there_is(sam, li):
    assert "take down repairs and complaints" in await tells(sam, "menu")
    assert "登记报修和投诉" in await tells(li, "菜单")
