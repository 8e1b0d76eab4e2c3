import pytest

NO_TOPIC = "Bad Request: message thread not found"


async def test_a_topic_is_opened_written_in_and_read(server, bot, staff):
    topic = await bot.create_forum_topic(staff.id, "R-1 Sam")
    sent = await bot.send_message(
        staff.id, "New ticket", message_thread_id=topic.message_thread_id
    )

    assert [t.name for t in staff.topics] == ["R-1 Sam"]
    assert sent.is_topic_message
    assert staff.heard_in("R-1 Sam") == ["New ticket"]
    assert (await staff.receives(topic="R-1 Sam"))["text"] == "New ticket"
    assert server.violations == []


async def test_a_member_writes_in_a_topic_and_the_bot_sees_where(bot, staff):
    topic = await bot.create_forum_topic(staff.id, "R-1")
    mei = staff.member("Mei")
    await mei.writes("I take it", topic="R-1")

    _, update = await bot.get_updates()
    message = update.message
    assert (message.text, message.message_thread_id) == ("I take it", topic.message_thread_id)
    assert message.is_topic_message
    assert message.reply_to_message.forum_topic_created.name == "R-1"


async def test_an_unknown_topic_name_fails_with_those_that_are(staff):
    staff.open_topic("R-1")

    with pytest.raises(AssertionError, match=r"no topic 'R-2'; there are \['R-1'\]"):
        await staff.member("Mei").writes("hello", topic="R-2")


async def test_a_message_needs_a_topic_that_is_there(bot, staff, refused):
    with refused(NO_TOPIC):
        await bot.send_message(staff.id, "hello", message_thread_id=99)
    with refused(NO_TOPIC):
        await bot.send_message(staff.id, "hello", message_thread_id=1)
    with refused(NO_TOPIC):
        await bot.send_chat_action(staff.id, "typing", message_thread_id=99)

    assert await bot.send_chat_action(staff.id, "typing", message_thread_id=1)


async def test_a_private_chat_has_no_topics(bot, sam, refused):
    with refused(NO_TOPIC):
        await bot.send_message(sam.id, "hello", message_thread_id=5)
    with refused("Bad Request: the chat is not a forum"):
        await bot.create_forum_topic(sam.id, "R-1")


async def test_a_deleted_topic_is_gone_with_its_messages(bot, staff, refused):
    topic = staff.open_topic("R-1")
    await bot.send_message(staff.id, "hello", message_thread_id=topic.thread_id)
    staff.delete_topic(topic)

    assert staff.heard == []
    with refused(NO_TOPIC):
        await bot.send_message(staff.id, "hello", message_thread_id=topic.thread_id)
    with refused("Bad Request: TOPIC_ID_INVALID"):
        await bot.close_forum_topic(staff.id, topic.thread_id)


async def test_the_bot_edits_closes_reopens_and_deletes_a_topic(bot, staff, refused):
    topic = (await bot.create_forum_topic(staff.id, "R-1")).message_thread_id
    await bot.edit_forum_topic(staff.id, topic, name="R-1 done")
    await bot.close_forum_topic(staff.id, topic)

    assert (staff.topics[0].name, staff.topics[0].closed) == ("R-1 done", True)
    with refused("Bad Request: TOPIC_NOT_MODIFIED"):
        await bot.close_forum_topic(staff.id, topic)
    with refused("Bad Request: TOPIC_NOT_MODIFIED"):
        await bot.edit_forum_topic(staff.id, topic, name="R-1 done")
    await bot.reopen_forum_topic(staff.id, topic)
    await bot.delete_forum_topic(staff.id, topic)
    assert staff.topics == []

    kinds = [update.message for update in await bot.get_updates()]
    assert kinds[0].forum_topic_created.name == "R-1"
    assert kinds[1].forum_topic_edited.name == "R-1 done"
    assert kinds[2].forum_topic_closed
    assert kinds[3].forum_topic_reopened


async def test_a_topic_needs_a_name_of_at_most_128_characters(bot, staff, refused):
    with refused("Bad Request: topic name must be non-empty"):
        await bot.create_forum_topic(staff.id, " ")
    with refused("Bad Request: name must be 1-128 characters"):
        await bot.create_forum_topic(staff.id, "x" * 129)


async def test_a_topic_has_one_of_six_colours(bot, staff, refused):
    with refused("Bad Request: invalid icon color specified"):
        await bot.create_forum_topic(staff.id, "R-1", icon_color=5)

    assert (await bot.create_forum_topic(staff.id, "R-1", icon_color=9367192)).icon_color


async def test_topics_need_the_right_to_manage_them(bot, staff, refused):
    topic = staff.open_topic("R-1")
    staff.set_rights(can_manage_topics=False)

    with refused("Bad Request: not enough rights to create a topic"):
        await bot.create_forum_topic(staff.id, "R-2")
    with refused("Bad Request: not enough rights to edit the topic"):
        await bot.close_forum_topic(staff.id, topic.thread_id)
    staff.set_rights(can_manage_topics=True, can_delete_messages=False)
    with refused("Bad Request: not enough rights to delete the topic"):
        await bot.delete_forum_topic(staff.id, topic.thread_id)


async def test_a_closed_topic_is_only_for_who_manages_topics(bot, staff, refused):
    topic = staff.open_topic("R-1")
    staff.close_topic(topic)
    await bot.send_message(staff.id, "allowed", message_thread_id=topic.thread_id)
    staff.set_rights(can_manage_topics=False)

    with refused("Bad Request: TOPIC_CLOSED"):
        await bot.send_message(staff.id, "refused", message_thread_id=topic.thread_id)
    staff.reopen_topic(topic)
    await bot.send_message(staff.id, "allowed again", message_thread_id=topic.thread_id)


async def test_pins_of_a_topic_are_taken_off_together(bot, staff):
    topic = staff.open_topic("R-1")
    sent = await bot.send_message(staff.id, "hello", message_thread_id=topic.thread_id)
    outside = await bot.send_message(staff.id, "outside")
    await sent.pin()
    await outside.pin()
    await bot.unpin_all_forum_topic_messages(staff.id, topic.thread_id)

    assert staff.chat.pinned == [outside.message_id]
