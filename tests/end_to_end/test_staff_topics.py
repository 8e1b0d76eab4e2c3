"""Topics in the staff group: made once, in order, made again when somebody deleted them."""

import asyncio

import pytest

from actions.domain.messages import Act, Priority, State
from actions.domain.staff import Role, StaffMember
from tests.end_to_end.topics import brief, delivered, opened_topic, relayed, row_of, write


@pytest.fixture
def sam(telegram, staff_service):
    return telegram.customer("Sam [R-1] *bold* _x_ <b>-</b>", started=True)


async def texts_in(group, desk, topic):
    await delivered(desk)
    return group.heard_in(desk.topics.get(topic.id).thread_id)


async def test_a_topic_is_made_with_its_title_on_the_first_message(group, staff_desk, sam):
    topic = opened_topic(staff_desk, sam, "C-1 · fridge – [urgent]_*" + "x" * 200)
    brief(staff_desk, topic, "Sam wants a refund")
    relayed(staff_desk, topic, sam, "my fridge <b>leaks</b> [again]", 1)

    assert await texts_in(group, staff_desk, topic) == [
        "Sam wants a refund",
        "my fridge <b>leaks</b> [again]",
    ]
    (made,) = group.topics
    assert made.name == ("C-1 · fridge – [urgent]_*" + "x" * 200)[:128]


async def test_an_edit_before_delivery_changes_what_is_sent(group, staff_desk, sam):
    topic = opened_topic(staff_desk, sam)
    row = write(staff_desk, topic, "old words")
    later = write(staff_desk, topic, "new words", act=Act.EDIT, target_id=row.id)
    await delivered(staff_desk)

    assert group.heard_in(staff_desk.topics.get(topic.id).thread_id)[-1] == "new words"
    assert row_of(staff_desk, later).state is State.DONE


async def test_a_long_text_edited_to_a_short_one_leaves_one_message(group, staff_desk, sam):
    topic = opened_topic(staff_desk, sam)
    row = write(staff_desk, topic, "word " * 2000)
    await delivered(staff_desk)
    assert len(row_of(staff_desk, row).message_ids) == 3

    write(staff_desk, topic, "short", act=Act.EDIT, target_id=row.id)
    assert await texts_in(group, staff_desk, topic) == ["short"]
    write(staff_desk, topic, "long " * 2000, act=Act.EDIT, target_id=row.id)
    said = await texts_in(group, staff_desk, topic)
    assert "".join("".join(said).split()) == "long" * 2000


async def test_of_several_waiting_titles_only_the_newest_is_set(telegram, group, staff_desk, sam):
    topic = opened_topic(staff_desk, sam)
    brief(staff_desk, topic, "brief")
    await delivered(staff_desk)
    for title in ("one", "two", "three"):
        mark = {"act": Act.TITLE, "lane": f"{topic.lane}/title", "priority": Priority.MARK}
        write(staff_desk, topic, title, **mark)
    await delivered(staff_desk)

    assert group.topics[0].name == "three"
    assert len(telegram.called("editForumTopic")) <= 2


async def test_a_topic_that_somebody_deleted_comes_back_with_brief_and_last_messages(
    group, staff_desk, sam
):
    topic = opened_topic(staff_desk, sam)
    brief(staff_desk, topic, "the brief")
    relayed(staff_desk, topic, sam, "first words", 1)
    relayed(staff_desk, topic, sam, "second words", 2)
    await delivered(staff_desk)
    group.delete_topic(group.topics[0])

    relayed(staff_desk, topic, sam, "third words", 3)
    relayed(staff_desk, topic, sam, "fourth words", 4)
    said = await texts_in(group, staff_desk, topic)

    assert len(group.topics) == 1
    assert said[0] == "the brief"
    assert "first words" in said[1]
    assert said[1].index("first words") < said[1].index("second words")
    assert said[2:] == ["third words", "fourth words"]


