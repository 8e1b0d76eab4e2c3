"""The customer's own tickets: where they are, cancelled and reopened."""

from datetime import timedelta

import pytest

from actions.domain.tickets import Stage, Ticket
from tests.end_to_end.chats import buttons, hears, presses, tells, tickets_of

REPAIR = ("my oven makes noise", "a bit", "none", "home", "7 Park Road, London", "none", "ok")


@pytest.mark.parametrize("words", ["where is my repair?", "/status", "/status R-1001", "R-1001"])
async def test_a_ticket_is_shown_with_its_stage_and_what_comes_next(sam, words):
    await tells(sam, *REPAIR)
    answer = await tells(sam, words)
    assert "R-1001 (oven): 1 of 6, received." in answer
    assert "A colleague answers by" in answer


async def test_a_stranger_hears_the_same_as_for_a_code_that_does_not_exist(sam, li):
    await tells(sam, *REPAIR)
    own = await tells(li, "/status R-1001")
    none = await tells(li, "/status R-4711")
    assert own.replace("R-1001", "R-4711").splitlines()[0] == none.splitlines()[0]
    assert "烤箱" not in own


async def test_all_open_tickets_are_listed(sam):
    await tells(sam, *REPAIR)
    await tells(sam, "can I talk to a person")
    answer = await tells(sam, "/status")
    assert "Your 2 open tickets" in answer
    assert "R-1001" in answer
    assert "Q-1001" in answer


async def test_without_tickets_the_way_to_one_is_offered(sam):
    await sam.sends("/status")
    message = await sam.receives(timeout=15)
    assert "no open tickets" in message["text"]
    assert buttons(message) == ["Something is broken"]


async def test_a_ticket_is_cancelled_after_a_second_yes_and_reopened(sam, desk):
    await tells(sam, *REPAIR, "/status")
    assert "really want to cancel R-1001" in await presses(sam, "Cancel R-1001")
    assert tickets_of(desk, sam)[0].stage is Stage.RECEIVED
    assert "R-1001 is cancelled" in await presses(sam, "Yes, cancel it")
    assert tickets_of(desk, sam)[0].stage is Stage.CANCELLED
    assert "R-1001 is open again" in await presses(sam, "Reopen R-1001")
    assert tickets_of(desk, sam)[0].stage is Stage.RECEIVED


async def test_a_ticket_that_ended_long_ago_is_told_to_be_followed_by_a_new_one(sam, desk):
    await tells(sam, *REPAIR, "cancel R-1001", "yes")
    with desk.database.transaction() as session:
        ticket = session.get_one(Ticket, tickets_of(desk, sam)[0].id)
        ticket.moved_at -= timedelta(days=200)
        session.add(ticket)
    await sam.sends("R-1001")
    shown = await sam.receives(timeout=15)
    assert "I open a new one" in shown["text"]
    assert buttons(shown) == []
    assert "more than 180 days ago" in await tells(sam, "reopen R-1001")
    assert tickets_of(desk, sam)[0].stage is Stage.CANCELLED


async def test_a_ticket_is_cancelled_and_reopened_in_words(sam, desk):
    await tells(sam, *REPAIR)
    assert "really want to cancel R-1001" in await tells(sam, "cancel R-1001")
    assert "is cancelled" in await tells(sam, "yes")
    assert "is open again" in await tells(sam, "reopen R-1001")
    assert tickets_of(desk, sam)[0].stage is Stage.RECEIVED


async def test_a_ticket_is_kept_when_the_customer_thinks_again(sam, desk):
    await tells(sam, *REPAIR, "cancel R-1001")
    assert "R-1001 (oven): 1 of 6, received." in await presses(sam, "No, keep it")
    assert tickets_of(desk, sam)[0].stage is Stage.RECEIVED


async def test_a_strangers_ticket_cannot_be_cancelled(sam, li, desk):
    await tells(sam, *REPAIR)
    assert "没有找到 R-1001" in await tells(li, "取消R-1001")
    assert tickets_of(desk, sam)[0].stage is Stage.RECEIVED


async def test_tickets_are_shown_in_the_middle_of_a_form_and_it_goes_on(sam):
    await tells(sam, *REPAIR, "my dishwasher doesn't drain")
    assert "R-1001 (oven)" in await tells(sam, "/status")
    assert "used a little" in await hears(sam)


@pytest.mark.parametrize(
    "words", ["R-0999", "where is R-0999?", "cancel R-0999", "/status R-0999"]
)
async def test_a_number_that_nobody_has_is_read_back_as_typed(sam, words):
    assert "R-0999" in await tells(sam, words)
