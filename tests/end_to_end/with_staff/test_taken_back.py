"""Staff take back what they sent: the customer's copy goes, while Telegram still lets it."""

from datetime import timedelta

import pytest
from sqlmodel import select

from actions.domain.messages import Outbound
from actions.domain.staff import Role
from tests.end_to_end.staffed import employ, marked, signs
from tests.end_to_end.topics import delivered
from tests.end_to_end.with_staff.test_what_goes_both_ways import eventually
from tests.telegram_server.people import PHOTO


def seen(person):
    """What the bot sent that still stands in a customer's chat."""
    kept = person.chat.messages.values()
    return [m.get("text") or m.get("caption") or "" for m in kept if person.is_from_bot(m)]


@pytest.fixture
async def wrong(group, sam, mei, topic):
    """What Mei wrote to Sam by mistake."""
    written = await mei.writes("Hello Mrs Jones", topic=topic.thread_id)
    await sam.hears("Hello Mrs Jones")
    await marked(group, written, "👌")
    return written


async def test_words_sent_to_the_wrong_customer_are_taken_back(
    group, staff_desk, sam, mei, topic, wrong
):
    await mei.writes("/unsend", topic=topic.thread_id, reply_to=wrong)
    await group.hears("Taken back: Sam no longer has this message, though it may have been read.")
    await delivered(staff_desk)
    assert "Hello Mrs Jones" not in seen(sam)
    assert signs(group, wrong) == []
    await mei.writes("/unsend", topic=topic.thread_id, reply_to=wrong)
    await group.hears("Sam does not have this message, so there is nothing to take back.")


async def test_an_album_is_taken_back_whole(group, staff_desk, sam, mei, topic):
    first, *_ = await mei.sends_album(
        [PHOTO, PHOTO + b"2"], caption="these parts", topic=topic.thread_id
    )
    await sam.hears("these parts")
    await marked(group, first, "👌")
    before = len(seen(sam))
    await mei.writes("/unsend", topic=topic.thread_id, reply_to=first)
    await group.hears("Taken back")
    await delivered(staff_desk)
    assert len(seen(sam)) == before - 2


async def test_what_is_still_on_its_way_never_arrives(
    telegram, group, staff_desk, sam, mei, topic
):
    telegram.fail_next("sendMessage", 429, retry_after=2)
    written = await mei.writes("not for you", topic=topic.thread_id)
    await marked(group, written, "👀")
    await mei.writes("/unsend", topic=topic.thread_id, reply_to=written)
    await group.hears("Taken back")
    await mei.writes("Good morning", topic=topic.thread_id)
    await sam.hears("Good morning")
    assert "not for you" not in sam.heard


async def test_two_days_later_it_stays_and_staff_read_why(
    group, staff_desk, sam, mei, topic, wrong
):
    with staff_desk.database.transaction() as session:
        query = select(Outbound).where(Outbound.text == "Hello Mrs Jones")
        row = session.exec(query.where(Outbound.chat_id == sam.id)).one()
        row.sent_at -= timedelta(hours=49)
        session.add(row)
    await mei.writes("/unsend", topic=topic.thread_id, reply_to=wrong)
    await group.hears("Sam keeps this message: Telegram lets a message be deleted for 48 hours")
    assert "Hello Mrs Jones" in seen(sam)


async def test_where_telegram_refuses_staff_read_so(telegram, group, sam, mei, topic, wrong):
    telegram.fail_next("deleteMessage", 400, description="Bad Request: message can't be deleted")
    await mei.writes("/unsend", topic=topic.thread_id, reply_to=wrong)
    await group.hears("Not taken back: Telegram does not let this message be deleted any more.")


async def test_what_never_went_out_and_what_others_wrote_is_refused(
    group, staff_desk, sam, mei, topic, wrong
):
    note = await mei.writes("// careful", topic=topic.thread_id)
    for about in (note, None):
        await mei.writes("/unsend", topic=topic.thread_id, reply_to=about)
        await group.hears("Which message?")
    jan = employ(staff_desk, group.member("Jan"))
    await jan.writes("/unsend", topic=topic.thread_id, reply_to=wrong)
    await group.hears("A message is taken back by who wrote it, or by a supervisor.")
    employ(staff_desk, group.member("Jan"), Role.SUPERVISOR)
    await jan.writes("/unsend", topic=topic.thread_id, reply_to=wrong)
    await group.hears("Taken back")


async def test_a_ready_reply_tapped_by_mistake_is_taken_back_by_its_button(
    group, staff_desk, sam, mei, topic
):
    await mei.writes("/canned photo", topic=topic.thread_id)
    offered = await group.hears("Tap the reply that goes")
    title = offered["reply_markup"]["inline_keyboard"][0][0]["text"]
    before = len(seen(sam))
    await mei.presses(title)
    await group.hears("➡️ ")
    await delivered(staff_desk)
    assert len(seen(sam)) == before + 1
    await mei.presses("Take it back")
    await eventually(lambda: len(seen(sam)) == before)
