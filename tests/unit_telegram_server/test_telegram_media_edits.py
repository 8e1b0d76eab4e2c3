import pytest
from telegram import (
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
)

from tests.telegram_server.people import PHOTO

NEW = InputMediaPhoto(PHOTO + b"!", caption="sharp")


async def shown(bot, message):
    file = await bot.get_file(message.photo[-1].file_id)
    return bytes(await file.download_as_bytearray())


async def test_the_picture_of_a_message_is_changed_with_its_caption(server, bot, sam):
    sent = await bot.send_photo(sam.id, PHOTO, caption="blurred")
    changed = await bot.edit_message_media(NEW, sam.id, sent.message_id)
    assert (changed.message_id, changed.caption) == (sent.message_id, "sharp")
    assert await shown(bot, changed) == PHOTO + b"!"
    assert server.violations == []


async def test_a_caption_that_is_not_given_again_is_gone(bot, sam):
    sent = await bot.send_photo(sam.id, PHOTO, caption="blurred")
    changed = await bot.edit_message_media(InputMediaPhoto(PHOTO + b"!"), sam.id, sent.message_id)
    assert changed.caption is None


async def test_a_text_becomes_a_picture(bot, sam):
    sent = await bot.send_message(sam.id, "a text")
    changed = await bot.edit_message_media(NEW, sam.id, sent.message_id)
    assert (changed.text, changed.caption) == (None, "sharp")


async def test_a_photo_may_become_a_document(bot, sam):
    sent = await bot.send_photo(sam.id, PHOTO)
    changed = await bot.edit_message_media(InputMediaDocument(b"x"), sam.id, sent.message_id)
    assert changed.document
    assert not changed.photo


async def test_the_same_picture_with_the_same_words_is_no_edit(bot, sam, refused):
    sent = await bot.send_photo(sam.id, PHOTO, caption="blurred")
    same = InputMediaPhoto(sent.photo[-1].file_id, caption="blurred")
    with refused(
        "Bad Request: message is not modified: specified new message content and reply markup"
        " are exactly the same as a current content and reply markup of the message"
    ):
        await bot.edit_message_media(same, sam.id, sent.message_id)


async def test_a_voice_message_holds_nothing_to_change(bot, sam, refused):
    sent = await bot.send_voice(sam.id, b"OggS")
    with refused("Bad Request: there is no media in the message to edit"):
        await bot.edit_message_media(NEW, sam.id, sent.message_id)


async def test_a_file_of_another_kind_is_refused(bot, sam, refused):
    sent = await bot.send_photo(sam.id, PHOTO)
    film = await bot.send_video(sam.id, b"film")
    wrong = InputMediaPhoto(film.video.file_id)
    with refused("Bad Request: can't use file of type Video as Photo"):
        await bot.edit_message_media(wrong, sam.id, sent.message_id)


async def test_what_the_customer_wrote_is_not_the_bot_s_to_change(bot, sam, refused):
    sent = await sam.sends_photo()
    with refused("Bad Request: message can't be edited"):
        await bot.edit_message_media(NEW, sam.id, sent["message_id"])


async def test_a_caption_of_more_than_1024_characters_is_refused(bot, sam, refused):
    sent = await bot.send_photo(sam.id, PHOTO)
    with refused("Bad Request: message caption is too long"):
        await bot.edit_message_media(
            InputMediaPhoto(PHOTO, caption="x" * 1025), sam.id, sent.message_id
        )


@pytest.mark.parametrize(
    ("album", "new", "answer"),
    [
        ([InputMediaPhoto(PHOTO)] * 2, InputMediaVideo(b"film"), None),
        (
            [InputMediaPhoto(PHOTO)] * 2,
            InputMediaDocument(b"x"),
            "Bad Request: can't change media type in the album",
        ),
        (
            [InputMediaPhoto(PHOTO)] * 2,
            InputMediaAnimation(b"gif"),
            "Bad Request: message content type can't be used in an album",
        ),
        ([InputMediaDocument(b"x")] * 2, NEW, "Bad Request: can't change media type in the album"),
        ([InputMediaAudio(b"x")] * 2, InputMediaAudio(b"y"), None),
    ],
    ids=[
        "a film among photos",
        "a document among photos",
        "an animation among photos",
        "a photo among documents",
        "sound among sound",
    ],
)
async def test_in_an_album_only_what_fits_the_rest_is_taken(bot, sam, refused, album, new, answer):
    sent = await bot.send_media_group(sam.id, album)
    if answer:
        with refused(answer):
            await bot.edit_message_media(new, sam.id, sent[1].message_id)
    else:
        changed = await bot.edit_message_media(new, sam.id, sent[1].message_id)
        assert changed.media_group_id == sent[0].media_group_id


async def test_a_customer_puts_another_picture_into_a_message(bot, sam):
    sent = await sam.sends_photo(caption="the label")
    await sam.edits_photo(sent, PHOTO + b"!")
    _, edit = await bot.get_updates()
    assert edit.edited_message.caption == "the label"
    assert await shown(bot, edit.edited_message) == PHOTO + b"!"