async def test_a_title_or_an_edit_does_not_bring_a_deleted_topic_back(group, staff_desk, sam):
    topic = opened_topic(staff_desk, sam)
    card = brief(staff_desk, topic, "the brief")
    await delivered(staff_desk)
    group.delete_topic(group.topics[0])
    mark = {"lane": f"{topic.lane}/title", "priority": Priority.MARK}
    write(staff_desk, topic, "another title", act=Act.TITLE, **mark)
    write(staff_desk, topic, "resolved", act=Act.EDIT, target_id=card.id)
    await delivered(staff_desk)
    assert group.topics == []


async def test_a_topic_closed_by_hand_opens_again_when_the_customer_writes(group, staff_desk, sam):
    topic = opened_topic(staff_desk, sam)
    brief(staff_desk, topic, "brief")
    await delivered(staff_desk)
    write(staff_desk, topic, "", act=Act.CLOSE)
    await delivered(staff_desk)
    assert group.topics[0].closed

    relayed(staff_desk, topic, sam, "one more thing", 5)
    await delivered(staff_desk)
    assert not group.topics[0].closed
    assert group.heard_in(group.topics[0])[-1] == "one more thing"


async def test_taken_rights_hold_everything_back_until_they_return(
    telegram, group, staff_desk, sam
):
    admin = telegram.customer("Ada", started=True)
    with staff_desk.database.transaction() as session:
        now = staff_desk.now()
        session.add(StaffMember(user_id=admin.id, name="Ada", role=Role.ADMIN, joined_at=now))
    group.set_rights(can_manage_topics=False)
    topic = opened_topic(staff_desk, sam)
    for number in range(5):
        relayed(staff_desk, topic, sam, f"words {number}", number)

    told = await admin.hears("Manage topics")
    assert "delivered then" in told["text"]
    await asyncio.sleep(0.5)
    assert group.topics == []

    group.set_rights(can_manage_topics=True)
    await admin.hears("works again")
    assert await texts_in(group, staff_desk, topic) == [f"words {n}" for n in range(5)]


async def test_an_alert_still_reaches_a_group_whose_topics_are_switched_off(
    group, staff_desk, sam
):
    group.chat.forum = False
    topic = opened_topic(staff_desk, sam)
    relayed(staff_desk, topic, sam, "my words", 1)
    await asyncio.sleep(0.7)
    alert = {"topic_id": None, "lane": str(group.id), "priority": Priority.ALERT}
    write(staff_desk, topic, "danger", **alert)
    await group.hears("danger", timeout=5)
    assert "my words" not in group.heard


async def test_a_bot_thrown_out_loses_nothing_and_goes_on_when_it_is_back(group, staff_desk, sam):
    topic = opened_topic(staff_desk, sam)
    relayed(staff_desk, topic, sam, "before", 1)
    await delivered(staff_desk)
    group.kick_bot()
    relayed(staff_desk, topic, sam, "meanwhile", 2)
    await asyncio.sleep(0.7)
    group.add_bot()
    assert await texts_in(group, staff_desk, topic) == ["before", "meanwhile"]


async def test_a_flood_limit_slows_the_whole_group(telegram, group, staff_desk, sam):
    first, second = opened_topic(staff_desk, sam), opened_topic(staff_desk, sam, "R-2")
    brief(staff_desk, first, "one")
    brief(staff_desk, second, "two")
    await delivered(staff_desk)
    telegram.fail_next("sendMessage", 429, retry_after=3)
    before = len(telegram.called("sendMessage"))
    write(staff_desk, first, "three")
    while len(telegram.called("sendMessage")) == before:
        await asyncio.sleep(0.02)
    write(staff_desk, second, "four")
    await asyncio.sleep(0.7)
    assert len(telegram.called("sendMessage")) == before + 1

    await delivered(staff_desk)
    assert await texts_in(group, staff_desk, second) == ["two", "four"]
