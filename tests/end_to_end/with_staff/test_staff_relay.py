"""Words, files and edits between a customer's chat and its topic, each with its receipt."""

import asyncio

import pytest
from sqlmodel import select

from actions.domain.chats.topics import Relayed
from actions.domain.messages import Reply
from actions.domain.people import Address
from actions.domain.staff import Role
from bot.telegram.context import CHANNEL
from tests.end_to_end.staffed import employ, marked, signs, wishes_for_a_person
from tests.end_to_end.topics import delivered

EACH, PATIENCE = 15, 60


async def test_a_wish_for_a_person_makes_a_topic_with_its_brief(group, sam, topic):
    assert "Q-1001" in sam.heard[-1]
    (made,) = group.topics
    assert "Q-1001" in made.name
    assert "dishwasher" in made.name
    assert "I want to talk to a person" in group.heard_in(made)[0]


async def test_words_go_both_ways_and_carry_their_receipt(group, sam, mei, topic):
    written = await mei.writes("Hello Sam, I see your case.", topic=topic.thread_id)
    await sam.hears("Hello Sam, I see your case.")
    await marked(group, written, "👌")

    await sam.sends("thank you - it [still] leaks *a lot*")
    await group.hears("thank you - it [still] leaks *a lot*")
    assert group.heard_in(topic.thread_id)[-1] == "thank you - it [still] leaks *a lot*"


async def test_a_message_is_marked_as_on_its_way_until_it_arrives(
    telegram, group, sam, mei, topic
):
    telegram.fail_next("sendMessage", 429, retry_after=1)
    written = await mei.writes("a moment please", topic=topic.thread_id)
    await marked(group, written, "👀")
    assert "a moment please" not in sam.heard
    await marked(group, written, "👌")
    assert sam.heard[-1] == "a moment please"


@pytest.mark.parametrize("note", ["// he is angry, careful", "/note he is angry", "//no blank"])
async def test_a_note_never_reaches_the_customer(group, staff_desk, sam, mei, topic, note):
    written = await mei.writes(note, topic=topic.thread_id)
    await mei.writes("Hello", topic=topic.thread_id)
    await sam.hears("Hello")
    assert not any("angry" in said or "blank" in said for said in sam.heard)
    assert signs(group, written) == []


async def test_a_command_that_does_not_exist_never_reaches_the_customer(group, sam, mei, topic):
    await mei.writes("/resolv it is done", topic=topic.thread_id)
    await group.hears("othing was sent to the customer")
    await mei.writes("Hello", topic=topic.thread_id)
    await sam.hears("Hello")
    assert not any("resolv" in said for said in sam.heard)


async def test_staff_edit_a_message_and_the_customer_sees_the_new_words(
    group, staff_desk, sam, mei, topic
):
    written = await mei.writes("We come on Monday", topic=topic.thread_id)
    await sam.hears("We come on Monday")
    await marked(group, written, "👌")
    await mei.edits(written, "We come on Tuesday")
    await sam.hears("We come on Tuesday")
    assert "We come on Monday" not in sam.heard
    with staff_desk.database.reading() as session:
        rows = session.exec(select(Relayed).order_by(Relayed.id)).all()
    assert [(row.version, row.text) for row in rows] == [
        (1, "We come on Monday"),
        (2, "We come on Tuesday"),
    ]


async def test_a_customer_edits_and_staff_see_both_versions(group, sam, topic):
    sent = await sam.sends("number 12")
    await group.hears("number 12")
    await sam.edits(sent, "number 14")
    shown = await group.hears("number 14")
    assert "number 12" in shown["text"]
    assert [said for said in group.heard_in(topic.thread_id) if "number" in said] == [
        shown["text"]
    ]


