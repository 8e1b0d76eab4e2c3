"""Files, albums, long and unusual messages between customers and staff."""

import asyncio

from tests.end_to_end.staffed import marked, wishes_for_a_person
from tests.end_to_end.topics import delivered
from tests.end_to_end.visits.days import settled
from tests.telegram_server.people import PHOTO


async def eventually(true, timeout=15):
    async with asyncio.timeout(timeout):
        while not true():
            await asyncio.sleep(0.02)


async def test_a_caption_is_changed_and_taken_away_without_its_photo(group, sam, mei, topic):
    sent = await sam.sends_photo(caption="the hose is torn")
    await group.hears("the hose is torn")
    await sam.edits(sent, "the hose is fine")
    shown = await group.hears("the hose is fine")
    assert "the hose is torn" in shown["caption"]
    assert "photo" in shown

    written = await mei.sends_photo(caption="like this", topic=topic.thread_id)
    await sam.hears("like this")
    await marked(group, written, "👌")
    await mei.edits(written, "like that")
    await sam.hears("like that")
    await mei.edits(written, "")
    await eventually(lambda: not sam.chat.messages[sam.messages[-1]["message_id"]].get("caption"))
    assert "photo" in sam.messages[-1]


async def test_albums_go_both_ways_as_albums(telegram, group, staff_desk, sam, mei, topic):
    photos = [PHOTO + bytes([n]) for n in range(3)]
    await sam.sends_album(photos, caption="the hose")
    await group.hears("the hose")
    shown = [m for m in group.messages_in(topic.thread_id) if "photo" in m]
    assert len(shown) == 3
    assert len({m["media_group_id"] for m in shown}) == 1

    first, *_ = await mei.sends_album(photos[:2], caption="these parts", topic=topic.thread_id)
    await sam.hears("these parts")
    got = [m for m in sam.messages if sam.is_from_bot(m) and "photo" in m]
    assert len(got) == 2
    assert len({m["media_group_id"] for m in got}) == 1
    await marked(group, first, "👌")


async def test_files_voice_video_and_places_go_both_ways(group, sam, mei, topic):
    await sam.sends_voice()
    await sam.sends_document("receipt.pdf", caption="my receipt")
    await group.hears("my receipt")
    await sam.sends_location(51.5, -0.12)
    await group.hears("51.5")
    kinds = {
        k for m in group.messages_in(topic.thread_id) for k in ("voice", "document") if k in m
    }
    assert kinds == {"voice", "document"}

    await mei.sends_video(caption="how to open it", topic=topic.thread_id)
    await mei.sends_voice(topic=topic.thread_id)
    await mei.sends_photo(caption="like this", topic=topic.thread_id)
    await sam.hears("like this")
    got = [
        k
        for m in sam.messages
        for k in ("video", "voice", "photo")
        if sam.is_from_bot(m) and k in m
    ]
    assert got == ["video", "voice", "photo"]


async def test_a_place_that_staff_send_arrives_as_a_point_on_the_map(staff_desk, sam, mei, topic):
    await mei.sends_location(51.5, -0.12, topic=topic.thread_id)
    await settled(staff_desk)
    places = [m["location"] for m in sam.messages if sam.is_from_bot(m) and "location" in m]
    assert [place["latitude"] for place in places] == [51.5]


async def test_a_file_kept_under_another_kind_still_arrives_as_what_it_is(group, sam, topic):
    moving = sam.state.files.keep(b"GIF89a", "animation")
    song = sam.state.files.keep(b"ID3", "audio")
    sam.put_file(moving, "look how it shakes")
    sam.put_file(song, "and how it sounds")
    await group.hears("and how it sounds")
    kinds = [
        k for m in group.messages_in(topic.thread_id) for k in ("animation", "audio") if k in m
    ]
    assert kinds == ["animation", "audio"]


async def test_a_long_caption_arrives_whole_behind_its_photo(sam, mei, topic):
    await mei.sends_photo(caption="word " * 190 + "end", topic=topic.thread_id)
    await sam.hears("end")
    await mei.sends_photo(caption="字" * 1500 + "完", topic=topic.thread_id)
    await sam.hears("完")


async def test_the_longest_message_arrives_whole_in_either_direction(group, sam, mei, topic):
    longest = "字" * 4092 + "end."
    await sam.sends(longest)
    await group.hears(longest)
    await mei.writes(longest, topic=topic.thread_id)
    await sam.hears(longest)


async def test_a_message_in_which_nothing_can_be_seen_is_named_to_who_wrote_it(
    group, sam, mei, topic
):
    await sam.sends("\u200b")
    await group.hears("cannot be shown here")
    await mei.writes("\u200b", topic=topic.thread_id)
    await group.hears("cannot be carried to a customer")


async def test_an_arabic_message_goes_both_ways(group, sam, mei, topic):
    await sam.sends("ثلاجتي لا تبرد 😡")
    await group.hears("ثلاجتي لا تبرد 😡")
    await mei.writes("سنأتي غدا", topic=topic.thread_id)
    await sam.hears("سنأتي غدا")


async def test_a_name_that_turns_lines_round_does_not_turn_the_card_round(
    telegram, group, staff_desk, mei
):
    eve = telegram.customer("\u202eEve\u200b\nAdmin", language_code="en", started=True)
    await eve.sends("hello")
    await wishes_for_a_person(staff_desk, eve)
    await delivered(staff_desk)
    (made,) = group.topics
    assert "Eve Admin" in group.heard_in(made)[0]
