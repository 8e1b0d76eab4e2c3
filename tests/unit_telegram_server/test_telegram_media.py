import itertools

import pytest
from telegram import InputMediaDocument, InputMediaPhoto
from telegram.error import NetworkError

from tests.telegram_server.people import PHOTO

MEGABYTE = 2**20


async def test_a_photo_comes_in_two_sizes_and_can_be_fetched(bot, sam):
    await sam.sends_photo(caption="It leaks", data=PHOTO + b"!")

    [update] = await bot.get_updates()
    small, large = update.message.photo
    file = await bot.get_file(large.file_id)
    assert update.message.caption == "It leaks"
    assert small.width < large.width
    assert await file.download_as_bytearray() == PHOTO + b"!"


async def test_the_small_size_can_be_fetched_too(bot, sam):
    await sam.sends_photo()

    [update] = await bot.get_updates()
    file = await bot.get_file(update.message.photo[0].file_id)
    assert await file.download_as_bytearray() == PHOTO


async def test_every_kind_of_content_arrives(bot, sam):
    await sam.sends_voice()
    await sam.sends_video(caption="See")
    await sam.sends_document("bill.pdf", b"%PDF")
    await sam.sends_sticker()
    await sam.sends_location(52.5, 13.4)
    await sam.sends_contact("+491234567")
    await sam.sends_dice()

    messages = [update.message for update in await bot.get_updates()]
    voice, video, document, sticker, place, contact, dice = messages
    assert voice.voice.mime_type == "audio/ogg"
    assert video.caption == "See"
    assert (document.document.file_name, document.document.mime_type) == (
        "bill.pdf",
        "application/pdf",
    )
    assert not sticker.sticker.is_animated
    assert place.location.longitude == 13.4
    assert contact.contact.phone_number == "+491234567"
    assert dice.dice.value == 4


async def test_an_album_is_several_messages_with_one_group_id(bot, sam):
    sent = await sam.sends_album([PHOTO, PHOTO, PHOTO], caption="Three sides")

    messages = [update.message for update in await bot.get_updates()]
    assert len(messages) == len(sent) == 3
    assert len({message.media_group_id for message in messages}) == 1
    assert [message.caption for message in messages] == ["Three sides", None, None]


async def test_the_bot_sends_every_kind_of_content(server, bot, sam):
    sent = [
        await bot.send_photo(sam.id, PHOTO, caption="<b>c</b>", parse_mode="HTML"),
        await bot.send_document(sam.id, b"%PDF", filename="bill.pdf"),
        await bot.send_voice(sam.id, b"OggS"),
        await bot.send_video(sam.id, b"video"),
        await bot.send_animation(sam.id, b"moving"),
        await bot.send_sticker(sam.id, b"RIFF"),
        await bot.send_location(sam.id, 52.5, 13.4),
        await bot.send_venue(sam.id, 52.5, 13.4, "Shop", "Street 1"),
        await bot.send_contact(sam.id, "+491234567", "Mei"),
        await bot.send_dice(sam.id),
        await bot.send_poll(sam.id, "Well?", ["Yes", "No"]),
    ]

    assert sent[0].caption_entities[0].type == "bold"
    assert sent[1].document.file_name == "bill.pdf"
    assert sent[4].animation == sent[4].document or sent[4].document.file_id
    assert [(await sam.receives())["message_id"] for _ in sent] == [m.message_id for m in sent]
    assert server.violations == []


async def test_a_file_is_sent_again_by_its_identifier(bot, sam):
    first = await bot.send_photo(sam.id, PHOTO)
    second = await bot.send_photo(sam.id, first.photo[-1].file_id)

    assert second.photo == first.photo


async def test_a_file_of_one_kind_is_not_sent_as_another(bot, sam, refused):
    voice = await bot.send_voice(sam.id, b"OggS")

    with refused("Bad Request: can't use file of type Voice as Photo"):
        await bot.send_photo(sam.id, voice.voice.file_id)


async def test_an_unknown_identifier_is_refused(bot, sam, refused):
    with refused("Bad Request: wrong file identifier/HTTP URL specified"):
        await bot.send_photo(sam.id, "nonsense")
    with refused("Bad Request: invalid file_id"):
        await bot.get_file("nonsense")


async def test_an_address_in_the_internet_is_not_fetched(bot, sam, refused):
    with refused("Bad Request: failed to get HTTP URL content"):
        await bot.send_photo(sam.id, "https://example.org/a.jpg")


async def test_a_file_must_come_along(raw, sam, refused):
    with refused("Bad Request: there is no photo in the request"):
        await raw("sendPhoto", {"chat_id": sam.id})


async def test_a_chat_photo_must_be_uploaded(raw, staff, refused):
    with refused("Bad Request: there is no photo in the request"):
        await raw("setChatPhoto", {"chat_id": staff.id, "photo": "nonsense"})


