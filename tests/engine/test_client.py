"""What the desk takes for an answer of the engine, and what never."""

import asyncio
from contextlib import asynccontextmanager, suppress

import pytest

from actions.domain.errors import GatewayError
from actions.services.conversation.turns import Turn
from bot.engine import client as engine
from bot.engine.client import EngineClient

TURN = Turn(sender="telegram:1", turn="t1", text="hello")
SAID = b'{"replies": [{"text": "Hello."}]}'


@asynccontextmanager
async def answering(status, body, *, after=0.0):
    """Serve one answer to whatever is asked."""
    writers = []

    async def serve(reader, writer):
        writers.append(writer)
        await reader.readuntil(b"\r\n\r\n")
        with suppress(TimeoutError):
            await asyncio.wait_for(gone.wait(), after)
        head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()
        writer.close()

    gone = asyncio.Event()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    client = EngineClient(lambda: f"http://127.0.0.1:{port}", "secret")
    try:
        yield client
    finally:
        await client.close()
        gone.set()
        server.close()
        for writer in writers:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()


async def test_an_answer_is_read():
    async with answering(200, SAID) as client:
        assert [reply.text for reply in await client.ask(TURN)] == ["Hello."]


@pytest.mark.parametrize("status", [204, 301, 401, 404, 500, 503])
async def test_a_status_other_than_success_is_a_failure_whatever_the_body_says(status):
    async with answering(status, SAID if status != 204 else b"") as client:
        with pytest.raises(GatewayError):
            await client.ask(TURN)


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}", b'{"replies": [{}]}', b"null"])
async def test_an_answer_that_makes_no_sense_is_a_failure(body):
    async with answering(200, body) as client:
        with pytest.raises(GatewayError):
            await client.ask(TURN)


async def test_an_engine_that_hangs_is_not_waited_for_for_ever(monkeypatch):
    monkeypatch.setattr(engine, "ANSWER_WITHIN", 0.1)
    async with answering(200, SAID, after=5) as client:
        with pytest.raises(GatewayError):
            await asyncio.wait_for(client.ask(TURN), 2)


async def test_an_engine_that_does_not_become_ready_is_not_waited_for_for_ever(monkeypatch):
    monkeypatch.setattr(engine, "READY_WITHIN", 0.1)
    client = EngineClient(lambda: "http://127.0.0.1:9", "secret", asyncio.Event())
    with pytest.raises(GatewayError):
        await asyncio.wait_for(client.ask(TURN), 2)
    await client.close()
