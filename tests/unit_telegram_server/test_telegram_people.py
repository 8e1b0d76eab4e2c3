import asyncio

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReactionTypeEmoji,
    ReactionTypePaid,
    ReplyParameters,
)
from telegram.error import Forbidden

from tests.telegram_server.people import PHOTO


async def test_a_blocked_bot_is_told_and_cannot_write(bot, sam, refused):
    await sam.sends("hello")
    sam.block()

    _, update = await bot.get_updates()
    change = update.my_chat_member
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("member", "kicked")
    with refused("Forbidden: bot was blocked by the user", Forbidden):
        await bot.send_message(sam.id, "hello")


async def test_a_block_taken_back_lets_the_bot_write_again(bot, sam):
    sam.block()
    sam.unblock()
    await bot.send_message(sam.id, "hello")

    _, update = await bot.get_updates()
    assert update.my_chat_member.new_chat_member.status == "member"
    assert sam.heard == ["hello"]


async def test_who_has_blocked_the_bot_cannot_write_to_it(sam):
    sam.block()

    with pytest.raises(AssertionError, match="Sam has blocked the bot"):
        await sam.sends("hello")


async def test_the_bot_cannot_write_first(server, bot, refused):
    ann = server.customer("Ann")

    with refused("Forbidden: bot can't initiate conversation with a user", Forbidden):
        await bot.send_message(ann.id, "hello")
    await ann.sends("/start")
    await bot.send_message(ann.id, "hello")


async def test_a_deleted_account_cannot_be_reached(bot, sam, refused):
    sam.deactivate()

    with refused("Forbidden: user is deactivated", Forbidden):
        await bot.send_message(sam.id, "hello")


async def test_people_have_the_details_of_their_account(server, bot):
    ann = server.customer("Ann", last_name="Li", username="ann", language_code="zh-hans")
    await ann.sends("hello")

    [update] = await bot.get_updates()
    person = update.effective_user
    assert (person.full_name, person.username, person.language_code) == (
        "Ann Li",
        "ann",
        "zh-hans",
    )


async def test_messages_are_received_one_by_one(bot, sam):
    await bot.send_message(sam.id, "one")
    await bot.send_message(sam.id, "two")

    assert (await sam.receives())["text"] == "one"
    assert (await sam.receives())["text"] == "two"
    with pytest.raises(AssertionError, match=r"no further message .* heard 'one'; 'two' within"):
        await sam.receives(timeout=0.01)


async def test_receiving_waits_for_what_is_on_its_way(bot, sam):
    waiting = asyncio.create_task(sam.receives())
    await asyncio.sleep(0.02)
    await bot.send_message(sam.id, "hello")

    assert (await waiting)["text"] == "hello"


async def test_edits_are_received_only_when_asked_for(bot, sam):
    sent = await bot.send_message(sam.id, "one")
    await sent.edit_text("two")
    await bot.send_message(sam.id, "three")

    assert (await sam.receives())["text"] == "one"
    assert (await sam.receives(edits=True))["text"] == "two"
    assert (await sam.receives())["text"] == "three"
    assert sam.heard == ["two", "three"]


async def test_hearing_waits_for_words(bot, sam):
    waiting = asyncio.create_task(sam.hears("R-1"))
    await bot.send_message(sam.id, "Your number is R-1.")

    assert (await waiting)["text"] == "Your number is R-1."
    with pytest.raises(AssertionError, match="no 'R-2'"):
        await sam.hears("R-2", timeout=0.01)


async def test_a_person_edits_a_text_and_a_caption(bot, sam):
    text = await sam.sends("one")
    photo = await sam.sends_photo(caption="two")
    await sam.edits(text, "/three")
    await sam.edits(photo, "four")

    updates = await bot.get_updates()
    assert updates[2].edited_message.text == "/three"
    assert updates[2].edited_message.entities[0].type == "bot_command"
    assert updates[3].edited_message.caption == "four"
    assert updates[3].edited_message.edit_date


async def test_a_person_replies(bot, sam):
    await bot.send_message(sam.id, "Which model?")
    question = await sam.receives()
    await sam.sends("The red one", reply_to=question)

    [update] = await bot.get_updates()
    assert update.message.reply_to_message.text == "Which model?"


async def test_the_bot_replies_and_quotes(bot, sam, refused):
    message = await sam.sends("It is broken again")
    number = message["message_id"]
    sent = await bot.send_message(
        sam.id, "?", reply_parameters=ReplyParameters(number, quote="broken")
    )

    assert sent.reply_to_message.text == "It is broken again"
    assert (sent.quote.text, sent.quote.position) == ("broken", 6)
    with refused("Bad Request: QUOTE_TEXT_INVALID"):
        parameters = ReplyParameters(number, quote="fine")
        await bot.send_message(sam.id, "?", reply_parameters=parameters)


async def test_a_reply_needs_its_message_unless_told_otherwise(bot, sam, refused):
    with refused("Bad Request: message to be replied not found"):
        await bot.send_message(sam.id, "hello", reply_to_message_id=99)

    await bot.send_message(
        sam.id, "hello", reply_to_message_id=99, allow_sending_without_reply=True
    )


