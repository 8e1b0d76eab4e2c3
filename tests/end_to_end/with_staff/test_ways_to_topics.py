"""A case that is named elsewhere than in its topic is answered with the way there."""

import pytest

from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.staffed import wishes_for_a_person
from tests.end_to_end.topics import delivered
from tests.services.people import SAM, repair


def way(group, topic):
    return f"https://t.me/c/{str(group.id)[4:]}/{topic.thread_id}"


async def test_who_takes_a_case_in_the_group_reads_where_it_is(group, mei, topic):
    await mei.writes("/take Q-1001")
    assert (await group.hears("Q-1001 is yours."))["text"].endswith(f"\n{way(group, topic)}")
    await mei.writes("/mark Q-1001 VIP")
    assert (await group.hears("Sam is marked"))["text"].endswith(f"\n{way(group, topic)}")


async def test_a_topic_that_is_only_made_now_is_led_to_as_well(staff_desk, group, mei):
    staff_desk.customers.meet(SAM, name="Sam", code="en")
    staff_desk.tickets.open(SAM, repair(), turn="r")
    told = await group.hears("New repair R-1001")
    await mei.presses("Take it", message=told)
    said = (await group.hears("R-1001 is yours."))["text"]
    assert said.endswith(f"\n{way(group, staff_desk.topics.get(1))}")


async def test_what_goes_into_the_topic_is_led_to(staff_desk, group, mei, topic):
    await mei.writes("/card Q-1001")
    await group.hears(way(group, topic))


async def test_in_the_topic_itself_no_way_is_shown(staff_desk, group, mei, topic):
    await mei.writes("/take Q-1001", topic=topic.thread_id)
    await group.hears("Q-1001 is yours.")
    await delivered(staff_desk)
    assert not any("t.me/c/" in said for said in group.heard)


async def test_who_is_sent_to_another_case_reads_where_that_is(staff_desk, group, sam, mei, topic):
    address = Address(channel=CHANNEL, chat_id=sam.id)
    staff_desk.tickets.open(address, repair(), turn="r")
    await mei.writes("/take R-1001")
    said = (await group.hears("This customer is in Q-1001 at the moment"))["text"]
    assert said.endswith(f"\n{way(group, topic)}")


@pytest.mark.parametrize(
    ("first", "said"), [("/canned Q-1001", "Tap the reply"), ("/take Q-1001", "Q-1001 is yours.")]
)
async def test_no_answer_leads_to_a_topic_that_somebody_deleted(
    group, staff_desk, sam, mei, first, said
):
    # Whatever comes first has the number by which Telegram calls the general topic.
    await mei.writes("Good morning")
    topic = await wishes_for_a_person(staff_desk, sam)
    group.delete_topic(topic.thread_id)
    await mei.writes(first)
    answer = (await group.hears(said))["text"]
    await delivered(staff_desk)
    (again,) = group.topics
    assert answer.endswith(f"/{again.thread_id}")
