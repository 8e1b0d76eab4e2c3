"""A wish for a person, and danger before anything else (Rule R30)."""

from datetime import timedelta

import pytest

from actions.domain.tickets import FaultClass, Kind
from tests.end_to_end.chats import buttons, presses, tells, tickets_of


@pytest.mark.parametrize("words", ["can I please talk to a human", "/human"])
async def test_a_wish_for_a_person_opens_a_ticket_and_says_so(sam, desk, words):
    await sam.sends(words)
    answer = (await sam.receives(timeout=15))["text"]
    assert "Q-1001" in answer
    assert "answers you here by" in answer
    assert [t.kind for t in tickets_of(desk, sam)] == [Kind.INQUIRY]


async def test_a_word_with_the_office_is_no_answer_about_the_machine(li, desk):
    told = "不报修也不投诉，就想跟你们办公室的人说两句话"
    assert "Q-1001" in await tells(li, "我的洗衣机不转了", told)
    assert [ticket.code for ticket in tickets_of(desk, li)] == ["Q-1001"]


async def test_a_second_wish_for_a_person_is_the_same_ticket(li, desk):
    await tells(li, "转人工")
    assert "Q-1001" in await tells(li, "我要找真人客服")
    assert len(tickets_of(desk, li)) == 1


async def test_what_a_form_has_gathered_goes_to_the_person(sam, desk):
    await tells(sam, "my dishwasher doesn't drain", "somewhat")
    assert "Q-1001" in await tells(sam, "human please")
    [ticket] = tickets_of(desk, sam)
    assert "my dishwasher doesn't drain" in ticket.story


async def test_yes_to_the_offer_of_a_colleague_reaches_one(sam, desk):
    assert "Shall a colleague look at it?" in await tells(sam, "I need a copy of the invoice")
    assert "Q-1001" in await tells(sam, "yes")
    assert "copy of the invoice" in tickets_of(desk, sam)[0].story


@pytest.mark.parametrize(
    ("words", "instruction"),
    [
        ("the charger is smoking", "switch it off at the wall"),
        ("I can smell gas near the boiler", "Close the gas tap"),
        ("it gave me an electric shock when I touched it", "fuse box"),
        ("the battery of the vacuum is swollen", "Don't charge"),
        ("my daughter burnt her hand on the kettle", "First look after"),
        ("my water heater is smoking", "switch it off at the wall"),
    ],
)
async def test_rule_r30_danger_is_answered_with_what_to_do(sam, desk, words, instruction):
    await sam.sends(words)
    warning = await sam.receives(timeout=15)
    assert instruction in warning["text"]
    assert "112" in warning["text"]
    # Who writes that somebody is hurt is not asked whether somebody is.
    assert buttons(warning) == ([] if "burnt" in words else ["Yes", "No"])
    [ticket] = tickets_of(desk, sam)
    assert (ticket.urgent, ticket.fault_class) == (True, FaultClass.A)
    due = desk.clocks.standing(ticket).answer_due_at
    assert due == ticket.opened_at + timedelta(minutes=15)


async def test_danger_is_answered_in_chinese(li, desk):
    answer = await tells(li, "我的热水器漏电，我被电了一下")
    assert "不要再碰它" in answer
    assert "马上拨" in await presses(li, "是")
    assert tickets_of(desk, li)[0].urgent


@pytest.mark.parametrize("opening", ["my kettle doesn't heat", "you overcharged me for the visit"])
async def test_rule_r30_danger_ends_any_form(sam, desk, opening):
    await tells(sam, opening)
    assert "Is anyone hurt?" in await tells(sam, "the plug is sparking")
    answer = await tells(sam, "hello")
    assert "serial number" not in answer
    assert [t.urgent for t in tickets_of(desk, sam)] == [True]


@pytest.mark.parametrize("words", ["no", "nobody is hurt", "No"])
async def test_nobody_hurt_is_heard_in_any_words(sam, words):
    await tells(sam, "the charger is smoking")
    assert "I'm glad" in await tells(sam, words)


async def test_what_follows_a_danger_goes_to_its_ticket_without_a_form(sam, desk):
    await tells(sam, "the kettle is smoking", "no")
    assert "added that to R-1001" in await tells(sam, "it's the kettle in the kitchen")
    assert "R-1001" in await tells(sam, "12 Mill Lane, Leeds")
    assert len(tickets_of(desk, sam)) == 1