async def test_an_edit_changes_text_and_keyboard(bot, sam):
    sent = await bot.send_message(sam.id, "one")
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])
    edited = await sent.edit_text("two", reply_markup=markup)
    bare = await edited.edit_reply_markup(None)

    assert (edited.text, edited.reply_markup) == ("two", markup)
    assert bare.reply_markup is None
    assert bare.edit_date


async def test_an_edit_that_changes_nothing_is_refused(bot, sam, refused):
    sent = await bot.send_message(sam.id, "one")

    with refused(
        "Bad Request: message is not modified: specified new message content and reply markup"
        " are exactly the same as a current content and reply markup of the message"
    ):
        await sent.edit_text("one")


async def test_only_own_messages_that_are_there_can_be_edited(bot, sam, refused):
    theirs = await sam.sends("hello")
    forwarded = await bot.forward_message(sam.id, sam.id, theirs["message_id"])

    with refused("Bad Request: message to edit not found"):
        await bot.edit_message_text("x", sam.id, 99)
    with refused("Bad Request: message can't be edited"):
        await bot.edit_message_text("x", sam.id, theirs["message_id"])
    with refused("Bad Request: message can't be edited"):
        await forwarded.edit_text("x")


async def test_an_edit_must_say_what_it_edits(raw, sam, refused):
    with refused("Bad Request: message identifier is not specified"):
        await raw("editMessageText", {"chat_id": sam.id, "text": "x"})
    with refused("Bad Request: chat_id is empty"):
        await raw("editMessageText", {"message_id": 1, "text": "x"})
    with refused("Bad Request: MESSAGE_ID_INVALID"):
        await raw("editMessageText", {"inline_message_id": "1", "text": "x"})


async def test_texts_and_captions_are_edited_each_in_their_way(bot, sam, refused):
    text = await bot.send_message(sam.id, "one")
    photo = await bot.send_photo(sam.id, PHOTO, caption="two")

    assert (await photo.edit_caption("three")).caption == "three"
    with refused("Bad Request: there is no text in the message to edit"):
        await photo.edit_text("x")
    with refused("Bad Request: there is no caption in the message to edit"):
        await text.edit_caption("x")


async def test_messages_are_deleted_once(bot, sam, refused):
    sent = await bot.send_message(sam.id, "one")
    theirs = await sam.sends("two")
    await sent.delete()
    await bot.delete_messages(sam.id, [theirs["message_id"], 99])

    assert sam.messages == []
    with refused("Bad Request: message to delete not found"):
        await sent.delete()


async def test_an_old_message_cannot_be_deleted(bot, sam, refused):
    sent = await bot.send_message(sam.id, "one")
    sam.chat.messages[sent.message_id]["date"] -= 49 * 3600

    with refused("Bad Request: message can't be deleted"):
        await sent.delete()


async def test_copies_and_forwards_carry_the_content(server, bot, sam):
    mei = server.customer("Mei", started=True)
    message = await sam.sends_photo(caption="It leaks")
    number = message["message_id"]
    forwarded = await bot.forward_message(mei.id, sam.id, number)
    copied = await bot.copy_message(mei.id, sam.id, number)
    recaptioned = await bot.copy_message(mei.id, sam.id, number, caption="New")
    several = await bot.copy_messages(mei.id, sam.id, [number, 99])

    assert forwarded.forward_origin.sender_user.id == sam.id
    assert [m.get("caption") for m in mei.messages] == ["It leaks", "It leaks", "New", "It leaks"]
    assert "forward_origin" not in mei.chat.messages[copied.message_id]
    assert len({copied.message_id, recaptioned.message_id, several[0].message_id}) == 3


async def test_only_messages_that_are_there_can_be_copied(bot, sam, refused):
    with refused("Bad Request: message to copy not found"):
        await bot.copy_message(sam.id, sam.id, 99)
    with refused("Bad Request: message to forward not found"):
        await bot.forward_message(sam.id, sam.id, 99)
    with refused("Bad Request: there are no messages to forward"):
        await bot.copy_messages(sam.id, sam.id, [99])


async def test_a_protected_message_cannot_be_copied(bot, sam, refused):
    sent = await bot.send_message(sam.id, "secret", protect_content=True)

    with refused("Bad Request: message can't be copied"):
        await sent.copy(sam.id)


async def test_a_reaction_is_one_known_emoji(bot, sam, refused):
    message = await sam.sends("hello")
    number = message["message_id"]
    await bot.set_message_reaction(sam.id, number, "👍")

    assert sam.chat.reactions[number] == [{"type": "emoji", "emoji": "👍"}]
    with refused("Bad Request: REACTION_INVALID"):
        await bot.set_message_reaction(sam.id, number, ReactionTypeEmoji("🧊"))
    with refused("Bad Request: REACTION_INVALID"):
        await bot.set_message_reaction(sam.id, number, ReactionTypePaid())
    with refused("Bad Request: REACTIONS_TOO_MANY"):
        await bot.set_message_reaction(sam.id, number, ["👍", "🔥"])
    with refused("Bad Request: message to react not found"):
        await bot.set_message_reaction(sam.id, 99, "👍")


async def test_a_chat_action_must_be_known(bot, sam, refused):
    with refused("Bad Request: wrong parameter action in request"):
        await bot.send_chat_action(sam.id, "thinking")
