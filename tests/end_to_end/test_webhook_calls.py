"""Calls at the webhook that are not as they should be: of strangers, broken, at a bad moment."""

import asyncio
import re
import socket

import httpx
import pytest
from pydantic import AnyHttpUrl
from sqlalchemy.exc import OperationalError
from sqlmodel import select

from actions.domain.errors import GatewayError
from actions.domain.messages import Inbound
from actions.services.conversation.conversation import Conversation
from bot.telegram import webhook
from bot.telegram.service import TelegramService
from bot.telegram.webhook import webhook_secret
from tests.durability.conftest import free_port
from tests.end_to_end.conftest import TOKEN, Silent, settings_for

WORDS = "purple elephant"
SECRET = {"X-Telegram-Bot-Api-Secret-Token": webhook_secret(TOKEN)}


@pytest.fixture
def desk(staff_desk):
    return staff_desk


@pytest.fixture
def service(telegram, desk):
    port = free_port()
    url = AnyHttpUrl(f"http://127.0.0.1:{port}/hook")
    settings = settings_for(telegram, webhook_url=url, webhook_listen=("127.0.0.1", port))
    return TelegramService(settings, TOKEN, desk, Conversation(desk, Silent()))


@pytest.fixture
async def hook(service):
    async with (
        service.serving(),
        httpx.AsyncClient(
            base_url=str(service.settings.webhook_url).removesuffix("/hook"), timeout=20
        ) as http,
    ):
        yield http


def taken(desk):
    with desk.database.reading() as session:
        return session.exec(select(Inbound)).all()


def words_of(number, text="hello"):
    sender = {"id": 5, "is_bot": False, "first_name": "Sam"}
    message = {"message_id": number, "date": 1, "chat": {"id": 5, "type": "private"}}
    return {"update_id": number, "message": {**message, "from": sender, "text": text}}


async def test_an_update_that_cannot_be_read_is_taken_and_holds_up_no_other(
    telegram, desk, hook, caplog
):
    sam = telegram.customer("Sam", started=True)
    # As a newer Telegram may send it: what this library takes for granted is missing.
    strange = telegram.state.updates.add("message", {"message_id": 1, "text": WORDS})
    await sam.sends("hello")

    async with asyncio.timeout(10):
        while telegram.pending:
            await asyncio.sleep(0.05)
    assert [row.chat_id for row in taken(desk)] == [sam.id]
    told = [record.getMessage() for record in caplog.records if "passed over" in record.msg]
    assert told == [f"update {strange['update_id']} is passed over: KeyError"]
    assert WORDS not in caplog.text


async def answered_unfinished(hook, **headers):
    """Begin a call, never end it, and give the first line that is answered."""
    asked, answer = await asyncio.open_connection("127.0.0.1", hook.base_url.port)
    lines = ["POST /hook HTTP/1.1", "Host: desk", "Content-Type: application/json"]
    lines += ["Content-Length: 90000000", *(f"{name}: {value}" for name, value in headers.items())]
    answer.write("\r\n".join([*lines, "", "{"]).encode())
    said = await asyncio.wait_for(asked.readline(), 3)
    answer.close()
    return said.decode()


async def test_a_stranger_is_refused_before_anything_of_theirs_is_read(desk, hook):
    assert " 403 " in await answered_unfinished(hook)
    for headers in ({}, {name: "wrong" for name in SECRET}, {name: b"\xe9" for name in SECRET}):
        refused = await hook.post("/hook", json=words_of(1), headers=headers)
        assert refused.status_code == 403
    assert taken(desk) == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"no JSON", 400),
        (b'"no update"', 400),
        (b'{"update_id": "seven"}', 400),
        (b"[" * 100_000, 400),
        (b" " * 3_000_000, 413),
    ],
    ids=["no JSON", "no object", "no number", "deep", "too long"],
)
async def test_what_is_no_update_is_refused_and_logged_without_its_words(
    desk, hook, caplog, body, status
):
    refused = await hook.post("/hook", content=body, headers=SECRET)
    assert refused.status_code == status
    assert "Traceback" not in caplog.text
    assert (await hook.post("/hook", json=words_of(2), headers=SECRET)).status_code == 200
    assert [row.source_id for row in taken(desk)] == [2]


async def test_who_never_ends_a_call_is_not_waited_for(hook, monkeypatch):
    monkeypatch.setattr(webhook, "BROUGHT_WITHIN", 0.3)
    assert " 408 " in await answered_unfinished(hook, **SECRET)


async def test_an_update_that_cannot_be_stored_now_is_left_to_telegram(
    desk, hook, service, monkeypatch
):
    monkeypatch.setattr(webhook, "STORED_WITHIN", 0.3)
    store = type(desk.inbox).store

    def full(*_, **__):
        raise OperationalError("insert", {}, Exception("database or disk is full"))

    monkeypatch.setattr(type(desk.inbox), "store", full)
    assert (await hook.post("/hook", json=words_of(3), headers=SECRET)).status_code == 503
    monkeypatch.setattr(type(desk.inbox), "store", store)
    assert (await hook.post("/hook", json=words_of(3), headers=SECRET)).status_code == 200
    assert [row.source_id for row in taken(desk)] == [3]


async def test_a_desk_whose_webhook_telegram_refuses_can_be_stopped(telegram, service, caplog):
    telegram.fail_next("setWebhook", 400, times=1000, description="Bad Request: bad webhook")
    running = asyncio.create_task(service.run())
    async with asyncio.timeout(10):
        while "bad webhook" not in caplog.text.lower():
            await asyncio.sleep(0.05)
    service.stopping.set()
    await asyncio.wait_for(running, 10)


@pytest.mark.parametrize(
    ("host", "reason"),
    [("127.0.0.1", "Address already in use"), ("no-such-host.invalid", "not known|resolution")],
)
async def test_where_the_webhook_cannot_listen_is_said_with_the_reason(
    telegram, desk, host, reason
):
    with socket.create_server(("127.0.0.1", 0)) as taken_already:
        listen = host, taken_already.getsockname()[1]
        url = AnyHttpUrl("http://127.0.0.1/hook")
        settings = settings_for(telegram, webhook_url=url, webhook_listen=listen)
        service = TelegramService(settings, TOKEN, desk, Conversation(desk, Silent()))
        with pytest.raises(GatewayError) as refused:
            async with service.serving():
                pass
    assert refused.value.key == "error-port"
    assert re.search(reason, str(refused.value.fields["reason"]))
    assert telegram.called("setWebhook") == []


async def test_a_webhook_may_listen_on_an_address_of_the_new_kind(telegram, desk, monkeypatch):
    monkeypatch.setenv("AFTERCARE_WEBHOOK_LISTEN", f"[::1]:{free_port()}")
    settings = settings_for(telegram, webhook_url=AnyHttpUrl("http://127.0.0.1/hook"))
    service = TelegramService(settings, TOKEN, desk, Conversation(desk, Silent()))
    host, port = settings.webhook_listen
    async with service.serving(), httpx.AsyncClient() as http:
        answer = await http.post(f"http://[{host}]:{port}/hook", json=words_of(1), headers=SECRET)
        assert answer.status_code == 200
