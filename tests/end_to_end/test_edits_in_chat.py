"""What a customer changes after sending it: never lost, and a danger in it never overlooked."""

import pytest
from sqlmodel import select

from actions.domain.tickets import TicketEvent
from tests.end_to_end.chats import hears, tells, tickets_of

FIRE = "my oven is on fire, there is smoke everywhere"


def details_of(desk):
    with desk.database.reading() as session:
        return [
            event.detail["text"]
            for event in session.exec(select(TicketEvent).order_by(TicketEvent.id))
            if event.what == "detail"
        ]


@pytest.mark.parametrize(
    ("first", "since"),
    [("my oven makes noise", []), ("hello", []), ("my oven makes noise", ["a bit"])],
    ids=["in a form", "before anything is asked", "in an older message"],
)
async def test_rule_r30_a_danger_that_an_edit_tells_of_is_answered_at_once(
    sam, desk, first, since
):
    written = await sam.sends(first)
    await hears(sam)
    await tells(sam, *since)
    await sam.edits(written, FIRE)
    assert "Is anyone hurt?" in await hears(sam)
    [ticket] = tickets_of(desk, sam)
    assert ticket.urgent


async def test_an_older_message_edited_in_a_form_goes_into_the_ticket(sam, desk):
    written = await sam.sends("my oven makes noise")
    await hears(sam)
    await tells(sam, "a bit", "none")
    await sam.edits(written, "my oven makes noise and trips the fuse")
    assert "noted your correction" in await hears(sam)
    assert "technician come" in await hears(sam)
    await tells(sam, "home", "7 Park Road, London", "none", "ok")
    [ticket] = tickets_of(desk, sam)
    assert "trips the fuse" in ticket.story
    assert ticket.serial_number == ""


async def test_the_message_that_opened_a_ticket_is_edited_and_staff_see_the_new_words(sam, desk):
    written = await sam.sends("my oven makes noise")
    await hears(sam)
    await tells(sam, "a bit", "none", "home", "7 Park Road, London", "none", "ok")
    await sam.edits(written, "my oven makes noise and trips the fuse")
    assert "R-1001" in await hears(sam)
    assert details_of(desk) == ["my oven makes noise and trips the fuse"]
