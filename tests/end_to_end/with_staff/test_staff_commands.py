"""Buttons and commands of staff, each answered where it was written."""

import asyncio

import pytest
from sqlmodel import select

from actions.domain.cases.corrections import Correction
from actions.domain.chats.handoff import Holder
from actions.domain.people import Address
from actions.domain.staff import Role
from actions.domain.tickets import Stage, Ticket
from bot.telegram.context import CHANNEL
from tests.end_to_end.staffed import employ, wishes_for_a_person
from tests.end_to_end.topics import delivered


@pytest.fixture
def mei(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Mei"), username="mei_norvik")


@pytest.fixture
def jan(group, staff_desk, staff_service):
    return employ(staff_desk, group.member("Jan"))


def ticket(desk):
    with desk.database.reading() as session:
        return session.exec(select(Ticket)).one()


def standing(desk):
    return desk.clocks.standing(ticket(desk))


def holder(desk, person):
    return desk.handoffs.holder(Address(channel=CHANNEL, chat_id=person.id))


async def asks(group, member, topic, command, answer):
    """Write a command in a topic and give the answer that holds some words."""
    await member.writes(command, topic=topic.thread_id)
    return (await group.hears(answer))["text"]


async def test_of_two_who_take_a_case_at_once_one_has_it_and_the_other_is_told_who(
    group, staff_desk, sam, mei, jan, topic
):
    presses = await asyncio.gather(mei.presses("Take it"), jan.presses("Take it"))
    said = [(await press.answered())["text"] for press in presses]
    winner = [text for text in said if "is yours" in text]
    assert len(winner) == 1
    (loser,) = [text for text in said if text not in winner]
    assert loser.startswith(("Mei has this one", "Jan has this one"))

    name = "Mei" if said[0] in winner else "Jan"
    await sam.hears(f"{name} has Q-1001 now")
    await delivered(staff_desk)
    assert name in group.topics[0].name
    assert not any("Jan" in s and name == "Mei" for s in sam.heard)


async def test_a_case_goes_from_the_wish_to_resolved_and_back(group, staff_desk, sam, mei, topic):
    assert await asks(group, mei, topic, "/take", "is yours")
    await sam.hears("Mei has Q-1001 now")
    await asks(group, mei, topic, "/resolve new hose fitted", "is resolved")
    await sam.hears("new hose fitted")
    await delivered(staff_desk)
    assert ticket(staff_desk).stage is Stage.EVALUATION
    assert holder(staff_desk, sam) is Holder.BOT
    assert group.topics[0].closed
    assert "resolved" in group.topics[0].name

    await asks(group, mei, topic, "/reopen", "is open again")
    await delivered(staff_desk)
    assert not group.topics[0].closed


async def test_handing_back_tells_the_customer_what_was_agreed(group, staff_desk, sam, mei, topic):
    await asks(group, mei, topic, "/take", "is yours")
    await asks(group, mei, topic, "/back visit on Friday", "with the bot again")
    await sam.hears("Mei has finished: visit on Friday")
    assert holder(staff_desk, sam) is Holder.BOT


async def test_the_class_priority_and_fault_class_are_corrected(
    group, staff_desk, sam, mei, topic
):
    await asks(group, mei, topic, "/tag complaint", "next training")
    await asks(group, mei, topic, "/priority urgent", "Q-1001 is urgent now")
    await asks(group, mei, topic, "/class b", "Q-1001 is class B now")
    with staff_desk.database.reading() as session:
        (noted,) = session.exec(select(Correction)).all()
    assert (noted.text, noted.meant) == ("I want to talk to a person", "complain_product")
    now = ticket(staff_desk)
    assert (now.urgent, now.fault_class) == (True, "B")
    await delivered(staff_desk)
    assert "⚠️" in group.topics[0].name


async def test_a_word_that_no_command_knows_is_answered_with_those_it_does(group, mei, topic):
    said = await asks(group, mei, topic, "/priority very", "one of these")
    assert "urgent" in said
    assert "普通" not in said


async def test_waiting_is_chosen_by_button_and_ended_by_command(
    group, staff_desk, sam, mei, topic
):
    await asks(group, mei, topic, "/take", "is yours")
    await asks(group, mei, topic, "/wait", "waiting for?")
    await mei.presses("For a part")
    await group.hears("clocks stand still. When is the part expected?")
    assert standing(staff_desk).waiting == "part"
    await asks(group, mei, topic, "/resume", "goes on")
    assert standing(staff_desk).waiting is None


async def test_every_deadline_is_explained(group, staff_desk, mei, topic):
    await asks(group, mei, topic, "/wait part 4 December", "Expected: 4 December")
    said = await asks(group, mei, topic, "/why", "Q-1001:")
    assert "part" in said


async def test_a_case_is_given_to_somebody_by_name(group, staff_desk, mei, jan, topic):
    await asks(group, jan, topic, "/assign @mei_norvik", "Jan gives this to @mei_norvik")
    await asks(group, jan, topic, "/assign nobody", "nobody here by the name")


async def test_a_ready_reply_goes_out_in_the_customer_s_language(telegram, group, staff_desk, mei):
    li = telegram.customer("李雷", language_code="zh-hans", started=True)
    topic = await wishes_for_a_person(staff_desk, li, language="zh", product="洗碗机")
    await asks(group, mei, topic, "/canned serial", "goes to the customer")
    press = await mei.presses("Ask for the serial number")
    assert (await press.answered())["text"] == "Sent."
    got = await li.hears("序列号")
    assert got["text"].startswith("能把您的洗碗机的序列号")
    await group.hears("➡️ 能把您的洗碗机的序列号")

    again = await mei.presses("Ask for the serial number")
    await again.answered()
    await delivered(staff_desk)
    assert len([said for said in li.heard if "能把您的洗碗机" in said]) == 2


async def test_cases_are_found_by_code_phone_and_name_and_lead_to_their_topic(
    group, staff_desk, sam, mei, topic
):
    staff_desk.customers.note_phone(Address(channel=CHANNEL, chat_id=sam.id), "+44 113 496 0018")
    for words in ("q1001", "0113 496 00 18", "sam"):
        await mei.writes(f"/find {words}")
        found = await group.receives()
        while "Writes in:" in found["text"] or "received" not in found["text"]:
            found = await group.receives()
        assert "Q-1001 · dishwasher · Sam" in found["text"]
        assert f"https://t.me/c/{str(group.id)[4:]}/{topic.thread_id}" in found["text"]
    await mei.writes("/find 9999999")
    await group.hears("Nothing found")


async def test_the_queue_and_one_s_own_cases_are_listed(group, staff_desk, sam, mei, topic):
    await mei.writes("/queue")
    waiting = await group.hears("Waiting: 1")
    assert "nobody's turn" in waiting["text"]
    await asks(group, mei, topic, "/take", "is yours")
    await mei.writes("/me")
    mine = await group.hears("Your open cases: 1 of 5")
    assert "Q-1001 · dishwasher · Sam" in mine["text"]
    await mei.writes("/on")
    await group.hears("You are on duty")
    await mei.writes("/off")
    await group.hears("You are off duty")


async def test_the_owner_of_the_group_becomes_admin_and_gives_roles(group, staff_desk, sam):
    await group.owner.writes("/role Jan agent")
    await group.hears("nobody here by the name Jan")
    await group.member("Jan").writes("hello all")
    await asyncio.sleep(0.3)
    await group.owner.writes("/role Jan supervisor")
    await group.hears("Jan is supervisor now")
    assert staff_desk.team.member(group.member("Jan").id).role is Role.SUPERVISOR
    await group.member("Jan").writes("/role Owner agent")
    await group.hears("That is for admins, Jan")


async def test_who_leads_says_what_a_colleague_is_for_and_everybody_sees_it(
    group, staff_desk, mei, sam
):
    await group.owner.writes("/team Mei skills fridge, complaint languages Chinese cases 2")
    said = await group.hears("Kinds and products: fridge, complaint")
    assert "Languages: Chinese. In hand: 0 of at most 2 cases." in said["text"]
    known = staff_desk.team.member(mei.id)
    assert (known.skills, known.languages, known.cap) == (["fridge", "complaint"], ["zh"], 2)
    await mei.writes("/team mei skills all")
    await group.hears("Kinds and products: all. Languages: Chinese")
    await mei.writes("/team")
    assert "Owner, admin" in (await group.hears("The team:"))["text"]
    await mei.writes("/off 2030-06-03")
    await group.hears("You are off duty until")
    await mei.writes("/team")
    assert "Mei until Mon" in (await group.hears("Mei until"))["text"]
    await mei.writes("/team Owner cases 1")
    await group.hears("That is for supervisors")


async def test_a_reader_cannot_act_by_button_or_command(group, staff_desk, sam, mei, topic):
    kim = group.member("Kim")
    press = await kim.presses("Take it")
    assert "read along" in (await press.answered())["text"]
    await kim.writes("/resolve", topic=topic.thread_id)
    await group.hears("read along")
    assert ticket(staff_desk).stage is Stage.RECEIVED
    assert holder(staff_desk, sam) is Holder.WAITING


async def test_help_names_every_command(group, mei):
    await mei.writes("/help")
    said = (await group.hears("/canned"))["text"]
    assert all(f"/{name} " in said for name in ("take", "wait", "find", "role", "me"))


async def test_help_in_a_case_is_answered_and_holds_nothing_back(group, mei, topic):
    await mei.writes("/help", topic=topic.thread_id)
    await group.hears("/canned")
    assert await asks(group, mei, topic, "/take", "is yours")


async def test_the_commands_are_registered_for_the_group_in_both_languages(
    telegram, group, staff_service
):
    calls = [c for c in telegram.called("setMyCommands") if str(group.id) in str(c.params)]
    assert {c.params.get("language_code", "") for c in calls} == {"", "zh"}
    assert all("resolve" in str(c.params["commands"]) for c in calls)


async def test_the_group_is_followed_when_it_gets_a_new_number(
    telegram, group, staff_desk, sam, mei, topic, caplog
):
    new = group.migrate()
    new.chat.forum = True
    await sam.sends("still there?")
    await new.hears("still there?")
    moved = staff_desk.topics.get(topic.id)
    await new.people["Mei"].writes("Yes, I am", topic=moved.thread_id)
    await sam.hears("Yes, I am")
    assert f"{new.id}" in caplog.text
    assert "AFTERCARE_STAFF_CHAT_ID" in caplog.text


async def test_a_step_that_is_not_possible_is_refused_in_words_for_staff(group, mei, topic):
    await mei.writes("/reopen", topic=topic.thread_id)
    said = await group.hears("That is not possible now: Q-1001 is at")
    assert "/resolve" in said["text"]


async def test_a_new_colleague_reads_in_the_help_how_a_case_goes_and_what_belongs_together(
    group, mei
):
    await mei.writes("/help")
    said = (await group.hears("/canned"))["text"]
    assert said.startswith("How a case goes: tap “Take it”, then write in its topic.")
    assert "— Visits —\n/visit" in said
