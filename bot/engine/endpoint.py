"""Where the engine calls the desk's actions: one route on loopback, guarded by a token."""

import hmac
import logging
import socket
import threading
from collections.abc import Coroutine
from typing import Any

import uvicorn
from rasa_sdk.executor import ActionExecutor
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from actions.domain.errors import cannot_listen

logger = logging.getLogger(__name__)

ENGINE_KEEPS = 15
"""Seconds for which the engine keeps a connection that it does not use."""


def build_app(executor: ActionExecutor, token: str) -> Starlette:
    """Give the web app that runs actions."""

    async def run_action(request: Request) -> JSONResponse:
        if not hmac.compare_digest(request.query_params.get("token", "").encode(), token.encode()):
            return JSONResponse({"error": "the token is missing or wrong"}, 401)
        try:
            call = await request.json()
        except ValueError:
            call = None
        if not isinstance(call, dict):
            return JSONResponse({"error": "a call is a JSON object"}, 422)
        # The engine leaves its domain out of each call; no action of the desk needs it.
        call.setdefault("domain", {})
        try:
            # Actions work on the database, and so run in a thread.
            result = await run_in_threadpool(_finished, executor.run(call))
        except Exception as error:
            logger.exception("action %s failed", call.get("next_action"))
            return JSONResponse({"error": type(error).__name__}, 500)
        return JSONResponse(result.model_dump() if result else {})

    return Starlette(routes=[Route("/actions", run_action, methods=["POST"])])


def _finished(action: Coroutine[Any, Any, Any]) -> Any:
    """Run an action to its end; none waits for anything, so that none needs a loop to wait in."""
    try:
        action.send(None)
    except StopIteration as end:
        return end.value
    action.close()
    raise RuntimeError("an action waits where nothing will wake it")


def bind(listen: tuple[str, int]) -> socket.socket:
    """Listen on an address, or raise `GatewayError`: it is taken, or not of this machine."""
    family = socket.AF_INET6 if ":" in listen[0] else socket.AF_INET
    try:
        listener = socket.create_server(listen, family=family)
    except OSError as error:
        raise cannot_listen(*listen, error) from error
    # An answer goes out at once, not when what went before it is acknowledged: 40 ms a call.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


class ActionServer:
    """Serves the actions from a thread of its own.

    Signals and the Telegram side stay with the main thread; `url` is where the engine calls.
    """

    def __init__(self, app: Starlette, listen: tuple[str, int]) -> None:
        self._socket = bind(listen)
        host, port = self._socket.getsockname()[:2]
        self.url = f"http://{f'[{host}]' if ':' in host else host}:{port}/actions"
        # rasa-sdk pins an old websockets; without it uvicorn needs no upgrade support at all.
        config = uvicorn.Config(
            app,
            ws="none",
            # What it says goes the desk's own way, where secrets are struck out.
            log_config=None,
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=1,
            timeout_keep_alive=2 * ENGINE_KEEPS,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._serve, name="actions", daemon=True)

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()

    def stop(self) -> None:
        """Finish what runs and end."""
        self._server.should_exit = True
        self._thread.join(timeout=5)
        self._socket.close()

    def _serve(self) -> None:
        self._server.run(sockets=[self._socket])
