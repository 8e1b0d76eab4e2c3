"""Another picture in a message that was carried already."""

import pytest
from sqlmodel import select

from actions.domain.chats.topics import Relayed
from actions.domain.messages import Act, Attachment, Medium, Priority
from tests.services.people import SAM, photo, repair
from tests.services.team import MEI, rows, said, topic, wishes, writes


@pytest.fixture
def with_mei(any_crew):
    wishes(any_crew)
    any_crew.handoffs.take(MEI, 1, key="take")
    return any_crew


def picture(number, **more):
    return Medium(kind="photo", file_id=f"file-{number}", unique_id=f"u{number}", **more)


def delivers(desk):
    number = 100
    while claimed := desk.outbox.claim("telegram", "w", limit=9):
        for row in claimed:
            number += 10
            if row.act is Act.EDIT:
                desk.outbox.edited(row, [])
            sent = range(number, number + max(len(row.media), 1)) if row.act is Act.SEND else ()
            desk.outbox.delivered(row.id, list(sent))


def to_staff(desk, act=Act.SEND):
    return [r for r in rows(desk, topic(), act) if r.priority == Priority.RELAY]


def files(row):
    return [medium["file_id"] for medium in row.media]


def test_a_customer_s_new_picture_changes_the_one_that_staff_see(with_mei):
    with_mei.relay.from_customer(SAM, "u1", said("the label", 7, media=[picture(1)]))
    delivers(with_mei)
    with_mei.relay.from_customer(SAM, "u2", said("the label", 7, media=[picture(2)]))
    [edit] = to_staff(with_mei, Act.EDIT)
    assert files(edit) == ["file-2"]
    assert edit.text == "the label\n\n✏️ the file above is a new one, in place of the first"


def test_new_words_and_a_new_picture_are_told_with_the_old_words(with_mei):
    with_mei.relay.from_customer(SAM, "u1", said("blurred", 7, media=[picture(1)]))
    delivers(with_mei)
    with_mei.relay.from_customer(SAM, "u2", said("sharp", 7, media=[picture(2)]))
    [edit] = to_staff(with_mei, Act.EDIT)
    assert edit.text.startswith("sharp\n\n✏️ before: blurred\n\n✏️ the file above")


def test_a_picture_that_still_waits_is_changed_itself(with_mei):
    with_mei.relay.from_customer(SAM, "u1", said("", 7, media=[picture(1)]))
    with_mei.relay.from_customer(SAM, "u2", said("", 7, media=[picture(2)]))
    [row] = to_staff(with_mei)
    assert files(row) == ["file-2"]
    assert to_staff(with_mei, Act.EDIT) == []


def test_the_same_picture_under_another_number_is_no_new_one(with_mei):
    with_mei.relay.from_customer(SAM, "u1", said("here", 7, media=[picture(1)]))
    again = Medium(kind="photo", file_id="another number", unique_id="u1")
    with_mei.relay.from_customer(SAM, "u2", said("there", 7, media=[again]))
    [edit] = to_staff(with_mei, Act.EDIT)
    assert edit.media == []
    assert edit.text == "there\n\n✏️ before: here"


@pytest.mark.parametrize("way", ["customer", "staff"])
def test_of_an_album_only_the_picture_that_was_changed_is_another(with_mei, clock, way):
    def tells(number, key, file, words=""):
        if way == "staff":
            more = {"message_id": number, "media": [picture(file)], "album_id": "a1"}
            writes(with_mei, MEI, words, key, **more)
        else:
            written = said(words, number, media=[picture(file)], album_id="a1")
            with_mei.relay.from_customer(SAM, key, written)

    lane = SAM.lane if way == "staff" else topic()
    for number in (1, 2, 3):
        tells(number, f"k{number}", number, "the hose" if number == 1 else "")
    clock.forward(seconds=2)
    delivers(with_mei)
    tells(2, "k4", 9)
    tells(3, "k5", 3, "the nut")
    delivers(with_mei)
    changed = next(row for row in rows(with_mei, lane) if len(row.media) == 3)
    assert files(changed) == ["file-1", "file-9", "file-3"]
    assert changed.media[2]["caption"].startswith("the nut")
    assert changed.text == "the hose"


