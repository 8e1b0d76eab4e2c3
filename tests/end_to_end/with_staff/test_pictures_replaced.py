"""Another picture put into a message by an edit, in either direction."""

from sqlmodel import select

from actions.domain.messages import Attachment
from tests.end_to_end.staffed import marked
from tests.end_to_end.topics import delivered
from tests.telegram_server.people import PHOTO

SHARP = PHOTO + b"sharp"


def picture_of(person, message):
    """The bytes of the picture that a message shows now."""
    now = person.chat.messages[message["message_id"]]
    return person.state.files.by_id[now["photo"][-1]["file_id"]].data


async def test_a_customer_s_new_picture_takes_the_place_of_the_old_one_in_the_topic(
    telegram, group, staff_desk, sam, topic
):
    sent = await sam.sends_photo(caption="the label")
    shown = await group.hears("the label")
    await delivered(staff_desk)
    await sam.edits_photo(sent, SHARP)
    now = await group.hears("the file above is a new one")
    assert now["message_id"] == shown["message_id"]
    assert picture_of(group, shown) == SHARP
    assert telegram.violations == []
    with staff_desk.database.reading() as session:
        kept = session.exec(select(Attachment).order_by(Attachment.id)).all()
    assert len({item.unique_id for item in kept}) == len(kept) == 2
    assert {item.ticket_id for item in kept} == {topic.ticket_id}


async def test_a_staff_member_s_new_picture_takes_the_place_of_the_old_one_for_the_customer(
    telegram, group, staff_desk, sam, mei, topic
):
    written = await mei.sends_photo(caption="like this", topic=topic.thread_id)
    got = await sam.hears("like this")
    await marked(group, written, "👌")
    await mei.edits_photo(written, SHARP, caption="like that")
    now = await sam.hears("like that")
    assert now["message_id"] == got["message_id"]
    assert picture_of(sam, got) == SHARP
    assert telegram.violations == []


async def test_a_picture_added_to_plain_words_is_carried(group, sam, mei, topic):
    written = await mei.writes("this screw", topic=topic.thread_id)
    got = await sam.hears("this screw")
    await marked(group, written, "👌")
    await mei.edits_photo(written, SHARP, caption="this bolt")
    now = await sam.hears("this bolt")
    assert now["message_id"] == got["message_id"]
    assert picture_of(sam, got) == SHARP


async def test_of_an_album_the_picture_that_was_changed_is_another(
    group, staff_desk, sam, mei, topic
):
    sent = await sam.sends_album([PHOTO + bytes([n]) for n in range(3)], caption="three sides")
    await group.hears("three sides")
    await delivered(staff_desk)
    shown = [m for m in group.messages_in(topic.thread_id) if "photo" in m]
    await sam.edits_photo(sent[1], SHARP)
    await group.hears("the file above is a new one")
    await delivered(staff_desk)
    assert [picture_of(group, m) for m in shown] == [PHOTO + b"\0", SHARP, PHOTO + b"\2"]
    assert group.chat.messages[shown[0]["message_id"]]["caption"] == "three sides"
