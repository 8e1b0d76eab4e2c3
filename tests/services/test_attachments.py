import pytest
from sqlmodel import select

from actions.domain.errors import NotFound
from actions.domain.messages import Attachment, Spoken
from tests.services.people import LI, NOBODY, SAM, photo, repair


def kept(desk):
    with desk.database.reading() as session:
        return session.exec(select(Attachment).order_by(Attachment.id)).all()


def versions(desk, message_id):
    with desk.database.reading() as session:
        query = select(Spoken).where(Spoken.message_id == message_id).order_by(Spoken.version)
        return [(row.version, row.text) for row in session.exec(query)]


def test_each_single_photo_is_acknowledged(desk):
    assert desk.attachments.keep(SAM, photo("p1")) is True
    assert desk.attachments.keep(SAM, photo("p2")) is True
    assert [item.key for item in kept(desk)] == ["p1", "p2"]


def test_an_album_is_acknowledged_once_and_kept_whole(desk):
    said = [desk.attachments.keep(SAM, photo(f"p{n}", album_id="a1")) for n in range(3)]
    assert said == [True, False, False]
    assert len(kept(desk)) == 3
    assert desk.attachments.keep(SAM, photo("p9", album_id="a2")) is True


def test_another_customer_s_album_of_the_same_number_is_another_album(desk):
    desk.attachments.keep(SAM, photo("p1", album_id="a1"))
    assert desk.attachments.keep(LI, photo("p2", album_id="a1")) is True


def test_a_photo_that_comes_again_is_kept_once(desk):
    desk.attachments.keep(SAM, photo("p1"))
    assert desk.attachments.keep(SAM, photo("p1")) is True
    assert len(kept(desk)) == 1


def test_an_album_whose_parts_come_again_is_answered_like_the_first_time(desk):
    for _ in range(2):
        said = [desk.attachments.keep(SAM, photo(f"p{n}", album_id="a1")) for n in range(3)]
        assert said == [True, False, False]


def test_a_photo_goes_to_the_newest_open_ticket(desk):
    older = desk.tickets.open(SAM, repair(), turn="t1")
    newer = desk.tickets.open(SAM, repair(), turn="t2")
    desk.attachments.keep(SAM, photo("p1"))
    desk.tickets.cancel(SAM, newer.code, turn="t3")
    desk.attachments.keep(SAM, photo("p2"))
    desk.tickets.cancel(SAM, older.code, turn="t4")
    desk.attachments.keep(SAM, photo("p3"))
    assert [item.ticket_id for item in kept(desk)] == [newer.id, older.id, None]


def test_a_stranger_s_photo_never_goes_to_this_customer_s_ticket(desk):
    desk.tickets.open(SAM, repair(), turn="t1")
    desk.attachments.keep(LI, photo("p1"))
    assert kept(desk)[0].ticket_id is None


def test_words_are_kept_version_by_version(desk, clock):
    assert desk.attachments.note_words(SAM, 7, "It leaks") == 1
    clock.forward(minutes=1)
    assert desk.attachments.note_words(SAM, 7, "It leaks a lot") == 2
    assert desk.attachments.note_words(SAM, 8, "Hello?") == 1
    assert desk.attachments.note_words(SAM, 7, "It leaks") == 3
    assert versions(desk, 7) == [(1, "It leaks"), (2, "It leaks a lot"), (3, "It leaks")]


def test_the_same_words_again_are_no_new_version(desk):
    for _ in range(2):
        assert desk.attachments.note_words(SAM, 7, "It leaks") == 1
    assert versions(desk, 7) == [(1, "It leaks")]


def test_the_same_message_number_of_two_customers_is_two_messages(desk):
    desk.attachments.note_words(SAM, 7, "It leaks")
    assert desk.attachments.note_words(LI, 7, "漏水") == 1


def test_the_newest_words_are_the_customer_s_own_last(desk):
    assert desk.attachments.newest_words(SAM) is None
    desk.attachments.note_words(SAM, 7, "It leaks")
    desk.attachments.note_words(SAM, 8, "Hello?")
    desk.attachments.note_words(LI, 9, "漏水")
    assert desk.attachments.newest_words(SAM) == 8


def test_who_never_wrote_can_leave_nothing(desk):
    with pytest.raises(NotFound):
        desk.attachments.keep(NOBODY, photo("p1"))
    with pytest.raises(NotFound):
        desk.attachments.note_words(NOBODY, 7, "It leaks")
    assert kept(desk) == []