def test_a_caption_under_the_second_picture_of_an_album_stands_there_alone(with_mei):
    for number, words in ((1, ""), (2, "the nut")):
        picture_said = said(words, number, media=[picture(number)], album_id="a1")
        with_mei.relay.from_customer(SAM, f"u{number}", picture_said)
    [row] = to_staff(with_mei)
    assert (row.text, row.media[1]["caption"]) == ("", "the nut")


def test_a_staff_member_s_new_picture_reaches_the_customer(with_mei):
    writes(with_mei, MEI, "like this", "s1", message_id=7, media=[picture(1)])
    delivers(with_mei)
    writes(with_mei, MEI, "like this", "s2", message_id=7, media=[picture(2)])
    [edit] = rows(with_mei, SAM.lane, Act.EDIT)
    assert (files(edit), edit.text) == (["file-2"], "like this")


def test_a_staff_member_s_picture_that_waits_is_changed_and_keeps_one_receipt(with_mei):
    writes(with_mei, MEI, "like this", "s1", message_id=7, media=[picture(1)])
    writes(with_mei, MEI, "like that", "s2", message_id=7, media=[picture(2)])
    [row] = rows(with_mei, SAM.lane)
    assert (files(row), row.text) == (["file-2"], "like that")
    with with_mei.database.reading() as session:
        found = session.exec(select(Relayed).where(Relayed.source_message_id == 7)).all()
    assert [(one.version, one.outbound_id) for one in found] == [(1, row.id), (2, row.id)]


def test_words_that_become_a_picture_are_carried_as_one(with_mei):
    writes(with_mei, MEI, "like this", "s1", message_id=7)
    delivers(with_mei)
    writes(with_mei, MEI, "like this", "s2", message_id=7, media=[picture(1)])
    [edit] = rows(with_mei, SAM.lane, Act.EDIT)
    assert files(edit) == ["file-1"]


def test_words_changed_after_the_picture_leave_the_new_picture(with_mei):
    writes(with_mei, MEI, "like this", "s1", message_id=7, media=[picture(1)])
    delivers(with_mei)
    writes(with_mei, MEI, "like this", "s2", message_id=7, media=[picture(2)])
    writes(with_mei, MEI, "like that", "s3", message_id=7, media=[picture(2)])
    delivers(with_mei)
    [sent] = rows(with_mei, SAM.lane)
    assert (files(sent), sent.text) == (["file-2"], "like that")


def test_a_topic_made_anew_shows_each_picture_once_and_as_it_is_now(with_mei, clock):
    for number in (1, 2):
        picture_said = said("", number, media=[picture(number)], album_id="a1")
        with_mei.relay.from_customer(SAM, f"u{number}", picture_said)
    with_mei.relay.from_customer(SAM, "u3", said("blurred", 3, media=[picture(3)]))
    clock.forward(seconds=2)
    with_mei.topics.made(1, 77, "a topic")
    delivers(with_mei)
    with_mei.relay.from_customer(SAM, "u4", said("sharp", 3, media=[picture(4)]))
    delivers(with_mei)
    with_mei.topics.lose(1, 77)
    with_mei.relay.from_customer(SAM, "u5", said("hello?", 9))
    assert with_mei.topics.comes_back_first(rows(with_mei, topic())[-1])
    [again] = [row for row in rows(with_mei, f"{topic()}/again") if row.media]
    assert files(again) == ["file-1", "file-2", "file-4"]


def kept(desk):
    with desk.database.reading() as session:
        found = session.exec(select(Attachment).order_by(Attachment.id)).all()
    return [(item.unique_id, item.ticket_id) for item in found]


def test_the_records_keep_both_pictures_with_the_ticket_of_the_first(desk):
    first = desk.tickets.open(SAM, repair(), turn="t1")
    desk.attachments.keep(SAM, photo("p1", unique_id="u1", message_id=7))
    desk.tickets.open(SAM, repair(), turn="t2")
    for _ in range(2):
        new = photo("p2", unique_id="u2", message_id=7)
        assert desk.attachments.replace(SAM, new)
    assert kept(desk) == [("u1", first.id), ("u2", first.id)]


@pytest.mark.parametrize("message_id", [7, None], ids=["known", "kept before messages were known"])
def test_a_caption_that_is_changed_adds_no_picture(desk, message_id):
    desk.attachments.keep(SAM, photo("p1", unique_id="u1", message_id=message_id))
    again = photo("p2", unique_id="u1", message_id=7)
    assert not desk.attachments.replace(SAM, again)
    assert kept(desk) == [("u1", None)]
