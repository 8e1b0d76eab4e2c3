"""The HTTP side: reads requests, answers them, and can close a connection without a word."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import Awaitable, Callable, Iterator
from email.utils import formatdate
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from .errors import ApiError, not_found, refuse
from .schema import Upload

Handler = Callable[[str, str, dict[str, Any]], Awaitable[Any]]
Download = Callable[[str, str], Awaitable[tuple[bytes, str]]]
Transports = dict[tuple[str, int], asyncio.Transport]

BAD_GATEWAY = b"<html><head><title>502 Bad Gateway</title></head></html>"
MOST_BYTES = 64 * 2**20


class Dropped(Exception):
    """The connection closes without an answer."""


class Silence(Response):
    """Closes the connection instead of answering."""

    def __init__(self, transport: asyncio.Transport | None) -> None:
        super().__init__()
        self.transport = transport

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.transport is not None:
            self.transport.abort()
        while (await receive())["type"] != "http.disconnect":
            pass


def answer(body: dict[str, Any], status: int = 200) -> Response:
    """Make a JSON answer."""
    return Response(json.dumps(body), status, media_type="application/json")


async def read_parameters(request: Request) -> dict[str, Any]:
    """Collect parameters from the query and the body, whatever its form."""
    raw: dict[str, Any] = dict(request.query_params)
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json"):
        return raw | json_body(await request.body())
    if not kind:
        return raw
    async with request.form(max_part_size=MOST_BYTES) as form:
        for name, value in form.multi_items():
            raw[name] = await uploaded(value) if isinstance(value, UploadFile) else value
    return raw


def json_body(body: bytes) -> dict[str, Any]:
    """Read an object, or refuse."""
    try:
        values = json.loads(body or b"{}")
    except ValueError:
        refuse("can't parse JSON")
    if not isinstance(values, dict):
        refuse("object expected")
    return values


async def uploaded(file: UploadFile) -> Upload:
    """Read a file that came with the request."""
    return Upload(file.filename or "", await file.read(), file.content_type or "")


class Gateway:
    """Serves on one port of this machine, and on the same one after a restart."""

    def __init__(self, handle: Handler, download: Download) -> None:
        self.handle = handle
        self.download = download
        self.transports: Transports = {}
        self.port = 0
        self.server: QuietServer | None = None
        self.task: asyncio.Task[None] | None = None

    def app(self) -> Starlette:
        methods = ["GET", "POST"]
        return Starlette(
            routes=[
                Route("/bot{token}/{method}", self.on_call, methods=methods),
                Route("/file/bot{token}/{path:path}", self.on_download),
            ],
            exception_handlers={404: wrong_address, 405: wrong_address},
        )

    async def start(self) -> None:
        """Listen."""
        sock = listen(self.port)
        self.port = sock.getsockname()[1]
        config = uvicorn.Config(
            self.app(),
            http=self.protocol(),
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            timeout_graceful_shutdown=1,
        )
        self.server = QuietServer(config)
        self.task = asyncio.create_task(self.server.serve(sockets=[sock]))
        while not self.server.started:
            await asyncio.sleep(0.001)

    async def stop(self) -> None:
        """Stop listening and close every connection."""
        if self.server is None or self.task is None:
            return
        self.server.force_exit = True
        self.server.stopping.set()
        for transport in list(self.transports.values()):
            transport.abort()
        await self.task
        self.server = self.task = None

    def protocol(self) -> type[H11Protocol]:
        """Make a protocol that notes its connections, so that one can be closed."""
        transports = self.transports

        class Noted(H11Protocol):
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # narrower, as in uvicorn
                super().connection_made(transport)
                transports[transport.get_extra_info("peername")[:2]] = transport

            def connection_lost(self, exc: Exception | None) -> None:
                transports.pop(self.transport.get_extra_info("peername")[:2], None)
                super().connection_lost(exc)

        return Noted

    async def on_call(self, request: Request) -> Response:
        """Answer a method call."""
        token, method = request.path_params["token"], request.path_params["method"]
        try:
            raw = await read_parameters(request)
            result = await self.handle(token, method, raw)
        except ApiError as error:
            return refused(error)
        except Dropped:
            return self.silence(request)
        return answer({"ok": True, "result": result})

    async def on_download(self, request: Request) -> Response:
        """Answer a download."""
        token, path = request.path_params["token"], request.path_params["path"]
        try:
            data, mime = await self.download(token, path)
        except ApiError as error:
            return refused(error)
        except Dropped:
            return self.silence(request)
        return Response(data, media_type=mime)

    def silence(self, request: Request) -> Silence:
        return Silence(self.transports.get(tuple(request.client or ())))  # type: ignore[arg-type]  # host and port


def refused(error: ApiError) -> Response:
    """Answer an error; a bad gateway speaks HTML, as in life."""
    if error.code == 502:
        return Response(BAD_GATEWAY, 502, media_type="text/html")
    return answer(error.body(), error.code)


async def wrong_address(request: Request, error: Exception) -> Response:
    """Answer an address that is not the API's, with the moment as every answer of Telegram's."""
    refusal = refused(not_found())
    refusal.headers["Date"] = formatdate(usegmt=True)
    return refusal


def listen(port: int) -> socket.socket:
    """Open a listening socket on this machine."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(("127.0.0.1", port))
    sock.listen(512)
    sock.setblocking(False)
    return sock


class QuietServer(uvicorn.Server):
    """A server that leaves signals to the test runner and stops at once."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.stopping = asyncio.Event()

    async def main_loop(self) -> None:
        await self.stopping.wait()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
