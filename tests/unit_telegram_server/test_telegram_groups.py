import pytest
from telegram.error import ChatMigrated, Forbidden


async def test_a_kicked_bot_is_told_and_shut_out(bot, staff, refused):
    staff.kick_bot()
    await staff.member("Mei").writes("between us")

    [update] = await bot.get_updates()
    change = update.my_chat_member
    assert change.old_chat_member.status == "administrator"
    assert change.new_chat_member.status == "kicked"
    for call in (bot.send_message(staff.id, "hello"), bot.get_chat(staff.id)):
        with refused("Forbidden: bot was kicked from the supergroup chat", Forbidden):
            await call
    staff.add_bot()
    await bot.send_message(staff.id, "back")


async def test_a_bot_that_left_is_no_member(server, bot, refused):
    group = server.group("Shop")
    await bot.leave_chat(group.id)

    with refused("Forbidden: bot is not a member of the group chat", Forbidden):
        await bot.send_message(group.id, "hello")


async def test_a_private_chat_cannot_be_left(bot, sam, refused):
    with refused("Bad Request: chat not found"):
        await bot.leave_chat(sam.id)


async def test_a_restricted_bot_cannot_write(bot, staff, refused):
    staff.add_bot("restricted")

    with refused("Bad Request: not enough rights to send text messages to the chat"):
        await bot.send_message(staff.id, "hello")


async def test_a_bot_without_rights_sees_only_what_is_meant_for_it(bot, staff):
    staff.add_bot("member")
    mei = staff.member("Mei")
    sent = await bot.send_message(staff.id, "hello")
    await mei.writes("just talk")
    await mei.writes("/help")
    await mei.writes("well, @aftercare_bot?")
    await mei.writes("yes", reply_to=staff.chat.messages[sent.message_id])

    texts = [update.message.text for update in (await bot.get_updates())[1:]]
    assert texts == ["/help", "well, @aftercare_bot?", "yes"]


async def test_a_migrated_group_tells_its_new_number(server, bot, refused):
    group = server.group("Shop", members=["Mei"])
    await bot.send_message(group.id, "before")
    successor = group.migrate()

    with refused("Bad Request: group chat was upgraded to a supergroup chat", ChatMigrated):
        await bot.send_message(group.id, "hello")
    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(group.id, "hello")
    assert caught.value.new_chat_id == successor.id
    first, second = await bot.get_updates()
    assert first.message.migrate_to_chat_id == successor.id
    assert second.message.migrate_from_chat_id == group.id
    await bot.send_message(successor.id, "after")
    await successor.member("Mei").writes("still here")


async def test_a_supergroup_counts_its_own_messages(server, bot, sam, staff):
    first = await bot.send_message(staff.id, "one")
    await bot.send_message(sam.id, "between")
    second = await bot.send_message(staff.id, "two")

    assert second.message_id == first.message_id + 1


async def test_private_chats_share_one_count(server, bot, sam):
    ann = server.customer("Ann", started=True)
    first = await bot.send_message(sam.id, "one")
    second = await bot.send_message(ann.id, "two")

    assert second.message_id == first.message_id + 1


async def test_pins_need_the_right_and_a_message(bot, staff, refused):
    sent = await bot.send_message(staff.id, "hello")
    await sent.pin()
    assert (await bot.get_chat(staff.id)).pinned_message.text == "hello"
    await sent.unpin()
    assert (await bot.get_chat(staff.id)).pinned_message is None
    await sent.pin()
    await bot.unpin_all_chat_messages(staff.id)
    assert staff.chat.pinned == []

    with refused("Bad Request: message to pin not found"):
        await bot.pin_chat_message(staff.id, 99)
    with refused("Bad Request: message to unpin not found"):
        await bot.unpin_chat_message(staff.id, 99)
    staff.set_rights(can_pin_messages=False)
    with refused("Bad Request: not enough rights to manage pinned messages in the chat"):
        await sent.pin()


async def test_messages_of_others_need_the_right_to_be_deleted(bot, staff, refused):
    message = await staff.member("Mei").writes("hello")
    staff.set_rights(can_delete_messages=False)

    with refused("Bad Request: message can't be deleted"):
        await bot.delete_message(staff.id, message["message_id"])
    staff.set_rights(can_delete_messages=True)
    message["date"] -= 49 * 3600
    assert await bot.delete_message(staff.id, message["message_id"])


async def test_service_messages_are_not_copied_or_forwarded(bot, staff, refused):
    topic = staff.open_topic("R-1")

    with refused("Bad Request: message can't be copied"):
        await bot.copy_message(staff.id, staff.id, topic.thread_id)
    with refused("Bad Request: message can't be forwarded"):
        await bot.forward_message(staff.id, staff.id, topic.thread_id)


async def test_members_press_buttons_in_the_group(raw, bot, staff):
    markup = {"inline_keyboard": [[{"text": "Take", "callback_data": "take:1"}]]}
    await raw("sendMessage", {"chat_id": staff.id, "text": "New", "reply_markup": markup})
    press = await staff.member("Mei").presses("Take")

    [update] = await bot.get_updates()
    assert update.callback_query.from_user.first_name == "Mei"
    await update.callback_query.answer()
    assert await press.answered()


async def test_the_members_can_be_asked_for(bot, staff, refused):
    mei = staff.member("Mei")
    me = await bot.get_chat_member(staff.id, bot.id)

    assert (me.status, me.can_manage_topics, me.can_pin_messages) == ("administrator", True, True)
    assert (await bot.get_chat_member(staff.id, mei.id)).status == "member"
    assert (await bot.get_chat_member(staff.id, staff.owner.id)).status == "creator"
    assert await bot.get_chat_member_count(staff.id) == 3
    assert len(await bot.get_chat_administrators(staff.id)) == 2
    staff.remove("Mei")
    assert (await bot.get_chat_member(staff.id, mei.id)).status == "left"
    with refused("Bad Request: PARTICIPANT_ID_INVALID"):
        await bot.get_chat_member(staff.id, 5)


async def test_a_private_chat_has_no_administrators(bot, sam, refused):
    with refused("Bad Request: there are no administrators in the private chat"):
        await bot.get_chat_administrators(sam.id)


async def test_a_chat_tells_about_itself(bot, sam, staff):
    group, person = await bot.get_chat(staff.id), await bot.get_chat(sam.id)

    assert (group.title, group.type, group.is_forum) == ("Staff", "supergroup", True)
    assert (person.first_name, person.type) == ("Sam", "private")


async def test_a_group_may_be_named(server, bot, refused):
    shop = server.supergroup("shop_news")
    await bot.send_message("@shop_news", "hello")

    assert shop.heard == ["hello"]
    with refused("Bad Request: chat not found"):
        await bot.send_message("shop_news", "hello")


async def test_people_and_groups_may_have_chosen_numbers(server, bot):
    staff = server.supergroup("Staff", forum=True, id=-1001000000001)
    shop = server.group("Shop", id=-5)
    ann = server.customer("Ann", id=77, started=True)

    await bot.send_message(-1001000000001, "one")
    await bot.send_message(-5, "two")
    await bot.send_message(77, "three")

    assert (staff.heard, shop.heard, ann.heard) == (["one"], ["two"], ["three"])
