"""What Telegram refuses: waited for, tried again, or given up, always in the chat's order."""

import asyncio
from datetime import timedelta

from sqlmodel import select

from actions.domain.messages import Outbound, Reply, State
from actions.domain.people import Address
from bot.telegram.context import CHANNEL
from tests.end_to_end.conftest import li, sam, service  # noqa: F401


def chat_of(person) -> Address:
    return Address(channel=CHANNEL, chat_id=person.id)


def post(desk, person, *texts):
    for number, text in enumerate(texts):
        desk.outbox.post(chat_of(person), f"test:{person.id}:{number}", [Reply(text=text)])


def rows_of(desk, person):
    with desk.database.reading() as session:
        query = select(Outbound).where(Outbound.chat_id == person.id).order_by(Outbound.id)
        return session.exec(query).all()


async def settled(desk, person):
    while any(row.state is State.PENDING for row in rows_of(desk, person)):
        await asyncio.sleep(0.05)


async def test_a_flood_limit_delays_messages_and_keeps_their_order(telegram, desk, sam):  # noqa: F811
    telegram.fail_next("sendMessage", 429, retry_after=1)
    post(desk, sam, "first", "second", "third")

    await asyncio.wait_for(settled(desk, sam), 10)
    assert sam.heard == ["first", "second", "third"]


async def test_what_takes_longer_to_send_than_a_claim_lasts_arrives_once(
    telegram,
    desk,
    sam,  # noqa: F811
    monkeypatch,
):
    monkeypatch.setattr("actions.services.transport.outbox.LEASE", timedelta(seconds=0.1))
    telegram.delay("sendMessage", 2)
    post(desk, sam, "first", "second")

    await asyncio.wait_for(settled(desk, sam), 20)
    assert sam.heard == ["first", "second"]


async def test_server_errors_and_dropped_connections_are_tried_again(telegram, desk, sam):  # noqa: F811
    telegram.fail_next("sendMessage", 502)
    telegram.drop_next("sendMessage")
    post(desk, sam, "first", "second")

    await asyncio.wait_for(settled(desk, sam), 20)
    assert sam.heard == ["first", "second"]


async def test_a_customer_who_blocked_the_bot_is_not_written_to_again(desk, sam, li):  # noqa: F811
    await sam.sends("hello")
    await sam.receives()
    sam.block()
    post(desk, sam, "first", "second")
    post(desk, li, "to somebody else")

    await asyncio.wait_for(settled(desk, sam), 10)
    assert {row.state for row in rows_of(desk, sam)[-2:]} == {State.UNDELIVERABLE}
    await li.hears("to somebody else")
    desk.customers.meet(chat_of(sam))


async def test_one_message_that_telegram_refuses_does_not_hold_up_the_next(telegram, desk, sam):  # noqa: F811
    telegram.fail_next("sendMessage", 400, description="Bad Request: message is strange")
    post(desk, sam, "refused", "accepted")

    await asyncio.wait_for(settled(desk, sam), 10)
    assert [row.state for row in rows_of(desk, sam)] == [State.FAILED, State.DONE]
    assert sam.heard == ["accepted"]


async def test_a_long_answer_arrives_in_parts_once_even_when_one_of_them_fails(
    telegram,
    desk,
    sam,  # noqa: F811
):
    text = "\n\n".join(f"{number} " + "word " * 300 for number in range(6)).strip()
    post(desk, sam, text)
    await sam.receives()
    telegram.fail_next("sendMessage", 500)

    await asyncio.wait_for(settled(desk, sam), 15)
    assert "".join("".join(sam.heard).split()) == "".join(text.split())
