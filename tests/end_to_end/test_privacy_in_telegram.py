"""Customers see, copy and erase what is kept of them; staff erase a customer from a topic."""

import pytest

from actions.domain.people import Address
from actions.domain.staff import Role
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, tickets_of
from tests.end_to_end.staffed import employ, wishes_for_a_person
from tests.end_to_end.topics import delivered

SAID = {
    "en": {
        "asks": "delete my data",
        "kept": "What we keep of you: your name in Telegram",
        "buttons": ["Send me a copy", "Delete my data"],
        "file": "my-data.html",
        "sure": ["Yes, delete it", "No, keep it"],
        "open": "Not yet: Q-1001 is still under way",
        "done": "Done. What was personal is deleted.",
    },
    "zh-hans": {
        "asks": "请删除我的个人信息",
        "kept": "我们保存的有：您在 Telegram 的名字",
        "buttons": ["发我一份", "删除我的信息"],
        "file": "我的信息.html",
        "sure": ["确定删除", "不删了"],
        "open": "现在还不行：Q-1001 还没办完",
        "done": "已删除您的个人信息。",
    },
}


async def cancelled(desk, group, mei, person, language):
    """Bring a case of a customer to its end, with a topic that stands in the group."""
    topic = await wishes_for_a_person(desk, person, language=language[:2])
    await mei.writes("/take", topic=topic.thread_id)
    await group.hears("is yours")
    return topic


async def next_words(person, words):
    """Wait for the next message with some words; older ones stand there, edited."""
    while words not in (message := await person.receives()).get("text", ""):
        pass
    return message


@pytest.fixture
def mei(staff_desk, group):
    return employ(staff_desk, group.member("Mei"), role=Role.ADMIN)


@pytest.mark.parametrize("language", SAID)
async def test_a_customer_gets_a_copy_and_then_is_erased_with_the_topic_of_their_case(
    telegram, group, staff_desk, staff_service, mei, language
):
    said, sam = SAID[language], telegram.customer("Sam", language_code=language, started=True)
    topic = await cancelled(staff_desk, group, mei, sam, language)
    await sam.hears("Q-1001")

    async def asks(command):
        await sam.sends(command)
        shown = await next_words(sam, said["kept"])
        assert buttons(shown) == said["buttons"]

    await asks("/privacy")
    await sam.presses(said["buttons"][1])
    await sam.hears(said["open"])
    await mei.writes("/cancel solved on the phone", topic=topic.thread_id)
    await sam.hears("solved on the phone")

    await asks(said["asks"])
    await sam.presses(said["buttons"][0])
    copy = (await sam.receives())["document"]
    assert copy["file_name"] == said["file"]

    await asks("/privacy")
    await sam.presses(said["buttons"][1])
    assert buttons(await sam.receives()) == said["sure"]
    await sam.presses(said["sure"][0])
    await sam.hears(said["done"])
    await group.hears("What was personal in Q-1001 was erased by the customer")
    await delivered(staff_desk)
    assert [one for one in group.topics if one.thread_id == topic.thread_id] == []
    staff_desk.customers.meet(Address(channel=CHANNEL, chat_id=sam.id))
    assert tickets_of(staff_desk, sam) == []


async def test_an_admin_erases_a_customer_from_the_topic_and_hears_what_to_delete_by_hand(
    telegram, group, staff_desk, staff_service, mei
):
    sam = telegram.customer("Sam", language_code="en", started=True)
    topic = await cancelled(staff_desk, group, mei, sam, "en")
    await mei.writes("/erase", topic=topic.thread_id)
    await group.hears("Sam cannot be erased yet: Q-1001")
    await mei.writes("/cancel solved", topic=topic.thread_id)
    await sam.hears("solved")
    await delivered(staff_desk)
    group.set_rights(can_delete_messages=False)
    await mei.writes("/erase Q-1001")
    assert buttons(await group.hears("Erase Sam for good?")) == ["Erase for good"]
    await mei.presses("Erase for good")
    await group.hears("What was personal in Q-1001 was erased by Mei")
    await group.hears("Please delete this topic by hand: I may not.")
    await mei.writes("/customer Sam")
    await group.hears("I know no customer")


async def test_only_admins_erase_customers(telegram, group, staff_desk, staff_service):
    jan = employ(staff_desk, group.member("Jan"))
    sam = telegram.customer("Sam", language_code="en", started=True)
    await wishes_for_a_person(staff_desk, sam)
    await jan.writes("/erase Q-1001")
    await group.hears("admin")
