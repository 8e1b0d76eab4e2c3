"""Who scans the code on a machine comes with /start and what it is about."""

import pytest

from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.chats import buttons, presses, tells, tickets_of
from tests.services.people import repair

SERIAL = "KF4202503140017"


async def test_who_scans_a_sticker_is_greeted_and_the_unit_is_known_through_the_repair(sam, desk):
    await sam.sends(f"/start {SERIAL}")
    answer = await sam.receives(timeout=15)
    assert answer["text"] == (
        "Hello, this is the service desk of Norvik Home. Fridge KF-420: covered until "
        "13 March 2028 (36 months, counted from 14 March 2025). Repairing a defect is free. "
        "What can I do about it?"
    )
    assert "Something is broken" in buttons(answer)
    await presses(sam, "Something is broken")
    asked = await tells(sam, "it hums all night", "somewhat")
    assert "serial number" not in asked
    await tells(sam, "home", "12 Mill Lane, Leeds", "0113 496 0000")
    await presses(sam, "Open it")
    (ticket,) = tickets_of(desk, sam)
    assert (ticket.serial_number, ticket.story) == (SERIAL, "it hums all night")


async def test_a_chinese_customer_is_greeted_in_chinese(li):
    answer = await tells(li, f"/start {SERIAL}")
    assert answer.startswith("您好，这里是诺维家电售后服务。")
    assert "2028年3月13日" in answer


async def test_who_is_known_is_not_greeted_twice(sam):
    await tells(sam, "hello")
    assert (await tells(sam, f"/start {SERIAL}")).startswith("Fridge KF-420: covered")


async def test_a_link_of_a_model_names_the_product(sam):
    answer = await tells(sam, "/start WM-80")
    assert answer.endswith("What can I do for you about the Washing machine WM-80?")


def opened(desk, person):
    """A repair of the person's dishwasher."""
    where = Address(channel=CHANNEL, chat_id=person.id)
    desk.customers.meet(where, name=person.name, code="en")
    return where, desk.tickets.open(where, repair(), turn="t0").code


async def test_what_is_scanned_is_not_put_into_a_ticket_about_something_else(sam, desk):
    where, code = opened(desk, sam)
    assert (await tells(sam, f"/start {SERIAL}")).startswith("Hello, this is the service desk")
    assert (await tells(sam, "/start WM-80")).endswith("about the Washing machine WM-80?")
    assert [event.what for event in desk.tickets.history(where, code)] == ["opened"]


async def test_a_link_of_a_ticket_shows_it_to_its_customer_alone(sam, li, desk):
    _, code = opened(desk, sam)
    assert f"{code}" in await tells(sam, f"/start {code}")
    assert "dishwasher" not in await tells(li, f"/start {code}")


@pytest.mark.parametrize("about", ["summer-sale", "KF9", "%7B%7D", "/restart"])
async def test_a_link_that_names_nothing_known_greets(sam, about):
    assert "this is the service desk" in await tells(sam, f"/start {about}")
