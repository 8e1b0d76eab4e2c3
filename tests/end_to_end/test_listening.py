"""Polling or webhook: an update is stored before Telegram is told, and handled once."""

import asyncio

import httpx
from pydantic import AnyHttpUrl
from sqlmodel import select

from actions.domain.messages import Inbound
from actions.services.conversation.conversation import Conversation
from bot.telegram.service import TelegramService
from bot.telegram.webhook import webhook_secret
from tests.durability.conftest import free_port
from tests.end_to_end.conftest import TOKEN, Silent, settings_for


def inbound_of(desk):
    with desk.database.reading() as session:
        return session.exec(select(Inbound).order_by(Inbound.id)).all()


def webhook_service(telegram, desk, conversation):
    port = free_port()
    url = f"http://127.0.0.1:{port}/hook"
    settings = settings_for(
        telegram, webhook_url=AnyHttpUrl(url), webhook_listen=("127.0.0.1", port)
    )
    return url, TelegramService(settings, TOKEN, desk, conversation)


async def test_by_webhook_customers_are_answered_as_by_polling(telegram, desk, conversation):
    _, service = webhook_service(telegram, desk, conversation)
    sam = telegram.customer("Sam", started=True)

    async with service.serving():
        await sam.sends("hello")
        assert "service desk" in (await sam.receives(timeout=10))["text"]


async def test_an_update_that_comes_twice_is_handled_once(telegram, desk, conversation):
    url, service = webhook_service(telegram, desk, conversation)
    sam = telegram.customer("Sam", started=True)
    async with service.serving():
        await sam.sends("hello")
        await sam.receives(timeout=10)
        [row] = inbound_of(desk)

        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook_secret(TOKEN)}
        async with httpx.AsyncClient() as http:
            again = await http.post(url, json=row.payload, headers=headers)
        assert again.status_code == 200
        await asyncio.sleep(1)

        assert len(inbound_of(desk)) == 1
        assert len(sam.heard) == 1


async def test_a_webhook_call_without_the_secret_is_refused(telegram, desk, conversation):
    url, service = webhook_service(telegram, desk, conversation)

    async with service.serving(), httpx.AsyncClient() as http:
        refused = await http.post(url, json={"update_id": 1})

    assert refused.status_code == 403
    assert inbound_of(desk) == []


async def test_an_update_is_stored_before_telegram_is_told(telegram, desk, service):
    confirmed_unstored = []
    sam = telegram.customer("Sam", started=True)
    await sam.sends("hello")
    while telegram.pending:
        await asyncio.sleep(0.002)
    if not inbound_of(desk):
        confirmed_unstored.append("hello")

    await sam.receives()
    assert confirmed_unstored == []


async def test_messages_of_one_chat_are_handled_in_order_and_chats_do_not_wait_for_each_other(
    telegram, desk, service
):
    people = [telegram.customer(f"Person {n}", started=True) for n in range(3)]
    for number in range(5):
        for person in people:
            await person.sends(f"thanks {number}" if number % 2 else f"hello {number}")

    for person in people:
        for _ in range(5):
            await person.receives(timeout=30)
    rows = inbound_of(desk)
    for person in people:
        handled = [row.handled_at for row in rows if row.chat_id == person.id]
        assert handled == sorted(handled)
        assert len(handled) == 5


async def test_who_stops_the_desk_before_telegram_is_reached_meets_no_error(telegram, staff_desk):
    settings = settings_for(telegram, telegram_api_url=f"http://127.0.0.1:{free_port()}")
    service = TelegramService(settings, TOKEN, staff_desk, Conversation(staff_desk, Silent()))
    asyncio.get_running_loop().call_later(0.3, service.stopping.set)
    await asyncio.wait_for(service.run(), 20)