async def test_two_customers_writing_at_once_never_cross(
    telegram, group, staff_desk, sam, mei, topic
):
    li = telegram.customer("李 (Li) - [vip]", language_code="zh", started=True)
    other = await wishes_for_a_person(staff_desk, li, language="zh")

    async def write(person, place):
        for number in range(EACH):
            await person.sends(f"{person.name} {number}")
            await mei.writes(f"to {person.name} {number}", topic=place.thread_id)
            await asyncio.sleep(0.005)

    await asyncio.gather(write(sam, topic), write(li, other))
    for person in (sam, li):
        await person.hears(f"to {person.name} {EACH - 1}", timeout=PATIENCE)
        await group.hears(f"{person.name} {EACH - 1}", timeout=PATIENCE)
    await delivered(staff_desk, PATIENCE)
    for person, place in ((sam, topic), (li, other)):
        said = [s for s in group.heard_in(place.thread_id) if s.startswith(("Sam ", "李"))]
        assert said == [f"{person.name} {number}" for number in range(EACH)]
        heard = [s for s in person.heard if s.startswith("to ")]
        assert heard == [f"to {person.name} {number}" for number in range(EACH)]


async def test_a_customer_who_blocked_the_bot_is_told_of_with_the_reason(group, sam, mei, topic):
    await mei.writes("first", topic=topic.thread_id)
    await sam.hears("first")
    sam.chat.blocked = True
    written = await mei.writes("are you there?", topic=topic.thread_id)
    await marked(group, written, "👎")
    reason = await group.hears("has blocked the bot")
    assert reason["reply_to_message"]["message_id"] == written["message_id"]


async def test_staff_hear_at_once_that_their_customer_has_blocked_the_bot(group, sam, topic):
    sam.block()
    told = await group.hears("nothing you write arrives")
    assert told["message_thread_id"] == topic.thread_id


async def test_what_the_desk_itself_could_not_deliver_is_told_in_the_topic(
    telegram, group, staff_desk, sam, topic
):
    address = Address(channel=CHANNEL, chat_id=sam.id)
    telegram.fail_next("sendMessage", 400, description="Bad Request: message is strange")
    staff_desk.outbox.post(address, "quote:1", [Reply(text="The quote: £ 120")])
    told = await group.hears("The quote: £ 120")
    assert told["message_thread_id"] == topic.thread_id
    assert "Message is strange" in told["text"]

    sam.chat.blocked = True
    staff_desk.outbox.post(address, "visit:1", [Reply(text="We come at 9")])
    told = await group.hears("We come at 9")
    assert "has blocked the bot" in told["text"]


async def test_who_only_reads_along_is_told_so_once_and_nothing_goes_out(
    group, staff_desk, sam, mei, topic
):
    jan = group.member("Jan")
    employ(staff_desk, group.member("Owner"), Role.ADMIN)
    for number in range(3):
        await jan.writes(f"from Jan {number}", topic=topic.thread_id)
    await mei.writes("from Mei", topic=topic.thread_id)
    await sam.hears("from Mei")
    await delivered(staff_desk)
    assert len([s for s in group.heard_in(topic.thread_id) if "read along" in s]) == 1
    assert not any("Jan" in said for said in sam.heard)


async def test_a_second_person_s_words_do_not_go_out_while_the_first_has_the_chat(
    group, staff_desk, sam, mei, topic
):
    jan = employ(staff_desk, group.member("Jan"))
    await mei.writes("this is Mei", topic=topic.thread_id)
    await sam.hears("this is Mei")
    await jan.writes("and this is Jan", topic=topic.thread_id)
    await group.hears("Mei has this one")
    assert "and this is Jan" not in sam.heard


async def test_what_staff_write_outside_of_cases_is_left_alone(telegram, group, sam, mei, topic):
    coffee = group.open_topic("coffee")
    await mei.writes("who wants coffee?", topic=coffee)
    await mei.writes("and in the general topic")
    await mei.writes("Hello", topic=topic.thread_id)
    await sam.hears("Hello")
    assert not any("coffee" in said or "general" in said for said in sam.heard)


async def test_a_topic_deleted_in_the_middle_comes_back_with_what_was_said(
    group, staff_desk, sam, mei, topic
):
    await mei.writes("We look into it", topic=topic.thread_id)
    await sam.sends("please be quick")
    await group.hears("please be quick")
    await delivered(staff_desk)
    group.delete_topic(group.topics[0])
    await sam.sends("hello?")
    await group.hears("hello?")
    (made,) = group.topics
    said = group.heard_in(made)
    assert "I want to talk to a person" in said[0]
    assert "Mei" in said[1]
    assert "We look into it" in said[1]
    assert said[-1] == "hello?"

    await mei.writes("Here again", topic=made)
    await sam.hears("Here again")
