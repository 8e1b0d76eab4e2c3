"""Photos, places and the rest are kept or answered, never passed over in silence."""

import pytest
from sqlmodel import Session, select

from actions.domain.messages import Attachment
from tests.end_to_end.chats import hears, tells, tickets_of

SEND = {
    "photo": lambda person: person.sends_photo(),
    "voice": lambda person: person.sends_voice(),
    "video": lambda person: person.sends_video(),
    "file": lambda person: person.sends_document(),
    "location": lambda person: person.sends_location(53.8, -1.5),
    "contact": lambda person: person.sends_contact("+441134960018"),
}


def kept(desk):
    with desk.database.reading() as session:
        assert isinstance(session, Session)
        return list(session.exec(select(Attachment)).all())


@pytest.mark.parametrize("thing", SEND)
async def test_whatever_is_sent_first_is_answered_by_asking_what_it_is_for(sam, thing):
    await SEND[thing](sam)
    answer = await hears(sam)
    assert thing in answer
    assert "What is it" in answer


@pytest.mark.parametrize("thing", ["photo", "voice", "file"])
async def test_what_was_sent_before_belongs_to_the_ticket(sam, desk, thing):
    await SEND[thing](sam)
    await hears(sam)
    await tells(sam, "my oven makes noise", "a bit", "none", "home", "7 Park Road, London")
    await tells(sam, "none", "ok")
    [ticket] = tickets_of(desk, sam)
    assert [item.ticket_id for item in kept(desk)] == [ticket.id]


@pytest.mark.parametrize("thing", ["photo", "voice", "file", "location", "contact"])
async def test_what_is_sent_later_is_added_to_the_ticket(sam, thing):
    await tells(sam, "can I talk to a person")
    await SEND[thing](sam)
    assert "added that to Q-1001" in await hears(sam)


async def test_a_caption_is_heard(sam, desk):
    await sam.sends_photo(caption="my washing machine makes a terrible noise")
    answer = await hears(sam)
    assert "washing machine" in answer
    assert "still be used" in answer
    assert len(kept(desk)) == 1


@pytest.mark.parametrize(
    ("caption", "answer"), [("look at this!", "What is it about?"), ("如图", "是关于什么的？")]
)
async def test_words_that_only_point_at_a_photo_are_answered_like_the_photo_alone(
    sam, desk, caption, answer
):
    await sam.sends_photo(caption=caption)
    assert answer in await hears(sam)
    assert len(kept(desk)) == 1


async def test_an_album_is_answered_once_and_kept_whole(sam, desk):
    await sam.sends_album()
    await hears(sam)
    answer = await tells(sam, "hello")
    assert "service desk" in answer
    assert len(kept(desk)) == 2


async def test_a_photo_of_the_label_answers_the_serial_number(sam, desk):
    await tells(sam, "my oven makes noise", "a bit")
    await sam.sends_photo()
    answer = await hears(sam)
    assert "reads the number off the photo" in answer
    assert "technician come to you" in answer


async def test_a_shared_place_and_contact_answer_their_questions(sam, desk):
    await tells(sam, "my oven makes noise", "a bit", "none", "home")
    await sam.sends_location(53.8, -1.5)
    assert "Which number may we call" in await hears(sam)
    await sam.sends_contact("+441134960018")
    summary = await hears(sam)
    assert "the location you shared" in summary
    assert "+44 113 496 0018" in summary


@pytest.mark.parametrize("send", [lambda p: p.sends_sticker(), lambda p: p.sends_dice()])
async def test_what_cannot_be_read_is_said_so(sam, send):
    await send(sam)
    assert "can't read that kind of message" in await hears(sam)


@pytest.mark.parametrize("text", ["\u200b", "\u3164\u2800"])
async def test_a_text_in_which_nothing_can_be_seen_is_said_so(sam, text):
    await sam.sends(text)
    assert "can't read that kind of message" in await hears(sam)


async def test_signs_that_nobody_sees_do_not_hide_what_is_written(sam):
    answer = await tells(sam, "m\u200by ove\u00adn is \u202ebr\u200boken\u202c")
    assert "sorry about your oven" in answer


async def test_a_blank_caption_is_none(sam):
    await tells(sam, "my oven makes noise", "a bit", "none")
    await sam.sends_document(caption="   ")
    assert "kept the file" in await hears(sam)
    assert "technician come" in await hears(sam)
    assert "Where should" in await tells(sam, "home")


async def test_an_edit_of_an_old_message_is_noted(sam):
    old = await sam.sends("hello")
    await hears(sam)
    await tells(sam, "can I talk to a person")
    await sam.edits(old, "good morning")
    assert "Q-1001" in await hears(sam)
