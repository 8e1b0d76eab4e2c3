"""Whose words in the staff group count: a person's, never those of a bot, a channel or nobody."""

import pytest
from sqlmodel import select

from actions.domain.staff import StaffMember
from tests.end_to_end.topics import delivered
from tests.telegram_server.people import Member

ANONYMOUS = {"id": 1087968824, "first_name": "Group", "username": "GroupAnonymousBot"}
AS_CHANNEL = {"id": 136817688, "first_name": "Channel", "username": "Channel_Bot"}
TELEGRAM = {"id": 777000, "first_name": "Telegram", "is_bot": False}
HELPER = {"id": 4711, "first_name": "Other bot", "username": "other_bot"}
NEWS = {"id": -1009900000001, "type": "channel", "title": "News"}


def somebody(group, user):
    return Member(group.state, group.chat, {"is_bot": True, **user})


async def nothing_went_out(staff_desk, sam, mei, topic):
    await mei.writes("this is Mei", topic=topic.thread_id)
    await sam.hears("this is Mei")
    await delivered(staff_desk)
    assert not any("secret" in said for said in sam.heard)
    with staff_desk.database.reading() as session:
        assert [member.name for member in session.exec(select(StaffMember))] == ["Mei"]


@pytest.mark.parametrize("kind", ["an administrator", "a channel"])
async def test_who_writes_as_the_group_or_a_channel_is_told_that_nobody_knows_who_it_is(
    group, staff_desk, sam, mei, topic, kind
):
    user, chat = (
        (ANONYMOUS, group.chat.shown()) if kind == "an administrator" else (AS_CHANNEL, NEWS)
    )
    hidden = somebody(group, user)
    written = hidden.put({"text": "secret", "sender_chat": chat}, topic=topic.thread_id)
    told = await group.hears("Remain anonymous")
    assert told["message_thread_id"] == topic.thread_id
    assert told["reply_to_message"]["message_id"] == written["message_id"]
    hidden.put({"text": "/take Q-1001", "sender_chat": chat, "entities": COMMAND})
    await group.hears("Remain anonymous")
    await nothing_went_out(staff_desk, sam, mei, topic)


COMMAND = [{"type": "bot_command", "offset": 0, "length": 5}]


async def test_other_bots_and_posts_of_a_channel_are_left_alone(
    group, staff_desk, sam, mei, topic
):
    before = len(group.heard)
    somebody(group, HELPER).put({"text": "secret"}, topic=topic.thread_id)
    post = {"text": "secret", "sender_chat": NEWS, "is_automatic_forward": True}
    somebody(group, TELEGRAM).put(post)
    somebody(group, ANONYMOUS).put({"text": "secret", "sender_chat": group.chat.shown()})
    await nothing_went_out(staff_desk, sam, mei, topic)
    assert not any("anonymous" in said for said in group.heard[before:])


async def test_a_message_that_is_pinned_in_a_topic_stops_nothing(
    group, staff_desk, sam, mei, topic
):
    written = await mei.writes("Hello Sam", topic=topic.thread_id)
    await sam.hears("Hello Sam")
    mei.put({"pinned_message": written}, topic=topic.thread_id)
    await mei.writes("One question", topic=topic.thread_id)
    await sam.hears("One question")
    await sam.sends("Yes?")
    await group.hears("Yes?")
    assert not any("cannot be carried" in said for said in group.heard_in(topic.thread_id))


async def test_what_was_forwarded_into_a_topic_or_chat_is_carried_like_any_words(
    group, sam, mei, topic
):
    origin = {"type": "hidden_user", "sender_user_name": "Shop", "date": 1700000000}
    mei.put({"text": "Parcel 123 is out", "forward_origin": origin}, topic=topic.thread_id)
    await sam.hears("Parcel 123 is out")
    sam.put({"text": "Your order 77", "forward_origin": origin})
    await group.hears("Your order 77")


async def test_a_topic_closed_by_hand_goes_on_with_the_next_words(
    group, staff_desk, sam, mei, topic
):
    group.close_topic(topic.thread_id)
    await sam.sends("still there?")
    await group.hears("still there?")
    await delivered(staff_desk)
    assert not group.topics[0].closed
    await mei.writes("Yes", topic=topic.thread_id)
    await sam.hears("Yes")