async def test_a_number_is_no_file(post, staff):
    answer = await post("setChatPhoto", json={"chat_id": staff.id, "photo": 5})

    words = 'Bad Request: can\'t parse setChatPhoto: Field "photo" must be of type InputFile'
    assert answer.json()["description"] == words


async def test_a_photo_must_be_an_image(bot, sam, refused):
    with refused("Bad Request: IMAGE_PROCESS_FAILED"):
        await bot.send_photo(sam.id, b"no image at all")


async def test_a_file_must_not_be_empty(bot, sam, refused):
    with refused("Bad Request: file must be non-empty"):
        await bot.send_document(sam.id, b"", filename="empty.txt")


async def test_a_photo_has_at_most_10_megabytes(bot, sam, refused):
    with refused(
        "Bad Request: file of size 10485761 bytes is too big for a photo;"
        " the maximum size is 10485760 bytes"
    ):
        await bot.send_photo(sam.id, PHOTO + bytes(10 * MEGABYTE + 1 - len(PHOTO)))


async def test_an_upload_has_at_most_50_megabytes(bot, sam, refused):
    with refused("Request Entity Too Large", NetworkError):
        await bot.send_document(sam.id, bytes(50 * MEGABYTE + 1))


async def test_a_download_has_at_most_20_megabytes(bot, sam, refused):
    await sam.sends_document("fits.zip", b"zip", size=20 * MEGABYTE)
    await sam.sends_document("large.zip", b"zip", size=20 * MEGABYTE + 1)
    fits, large = await bot.get_updates()

    assert await bot.get_file(fits.message.document.file_id)
    with refused("Bad Request: file is too big"):
        await bot.get_file(large.message.document.file_id)


async def test_a_download_that_is_not_there_is_not_found(server, bot, sam):
    await sam.sends_photo()
    [update] = await bot.get_updates()
    file = await bot.get_file(update.message.photo[-1].file_id)
    server.state.files.by_path.clear()

    with pytest.raises(Exception, match="Not Found"):
        await file.download_as_bytearray()


async def test_a_caption_has_at_most_1024_characters(bot, sam, refused):
    await bot.send_photo(sam.id, PHOTO, caption="x" * 1024)

    with refused("Bad Request: message caption is too long"):
        await bot.send_photo(sam.id, PHOTO, caption="x" * 1025)


async def test_the_caption_within_an_album_is_checked_too(bot, sam, refused):
    with refused("Bad Request: can't parse entities: Unexpected end tag at byte offset 0"):
        await bot.send_media_group(
            sam.id,
            [InputMediaPhoto(PHOTO), InputMediaPhoto(PHOTO, caption="</b>", parse_mode="HTML")],
        )


async def test_the_bot_sends_an_album(server, bot, sam):
    photos = [InputMediaPhoto(PHOTO, caption="a"), InputMediaPhoto(PHOTO + b"!")]
    sent = await bot.send_media_group(sam.id, photos)

    file = await bot.get_file(sent[1].photo[-1].file_id)
    assert len({message.media_group_id for message in sent}) == 1
    assert await file.download_as_bytearray() == PHOTO + b"!"
    assert server.violations == []


@pytest.mark.parametrize("number", [1, 11])
async def test_an_album_has_two_to_ten_items(bot, sam, refused, number):
    with refused("Bad Request: media must be 2-10 items"):
        await bot.send_media_group(sam.id, [InputMediaPhoto(PHOTO)] * number)


async def test_documents_and_photos_do_not_mix_in_an_album(bot, sam, refused):
    with refused("Bad Request: document can't be mixed with other media types"):
        await bot.send_media_group(sam.id, [InputMediaPhoto(PHOTO), InputMediaDocument(b"x")])


async def test_an_album_whose_file_is_missing_is_refused(post, sam):
    media = [{"type": "photo", "media": "attach://nothing"}] * 2

    answer = await post("sendMediaGroup", json={"chat_id": sam.id, "media": media})

    words = "Bad Request: wrong file identifier/HTTP URL specified"
    assert answer.json()["description"] == words
    assert sam.messages == []


async def test_media_of_unknown_kind_are_refused(post, sam):
    media = [{"type": "smell"}] * 2

    answer = await post("sendMediaGroup", json={"chat_id": sam.id, "media": media})

    words = "Bad Request: can't parse media: unsupported type specified"
    assert answer.json()["description"] == words


async def test_a_place_must_be_on_earth(bot, sam, refused):
    with refused("Bad Request: wrong coordinates"):
        await bot.send_location(sam.id, 91, 0)


async def test_identifiers_are_never_given_twice(server):
    ids = {server.state.files.keep(b"x", "photo").file_id for _ in range(50)}
    assert len(ids) == 50
    assert all(a != b for a, b in itertools.pairwise(ids))
