"""`kill -9` at any moment: no message is lost, no ticket opened twice."""

import asyncio
import random

import pytest
from sqlmodel import select

from actions.domain.messages import Inbound, Outbound, State
from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.jobs.erp import SECRET, listening

REPAIR = (
    "the washing machine WM-80 stopped spinning in the middle of a wash",
    "not at all",
    "I can't find it",
    "at home",
    "12 Mill Lane, Leeds",
    "0113 496 0018",
    "yes",
)
PEOPLE = 4
PATIENCE = 60


def opened(erp) -> set[str]:
    events = (event for feed in erp.taken for event in feed.events)
    return {event.case.code for event in events if event.what == "opened"}


async def hold_repair_conversation(person) -> None:
    """Send each answer only after the last one was answered."""
    for words in REPAIR:
        await person.sends(words)
        await person.receives(timeout=PATIENCE)
    await person.hears("R-", timeout=PATIENCE)


@pytest.fixture
def erp(run_service):
    """Another system of the company, which the service tells of its cases."""
    with listening() as server:
        run_service.environ |= {
            "AFTERCARE_EVENTS_URL": server.url,
            "AFTERCARE_EVENTS_SECRET": SECRET,
        }
        yield server


async def test_killing_the_service_again_and_again_loses_no_message_and_opens_no_ticket_twice(
    telegram, run_service, left_behind, erp
):
    people = [telegram.customer(f"Person {n}", started=True) for n in range(PEOPLE)]
    chance = random.Random(7)
    await run_service.start()
    talks = [asyncio.create_task(hold_repair_conversation(person)) for person in people]
    while not all(talk.done() for talk in talks) and run_service.kills < 6:
        await asyncio.sleep(chance.uniform(3.0, 6.5))
        await run_service.kill()
        await run_service.start()

    await asyncio.wait_for(asyncio.gather(*talks), 180)
    async with asyncio.timeout(PATIENCE):
        while len(opened(erp)) < PEOPLE:
            await asyncio.sleep(0.5)
    assert await run_service.stop() == 0

    assert run_service.kills >= 3
    for person in people:
        address = Address(channel=CHANNEL, chat_id=person.id)
        tickets = left_behind.tickets.mine(address, open_only=False)
        assert [ticket.place for ticket in tickets] == ["12 Mill Lane, Leeds"]
    assert opened(erp) == {f"R-{1001 + number}" for number in range(PEOPLE)}
    with left_behind.database.reading() as session:
        assert {row.state for row in session.exec(select(Inbound))} == {State.DONE}
        assert {row.state for row in session.exec(select(Outbound))} == {State.DONE}


async def test_messages_sent_while_the_service_is_down_are_answered_in_their_order(
    telegram, run_service, left_behind
):
    sam = telegram.customer("Sam", started=True)
    for words in REPAIR[:3]:
        await sam.sends(words)

    await run_service.start()
    await sam.hears("Should a technician come", timeout=PATIENCE)

    with left_behind.database.reading() as session:
        rows = session.exec(select(Inbound).order_by(Inbound.id)).all()
    assert [row.payload["message"]["text"] for row in rows] == list(REPAIR[:3])
    assert [row.handled_at for row in rows] == sorted(row.handled_at for row in rows)


async def test_stopping_the_service_finishes_what_is_being_handled(telegram, run_service):
    sam = telegram.customer("Sam", started=True)
    await run_service.start()
    await sam.sends("hello")
    await sam.receives(timeout=PATIENCE)
    await sam.sends("how long is the warranty on a washing machine")
    for _ in range(100):
        await asyncio.sleep(0.1)
        if telegram.pending == []:
            break

    assert await run_service.stop() == 0
    assert telegram.pending == [] or "months" in " ".join(sam.heard)
