"""A customer whom staff block: told once, silent from then on, heard in a danger all the same."""

import asyncio

from sqlmodel import select

from actions.domain.messages import Inbound, State
from actions.domain.staff import Role
from actions.domain.tickets import TicketEvent
from actions.services.conversation.conversation import Conversation
from bot.telegram.service import TelegramService
from tests.end_to_end.conftest import QUICK, TOKEN, settings_for
from tests.end_to_end.staffed import employ, wishes_for_a_person
from tests.end_to_end.topics import delivered


async def handled(desk, person):
    """Wait until everything that somebody did has been handled."""
    query = select(Inbound).where(Inbound.chat_id == person.id, Inbound.state == State.PENDING)
    async with asyncio.timeout(15):
        await asyncio.sleep(0.3)
        while True:
            with desk.database.reading() as session:
                if session.exec(query).first() is None:
                    return
            await asyncio.sleep(0.02)


async def blocks(group, mei, sam, topic):
    await mei.writes("/block insults us", topic=topic.thread_id)
    await group.hears("Sam is blocked")
    return await sam.hears("no longer read what you write")


async def test_a_blocked_customer_is_told_once_and_then_neither_answered_nor_carried(
    group, staff_desk, sam, mei, topic
):
    told = await blocks(group, mei, sam, topic)
    assert staff_desk.policy.company.phone in told["text"]
    before = len(sam.heard)
    written = await sam.sends("you idiots")
    await sam.sends_photo(caption="look")
    await sam.sends_sticker()
    await sam.edits(written, "you fools")
    await sam.sends("/human")
    await handled(staff_desk, sam)
    await delivered(staff_desk)
    assert len(sam.heard) == before
    assert not any("idiots" in said or "look" in said for said in group.heard)


async def test_the_card_of_a_blocked_customer_says_so_and_the_case_stays_open(
    group, staff_desk, sam, mei, topic
):
    await blocks(group, mei, sam, topic)
    await delivered(staff_desk)
    assert "Blocked by us" in group.heard_in(topic.thread_id)[0]
    with staff_desk.database.reading() as session:
        [event] = [e for e in session.exec(select(TicketEvent)) if e.what == "barred"]
    assert (event.person, event.cause) == ("Mei", "insults us")
    assert not group.topics[0].closed


async def test_staff_are_told_that_a_blocked_customer_could_not_answer(group, sam, mei, topic):
    await blocks(group, mei, sam, topic)
    await mei.writes("One more thing", topic=topic.thread_id)
    await group.hears("could not answer")
    await mei.writes("/block", topic=topic.thread_id)
    await group.hears("blocked already")
    assert "One more thing" not in sam.heard


async def test_an_unblocked_customer_is_told_and_heard_again(group, staff_desk, sam, mei, topic):
    await blocks(group, mei, sam, topic)
    await mei.writes("/unblock Q-1001")
    await group.hears("can write again")
    await sam.hears("write to us here again")
    await mei.writes("Hello Sam", topic=topic.thread_id)
    await sam.hears("Hello Sam")
    await sam.sends("sorry")
    await group.hears("sorry")
    await mei.writes("/unblock", topic=topic.thread_id)
    await group.hears("is not blocked")


async def test_rule_r30_a_blocked_customer_in_danger_is_heard(
    telegram, group, staff_desk, client, actions
):
    employ(staff_desk, group.member("Mei"))
    mei, sam = group.member("Mei"), telegram.customer("Sam", language_code="en", started=True)
    actions.desk = staff_desk
    talk = Conversation(staff_desk, client)
    service = TelegramService(settings_for(telegram), TOKEN, staff_desk, talk, QUICK)
    async with service.serving():
        topic = await wishes_for_a_person(staff_desk, sam)
        await blocks(group, mei, sam, topic)
        await sam.sends("my dishwasher leaks")
        await handled(staff_desk, sam)
        await sam.sends("my oven is on fire, there is smoke everywhere")
        await sam.hears("Is anyone hurt?")
        await group.hears("there is smoke everywhere")
        await sam.sends("yes")
        await sam.receives(timeout=15)
    assert not any("dishwasher leaks" in said for said in group.heard)


async def test_who_only_reads_along_blocks_nobody(group, staff_desk, sam, mei, topic):
    employ(staff_desk, group.owner, Role.ADMIN)
    await group.member("Jan").writes("/block", topic=topic.thread_id)
    await group.hears("read along")
    await sam.sends("still here")
    await group.hears("still here")
